import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day, dayFromNumber } from '#shared/domain/calendar/day';
import { components, type Component, type ComponentAmounts } from '#shared/domain/money/components';
import { CNY } from '#shared/domain/money/currency';
import { add, money, subtract, sum } from '#shared/domain/money/money';
import { allocatePayment, type AllocatedPayment, type Payable } from '#shared/domain/payment/allocate-payment';
import { civilCodeComponents, isComponentOrder, type AllocationRules } from '#shared/domain/payment/allocation-rules';
import { propertyRuns } from '../../../support/property-runs';

const order: readonly Component[] = ['penalty', 'interest', 'fee', 'principal'];
const contract: AllocationRules = { between: 'earliest-due', style: 'due-by-due', components: order };
const byLaw: AllocationRules = { between: 'civil-code-560', style: 'due-by-due', components: civilCodeComponents };

function owed(principal: number, interest = 0, fee = 0, penalty = 0): ComponentAmounts {
  return { principal: money(principal, CNY), interest: money(interest, CNY), fee: money(fee, CNY), penalty: money(penalty, CNY) };
}

const october: Payable<string> = { id: 'october', dueDate: day('2026-10-13'), outstanding: owed(1_000, 0, 20, 5) };
const november: Payable<string> = { id: 'november', dueDate: day('2026-11-13'), outstanding: owed(500, 0, 10, 0) };

const onDay = day('2026-11-20');
const table = ({ allocations, unallocated }: AllocatedPayment<string>): readonly (string | number)[][] => [
  ...allocations.map(({ id, component, amount }) => [id, component, amount.minor]),
  ['rest', unallocated.minor],
];

function split(
  minor: number,
  { designated = null, rules = contract, payables = [november, october], date = onDay }:
  { designated?: string | null; rules?: AllocationRules; payables?: readonly Payable<string>[]; date?: typeof onDay } = {},
): readonly (string | number)[][] {
  return table(allocatePayment({ amount: money(minor, CNY), date, designated }, payables, rules));
}

describe('allocatePayment', () => {
  it('pays the oldest due date first, component by component', () => {
    // 600: penalty 5, fee 20, then 575 of the 1,000 principal.
    expect(split(600)).toEqual([
      ['october', 'penalty', 5],
      ['october', 'fee', 20],
      ['october', 'principal', 575],
      ['rest', 0],
    ]);
  });

  it('goes on to the next due and returns what nobody is owed', () => {
    // 1,025 for October, 510 for November, 65 left of 1,600.
    expect(split(1_600)).toEqual([
      ['october', 'penalty', 5],
      ['october', 'fee', 20],
      ['october', 'principal', 1_000],
      ['november', 'fee', 10],
      ['november', 'principal', 500],
      ['rest', 65],
    ]);
  });

  it('pays what the borrower named before an older due', () => {
    expect(split(530, { designated: 'november' })).toEqual([
      ['november', 'fee', 10],
      ['november', 'principal', 500],
      ['october', 'penalty', 5],
      ['october', 'fee', 15],
      ['rest', 0],
    ]);
  });

  it('takes dues of one day in the order given when the contract says by due date', () => {
    const twins = ['b', 'a'].map((id) => ({ ...october, id }));

    expect(split(6, { payables: twins })).toEqual([['b', 'penalty', 5], ['b', 'fee', 1], ['rest', 0]]);
  });

  it('pays a component of all that has fallen due before the next, and what lies ahead last', () => {
    const december: Payable<string> = { id: 'december', dueDate: day('2026-12-13'), outstanding: owed(100, 7, 3) };
    const rules: AllocationRules = { ...contract, style: 'component-by-component' };

    // Fallen due: penalty 5, fees 20 and 10, principal 1,000 and 500: 1,535. Ahead: interest 7, fee 3, 5 of the principal.
    expect(split(1_550, { rules, payables: [december, november, october] })).toEqual([
      ['october', 'penalty', 5],
      ['october', 'fee', 20],
      ['november', 'fee', 10],
      ['october', 'principal', 1_000],
      ['november', 'principal', 500],
      ['december', 'interest', 7],
      ['december', 'fee', 3],
      ['december', 'principal', 5],
      ['rest', 0],
    ]);
  });

  it('counts a due as fallen due on its due date', () => {
    const rules: AllocationRules = { ...contract, style: 'component-by-component' };

    // On the 13th both fees come before any principal; on the 12th November still lies ahead.
    expect(split(31, { rules, date: day('2026-11-13') })).toContainEqual(['november', 'fee', 6]);
    expect(split(31, { rules, date: day('2026-11-12') })).toContainEqual(['october', 'principal', 6]);
  });
});

// Civil Code of the People's Republic of China, articles 560 and 561, in force since 1 January 2021.
describe('allocatePayment by the Civil Code', () => {
  const debt = (id: string, change: Partial<Payable<string>> = {}): Payable<string> => ({
    id, dueDate: day('2026-10-13'), outstanding: owed(100), ...change,
  });
  const first = (...payables: readonly Payable<string>[]): unknown => split(1, { rules: byLaw, payables })[0]?.[0];

  it('pays what has fallen due before what has not, whatever its security', () => {
    expect(first(debt('ahead', { dueDate: day('2026-12-13') }), debt('due', { secured: money(1_000, CNY) }))).toBe('due');
  });

  it('pays the least secured of what has fallen due', () => {
    expect(first(debt('secured', { secured: money(1, CNY), burden: '36' }), debt('unsecured', { burden: '1' }))).toBe('unsecured');
  });

  it('pays the heaviest burden when security is equal', () => {
    expect(first(debt('light', { burden: '9.5', dueDate: day('2026-01-01') }), debt('heavy', { burden: '18' }))).toBe('heavy');
  });

  it('pays the earliest due date when security and burden are equal', () => {
    expect(first(debt('later', { burden: '18', dueDate: day('2026-10-14') }), debt('earlier', { burden: '18.0' }))).toBe('earlier');
  });

  it('pays in proportion when all are equal, the odd cent to the largest remainder', () => {
    // 100 over debts of 300, 200 and 100: 50, 33 1/3, 16 2/3 -> 50, 33, 17.
    const payables = [debt('a', { outstanding: owed(300) }), debt('b', { outstanding: owed(200) }), debt('c')];

    expect(split(100, { rules: byLaw, payables })).toEqual([['a', 'principal', 50], ['b', 'principal', 33], ['c', 'principal', 17], ['rest', 0]]);
  });

  it('pays interest before principal within each share, and the penalty last', () => {
    const payables = [debt('a', { outstanding: owed(80, 15, 5, 20) }), debt('b', { outstanding: owed(120) })];

    // 60 in equal shares of 120 and 120: 30 each; a: fee 5, interest 15, principal 10.
    expect(split(60, { rules: byLaw, payables })).toEqual([
      ['a', 'fee', 5], ['a', 'interest', 15], ['a', 'principal', 10], ['b', 'principal', 30], ['rest', 0],
    ]);
  });
});

describe('isComponentOrder', () => {
  it.each([
    [true, ['principal', 'interest', 'fee', 'penalty']],
    [false, ['principal', 'interest', 'fee']],
    [false, ['principal', 'interest', 'fee', 'fee']],
  ] as const)('is %s for %j', (expected, list) => {
    expect(isComponentOrder(list)).toBe(expected);
  });
});

describe('allocatePayment for any payment', () => {
  const amounts = fc.tuple(...components.map(() => fc.nat(5_000))).map(([a = 0, b = 0, c = 0, d = 0]) => owed(a, b, c, d));
  const payables = fc
    .array(
      fc.record({
        dueDate: fc.integer({ min: 20_000, max: 20_010 }).map(dayFromNumber),
        outstanding: amounts,
        secured: fc.constantFrom(money(0, CNY), money(5, CNY)),
        burden: fc.constantFrom('9', '18'),
      }),
      { maxLength: 6 },
    )
    .map((list) => list.map((payable, index) => ({ ...payable, id: `due-${index}` })));
  const rules = fc.record<AllocationRules>({
    between: fc.constantFrom('earliest-due', 'civil-code-560'),
    style: fc.constantFrom('due-by-due', 'component-by-component'),
    components: fc.shuffledSubarray([...components], { minLength: 4 }),
  });
  const date = dayFromNumber(20_005);

  it('never gives a component more than is owed on it, and loses nothing', () => {
    fc.assert(
      fc.property(payables, fc.nat(40_000), rules, (list, minor, someRules) => {
        const amount = money(minor, CNY);
        const { allocations, unallocated } = allocatePayment({ amount, date, designated: 'due-1' }, list, someRules);

        expect(add(sum(allocations.map((part) => part.amount), CNY), unallocated)).toEqual(amount);
        for (const payable of list) {
          for (const component of components) {
            const paid = allocations.filter((part) => part.id === payable.id && part.component === component);
            expect(sum(paid.map((part) => part.amount), CNY).minor).toBeLessThanOrEqual(payable.outstanding[component].minor);
          }
        }
      }),
      propertyRuns,
    );
  });

  it('leaves something over only when nothing more is owed', () => {
    fc.assert(
      fc.property(payables, fc.nat(40_000), rules, (list, minor, someRules) => {
        const { unallocated } = allocatePayment({ amount: money(minor, CNY), date, designated: null }, list, someRules);
        const all = list.flatMap(({ outstanding }) => components.map((component) => outstanding[component].minor)).reduce((a, b) => a + b, 0);

        expect(unallocated.minor).toBe(Math.max(0, minor - all));
      }),
      propertyRuns,
    );
  });

  it('splits two payments of one day as it splits their sum, by any order that shares nothing out', () => {
    const ordered = rules.map((some): AllocationRules => ({ ...some, between: 'earliest-due' }));
    const paid = (list: readonly Payable<string>[], minors: readonly number[], some: AllocationRules): readonly number[] => {
      let left = list;
      for (const minor of minors) {
        const { allocations } = allocatePayment({ amount: money(minor, CNY), date, designated: null }, left, some);
        left = left.map((payable) => ({ ...payable, outstanding: allocations.filter(({ id }) => id === payable.id).reduce(less, payable.outstanding) }));
      }
      return left.flatMap(({ outstanding }) => components.map((component) => outstanding[component].minor));
    };
    const less = (outstanding: ComponentAmounts, { component, amount }: { component: Component; amount: ReturnType<typeof money> }) =>
      ({ ...outstanding, [component]: subtract(outstanding[component], amount) });

    fc.assert(
      fc.property(payables, fc.nat(20_000), fc.nat(20_000), ordered, (list, one, other, some) => {
        expect(paid(list, [one, other], some)).toEqual(paid(list, [one + other], some));
      }),
      propertyRuns,
    );
  });
});
