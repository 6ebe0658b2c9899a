import { assertNever } from '../broken-invariant';
import { addDays, type Day } from '../calendar/day';
import { extensionEligibility, earliestExtensionDate, latestExtensionDate } from '../forbearance/extension-eligibility';
import { totalOf } from '../money/components';
import type { Money } from '../money/money';
import { unfitting } from './asked-of';
import { outstandingOf } from './debt';
import { extensionCaseOf } from './extension-question';
import { leastAmount, type LeastShareTerms } from './least-amount';
import { condition, type OptionCondition } from './option-condition';
import { amountAskedAbout, type OptionQuestion } from './option-question';

/** Whether what is chosen within an option lies within what the policy publishes, and what the option itself needs. */
export function choiceConditions(question: OptionQuestion): readonly OptionCondition[] {
  const { asked, asOf, policy: { terms, answerWithinDays }, lines, debt } = question;
  switch (terms.kind) {
    case 'promise-to-pay':
      if (asked.kind !== terms.kind) return unfitting();
      return [
        amountWithin(question, terms, asked.amount),
        dateWithin(asked.payOn, addDays(asOf, 1), addDays(asOf, terms.maximumDays)),
      ];
    case 'part-payment':
      if (asked.kind !== terms.kind) return unfitting();
      return [
        amountWithin(question, terms, asked.amount),
        dateWithin(asked.payOn, asOf, addDays(asOf, answerWithinDays)),
        dateWithin(asked.restOn, addDays(asked.payOn, 1), addDays(asked.payOn, terms.restWithinDays)),
      ];
    case 'due-date-change':
      return asked.kind === terms.kind ? [published(asked.dueDay, terms.dueDays)] : unfitting();
    case 'extension':
      return asked.kind === terms.kind ? extensionConditions(question, asked.dueDate) : unfitting();
    case 'cost-relief':
      return [condition('something-to-give-up', amountAskedAbout(question).minor > 0, { amount: amountAskedAbout(question) })];
    case 'instalment-plan':
    case 're-spread': {
      if (asked.kind !== terms.kind) return unfitting();
      const { principal } = outstandingOf(lines, debt.currency);
      return [condition('some-principal', principal.minor > 0, { amount: principal }), published(asked.count, terms.counts)];
    }
    case 'settlement':
      if (asked.kind !== terms.kind) return unfitting();
      return [amountWithin(question, terms, asked.amount), dateWithin(asked.payOn, asOf, addDays(asOf, terms.payWithinDays))];
    case 'disaster-relief': {
      const { declaredOn } = terms;
      return [condition('disaster-declared', declaredOn <= asOf, { declaredOn }, { kind: 'from-day', date: declaredOn })];
    }
    default:
      return assertNever(terms);
  }
}

function extensionConditions(question: OptionQuestion, dueDate: Day): readonly OptionCondition[] {
  const asCase = extensionCaseOf(question);
  if (asCase === null) return [];
  const isMet = (rule: string): boolean => extensionEligibility(asCase, null).find((line) => line.rule === rule)?.isMet === true;
  const [earliest, latest] = [earliestExtensionDate(asCase), latestExtensionDate(asCase)];
  const isDateLeft = isMet('a-date-is-left');
  return [
    condition('bill-issued', isMet('bill-issued')),
    condition('a-date-is-left', isDateLeft, { earliest, latest }),
    ...(isDateLeft ? [dateWithin(dueDate, earliest, latest)] : []),
  ];
}

function amountWithin({ lines, debt }: OptionQuestion, terms: LeastShareTerms, amount: Money): OptionCondition {
  const maximum = totalOf(outstandingOf(lines, debt.currency));
  const minimum = leastAmount(terms, maximum);
  const isWithin = amount.currency === debt.currency && amount.minor >= minimum.minor && amount.minor <= maximum.minor;
  return condition('choice-amount-within', isWithin, { amount, minimum, maximum });
}

function dateWithin(date: Day, earliest: Day, latest: Day): OptionCondition {
  return condition('choice-date-within', date >= earliest && date <= latest, { date, earliest, latest });
}

function published(choice: number, choices: readonly number[]): OptionCondition {
  return condition('choice-published', choices.includes(choice), { choice, choices: choices.map(String) });
}
