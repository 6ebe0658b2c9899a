import type { Day } from '../calendar/day';
import { monthOf } from '../calendar/month';
import { givenCount, givenMoney, sumDerivation, type Derivation } from '../derivation/derivation';
import { amountStep } from '../loan/derived-source';
import { add, type Money } from '../money/money';
import { daysAfter, type MonthMoney } from './money-left';
import type { MonthBudget } from './situation';

/** How what a month leaves comes about: what it opens with and its income, less essential spending and payments. */
export function moneyLeftDerivation(month: MonthMoney, budget: MonthBudget, asOf: Day): Derivation {
  const isFirst = month.month === monthOf(asOf);
  const opening = isFirst
    ? givenMoney('part', month.opening, 'borrower', 'budget/inHand')
    : givenMoney('part', month.opening, 'schedule', 'moneyLeft of the month before');
  const income = givenMoney('part', month.income, 'borrower', 'budget/income');
  return amountStep({
    name: 'balance',
    amount: month.left,
    formula: 'balance-left',
    inputs: [
      sumDerivation('total', add(month.opening, month.income), [opening, income]),
      essentialOf(month.essential, budget, isFirst ? asOf : null),
      givenMoney('part', month.payments, 'schedule', `payments in ${month.month}`),
    ],
  });
}

function essentialOf(amount: Money, { essentialSpending }: MonthBudget, asOf: Day | null): Derivation {
  if (asOf === null) return givenMoney('part', amount, 'borrower', 'budget/essentialSpending');
  const { days, daysOfPeriod } = daysAfter(asOf);
  return amountStep({
    name: 'part',
    amount,
    formula: 'share-by-days',
    inputs: [
      givenMoney('total', essentialSpending, 'borrower', 'budget/essentialSpending'),
      givenCount('days', days, 'calendar'),
      givenCount('daysOfPeriod', daysOfPeriod, 'calendar'),
    ],
    rounding: 'up',
  });
}
