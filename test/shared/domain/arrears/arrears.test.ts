import { describe, expect, it } from 'vitest';
import { arrears } from '#shared/domain/arrears/arrears';
import { day } from '#shared/domain/calendar/day';
import { noAmounts } from '#shared/domain/money/components';
import { CNY } from '#shared/domain/money/currency';
import { money } from '#shared/domain/money/money';

const owing = (date: string, principal: number, fee: number) => ({
  dueDate: day(date),
  outstanding: { ...noAmounts(CNY), principal: money(principal, CNY), fee: money(fee, CNY) },
});

describe('arrears', () => {
  it('adds up by component what is past due, and nothing that is due today or later', () => {
    const late = arrears([owing('2026-10-13', 100, 1), owing('2026-11-13', 200, 2), owing('2026-11-23', 400, 4)], day('2026-11-23'), CNY);

    expect([late.principal.minor, late.fee.minor]).toEqual([300, 3]);
  });
});
