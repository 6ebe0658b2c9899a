import { addDays, daysBetween } from '../calendar/day';
import { givenDay, givenMoney, givenPercent, type Derivation } from '../derivation/derivation';
import { earliestExtensionDate } from '../forbearance/extension-eligibility';
import { amountStep } from '../loan/derived-source';
import { zero, type Money } from '../money/money';
import { extensionCaseOf } from './extension-question';
import type { OptionQuestion } from './option-question';

/** How the fee of an extension comes about: the unpaid principal, the daily rate, and the days gained. */
export function extensionFeeDerivation(question: OptionQuestion, amount: Money): Derivation {
  const asCase = extensionCaseOf(question);
  const { asked, lines, asOf } = question;
  const [line] = lines;
  const from = asCase === null ? asOf : addDays(earliestExtensionDate(asCase), -1);
  const to = asked.kind === 'extension' ? asked.dueDate : asOf;
  return amountStep({
    name: 'fee',
    amount,
    formula: 'charge-over-range',
    inputs: [
      givenMoney('base', line?.outstanding.principal ?? zero(amount.currency), 'lender', `lines/${line?.id ?? ''}/principal`),
      givenPercent('dailyRate', asCase?.policy.dailyFeeRate ?? '0', 'terms', 'terms/dailyFeeRate'),
      {
        name: 'days',
        value: { kind: 'count', count: daysBetween(from, to) },
        formula: 'days-after',
        inputs: [givenDay('from', from, 'lender', 'dueDate'), givenDay('to', to, 'question', 'asked/dueDate')],
      },
    ],
    ...(asCase === null ? {} : { rounding: asCase.policy.rounding }),
  });
}
