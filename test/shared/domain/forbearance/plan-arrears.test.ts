import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day } from '#shared/domain/calendar/day';
import { isConsistent, recomputed } from '#shared/domain/derivation/recompute';
import { planArrears, type ArrearsPlan, type ArrearsToPlan } from '#shared/domain/forbearance/plan-arrears';
import { planDerivation } from '#shared/domain/forbearance/plan-derivation';
import { components, totalOf, type ComponentAmounts } from '#shared/domain/money/components';
import { CNY } from '#shared/domain/money/currency';
import { money } from '#shared/domain/money/money';
import { propertyRuns } from '../../../support/property-runs';
import { frequency, someTerms } from '../loan/some-terms';

const amounts = (principal: number, interest: number, fee: number, penalty: number): ComponentAmounts => ({
  principal: money(principal, CNY),
  interest: money(interest, CNY),
  fee: money(fee, CNY),
  penalty: money(penalty, CNY),
});

/** 900.00 of principal, 30.00 of interest, 6.00 of fees and 10.00 of penalty in three months without interest. */
function aRequest(changes: Partial<ArrearsToPlan> = {}): ArrearsToPlan {
  return {
    arrears: amounts(90_000, 3_000, 600, 1_000),
    decidedOn: day('2026-11-23'),
    firstDueDate: day('2026-12-23'),
    every: frequency('1 month'),
    count: 3,
    maximumCount: 60,
    terms: someTerms({ interest: { annualRate: '0' } }),
    capitalised: [],
    ...changes,
  };
}
function planned(changes: Partial<ArrearsToPlan> = {}): ArrearsPlan {
  const plan = planArrears(aRequest(changes));
  if (!plan.ok) throw new Error(plan.failure.code);
  return plan.value;
}
const minors = (amount: ComponentAmounts): readonly number[] => components.map((component) => amount[component].minor);
const codeOf = (changes: Partial<ArrearsToPlan>): string => {
  const plan = planArrears(aRequest(changes));
  return plan.ok ? 'made' : plan.failure.code;
};

describe('planArrears', () => {
  it('spreads every component where nothing is capitalised', () => {
    // 10.00 of penalty in three: 3.33, 3.33, 3.34.
    const plan = planned();

    expect(plan.instalments.map(({ dueDate, due }) => [dueDate, ...minors(due)])).toEqual([
      ['2026-12-23', 30_000, 1_000, 200, 333],
      ['2027-01-23', 30_000, 1_000, 200, 333],
      ['2027-02-23', 30_000, 1_000, 200, 334],
    ]);
    expect(minors(plan.difference)).toEqual([0, 0, 0, 0]);
  });

  it('makes principal of what is capitalised, and interest on it', () => {
    // 900.00 + 30.00 + 10.00 = 940.00 at 1 % a month over three: 319.6208 -> 319.62; interest 9.40, 6.30, 3.16
    // (940.00 - 310.22 = 629.78; 629.78 - 313.32 = 316.46). Fees of 6.00 stay fees.
    const plan = planned({ terms: someTerms(), capitalised: ['interest', 'penalty'] });

    expect(plan.instalments.map(({ due }) => minors(due))).toEqual([
      [31_022, 940, 200, 0],
      [31_332, 630, 200, 0],
      [31_646, 316, 200, 0],
    ]);
    expect(minors(plan.difference)).toEqual([4_000, -1_114, 0, -1_000]);
  });

  it('takes a fee of the plan beside', () => {
    const terms = someTerms({
      method: { kind: 'flat-fee' },
      interest: { annualRate: '0' },
      fees: [{ amount: { kind: 'percent-of-principal', percent: '0.5' }, due: 'each-instalment' }],
    });

    expect(planned({ terms }).instalments.map(({ due }) => due.fee.minor)).toEqual([650, 650, 650]);
  });

  it('refuses more instalments than are allowed, none, and arrears without principal', () => {
    expect([
      codeOf({ count: 61 }),
      codeOf({ count: 0 }),
      codeOf({ count: 60 }),
      codeOf({ arrears: amounts(0, 0, 0, 500) }),
      codeOf({ arrears: amounts(-1, 0, 0, 0) }),
    ]).toEqual([
      'reschedule.count_out_of_range',
      'reschedule.count_out_of_range',
      'made',
      'reschedule.no_principal',
      'schedule.amount_out_of_range',
    ]);
    expect(codeOf({ firstDueDate: day('2026-11-23') })).toBe('schedule.first_due_before_draw');
    expect(codeOf({ arrears: amounts(Number.MAX_SAFE_INTEGER, 1, 0, 0), capitalised: ['interest'] })).toBe(
      'schedule.amount_out_of_range',
    );
  });

  it('conserves: the plan asks for the arrears and its own interest and fees, and every figure recomputes', () => {
    const some = fc.integer({ min: 0, max: 1_000_000 });
    const rates = fc.constantFrom('0', '6', '18.25');
    const costs = fc.subarray(['interest', 'fee', 'penalty'] as const);
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10_000_000 }),
        some,
        some,
        some,
        fc.integer({ min: 1, max: 60 }),
        rates,
        costs,
        (principal, interest, fee, penalty, count, annualRate, capitalised) => {
          const arrears = amounts(principal, interest, fee, penalty);
          const plan = planned({ arrears, count, capitalised, terms: someTerms({ interest: { annualRate } }) });

          const asked = plan.instalments.reduce((sum, { due }) => sum + totalOf(due).minor, 0);
          const own = plan.schedule.totals.interest.minor + plan.schedule.totals.fee.minor;
          expect(asked).toBe(totalOf(arrears).minor + own);
          expect(totalOf(plan.difference).minor).toBe(own);
          const [last] = plan.instalments.slice(-1);
          if (last === undefined) throw new Error('a plan has an instalment');
          for (const component of components) {
            const derivation = planDerivation(plan, last.number, component);
            if (derivation === null) throw new Error('a plan has derivations');
            expect(recomputed(derivation)).toEqual({ kind: 'money', money: last.due[component] });
            expect(isConsistent(derivation)).toBe(true);
          }
        },
      ),
      propertyRuns,
    );
  });
});
