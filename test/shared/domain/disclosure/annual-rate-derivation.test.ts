import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, day } from '#shared/domain/calendar/day';
import type { Derivation } from '#shared/domain/derivation/derivation';
import { isConsistent, recomputed } from '#shared/domain/derivation/recompute';
import { annualRate } from '#shared/domain/disclosure/annual-rate';
import { annualRateDerivations } from '#shared/domain/disclosure/annual-rate-derivation';
import type { FlowDay, Flows } from '#shared/domain/disclosure/flow';
import type { RateQuestion } from '#shared/domain/disclosure/rate-question';
import { CNY } from '#shared/domain/money/currency';
import { money } from '#shared/domain/money/money';
import { propertyRuns } from '../../../support/property-runs';
import { atPeriods, onDays } from './flows-of';

const monthly: RateQuestion = {
  method: 'us-actuarial',
  flows: { advances: onDays('5000.00', '1978-01-10'), payments: onDays('230.00', '1978-02-10', '1 month', 24) },
  unitPeriod: null,
  termBegin: null,
};

function derived(question: RateQuestion): Derivation {
  const derivations = annualRateDerivations(question, 'lender');
  const derivation = derivations.ok ? (derivations.value.nominal ?? derivations.value.effective) : null;
  if (derivation === null) throw new Error('a rate has a derivation');
  return derivation;
}

/** The equation in a derivation: the derivation itself, or its first input. */
function equationOf(derivation: Derivation): Derivation {
  const [first] = derivation.inputs ?? [];
  return first?.name === 'periodRate' ? first : derivation;
}

describe('annualRateDerivations', () => {
  it('says of an APR which rate balances the flows, and that a year has twelve of it', () => {
    const derivation = derived(monthly);

    expect(derivation).toMatchObject({ name: 'nominalRate', value: { percent: '9.685708062' }, formula: 'nominal-rate' });
    expect(equationOf(derivation)).toMatchObject({
      value: { percent: '0.807142338523' }, formula: 'unit-period-rate-that-balances', rule: { id: 'us-appendix-j' },
    });
    expect(equationOf(derivation).inputs).toHaveLength(25);
    expect(equationOf(derivation).inputs?.[24]).toMatchObject({
      name: 'payment',
      value: { money: { minor: 23_000 } },
      inputs: [{ name: 'amount', origin: { kind: 'lender' } }, { value: { day: '1980-01-10' } }, { value: { count: 24 } }, { value: { numerator: 0, denominator: 30 } }],
    });
  });

  it('refuses what has no rate', () => {
    expect(annualRateDerivations({ ...monthly, flows: { advances: [], payments: [] } }, 'question')).toMatchObject({ failure: { code: 'rate.no_solution' } });
  });

  it('holds for rates far above and below nothing', () => {
    const far: RateQuestion = { method: 'xirr', flows: { advances: onDays('1.00', '2025-01-01'), payments: onDays('1000000.00', '2026-01-01') } };
    const low: RateQuestion = { method: 'irr', periodsPerYear: 12, flows: { advances: atPeriods('1000000.00', '0'), payments: atPeriods('1.00', '1') } };

    expect(isConsistent(derived(far))).toBe(true);
    expect(isConsistent(derived(low))).toBe(true);
  });
});

describe('isConsistent, of a rate', () => {
  const good = derived(monthly);
  const equation = equationOf(good);
  const withEquation = (changed: Partial<Derivation>): Derivation => ({ ...good, inputs: [{ ...equation, ...changed }, ...(good.inputs ?? []).slice(1)] });

  it('holds for the rate that balances the flows', () => {
    expect(isConsistent(good)).toBe(true);
    expect(recomputed(good)).toEqual(good.value);
  });

  it.each(['9.685708061', '9.685708063', '9.70', '-9.685708062'])('fails for %s', (percent) => {
    expect(isConsistent({ ...good, value: { kind: 'percent', percent } })).toBe(false);
  });

  it.each(['0.807142338', '0.807142338524', '0.807142338522', '0.000000000000', '100.000000000000'])('fails where the rate of a month is said to be %s', (percent) => {
    expect(isConsistent(withEquation({ value: { kind: 'percent', percent } }))).toBe(false);
  });

  it('fails where an amount or a time is another', () => {
    const [advance, ...payments] = equation.inputs ?? [];
    if (advance === undefined) throw new Error('there is an advance');
    const cent = { kind: 'money', money: money(500_001, CNY) } as const;

    expect(isConsistent(withEquation({ inputs: [{ ...advance, value: cent }, ...payments] }))).toBe(false);
    expect(isConsistent(withEquation({ inputs: [advance, ...payments.slice(1)] }))).toBe(false);
  });

  const anyLoan = fc.record({
    amount: fc.integer({ min: 10_000, max: 100_000_000 }),
    cost: fc.integer({ min: -2_000, max: 2_000 }),
    days: fc.uniqueArray(fc.integer({ min: 20, max: 2_000 }), { minLength: 1, maxLength: 12 }),
    method: fc.constantFrom<RateQuestion['method']>('us-actuarial', 'eu', 'xirr', 'irr'),
  });

  it('holds for any loan by any method, whose figure it is, and for no other figure', () => {
    fc.assert(fc.property(anyLoan, fc.constantFrom(-2n, 2n), (loan, units) => {
      const asked = questionOf(loan);
      const derivation = derived(asked);
      const rate = annualRate(asked);

      expect(rate.ok && (rate.value.nominal ?? rate.value.effective)).toBe(derivation.value.kind === 'percent' ? derivation.value.percent : '');
      expect(isConsistent(derivation)).toBe(true);
      expect(recomputed(derivation)).toEqual(derivation.value);
      expect(isConsistent(shifted(derivation, units))).toBe(false);
    }), propertyRuns);
  });

  it('holds for the effective rate beside the nominal one', () => {
    fc.assert(fc.property(anyLoan, (loan) => {
      const derivations = annualRateDerivations(questionOf({ ...loan, method: 'irr' }), 'question');

      expect(derivations.ok && derivations.value.effective !== null && isConsistent(derivations.value.effective)).toBe(true);
    }), propertyRuns);
  });
});

interface Loan {
  readonly amount: number;
  readonly cost: number;
  readonly days: readonly number[];
  readonly method: RateQuestion['method'];
}

/** A loan repaid in parts as equal as they get; the cost is in hundredths of a percent of it, below nothing where less is repaid. */
function questionOf({ amount, cost, days, method }: Loan): RateQuestion {
  const total = Math.max(days.length, amount + Math.floor((amount * cost) / 10_000));
  const part = Math.floor(total / days.length);
  const parts = days.map((after, index) => ({ after, minor: index === 0 ? total - part * (days.length - 1) : part }));
  if (method === 'irr') {
    const payments = parts.map(({ after, minor }) => ({ amount: money(minor, CNY), time: { periods: String(after / 30) } }));
    return { method, periodsPerYear: 12, flows: { advances: [{ amount: money(amount, CNY), time: { periods: '0' } }], payments } };
  }
  const at = (after: number): FlowDay => ({ day: addDays(day('2026-01-15'), after), anchor: null, every: null });
  const flows: Flows<FlowDay> = {
    advances: [{ amount: money(amount, CNY), time: at(0) }],
    payments: parts.map(({ after, minor }) => ({ amount: money(minor, CNY), time: at(after) })),
  };
  return method === 'xirr' ? { method, flows } : { method, flows, unitPeriod: null, termBegin: null };
}

/** A derivation that states so many units of its last decimal more. */
function shifted(derivation: Derivation, units: bigint): Derivation {
  if (derivation.value.kind !== 'percent') throw new Error('a rate is a percentage');
  const [whole = '', fraction = ''] = derivation.value.percent.split('.');
  const moved = BigInt(whole + fraction) + units;
  const digits = String(moved < 0n ? -moved : moved).padStart(fraction.length + 1, '0');
  const percent = `${moved < 0n ? '-' : ''}${digits.slice(0, -fraction.length)}.${digits.slice(-fraction.length)}`;
  return { ...derivation, value: { kind: 'percent', percent } };
}
