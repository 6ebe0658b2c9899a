import { describe, expect, it } from 'vitest';
import { day } from '#shared/domain/calendar/day';
import { termsInForce } from '#shared/domain/loan/terms-in-force';

const set = (
  id: string,
  from: string,
  to: string | null,
): { id: string; effectiveFrom: ReturnType<typeof day>; effectiveTo: ReturnType<typeof day> | null } => ({
  id,
  effectiveFrom: day(from),
  effectiveTo: to === null ? null : day(to),
});
const sets = [
  set('second', '2026-07-01', null),
  set('first', '2025-01-01', '2026-06-30'),
  set('pilot', '2024-01-01', '2024-01-31'),
];

describe('termsInForce', () => {
  it.each([
    ['2024-01-31', 'pilot'],
    ['2025-01-01', 'first'],
    ['2026-06-30', 'first'],
    ['2026-07-01', 'second'],
    ['2099-12-31', 'second'],
  ])('on %s are those of the %s set', (date, expected) => {
    expect(termsInForce(sets, day(date))).toMatchObject({ ok: true, value: { id: expected } });
  });

  it.each(['2023-12-31', '2024-02-01', '2024-12-31'])('on %s are none, and that is said', (date) => {
    expect(termsInForce(sets, day(date))).toEqual({ ok: false, failure: { code: 'terms.none_in_force', data: { date } } });
  });

  it('are the newer ones where a lender forgot to end the older ones', () => {
    expect(termsInForce([set('old', '2025-01-01', null), set('new', '2026-01-01', null)], day('2026-02-01'))).toMatchObject({
      value: { id: 'new' },
    });
  });
});
