import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BrokenInvariant } from '#shared/domain/broken-invariant';
import { day } from '#shared/domain/calendar/day';
import type { LedgerAccount } from '#shared/domain/ledger/ledger-account';
import type { PayoffRules } from '#shared/domain/ledger/payoff-rules';
import { totalOf } from '#shared/domain/money/components';
import { CNY } from '#shared/domain/money/currency';
import { add, money, sum } from '#shared/domain/money/money';
import { whatIf, type WhatIfAnswer, type WhatIfQuestion } from '#shared/domain/what-if/what-if';
import { propertyRuns } from '../../../support/property-runs';
import { anyDay } from '../arrears/an-account-of-dues';
import { aDue, anAccount, outstandingOf } from '../ledger/an-account';
import { anyAccount } from '../ledger/any-account';

const byLaw: PayoffRules = { interestUntil: 'payment-day', remainingFees: 'none', charge: null, rounding: 'half-up' };

// Three instalments of 1,000.00; of the first, 10 January, nothing is paid on 20 January.
const account = anAccount({ dues: [aDue('2026-01-10', 100_000), aDue('2026-02-10', 100_000, 2_800, 500), aDue('2026-03-10', 100_000, 1_400, 500)] });

function asked(question: WhatIfQuestion, asOf = '2026-01-20', of: LedgerAccount = account): WhatIfAnswer {
  const answer = whatIf(of, question, day(asOf));
  if (!answer.ok) throw new BrokenInvariant(answer.failure.code);
  return answer.value;
}
const more = (answer: WhatIfAnswer): readonly number[] => outstandingOf({ outstanding: answer.more });

describe('whatIf', () => {
  it('knows the ordinary course: arrears with the next due date, then each due on its date', () => {
    const { ordinary } = asked({ kind: 'pay', date: day('2026-01-20'), amount: money(0, CNY), due: null });

    // 11 January to 9 February: 30 days of 0.50.
    expect(ordinary.payments.map(({ date, amount }) => [date, amount.minor])).toEqual([['2026-02-10', 100_000 + 1_500 + 103_300], ['2026-03-10', 101_900]]);
    expect([ordinary.settledDate, ordinary.mostDaysPastDue]).toEqual(['2026-03-10', 30]);
  });

  it('says what a payment on a day saves', () => {
    // 11 to 20 January are charged 0.50 a day; 505.00 on the 21st pay 5.00 and 500.00, which leaves 0.25 a day for 20 days: 10.00, not 15.00.
    const answer = asked({ kind: 'pay', date: day('2026-01-21'), amount: money(50_500, CNY), due: null });

    expect(more(answer)).toEqual([0, 0, 0, -500]);
    expect([answer.daysLater, answer.moreDaysPastDue]).toEqual([0, 0]);
    expect(answer.asked.payments[1]).toEqual({ date: '2026-02-10', amount: money(50_000 + 500 + 103_300, CNY) });
  });

  it('says what skipping a payment costs, in money and days', () => {
    // With February unpaid until 10 March: January 1,000.00 for 58 days, February 1,033.00 for 27 (11 February to 9 March).
    // 31 days of 0.50 (11 January to 10 February), 27 days of 1.0165 -> 1.02: 15.50 + 27.54 = 43.04, where 15.00 were to pay.
    const answer = asked({ kind: 'skip', dueDate: day('2026-02-10'), until: null });

    expect(more(answer)).toEqual([0, 0, 0, 2_804]);
    expect([answer.asked.payments.length, answer.daysLater, answer.moreDaysPastDue]).toEqual([1, 0, 28]);
  });

  it('pays a skipped payment on the day named', () => {
    // 20 March: the last 1,019.00 of March wait ten days, nine of them charged: 0.5095 -> 0.51.
    const answer = asked({ kind: 'skip', dueDate: day('2026-03-10'), until: day('2026-03-20') });

    expect(more(answer)).toEqual([0, 0, 0, 459]);
    expect([answer.asked.settledDate, answer.daysLater]).toEqual(['2026-03-20', 10]);
  });

  it('says what paying off early saves', () => {
    // On 20 February: 10 of the 28 days of March's interest, 14.00 x 10/28 = 5.00, and no fee.
    const answer = asked({ kind: 'pay-off', date: day('2026-02-20'), rules: byLaw });

    expect(more(answer)).toEqual([0, -900, -500, 0]);
    expect(answer.asked.payments.map(({ date, amount }) => [date, amount.minor])).toEqual([['2026-02-10', 204_800], ['2026-02-20', 100_500]]);
    expect(answer.daysLater).toBe(-18);
  });

  it('pays arrears today where nothing is due any more', () => {
    const { ordinary } = asked({ kind: 'pay', date: day('2026-05-01'), amount: money(0, CNY), due: null }, '2026-05-01', anAccount({ dues: [aDue('2026-04-20', 100_000)] }));

    // 21 to 30 April: ten days of 0.50.
    expect(ordinary.payments).toEqual([{ date: '2026-05-01', amount: money(100_500, CNY) }]);
  });

  it.each<readonly [string, WhatIfQuestion]>([
    ['what_if.date_past', { kind: 'pay', date: day('2026-01-19'), amount: money(1, CNY), due: null }],
    ['what_if.date_past', { kind: 'pay-off', date: day('2026-01-19'), rules: byLaw }],
    ['what_if.nothing_due_then', { kind: 'skip', dueDate: day('2026-02-11'), until: null }],
    ['what_if.no_later_payment', { kind: 'skip', dueDate: day('2026-03-10'), until: null }],
    ['what_if.no_later_payment', { kind: 'skip', dueDate: day('2026-03-10'), until: day('2026-03-09') }],
    ['ledger.due_unknown', { kind: 'pay', date: day('2026-01-20'), amount: money(1, CNY), due: 3 }],
    ['ledger.amount_negative', { kind: 'pay', date: day('2026-01-20'), amount: money(-1, CNY), due: null }],
  ])('refuses with %s', (code, question) => {
    expect(whatIf(account, question, day('2026-01-20'))).toMatchObject({ ok: false, failure: { code } });
  });
});

describe('whatIf for any account', () => {
  const payment = fc.tuple(anyDay, fc.nat(300_000)).map(([date, minor]): WhatIfQuestion & { kind: 'pay' } => ({ kind: 'pay', date, amount: money(minor, CNY), due: null }));

  it('pays everything and accounts for every payment', () => {
    fc.assert(
      fc.property(anyAccount, payment, anyDay, (any, question, asOf) => {
        if (question.date < asOf) return;
        const { asked: course, ordinary } = asked(question, asOf, any);

        for (const { payments, paid, unallocated, ledger } of [course, ordinary]) {
          expect(sum(payments.map(({ amount }) => amount), CNY)).toEqual(add(totalOf(paid), unallocated));
          expect(outstandingOf(ledger)).toEqual([0, 0, 0, expect.any(Number)]);
        }
      }),
      propertyRuns,
    );
  });

  it('pays the same principal, interest and fees whenever it pays, and no more penalty for paying besides', () => {
    const accounts = anyAccount.map((any) => ({ ...any, allocation: { ...any.allocation, style: 'due-by-due' as const } }));

    fc.assert(
      fc.property(accounts, payment, anyDay, (any, question, asOf) => {
        if (question.date < asOf) return;
        const [principal, interest, fee, penalty = 0] = more(asked(question, asOf, any));

        expect([principal, interest, fee]).toEqual([0, 0, 0]);
        expect(penalty).toBeLessThanOrEqual(0);
      }),
      propertyRuns,
    );
  });
});
