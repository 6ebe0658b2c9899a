import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BrokenInvariant } from '#shared/domain/broken-invariant';
import { addDays, day, type Day } from '#shared/domain/calendar/day';
import { isConsistent, recomputed } from '#shared/domain/derivation/recompute';
import { accountBalance } from '#shared/domain/ledger/account-balance';
import type { LedgerAccount } from '#shared/domain/ledger/ledger-account';
import { payoffAmount, payoffAmountDerivation, type PayoffAmount } from '#shared/domain/ledger/payoff-amount';
import type { PayoffRules } from '#shared/domain/ledger/payoff-rules';
import { totalOf } from '#shared/domain/money/components';
import { propertyRuns } from '../../../support/property-runs';
import { anyDay } from '../arrears/an-account-of-dues';
import { aDue, anAccount, aPayment, ledgerOf, outstandingOf } from './an-account';
import { anyAccount } from './any-account';

const byLaw: PayoffRules = { interestUntil: 'payment-day', remainingFees: 'all', charge: null, rounding: 'half-up' };

// Three instalments of 1,000.00, interest and fee beside them; the first period begins on 10 January.
const instalments = [
  { ...aDue('2026-02-10', 100_000, 3_100, 500), periodFrom: day('2026-01-10') },
  aDue('2026-03-10', 100_000, 2_800, 500),
  aDue('2026-04-10', 100_000, 1_550, 500),
];

function payoff(date: string, rules: Partial<PayoffRules> = {}, account: LedgerAccount = anAccount({ dues: instalments })): PayoffAmount {
  const amount = payoffAmount(account, { ...byLaw, ...rules }, day(date));
  if (!amount.ok) throw new BrokenInvariant(amount.failure.code);
  return amount.value;
}
const partsOf = ({ amounts }: PayoffAmount): readonly number[] => outstandingOf({ outstanding: amounts });

describe('payoffAmount', () => {
  it.each<readonly [string, Partial<PayoffRules>, readonly number[]]>([
    // 20 February, the first instalment paid: ten of the 28 days to 10 March have run: 28.00 x 10/28 = 10.00.
    ['interest for the time the money was used', {}, [200_000, 1_000, 1_000, 0]],
    ['interest up to the next due date', { interestUntil: 'next-due-date' }, [200_000, 2_800, 1_000, 0]],
    ['interest to the end', { interestUntil: 'end-of-loan' }, [200_000, 4_350, 1_000, 0]],
    ['no fee', { remainingFees: 'none' }, [200_000, 1_000, 0, 0]],
    ['the fee of the current period', { remainingFees: 'current-period' }, [200_000, 1_000, 500, 0]],
    // 5.00 x 10/28 = 1.7857
    ['the fee by days', { remainingFees: 'by-days' }, [200_000, 1_000, 179, 0]],
    // 1 % of 2,000.00
    ['a charge for prepayment', { charge: '1' }, [200_000, 1_000, 3_000, 0]],
  ])('asks for the principal ahead and %s', (_what, rules, expected) => {
    const account = anAccount({ dues: instalments, payments: [aPayment('2026-02-10', 103_600)] });

    expect(partsOf(payoff('2026-02-20', rules, account))).toEqual(expected);
  });

  it('asks for all of what has fallen due, on the due date too', () => {
    expect(partsOf(payoff('2026-02-09'))).toEqual([300_000, 3_000, 1_500, 0]);
    expect(partsOf(payoff('2026-02-10'))).toEqual([300_000, 3_100, 1_500, 0]);
  });

  it('asks for the penalty charged up to the day before', () => {
    // 1,036.00 past due bear 0.518 -> 0.52 a day; on 14 February the days 11, 12 and 13 were charged.
    const amount = payoff('2026-02-14');

    expect(amount.amounts.penalty.minor).toBe(156);
    expect(ledgerOf(anAccount({ dues: instalments, payments: [aPayment('2026-02-14', amount.total.minor)] }), '2026-02-14').charged.minor).toBe(156);
  });

  it('leaves out what was paid ahead of interest or fee', () => {
    // 20.00 of the 28.00 of March are paid with the first instalment; by 20 February 10.00 have run.
    const account = anAccount({ dues: instalments, payments: [aPayment('2026-02-10', 105_600)] });

    expect(partsOf(payoff('2026-02-20', {}, account))).toEqual([200_000, 0, 1_000, 0]);
    // 28.00 x 24/28 = 24.00
    expect(partsOf(payoff('2026-03-06', {}, account))).toEqual([200_000, 400, 1_000, 0]);
  });

  it.each([
    // Nothing accrues on an interest-free due before its due date, nor by a payment of the first day past due.
    ['2026-01-01', '2026-02-11'],
    // One day is charged; it is owed from the 12th on, and grows each day.
    ['2026-02-11', '2026-02-11'],
    ['2026-02-12', '2026-02-12'],
  ])('holds from %s until %s', (date, until) => {
    expect(payoff(date, {}, anAccount({ dues: [aDue('2026-02-10', 100_000)] })).holdsUntil).toBe(until);
  });

  it('holds until grace is over where nothing else accrues', () => {
    const account = anAccount({ dues: [aDue('2026-02-10', 100_000)], rules: { graceDays: 3 } });

    // At the end of 13 February three days are charged at once; who pays on the 14th owes them.
    expect(payoff('2026-02-10', {}, account).holdsUntil).toBe('2026-02-13');
  });

  it('holds for several days where a rounded charge stands still', () => {
    // 2.00 x 0.05 % = 0.001 a day, rounded over the range: 0.01 from the fifth day on, 15 February, owed from the 16th.
    const account = anAccount({ dues: [aDue('2026-02-10', 200)], rules: { roundEach: 'range' } });

    expect(payoff('2026-02-10', {}, account).holdsUntil).toBe('2026-02-15');
    // 0.015 from the fifteenth day on: 25 February.
    expect(payoff('2026-02-16', {}, account).holdsUntil).toBe('2026-02-25');
  });

  it('holds for ever where nothing is owed', () => {
    const account = anAccount({ dues: [aDue('2026-02-10', 100)], payments: [aPayment('2026-02-10', 100)] });

    expect(payoff('2026-02-10', {}, account)).toMatchObject({ total: { minor: 0 }, holdsUntil: null });
  });

  it('knows nothing of what is paid or reversed later', () => {
    const payments = [aPayment('2026-02-10', 50_000, { reversedDate: day('2026-03-01') }), aPayment('2026-02-20', 1_000)];

    expect(payoff('2026-02-15', {}, anAccount({ dues: instalments, payments }))).toEqual(
      payoff('2026-02-15', {}, anAccount({ dues: instalments, payments: [aPayment('2026-02-10', 50_000)] })),
    );
  });
});

describe('payoffAmount for any account', () => {
  const anyRules = fc.record<PayoffRules>({
    interestUntil: fc.constantFrom('payment-day', 'next-due-date', 'end-of-loan'),
    remainingFees: fc.constantFrom('none', 'current-period', 'all', 'by-days'),
    charge: fc.constantFrom(null, '1.5'),
    rounding: fc.constantFrom('half-up', 'down', 'up', 'half-even'),
  });

  it('comes about as its derivation says', () => {
    fc.assert(
      fc.property(anyAccount, anyRules, anyDay, (account, rules, date) => {
        const derivation = payoffAmountDerivation(account, rules, date);
        if (!derivation.ok) throw new BrokenInvariant(derivation.failure.code);

        expect(recomputed(derivation.value)).toEqual({ kind: 'money', money: payoff(date, rules, account).total });
        expect(isConsistent(derivation.value)).toBe(true);
      }),
      propertyRuns,
    );
  });

  it('is the same on every day through which it holds, and another on the next', () => {
    fc.assert(
      fc.property(anyAccount, anyRules, anyDay, (account, rules, date) => {
        const known = { ...account, payments: account.payments.filter((payment) => payment.date <= date) };
        const amount = payoff(date, rules, known);
        const on = (later: Day): unknown => payoff(later, rules, known).amounts;

        if (amount.holdsUntil === null) expect(on(day('2030-01-01'))).toEqual(amount.amounts);
        else {
          for (let later = date; later <= amount.holdsUntil && later <= addDays(date, 40); later = addDays(later, 1)) expect(on(later)).toEqual(amount.amounts);
          expect(on(addDays(amount.holdsUntil, 1))).not.toEqual(amount.amounts);
        }
      }),
      propertyRuns,
    );
  });

  it('closes the account where all fees and interest still fall due', () => {
    fc.assert(
      fc.property(anyAccount, anyDay, (account, date) => {
        const known = { ...account, payments: account.payments.filter((payment) => payment.date <= date) };
        const { total } = payoff(date, { interestUntil: 'end-of-loan', remainingFees: 'all' }, known);

        const closed = ledgerOf({ ...known, payments: [...known.payments, { date, amount: total }] }, date);
        expect([totalOf(closed.outstanding).minor, closed.unallocated.minor]).toEqual([0, ledgerOf(known, date).unallocated.minor]);
      }),
      propertyRuns,
    );
  });
});

describe('accountBalance', () => {
  it('holds until the end of the day before the next charge', () => {
    const account = anAccount({ dues: [aDue('2026-02-10', 100_000)] });
    const balance = (asOf: string): unknown => {
      const value = accountBalance(account, day(asOf));
      return value.ok ? [totalOf(value.value.outstanding).minor, value.value.holdsUntil] : value.failure;
    };

    expect(balance('2026-01-01')).toEqual([100_000, '2026-02-10']);
    expect(balance('2026-02-11')).toEqual([100_050, '2026-02-11']);
  });

  it('holds for ever once a cap is reached', () => {
    const account = anAccount({ dues: [aDue('2026-02-10', 100_000)], rules: { cap: { minor: 120, currency: anAccount().currency } } });

    expect(accountBalance(account, day('2026-02-13'))).toMatchObject({ value: { holdsUntil: null } });
    expect(accountBalance(account, day('2026-02-12'))).toMatchObject({ value: { holdsUntil: '2026-02-12' } });
  });
});
