import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Budget, Income, Spending } from '#shared/domain/budget/budget';
import { cashFlowForecast, type CashFlowForecast } from '#shared/domain/budget/cash-flow-forecast';
import type { CashFlowWarning } from '#shared/domain/budget/cash-flow-warnings';
import { monthlyFiguresDerivation } from '#shared/domain/budget/monthly-figures-derivation';
import { monthlyFigures } from '#shared/domain/budget/monthly-figures';
import type { PlannedDue } from '#shared/domain/budget/planned-due';
import type { IncomeRecurrence, Recurrence } from '#shared/domain/budget/recurrence';
import { addDays, day, daysBetween, partsOf, type Day } from '#shared/domain/calendar/day';
import { isConsistent, recomputed } from '#shared/domain/derivation/recompute';
import { CNY } from '#shared/domain/money/currency';
import { money } from '#shared/domain/money/money';
import { propertyRuns } from '../../../support/property-runs';

const asOf = day('2026-11-25');
const dayFrom = (min: number, max: number) => fc.integer({ min, max }).map((count) => addDays(asOf, count));

const frequency = fc.oneof(
  fc.constant({ count: 1, unit: 'half-month' } as const),
  fc.record({ count: fc.integer({ min: 1, max: 6 }), unit: fc.constantFrom('week', 'month', 'year' as const) }),
  fc.record({ count: fc.integer({ min: 5, max: 40 }), unit: fc.constant('day' as const) }),
);
const onDays: fc.Arbitrary<IncomeRecurrence> = fc.oneof(
  fc.record({ kind: fc.constant('once' as const), on: dayFrom(-100, 200) }),
  fc.record({ kind: fc.constant('every' as const), frequency, anchor: dayFrom(-800, 800) }),
  fc.record({ kind: fc.constant('monthly' as const), dayOfMonth: fc.oneof(fc.integer({ min: 1, max: 31 }), fc.constant('last' as const)) }),
);
const anyDays: fc.Arbitrary<Recurrence> = fc.oneof(onDays, fc.constant({ kind: 'spread-over-month' as const }));
const amount = fc.integer({ min: 1, max: 500_000 }).map((minor) => money(minor, CNY));
const inForce = fc
  .tuple(fc.option(dayFrom(-100, 100)), fc.option(fc.nat(300)))
  .map(([from, length]) => ({ from, until: length === null ? null : addDays(from ?? asOf, length) }));

const income: fc.Arbitrary<Income> = fc.tuple(amount, onDays, inForce).map(([of, comes, force]) => ({ kind: 'wages', amount: of, comes, ...force }));
const spending: fc.Arbitrary<Spending> = fc
  .tuple(amount, anyDays, inForce, fc.boolean())
  .map(([of, comes, force, isEssential]) => ({ kind: 'food', amount: of, comes, isEssential, ...force }));
const budgets: fc.Arbitrary<Budget> = fc.record({
  inHand: fc.record({ amount: fc.nat(1_000_000).map((minor) => money(minor, CNY)), on: dayFrom(-60, 0) }),
  incomes: fc.array(income, { maxLength: 4 }),
  spendings: fc.array(spending, { maxLength: 6 }),
});
const plannedDues: fc.Arbitrary<readonly PlannedDue[]> = fc.array(
  fc.record({ dueDate: dayFrom(-40, 120), amount: fc.nat(300_000).map((minor) => money(minor, CNY)), about: fc.constant('bill') }),
  { maxLength: 8 },
);

function forecast(budget: Budget, dues: readonly PlannedDue[], days = 90): CashFlowForecast {
  const made = cashFlowForecast(budget, dues, { asOf, days });
  if (!made.ok) throw new Error(made.failure.code);
  return made.value;
}
const total = (amounts: readonly { readonly amount: { readonly minor: number } }[]): number => amounts.reduce((sum, { amount: { minor } }) => sum + minor, 0);

/** What a warning is about, whatever day and amounts it names. */
function subject(warning: CashFlowWarning): string {
  const { code } = warning;
  if (code === 'cash_flow.due_unpayable' || code === 'cash_flow.due_before_payday') return `${code} ${warning.due}`;
  if (code === 'cash_flow.dues_close_together') return `${code} ${warning.dues.join()}`;
  return code === 'cash_flow.plan_outlasts_income' ? `${code} ${warning.income}` : code;
}

describe('any forecast', () => {
  it('changes the balance by the sum of its movements, day after day', () => {
    fc.assert(
      fc.property(budgets, plannedDues, fc.integer({ min: 1, max: 366 }), (budget, dues, count) => {
        const { opening, days } = forecast(budget, dues, count);
        let balance = opening.minor;
        const expected = days.map(({ comes, goes }, index) => {
          balance += total(comes) - total(goes);
          return `${addDays(asOf, index)} ${balance}`;
        });

        expect(days.map(({ date, balance: end }) => `${date} ${end.minor}`)).toEqual(expected);
        expect(days).toHaveLength(count);
        const due = dues.filter(({ dueDate }) => daysBetween(asOf, dueDate) < count);
        expect(total(days.flatMap(({ goes }) => goes.filter(({ kind }) => kind === 'due')))).toBe(total(due));
      }),
      propertyRuns,
    );
  });

  it('warns of nothing more, and of nothing earlier, where an income is larger', () => {
    let fewer = 0;
    fc.assert(
      fc.property(budgets, plannedDues, fc.nat(), fc.integer({ min: 1, max: 500_000 }), (budget, dues, place, more) => {
        if (budget.incomes.length === 0) return;
        const raised = budget.incomes.map((each, index) =>
          index === place % budget.incomes.length ? { ...each, amount: money(each.amount.minor + more, CNY) } : each,
        );
        const [before, after] = [forecast(budget, dues), forecast({ ...budget, incomes: raised }, dues)];
        const dayOf = new Map(before.warnings.map((warning) => [subject(warning), warning.on]));

        for (const warning of after.warnings) {
          expect(dayOf.has(subject(warning)), subject(warning)).toBe(true);
          expect(warning.on >= (dayOf.get(subject(warning)) ?? warning.on)).toBe(true);
        }
        for (const [index, outlook] of after.dues.entries()) {
          expect(outlook.shortfall.minor).toBeLessThanOrEqual(before.dues[index]?.shortfall.minor ?? -1);
        }
        if (after.warnings.length < before.warnings.length) fewer += 1;
      }),
      propertyRuns,
    );
    expect(fewer).toBeGreaterThan(0);
  });

  it('names as the first later day the first to which the due could be moved', () => {
    let moved = 0;
    const wages = fc
      .tuple(fc.integer({ min: 200_000, max: 500_000 }), onDays.filter(({ kind }) => kind !== 'once'))
      .map(([minor, comes]): Income => ({ kind: 'wages', amount: money(minor, CNY), comes, from: null, until: null }));
    const short = fc.tuple(budgets, wages).map(([budget, comes]): Budget => ({
      ...budget,
      inHand: { amount: money(Math.floor(budget.inHand.amount.minor / 10), CNY), on: asOf },
      incomes: [comes],
      spendings: budget.spendings.slice(0, 2),
    }));
    const large = fc.array(
      fc.record({ dueDate: dayFrom(-5, 60), amount: fc.integer({ min: 50_000, max: 300_000 }).map((minor) => money(minor, CNY)), about: fc.constant('bill') }),
      { minLength: 2, maxLength: 6 },
    );
    fc.assert(
      fc.property(short, large, (budget, dues) => {
        for (const { index, due, payOn, canBePaid, firstLaterDay } of forecast(budget, dues).dues) {
          if (canBePaid) continue;
          const before = dues.filter(({ dueDate }, place) => dueDate < due.dueDate || (dueDate === due.dueDate && place < index));
          const canBePaidOn = (dueDate: Day): boolean => forecast(budget, [...before, { ...due, dueDate }]).dues.at(-1)?.canBePaid === true;
          const last = addDays(asOf, 89);

          for (let date = payOn; date < (firstLaterDay ?? addDays(last, 1)); date = addDays(date, 1)) expect(canBePaidOn(date)).toBe(false);
          if (firstLaterDay !== null && canBePaidOn(firstLaterDay)) moved += 1;
          else expect(firstLaterDay).toBeNull();
        }
      }),
      { numRuns: Math.ceil(propertyRuns.numRuns / 5) },
    );
    expect(moved).toBeGreaterThan(0);
  });

  it('agrees with the monthly figures within one amount of each entry over a year', () => {
    const forEver = budgets.map(({ inHand, incomes, spendings }) => ({
      inHand,
      incomes: incomes.map((each) => ({ ...each, from: null, until: null })).filter(({ comes }) => comes.kind !== 'once'),
      spendings: spendings.map((each) => ({ ...each, from: null, until: null })).filter(({ comes }) => comes.kind !== 'once'),
    }));

    fc.assert(
      fc.property(forEver, (budget) => {
        const figures = monthlyFigures(budget, asOf, 'half-even');
        if (!figures.ok) throw new Error(figures.failure.code);
        const { days } = forecast(budget, [], 365);
        const { income: perMonth, essential, other, leftOver } = figures.value;
        const near = (monthly: number, amounts: readonly { readonly amount: { readonly minor: number } }[], kind: string): void => {
          const inYear = total(days.flatMap(({ comes, goes }) => [...comes, ...goes].filter((movement) => movement.kind === kind)));
          expect(Math.abs(inYear - 12 * monthly)).toBeLessThanOrEqual(total(amounts) + 6 * amounts.length);
        };

        near(perMonth.minor, budget.incomes, 'income');
        near(essential.minor, budget.spendings.filter(({ isEssential }) => isEssential), 'essential');
        near(other.minor, budget.spendings.filter(({ isEssential }) => !isEssential), 'other');
        expect(leftOver.minor).toBe(perMonth.minor - essential.minor - other.minor);
      }),
      propertyRuns,
    );
  });

  it('derives each monthly figure from what the borrower said', () => {
    const modes = fc.constantFrom('half-up', 'half-even', 'down', 'up' as const);

    fc.assert(
      fc.property(budgets, dayFrom(-50, 50), modes, (budget, date, rounding) => {
        const figures = monthlyFigures(budget, date, rounding);
        if (!figures.ok) throw new Error(figures.failure.code);
        for (const figure of ['income', 'essential', 'other', 'leftOver'] as const) {
          const derivation = monthlyFiguresDerivation(budget, date, rounding, figure);
          if (!derivation.ok) throw new Error(derivation.failure.code);
          expect(recomputed(derivation.value)).toEqual({ kind: 'money', money: figures.value[figure] });
          expect(isConsistent(derivation.value)).toBe(true);
        }
      }),
      propertyRuns,
    );
  });

  it('spreads a month over its days so that they sum to it and hardly differ', () => {
    fc.assert(
      fc.property(amount, fc.integer({ min: 0, max: 10 }), (of, skipped) => {
        const spendings: readonly Spending[] = [{ kind: 'food', amount: of, comes: { kind: 'spread-over-month' }, isEssential: true, from: null, until: null }];
        const { days } = forecast({ inHand: { amount: money(0, CNY), on: asOf }, incomes: [], spendings }, [], 366);
        const first = days.find(({ date }) => partsOf(date).dayOfMonth === 1 && daysBetween(asOf, date) > 30 * skipped)?.date ?? asOf;
        const shares = days.filter(({ date }) => date.slice(0, 7) === first.slice(0, 7)).map(({ goes }) => total(goes));

        expect(shares.reduce((sum, share) => sum + share, 0)).toBe(of.minor);
        expect(Math.max(...shares) - Math.min(...shares)).toBeLessThanOrEqual(1);
      }),
      propertyRuns,
    );
  });
});
