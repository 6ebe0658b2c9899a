import type { CreditMonth } from '../../src-shared/domain/credit-file/credit-months';
import type { Asked } from '../../src-shared/domain/hardship/asked';
import type { FollowedDebt } from '../../src-shared/domain/hardship/course-figures';
import type { PlannedPayment } from '../../src-shared/domain/hardship/debt-course';
import type { HardshipPolicy } from '../../src-shared/domain/hardship/hardship-policy';
import type { JudgedBy, OptionCondition, Remedy } from '../../src-shared/domain/hardship/option-condition';
import type { ComparedOption, OptionLab, RankedCandidate } from '../../src-shared/domain/hardship/option-lab';
import { policyFailureCodes } from '../../src-shared/domain/hardship/policy-failures';
import type { Situation } from '../../src-shared/domain/hardship/situation';
import { totalOf, type ComponentAmounts } from '../../src-shared/domain/money/components';
import { formatDecimal } from '../../src-shared/domain/money/decimal';
import type { Money } from '../../src-shared/domain/money/money';
import { creditMeaningWords } from '../words/credit-file-words';
import { conditionWords, policyWords } from '../words/hardship-words';
import type { FiguresDocument, OptionsDocument } from './options-output';

/** What the lab found as it is printed. */
export function optionsDocument({ asOf, goal }: Situation, lab: OptionLab): OptionsDocument {
  return {
    asOf,
    goal: goal.kind,
    baselines: lab.baselines.map(({ debtId, asAgreed, doNothing }) => ({
      debt: debtId,
      asAgreed: figuresDocument(asAgreed),
      doNothing: {
        through: doNothing.through,
        owed: byComponent(doNothing.owed),
        total: formatDecimal(doNothing.total),
        cost: formatDecimal(doNothing.cost),
        lateCharge: doNothing.lateCharge === null ? null : formatDecimal(doNothing.lateCharge.total),
        costMore: formatDecimal(doNothing.costMore),
        creditMonths: doNothing.creditMonths.map(creditMonthDocument),
      },
    })),
    options: lab.options.map(optionDocument),
    ranked: lab.ranked.map(candidateDocument),
    recommended: lab.recommended,
    nothingRecommended: lab.nothingRecommended,
  };
}

function optionDocument(option: ComparedOption): OptionsDocument['options'][number] {
  const { compared } = option;
  return {
    id: option.id,
    debt: option.debtId,
    kind: option.kind,
    policy: option.policy === null ? null : policyDocument(option.policy),
    asked: option.asked === null ? null : askedDocument(option.asked),
    lines: option.lineIds,
    possible: option.isPossible,
    conditions: option.conditions.map(conditionDocument),
    estimates: option.estimates,
    figures: option.followed === null ? null : figuresDocument(option.followed),
    compared:
      compared === null
        ? null
        : { cost: formatDecimal(compared.cost), total: formatDecimal(compared.total), days: compared.days },
  };
}

function policyDocument({ id, version, clause, answerWithinDays, effects }: HardshipPolicy) {
  const { lateCharge, contact, reportedBy, whenMissed } = effects;
  return { id, version, clause, answerWithinDays, lateCharge, contact, reportedBy, whenMissed };
}

function askedDocument(asked: Asked): Record<string, string | number> {
  const chosen = Object.entries(asked).filter(([name]) => name !== 'kind');
  return Object.fromEntries(chosen.map(([name, value]) => [name, printedJudged(value)]));
}

function conditionDocument({ rule, isMet, judgedBy, remedy }: OptionCondition) {
  const figures = Object.entries(judgedBy).map(([name, value]) => [name, printedFigure(value)] as const);
  return { rule, met: isMet, text: conditionText(rule, judgedBy), judgedBy: Object.fromEntries(figures), remedy: remedyDocument(remedy) };
}

/** What the condition asks for; of a policy that contradicts itself, what is wrong with it. */
function conditionText(rule: OptionCondition['rule'], judgedBy: OptionCondition['judgedBy']): string {
  const code = policyFailureCodes.find((known) => known === judgedBy['code']);
  if (code === undefined) return conditionWords[rule];
  const plain = Object.entries(judgedBy).filter((entry): entry is [string, string | number] => ['string', 'number'].includes(typeof entry[1]));
  return policyWords[code](Object.fromEntries(plain));
}

function remedyDocument(remedy: Remedy) {
  if (remedy === null) return null;
  switch (remedy.kind) {
    case 'pay-first':
      return { kind: remedy.kind, amount: formatDecimal(remedy.amount) };
    case 'for-reasons':
    case 'from-day':
    case 'after-answer':
      return remedy;
  }
}

function figuresDocument({ course, figures, creditMonths }: FollowedDebt): FiguresDocument {
  const { next, highestMonth, endDate } = figures;
  const { condition } = course;
  return {
    payments: course.payments.map(paymentDocument),
    next: next === null ? null : { date: next.date, amount: formatDecimal(next.amount) },
    highestMonth: highestMonth === null ? null : { month: highestMonth.month, amount: formatDecimal(highestMonth.amount) },
    paid: byComponent(figures.paid),
    total: formatDecimal(figures.total),
    cost: formatDecimal(figures.cost),
    added: byComponent(figures.added),
    givenUp: byComponent(figures.givenUp),
    endDate,
    condition: condition === null ? null : { amount: formatDecimal(condition.amount), paidBy: condition.paidBy },
    creditMonths: creditMonths.map(creditMonthDocument),
  };
}

function paymentDocument({ date, origin, lineIds, amounts }: PlannedPayment): FiguresDocument['payments'][number] {
  return {
    date,
    kind: origin.kind,
    lines: lineIds,
    ...byComponent(amounts),
    total: formatDecimal(totalOf(amounts)),
    estimate: origin.kind === 'late-charge',
  };
}

function candidateDocument({ id, optionIds, figures, isGoalMet }: RankedCandidate): OptionsDocument['ranked'][number] {
  const { next, payday, beforePayday, soon, highestMonth, total, endDate, moneyLeft, isEssentialCovered } = figures;
  return {
    id,
    options: optionIds,
    next: next === null ? null : { date: next.date, amount: formatDecimal(next.amount) },
    payday,
    beforePayday: formatDecimal(beforePayday),
    soon: formatDecimal(soon),
    highestMonth: highestMonth === null ? null : { month: highestMonth.month, amount: formatDecimal(highestMonth.amount) },
    total: formatDecimal(total),
    endDate,
    goalMet: isGoalMet,
    essentialCovered: isEssentialCovered,
    moneyLeft:
      moneyLeft?.map(({ month, opening, income, essential, payments, left, other }) => ({
        month,
        opening: formatDecimal(opening),
        income: formatDecimal(income),
        essential: formatDecimal(essential),
        payments: formatDecimal(payments),
        left: formatDecimal(left),
        other: formatDecimal(other),
      })) ?? null,
  };
}

function creditMonthDocument({ month, code, daysPastDue, meaning, isAssumed }: CreditMonth) {
  return { month, code, daysPastDue, meaning: creditMeaningWords[meaning], assumed: isAssumed };
}

function byComponent({ principal, interest, fee, penalty }: ComponentAmounts) {
  return {
    principal: formatDecimal(principal),
    interest: formatDecimal(interest),
    fee: formatDecimal(fee),
    penalty: formatDecimal(penalty),
  };
}

function printedJudged(value: string | number | Money): string | number {
  return typeof value === 'object' ? formatDecimal(value) : value;
}

function printedFigure(value: JudgedBy): string | number | readonly string[] {
  if (isList(value)) return value;
  return printedJudged(value);
}

function isList(value: JudgedBy): value is readonly string[] {
  return Array.isArray(value);
}
