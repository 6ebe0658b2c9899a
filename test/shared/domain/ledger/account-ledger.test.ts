import { describe, expect, it } from 'vitest';
import { addDays, day } from '#shared/domain/calendar/day';
import type { CurrencyCode } from '#shared/domain/money/currency';
import { CNY } from '#shared/domain/money/currency';
import { money } from '#shared/domain/money/money';
import { accountLedger, type AccountLedger } from '#shared/domain/ledger/account-ledger';
import type { LedgerAccount } from '#shared/domain/ledger/ledger-account';
import { amountsOf, someRules } from '../arrears/an-account-of-dues';
import { aDue, anAccount, aPayment, ledgerOf, outstandingOf } from './an-account';

const table = ({ ranges }: AccountLedger): readonly unknown[] =>
  ranges.map(({ from, to, days, base, amount }) => [from, to, days, base.minor, amount.minor]);
const split = ({ postings }: AccountLedger, index = 0): readonly unknown[] =>
  (postings[index]?.allocations ?? []).map(({ due, component, amount }) => [due, component, amount.minor]);

// 1,000.00 of principal, 10.00 of interest, 5.00 of fee, due on 10 January; 1,015.00 x 0.05 % = 0.5075 -> 0.51 a day.
const january = aDue('2026-01-10', 100_000, 1_000, 500);

describe('accountLedger', () => {
  it('charges nothing on the due date and a day on the day after', () => {
    expect(table(ledgerOf(anAccount({ dues: [january] }), '2026-01-10'))).toEqual([]);
    expect(table(ledgerOf(anAccount({ dues: [january] }), '2026-01-11'))).toEqual([['2026-01-11', '2026-01-11', 1, 101_500, 51]]);
  });

  it('puts a part payment to the penalty charged up to the day before, and to the rest in order', () => {
    const ledger = ledgerOf(anAccount({ dues: [january], payments: [aPayment('2026-01-15', 20_000)] }), '2026-01-20');

    // Four days, 11 to 14: 2.04. Of 200.00: 2.04, 10.00, 5.00, 182.96. Left 817.04 x 0.05 % = 0.40852 -> 0.41; 15 to 20: 2.46.
    expect(split(ledger)).toEqual([[null, 'penalty', 204], [0, 'interest', 1_000], [0, 'fee', 500], [0, 'principal', 18_296]]);
    expect(table(ledger)).toEqual([['2026-01-11', '2026-01-14', 4, 101_500, 204], ['2026-01-15', '2026-01-20', 6, 81_704, 246]]);
    expect(outstandingOf(ledger)).toEqual([81_704, 0, 0, 246]);
    expect([ledger.charged.minor, ledger.daysPastDue]).toEqual([450, 10]);
  });

  it('charges no more when a payment of the due date pays all', () => {
    const ledger = ledgerOf(anAccount({ dues: [january], payments: [aPayment('2026-01-10', 101_500)] }), '2026-12-31');

    expect([ledger.charged.minor, ledger.daysPastDue, ...outstandingOf(ledger)]).toEqual([0, 0, 0, 0, 0, 0]);
  });

  it('keeps what nobody is owed, also of an early payment', () => {
    const ledger = ledgerOf(anAccount({ dues: [january], payments: [aPayment('2026-01-01', 101_600)] }), '2026-01-31');

    expect([ledger.unallocated.minor, ledger.charged.minor]).toEqual([100, 0]);
  });

  it('does not know of a payment before its day', () => {
    const account = anAccount({ dues: [january], payments: [aPayment('2026-01-15', 101_704)] });

    expect(outstandingOf(ledgerOf(account, '2026-01-14'))).toEqual([100_000, 1_000, 500, 204]);
    expect(outstandingOf(ledgerOf(account, '2026-01-15'))).toEqual([0, 0, 0, 0]);
  });

  it('finds the same penalty in every payment of a day', () => {
    const payments = [aPayment('2026-01-15', 150), aPayment('2026-01-15', 100)];
    const ledger = ledgerOf(anAccount({ dues: [january], payments }), '2026-01-15');

    expect(split(ledger)).toEqual([[null, 'penalty', 150]]);
    expect(split(ledger, 1)).toEqual([[null, 'penalty', 54], [0, 'interest', 46]]);
  });

  it('counts days past due no longer when only the penalty is left', () => {
    const account = anAccount({ dues: [january], payments: [aPayment('2026-01-15', 101_500)] });
    const late = { ...account, allocation: { ...account.allocation, components: ['interest', 'fee', 'principal', 'penalty'] as const } };

    const ledger = ledgerOf(late, '2026-02-20');
    expect([ledger.daysPastDue, ...outstandingOf(ledger)]).toEqual([0, 0, 0, 0, 204]);
  });
});

describe('accountLedger over several dues', () => {
  const dues = [aDue('2026-01-10', 100_000), aDue('2026-02-10', 50_000), aDue('2026-03-10', 50_000)];

  it.each([
    // 300.00 come on 20 February; 20 and 21 February bear what that leaves. Past due: 31 days of 0.50 (11 January to 10 February), 9 days of
    // 0.75 (11 to 19 February): 22.25; 277.75 to principal, 1,222.25 left, 0.611125 -> 0.61 twice.
    ['past-due-amount', 2_225 + 122],
    ['past-due-principal', 2_225 + 122],
    // All principal: 2,000.00 -> 1.00 a day for 40 days = 40.00; 260.00 to principal: 1,740.00 left, 0.87 twice.
    ['unpaid-principal', 4_000 + 174],
    ['unpaid-principal-and-fee', 4_000 + 174],
  ] as const)('charges the base %s', (base, charged) => {
    const account = anAccount({ dues, payments: [aPayment('2026-02-20', 30_000)], rules: { base } });

    expect(ledgerOf(account, '2026-02-21').charged.minor).toBe(charged);
  });

  it('pays the oldest due first and then what lies ahead', () => {
    const ledger = ledgerOf(anAccount({ dues, payments: [aPayment('2026-01-10', 160_000)] }), '2026-01-10');

    expect(split(ledger)).toEqual([[0, 'principal', 100_000], [1, 'principal', 50_000], [2, 'principal', 10_000]]);
  });

  it('pays the due that the borrower named first', () => {
    const ledger = ledgerOf(anAccount({ dues, payments: [aPayment('2026-01-10', 60_000, { designatedDue: 2 })] }), '2026-01-10');

    expect(split(ledger)).toEqual([[2, 'principal', 50_000], [0, 'principal', 10_000]]);
  });

  it('shares between dues of one day where the law orders', () => {
    const twins = [aDue('2026-01-10', 20_000), aDue('2026-01-10', 10_000)];
    const account = anAccount({ dues: twins, payments: [aPayment('2026-01-10', 10_000)] });

    const ledger = ledgerOf({ ...account, allocation: { ...account.allocation, between: 'civil-code-560' } }, '2026-01-10');

    expect(split(ledger)).toEqual([[0, 'principal', 6_667], [1, 'principal', 3_333]]);
  });

  it('pays the penalty of the account before what is not yet due', () => {
    const account = anAccount({ dues: [january, aDue('2026-06-10', 1_000)], payments: [aPayment('2026-01-15', 101_500), aPayment('2026-02-01', 300)] });
    const last = { ...account, allocation: { ...account.allocation, components: ['interest', 'fee', 'principal', 'penalty'] as const } };

    expect(split(ledgerOf(last, '2026-02-01'), 1)).toEqual([[null, 'penalty', 204], [1, 'principal', 96]]);
  });

  it('charges each due on its own, and an account-wide base to the oldest that is past due', () => {
    const onEach = (base: 'past-due-principal' | 'unpaid-principal') =>
      ledgerOf({ ...anAccount({ dues, payments: [aPayment('2026-02-12', 104_000)], rules: { base } }), chargedOn: 'each-due' }, '2026-02-12');

    // 11 Jan to 11 Feb, 32 days of 0.50: 16.00; one day of 0.25. 1,040.00: penalty 16.00, principal 1,000.00, then 0.25 and 23.75.
    // February bears 0.23813 -> 0.24 on the 12th.
    expect(onEach('past-due-principal').ranges.map(({ due, days, amount }) => [due, days, amount.minor])).toEqual([[0, 32, 1_600], [1, 1, 25], [1, 1, 24]]);
    // 2,000.00 -> 1.00 a day for 32 days on January; its principal and 8.00 of February's go: 992.00 -> 0.496 -> 0.50 on February.
    expect(onEach('unpaid-principal').ranges.map(({ due, days, amount }) => [due, days, amount.minor])).toEqual([[0, 32, 3_200], [1, 1, 50]]);
  });
});

describe('accountLedger at the edges of grace and cap', () => {
  it.each([
    // Grace of three days after 10 January: 11, 12 and 13 January.
    ['all is paid within it', '2026-01-13', 101_500, 0],
    // 11 and 12 at 0.51; on the 13th one fen is left, which bears 0.00.
    ['a fen is left at its end', '2026-01-13', 101_499, 102],
    // 11, 12, 13: 3 x 0.51; the payment of the 14th leaves its penalty of 1.53 unpaid as principal, which bears 0.00 a day.
    ['all is paid a day after it', '2026-01-14', 101_500, 153],
  ])('charges all days or none when %s', (_when, date, minor, charged) => {
    const account = anAccount({ dues: [january], payments: [aPayment(date, minor)], rules: { graceDays: 3 } });

    expect(ledgerOf(account, '2026-01-31').charged.minor).toBe(charged);
  });

  it('shows nothing before grace is over, and takes no penalty from a payment within it', () => {
    const account = anAccount({ dues: [january], payments: [aPayment('2026-01-12', 50_000)], rules: { graceDays: 3 } });

    expect(ledgerOf(account, '2026-01-12').charged.minor).toBe(0);
    // The payment goes to interest, fee and 485.00 of principal. At the end of the 13th: 0.51 + 2 x (515.00 x 0.05 % = 0.2575 -> 0.26).
    expect(ledgerOf(account, '2026-01-13').charged.minor).toBe(51 + 52);
    expect(outstandingOf(ledgerOf(account, '2026-01-13'))).toEqual([51_500, 0, 0, 103]);
  });

  it.each([
    // 0.51 a day.
    ['2026-01-11', 51],
    ['2026-01-12', 100],
    ['2026-01-13', 100],
  ])('stops at a cap of 1.00 on %s', (asOf, charged) => {
    expect(ledgerOf(anAccount({ dues: [january], rules: { cap: money(100, CNY) } }), asOf).charged.minor).toBe(charged);
  });

  it('counts a penalty charged before towards the cap, and owes it', () => {
    const due = { ...january, amounts: { ...january.amounts, penalty: money(80, CNY) } };

    const ledger = ledgerOf(anAccount({ dues: [due], rules: { cap: money(100, CNY) } }), '2026-01-20');
    expect([ledger.charged.minor, ledger.outstanding.penalty.minor]).toEqual([100, 100]);
  });

  it.each([
    // 100.00 x 0.05 % = 0.05 a day: below, at and above the minimum.
    [4, 5], [5, 5], [6, 6],
  ])('charges at least a minimum of %i fen', (minimum, charged) => {
    const account = anAccount({ dues: [aDue('2026-01-10', 10_000)], rules: { minimumDaily: money(minimum, CNY) } });

    expect(ledgerOf(account, '2026-01-11').charged.minor).toBe(charged);
  });

  it('takes the rules of the day', () => {
    const account = anAccount({ dues: [aDue('2026-01-10', 100_000)] });
    const lateCharge = [
      { validFrom: null, rules: someRules() },
      { validFrom: day('2026-01-13'), rules: someRules({ dailyRate: '0.07' }) },
    ];

    expect(table(ledgerOf({ ...account, lateCharge }, '2026-01-14'))).toEqual([
      ['2026-01-11', '2026-01-12', 2, 100_000, 100],
      ['2026-01-13', '2026-01-14', 2, 100_000, 140],
    ]);
  });
});

describe('accountLedger of payments undone', () => {
  it('splits later payments anew when an earlier one is reversed', () => {
    const payments = [aPayment('2026-01-10', 101_000, { reversedDate: day('2026-02-01') }), aPayment('2026-01-20', 1_000)];
    const account = anAccount({ dues: [january], payments });

    // Before the reversal 5.00 of principal are left, which bear 0.00 a day. Without the first payment nine days of 0.51, 11 to 19.
    expect(split(ledgerOf(account, '2026-01-31'), 1)).toEqual([[0, 'principal', 500]]);
    expect(split(ledgerOf(account, '2026-02-01'))).toEqual([[null, 'penalty', 459], [0, 'interest', 541]]);
  });

  it('gives back what was left over, and no more', () => {
    const refunded = (minor: number) => {
      const refunds = [{ date: day('2026-01-12'), amount: money(minor, CNY) }];
      return anAccount({ dues: [january], payments: [aPayment('2026-01-10', 101_700, { refunds })] });
    };

    expect(ledgerOf(refunded(150), '2026-01-11').unallocated.minor).toBe(200);
    expect(ledgerOf(refunded(150), '2026-01-12')).toMatchObject({ unallocated: money(50, CNY), postings: [{ refunded: money(150, CNY) }] });
    expect(accountLedger(refunded(201), day('2026-01-12'))).toMatchObject({ failure: { code: 'ledger.refund_exceeds_overpayment' } });
  });
});

describe('accountLedger of what cannot be reckoned', () => {
  const dollars = money(1, 'USD' as CurrencyCode);
  const large = money(Number.MAX_SAFE_INTEGER, CNY);

  it.each<readonly [string, LedgerAccount]>([
    ['ledger.amount_negative', anAccount({ dues: [aDue('2026-01-10', -1)] })],
    ['ledger.amount_negative', anAccount({ dues: [january], payments: [aPayment('2026-01-10', -1)] })],
    ['ledger.amount_negative', anAccount({ rules: { cap: money(-1, CNY) } })],
    ['ledger.currency_differs', anAccount({ payments: [{ date: day('2026-01-10'), amount: dollars }] })],
    ['ledger.due_unknown', anAccount({ dues: [january], payments: [aPayment('2026-01-10', 1, { designatedDue: 1 })] })],
    ['ledger.order_incomplete', { ...anAccount(), allocation: { between: 'earliest-due', style: 'due-by-due', components: ['penalty'] } }],
    ['late_charge.rate_negative', anAccount({ rules: { dailyRate: '-0.05' } })],
    ['late_charge.grace_out_of_range', anAccount({ rules: { graceDays: 367 } })],
    ['late_charge.grace_out_of_range', anAccount({ rules: { graceDays: 0.5 } })],
    ['ledger.amount_out_of_range', anAccount({ dues: [{ dueDate: day('2026-01-10'), amounts: { ...amountsOf(1), interest: large } }] })],
    ['ledger.amount_out_of_range', anAccount({ dues: [{ dueDate: day('2026-01-10'), amounts: { ...amountsOf(0), principal: large } }], rules: { dailyRate: '100' } })],
  ])('refuses it with %s', (code, account) => {
    expect(accountLedger(account, day('9999-12-31'))).toMatchObject({ ok: false, failure: { code } });
  });

  it('takes dues on the last day of the calendar', () => {
    const ledger = ledgerOf(anAccount({ dues: [aDue('9999-12-31', 1)], payments: [aPayment('9999-12-31', 1)], rules: { graceDays: 30 } }), '9999-12-31');

    expect(outstandingOf(ledger)).toEqual([0, 0, 0, 0]);
  });
});

describe('accountLedger over many movements', () => {
  it.each([
    ['ten years of a due and a payment a day', 3_653, 1],
    ['100,000 movements', 50_000, 14],
  ])('reckons %s', (_what, count, perDay) => {
    const at = (index: number, from: string) => addDays(day(from), Math.floor(index / perDay));
    const dues = Array.from({ length: count }, (_, index) => ({ dueDate: at(index, '2010-01-01'), amounts: amountsOf(10_000) }));
    // Each payment comes ten days late and pays the principal of its due and no penalty, which stands last: each due bears nine days.
    const payments = Array.from({ length: count }, (_, index) => ({ date: at(index, '2010-01-11'), amount: money(10_000, CNY) }));
    const account = anAccount({ dues, payments, rules: { rounding: 'down' } });
    const last: LedgerAccount = {
      ...account,
      allocation: { between: 'earliest-due', style: 'component-by-component', components: ['interest', 'fee', 'principal', 'penalty'] },
    };

    // 100.00 x 0.05 % = 0.05 a day: nine times five fen on each due, whatever the dues together bear.
    expect(ledgerOf({ ...last, chargedOn: 'each-due' }, '2030-01-01').charged.minor).toBe(count * 45);
    expect(ledgerOf(last, '2030-01-01').charged.minor).toBe(count * 45);
  });
});
