import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day } from '#shared/domain/calendar/day';
import { waiverStanding } from '#shared/domain/forbearance/waiver-condition';
import { waiveAmounts, type WaivableLine, type Waiver } from '#shared/domain/forbearance/waive-amounts';
import { components, type ComponentAmounts } from '#shared/domain/money/components';
import { CNY } from '#shared/domain/money/currency';
import { money } from '#shared/domain/money/money';
import { propertyRuns } from '../../../support/property-runs';

const amounts = (principal: number, penalty = 0): ComponentAmounts => ({
  principal: money(principal, CNY),
  interest: money(0, CNY),
  fee: money(0, CNY),
  penalty: money(penalty, CNY),
});
const line = (due: ComponentAmounts, paid = amounts(0)): WaivableLine => ({ due, paid });
const share = (percent: string): Waiver => ({
  component: 'penalty',
  extent: { kind: 'percent', percent, rounding: 'half-up' },
});
const amount = (minor: number): Waiver => ({ component: 'penalty', extent: { kind: 'amount', amount: money(minor, CNY) } });

describe('waiveAmounts', () => {
  // Penalties of 8.50, of which 5.00 were paid, and of 2.01.
  const lines = [line(amounts(100_000, 850), amounts(0, 500)), line(amounts(50_000, 201))] as const;

  it.each([
    ['all of what is unpaid', share('100'), [500, 0]],
    // 1.75 and 1.005 -> 1.01
    ['half of it, each line rounded', share('50'), [675, 100]],
    ['an amount, the first line first', amount(400), [500, 151]],
    ['no more than is unpaid', amount(9_999), [500, 0]],
  ] as const)('gives up %s', (_name, waiver, expected) => {
    const { lines: after, difference } = waiveAmounts(lines, waiver);

    expect(after.map(({ due }) => due.penalty.minor)).toEqual(expected);
    expect(difference.penalty.minor).toBe(expected[0] + expected[1] - 1_051);
    expect(difference.principal.minor).toBe(0);
  });

  it('touches nothing else, never gives back what was paid, and its parts sum', () => {
    const some = fc.nat(1_000_000);
    const list = fc.array(fc.record({ principal: some, penalty: some, paid: some }), { minLength: 1, maxLength: 8 });
    const waivers = fc.oneof(
      fc.integer({ min: 0, max: 100 }).map((percent) => share(String(percent))),
      some.map(amount),
    );
    fc.assert(
      fc.property(list, waivers, (given, waiver) => {
        const [first, ...others] = given.map(({ principal, penalty, paid }) =>
          line(amounts(principal, penalty), amounts(0, Math.min(paid, penalty))),
        );
        if (first === undefined) throw new Error('there is a line');
        const before = [first, ...others] as const;
        const { lines: after, waived, difference } = waiveAmounts(before, waiver);

        after.forEach(({ due }, index) => {
          const old = before[index];
          expect(due.penalty.minor).toBeGreaterThanOrEqual(old?.paid.penalty.minor ?? 0);
          expect((old?.due.penalty.minor ?? 0) - due.penalty.minor).toBe(waived[index]?.minor);
          expect(due.principal).toEqual(old?.due.principal);
        });
        expect(difference.penalty.minor + waived.reduce((sum, { minor }) => sum + minor, 0)).toBe(0);
        expect(
          components.filter((component) => component !== 'penalty').every((component) => difference[component].minor === 0),
        ).toBe(true);
      }),
      propertyRuns,
    );
  });
});

describe('waiverStanding', () => {
  const condition = { amount: money(50_000, CNY), paidBy: day('2026-12-31') };
  const paid = (date: string, minor: number): { date: ReturnType<typeof day>; amount: ReturnType<typeof money> } => ({
    date: day(date),
    amount: money(minor, CNY),
  });

  it.each([
    ['holds without a condition', null, [], '2026-12-01', 'holds'],
    ['is pending until the day', condition, [paid('2026-12-01', 49_999)], '2026-12-31', 'pending'],
    [
      'holds once all was paid, on the day itself too',
      condition,
      [paid('2026-12-01', 20_000), paid('2026-12-31', 30_000)],
      '2027-02-01',
      'holds',
    ],
    ['lapses when the day is over', condition, [paid('2026-12-01', 49_999), paid('2027-01-01', 1)], '2027-01-01', 'lapsed'],
    ['does not count what is paid later than asked', condition, [paid('2026-12-20', 50_000)], '2026-12-19', 'pending'],
  ] as const)('%s', (_name, given, payments, asOf, expected) => {
    expect(waiverStanding(given, payments, day(asOf))).toBe(expected);
  });
});
