import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DiscountableFlow, FractionRule } from '#shared/domain/disclosure/discountable-flow';
import { solveRate } from '#shared/domain/disclosure/solve-rate';
import { propertyRuns } from '../../../support/property-runs';

/** One flow a period, from the beginning on. */
const everyPeriod = (...amounts: readonly number[]): readonly DiscountableFlow[] =>
  amounts.map((amount, whole) => ({ amount, whole, fraction: 0 }));

const rules: readonly FractionRule[] = ['compound', 'simple'];

describe('solveRate', () => {
  // By hand: 100 (1 + i) = 110; 100 (1 + i)^2 = 121; 100 = 150 / (1 + i); 100 = 50 / (1 + i); 100 = 80 / (1 + i) + 36 / (1 + i)^2.
  it.each([
    [everyPeriod(100, -110), 0.1],
    [everyPeriod(100, 0, -121), 0.1],
    [everyPeriod(100, -150), 0.5],
    [everyPeriod(100, -50), -0.5],
    [everyPeriod(100, -80, -36), 0.12111025509279],
    [everyPeriod(100, -100), 0],
    [everyPeriod(100, -50, -50), 0],
  ])('finds the one rate of %j', (flows, rate) => {
    for (const rule of rules) expect(solveRate(flows, rule)).toEqual({ kind: 'one', rate: expect.closeTo(rate, 12), others: [] });
  });

  it('compounds a fraction of a period, or takes simple interest for it, as the rule says', () => {
    // 100 becomes 110 after one and a half periods: (1 + i)^1.5 = 1.1, or (1 + i)(1 + i / 2) = 1.1, i = (-3 + sqrt(9 + 0.8)) / 2.
    const flows = [{ amount: 100, whole: 0, fraction: 0 }, { amount: -110, whole: 1, fraction: 0.5 }];

    expect(solveRate(flows, 'compound')).toMatchObject({ rate: expect.closeTo(1.1 ** (2 / 3) - 1, 13) });
    expect(solveRate(flows, 'simple')).toMatchObject({ rate: expect.closeTo((Math.sqrt(9.8) - 3) / 2, 13) });
  });

  it('names each of several rates: 10 % and 20 %', () => {
    // (1.1 v - 1)(1.2 v - 1) = 1.32 v^2 - 2.3 v + 1.
    for (const rule of rules) {
      const solution = solveRate(everyPeriod(100, -230, 132), rule);

      expect(solution).toEqual({ kind: 'several', rates: [expect.closeTo(0.1, 10), expect.closeTo(0.2, 10)] });
    }
  });

  it('counts a rate twice that the present value only touches', () => {
    expect(solveRate(everyPeriod(100, -220, 121), 'compound')).toEqual({
      kind: 'several', rates: [expect.closeTo(0.1, 6), expect.closeTo(0.1, 6)],
    });
  });

  it('tells three rates apart', () => {
    // (1.01 v - 1)(1.02 v - 1)(1.03 v - 1), in millionths.
    const flows = everyPeriod(-1_000_000, 3_060_000, -3_121_100, 1_061_106);

    expect(solveRate(flows, 'compound')).toEqual({
      kind: 'several', rates: [expect.closeTo(0.01, 8), expect.closeTo(0.02, 8), expect.closeTo(0.03, 8)],
    });
  });

  it('takes the rate of nothing or more before one below zero, and names that', () => {
    // A deposit of 1 comes back: 100 v^0 - 110 v + v^2 = 0, v = 55 -+ sqrt(2925).
    expect(solveRate(everyPeriod(100, -110, 1), 'compound')).toEqual({
      kind: 'one',
      rate: expect.closeTo(1 / (55 - Math.sqrt(2925)) - 1, 12),
      others: [expect.closeTo(1 / (55 + Math.sqrt(2925)) - 1, 12)],
    });
  });

  it.each([
    ['none', everyPeriod(100, 50)],
    ['none', everyPeriod(100)],
    ['none', everyPeriod(100, -150, 100)],
    ['any', everyPeriod(0, 0)],
    ['any', []],
    ['out-of-range', [{ amount: 1, whole: 0, fraction: 0 }, { amount: -1_000_000, whole: 0, fraction: 0.1 }]],
    ['out-of-range', everyPeriod(1_000_000_000_000, -1)],
  ] as const)('says %s for %j', (kind, flows) => {
    expect(solveRate(flows, 'compound').kind).toBe(kind);
  });

  it('takes flows of one time together', () => {
    const flows = [...everyPeriod(100, -60), { amount: -50, whole: 1, fraction: 0 }, { amount: -7, whole: 3, fraction: 0 }, { amount: 7, whole: 3, fraction: 0 }];

    expect(solveRate(flows, 'compound')).toMatchObject({ rate: expect.closeTo(0.1, 13) });
  });

  it('gives up on flows that swing to and fro beyond counting', () => {
    const flows = Array.from({ length: 100_000 }, (_, whole) => ({ amount: whole % 2 === 0 ? 100 : -101, whole, fraction: 0 }));

    expect(solveRate(flows, 'compound').kind).toBe('too-irregular');
  });

  it('solves a hundred thousand payments', () => {
    // 500,000 = 100 (1 - v^100000) / i. At i = 0.0002 the last factor is 2.1e-9: i = 0.0002 (1 - 2.1e-9) = 0.000199999999587.
    const flows = [{ amount: 500_000, whole: 0, fraction: 0 }, ...Array.from({ length: 100_000 }, (_, index) => ({ amount: -100, whole: index + 1, fraction: 0 }))];

    expect(solveRate(flows, 'compound')).toMatchObject({ rate: expect.closeTo(0.000199999999587, 14) });
  });

  const amount = fc.integer({ min: 1, max: 1_000_000 });
  const time = fc.record({ whole: fc.integer({ min: 0, max: 400 }), fraction: fc.integer({ min: 0, max: 29 }).map((days) => days / 30) });
  const anyFlows = fc.array(fc.record({ flow: time, amount: fc.oneof(amount, amount.map((size) => -size)) }), { minLength: 2, maxLength: 12 })
    .map((flows) => flows.map(({ flow, amount: size }) => ({ amount: size, ...flow })));

  it('states only rates at which the flows balance', () => {
    fc.assert(
      fc.property(anyFlows, fc.constantFrom(...rules), (flows, rule) => {
        const solution = solveRate(flows, rule);
        const rates = solution.kind === 'one' ? [solution.rate, ...solution.others] : solution.kind === 'several' ? solution.rates : [];

        // Near -100 % what is left of one plus the rate has few digits, and 401 periods multiply what they miss.
        for (const rate of rates) expect(imbalance(flows, rule, rate)).toBeLessThan(1e-9 + (401 * 2 ** -52) / (1 + rate));
      }),
      propertyRuns,
    );
  });

  it('misses no rate that plain sampling finds', () => {
    fc.assert(
      fc.property(anyFlows, fc.constantFrom(...rules), (flows, rule) => {
        const solution = solveRate(flows, rule);
        const found = solution.kind === 'one' ? [solution.rate] : solution.kind === 'several' ? solution.rates : [];
        const sampled = Array.from({ length: 400 }, (_, index) => index * 0.005).filter(
          (rate) => signed(flows, rule, rate) * signed(flows, rule, rate + 0.005) < 0,
        );

        for (const rate of sampled) expect(found.some((one) => one > rate - 1e-9 && one < rate + 0.005 + 1e-9), String(rate)).toBe(true);
      }),
      propertyRuns,
    );
  });
});

/** The present value, discounted to the first flow, written the plain way. */
function signed(flows: readonly DiscountableFlow[], rule: FractionRule, rate: number): number {
  return flows.reduce((sum, { amount, whole, fraction }) => {
    const growth = rule === 'simple' ? (1 + fraction * rate) * (1 + rate) ** whole : (1 + rate) ** (whole + fraction);
    return sum + amount / growth;
  }, 0);
}

/** How far advances and payments are apart at a rate, as a share of the largest of them there; by logarithms, so that nothing overflows. */
function imbalance(flows: readonly DiscountableFlow[], rule: FractionRule, rate: number): number {
  const logarithms = flows.map(({ whole, fraction }) => {
    return rule === 'simple' ? -whole * Math.log1p(rate) - Math.log1p(fraction * rate) : -(whole + fraction) * Math.log1p(rate);
  });
  const largest = Math.max(...netOfEachTime(flows).map(([amount, index]) => Math.log(Math.abs(amount)) + (logarithms[index] ?? 0)));
  return Math.abs(flows.reduce((sum, { amount }, index) => sum + amount * Math.exp((logarithms[index] ?? 0) - largest), 0));
}

/** The amounts at each time that are left when they are added up, with the place of one of them. */
function netOfEachTime(flows: readonly DiscountableFlow[]): readonly (readonly [number, number])[] {
  const nets = new Map<string, [number, number]>();
  for (const [index, { amount, whole, fraction }] of flows.entries()) {
    const key = `${whole} ${fraction}`;
    nets.set(key, [(nets.get(key)?.[0] ?? 0) + amount, index]);
  }
  return [...nets.values()].filter(([amount]) => amount !== 0);
}
