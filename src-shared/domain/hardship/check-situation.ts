import { day, type Day } from '../calendar/day';
import { maximumGraceDays } from '../ledger/account-failure';
import { components } from '../money/components';
import type { CurrencyCode } from '../money/currency';
import { zero, type Money } from '../money/money';
import { isComponentOrder } from '../payment/allocation-rules';
import { refusal, success, type Failure, type Result } from '../result';
import type { Debt, PayableLine } from './debt';
import type { MonthBudget, Situation } from './situation';
import type { SituationFailureCode } from './situation-failures';

/**
 * The most debts of a situation; lines, policies and earlier grants of all its debts together; and lines that policies are
 * for, each line counted with each policy of its debt. Far above what a person has, and answered within seconds.
 */
export const situationLimits = { debts: 50, lines: 300, policies: 120, grants: 300, linesByPolicies: 3_000 } as const;

type Check = Result<null, Failure<SituationFailureCode>>;

const fine: Check = success(null);
const earliest = day('1900-01-01');
const latest = day('2199-12-31');

/** Refuses a situation that cannot be reckoned with: the first thing wrong with it. Policies are judged one by one elsewhere. */
export function checkSituation({ debts, asOf, budget, goal }: Situation): Check {
  const isGoalPast = goal.kind === 'out-by-date' && goal.date < asOf;
  const checks: Iterable<Check> = [
    dayWithin(asOf, 'asOf'),
    goal.kind === 'out-by-date' ? dayWithin(goal.date, 'goal') : fine,
    isGoalPast ? refusal('situation.goal_date_past', { entry: 'goal' }) : fine,
    debts.length === 0 ? refusal('situation.no_debts', { entry: 'debts' }) : fine,
    atMost(situationLimits.debts, debts.length, 'debts'),
    distinct(debts, 'debts'),
    ...(['lines', 'policies', 'grants'] as const).map((list) => {
      return atMost(situationLimits[list], countOf(debts, (debt) => debt[list].length), 'debts');
    }),
    atMost(situationLimits.linesByPolicies, countOf(debts, ({ lines, policies }) => lines.length * policies.length), 'debts'),
    ...debts.map((debt, index) => debtCheck(debt, `debts/${index}`)),
    budget === null ? fine : budgetCheck(budget),
  ];
  return firstOf(checks);
}

function debtCheck(debt: Debt, entry: string): Check {
  const { currency, lines, policies, grants, componentOrder } = debt;
  return firstOf([
    distinct(lines, `${entry}/lines`),
    isComponentOrder(componentOrder) ? fine : refusal('situation.order_incomplete', { entry: `${entry}/componentOrder` }),
    ...lines.map((line, index) => lineCheck(line, currency, `${entry}/lines/${index}`)),
    ...grants.map(({ date }, index) => dayWithin(date, `${entry}/grants/${index}`)),
    ...policies.map(({ effectiveFrom }, index) => dayWithin(effectiveFrom, `${entry}/policies/${index}`)),
    lateChargeCheck(debt, `${entry}/lateCharge`),
  ]);
}

function lineCheck(line: PayableLine, currency: CurrencyCode, entry: string): Check {
  const { dueDate, originalDueDate, outstanding, chargedBefore, chargedToday = zero(currency) } = line;
  const isWithin = chargedToday.minor <= outstanding.penalty.minor;
  return firstOf([
    dayWithin(dueDate, entry),
    dayWithin(originalDueDate, entry),
    ...components.map((component) => amountCheck(outstanding[component], currency, entry)),
    amountCheck(chargedBefore, currency, entry),
    amountCheck(chargedToday, currency, entry),
    isWithin ? fine : refusal('situation.amount_out_of_range', { entry }),
  ]);
}

function lateChargeCheck({ lateCharge, currency }: Debt, entry: string): Check {
  if (lateCharge === null) return fine;
  const { dailyRate, graceDays, minimumDaily, cap } = lateCharge.rules;
  const isSound =
    /^\d{1,20}(\.\d{1,20})?$/.test(dailyRate) && Number.isInteger(graceDays) && graceDays >= 0 && graceDays <= maximumGraceDays;
  if (!isSound) return refusal('situation.late_charge_out_of_range', { entry });
  return firstOf([minimumDaily, cap].map((limit) => (limit === null ? fine : amountCheck(limit, currency, entry))));
}

function budgetCheck({ income, incomeDay, essentialSpending, otherSpending, inHand }: MonthBudget): Check {
  const isDayOfMonth = Number.isInteger(incomeDay) && incomeDay >= 1 && incomeDay <= 31;
  return firstOf([
    ...[income, essentialSpending, otherSpending, inHand].map((amount) => amountCheck(amount, income.currency, 'budget')),
    isDayOfMonth ? fine : refusal('situation.income_day_out_of_range', { entry: 'budget' }),
  ]);
}

function amountCheck({ minor, currency: own }: Money, currency: CurrencyCode, entry: string): Check {
  if (own !== currency) return refusal('situation.currency_differs', { entry });
  if (!Number.isSafeInteger(minor)) return refusal('situation.amount_out_of_range', { entry });
  return minor < 0 ? refusal('situation.amount_negative', { entry }) : fine;
}

function dayWithin(date: Day, entry: string): Check {
  return date >= earliest && date <= latest ? fine : refusal('situation.day_out_of_range', { entry });
}

function countOf(debts: readonly Debt[], count: (debt: Debt) => number): number {
  return debts.reduce((sum, debt) => sum + count(debt), 0);
}

function atMost(maximum: number, count: number, entry: string): Check {
  return count <= maximum ? fine : refusal('situation.too_many', { entry, maximum });
}

function distinct(list: readonly { readonly id: string }[], entry: string): Check {
  return new Set(list.map(({ id }) => id)).size === list.length ? fine : refusal('situation.id_twice', { entry });
}

function firstOf(checks: Iterable<Check>): Check {
  for (const check of checks) if (!check.ok) return check;
  return fine;
}
