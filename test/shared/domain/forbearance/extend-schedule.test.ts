import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, day } from '#shared/domain/calendar/day';
import { extendSchedule } from '#shared/domain/forbearance/extend-schedule';
import { CNY } from '#shared/domain/money/currency';
import { money, sum } from '#shared/domain/money/money';
import { amounts } from './an-extension-case';

const lines = [
  { billId: 'november', dueDate: day('2026-11-13'), due: amounts(169_702, 2_159, 850), label: 'kept' },
  { billId: 'december', dueDate: day('2026-12-13'), due: amounts(100_932, 2_159) },
  { billId: null, dueDate: day('2027-01-13'), due: amounts(29_992, 2_159) },
];

describe('extendSchedule', () => {
  it('moves the bill, adds the fee and freezes the penalty', () => {
    const after = extendSchedule(lines, {
      billId: 'november',
      newDueDate: day('2026-12-20'),
      fee: money(1_375, CNY),
      frozenPenalty: money(765, CNY),
    });

    expect(after.map(({ billId, dueDate }) => [billId, dueDate])).toEqual([
      ['december', '2026-12-13'],
      ['november', '2026-12-20'],
      [null, '2027-01-13'],
    ]);
    expect(after[1]).toEqual({ billId: 'november', dueDate: '2026-12-20', due: amounts(169_702, 3_534, 765), label: 'kept' });
  });

  it('leaves the penalty where nothing is frozen, and every other line', () => {
    const extension = { billId: 'november', newDueDate: day('2026-11-20'), fee: money(0, CNY), frozenPenalty: null };

    const after = extendSchedule(lines, extension);

    expect(after[0]?.due.penalty.minor).toBe(850);
    expect(after.slice(1)).toEqual(lines.slice(1));
  });

  it('conserves principal, adds exactly the fee and keeps the order of due dates', () => {
    fc.assert(
      fc.property(fc.nat(400), fc.nat(100_000), (days, fee) => {
        const newDueDate = addDays(day('2026-11-13'), days);
        const after = extendSchedule(lines, { billId: 'november', newDueDate, fee: money(fee, CNY), frozenPenalty: null });

        const total = (list: typeof after, component: 'principal' | 'fee'): number =>
          sum(list.map(({ due }) => due[component]), CNY).minor;
        expect(total(after, 'principal')).toBe(total(lines, 'principal'));
        expect(total(after, 'fee')).toBe(total(lines, 'fee') + fee);
        after.slice(1).forEach((line, index) => expect(line.dueDate >= (after[index]?.dueDate ?? '')).toBe(true));
      }),
    );
  });
});
