import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#shared/domain/calendar/day';
import { components, totalOf } from '#shared/domain/money/components';
import { CNY } from '#shared/domain/money/currency';
import { add, money, subtract, sum } from '#shared/domain/money/money';
import type { AllocationRules } from '#shared/domain/payment/allocation-rules';
import { propertyRuns } from '../../../support/property-runs';
import { anyDailyRules, anyDay } from '../arrears/an-account-of-dues';
import { ledgerOf, outstandingOf } from './an-account';
import { anyAccount, anyLedgerDues, anyOrder, anyPayments } from './any-account';
import { dayByDayLedger } from './day-by-day-ledger';

/** The order with the penalty before all else, the oldest due first. */
function penaltyFirst(rules: AllocationRules): AllocationRules {
  const others = rules.components.filter((component) => component !== 'penalty');
  return { style: 'due-by-due', between: 'earliest-due', components: ['penalty', ...others] };
}

describe('accountLedger', () => {
  it('owes what a plain replay of day after day owes', () => {
    const accounts = fc.record({
      currency: fc.constant(CNY),
      dues: anyLedgerDues,
      payments: anyPayments,
      lateCharge: anyDailyRules.map((rules) => [{ validFrom: null, rules }]),
      chargedOn: fc.constant('account'),
      allocation: anyOrder,
    });

    fc.assert(
      fc.property(accounts, anyDay, (account, asOf) => {
        const ledger = ledgerOf(account, asOf);
        const { left, charged } = dayByDayLedger(account, asOf);

        expect([...outstandingOf(ledger), ledger.charged.minor]).toEqual([left.principal, left.interest, left.fee, left.penalty, charged]);
      }),
      propertyRuns,
    );
  });

  it('puts every payment somewhere and never owes less than nothing', () => {
    fc.assert(
      fc.property(anyAccount, anyDay, (account, asOf) => {
        const ledger = ledgerOf(account, asOf);

        for (const { payment, allocations, unallocated } of ledger.postings) {
          expect(add(sum(allocations.map(({ amount }) => amount), CNY), unallocated)).toEqual(account.payments[payment]?.amount);
        }
        for (const { outstanding } of ledger.dues) {
          components.forEach((component) => expect(outstanding[component].minor).toBeGreaterThanOrEqual(0));
        }
        expect(ledger.outstanding.penalty.minor).toBeGreaterThanOrEqual(0);
      }),
      propertyRuns,
    );
  });

  it('owes what fell due and was charged less what was paid', () => {
    fc.assert(
      fc.property(anyAccount, anyDay, (account, asOf) => {
        const ledger = ledgerOf(account, asOf);
        const paid = sum(ledger.postings.flatMap(({ allocations }) => allocations.map(({ amount }) => amount)), CNY);
        const owed = add(sum(account.dues.map(({ amounts }) => totalOf(amounts)), CNY), ledger.charged);

        expect(totalOf(ledger.outstanding)).toEqual(subtract(owed, paid));
        expect(sum(ledger.ranges.map(({ amount }) => amount), CNY)).toEqual(ledger.charged);
      }),
      propertyRuns,
    );
  });

  it('counts more days past due each day while nothing is paid', () => {
    fc.assert(
      fc.property(anyAccount, anyDay, (account, asOf) => {
        const unpaid = { ...account, payments: [] };

        expect(ledgerOf(unpaid, addDays(asOf, 1)).daysPastDue).toBeGreaterThanOrEqual(ledgerOf(unpaid, asOf).daysPastDue);
      }),
      propertyRuns,
    );
  });

  it('stands after a reversed payment as if it had never been made', () => {
    const reversed = fc.record({ date: anyDay, amount: fc.nat(400_000).map((minor) => money(minor, CNY)), reversedDate: anyDay });

    fc.assert(
      fc.property(anyAccount, reversed, anyDay, (account, payment, asOf) => {
        const after = ledgerOf({ ...account, payments: [...account.payments, payment] }, asOf);
        const counts = payment.date <= asOf && payment.reversedDate > asOf;
        const { reversedDate: _reversed, ...standing } = payment;

        expect(after).toEqual(ledgerOf({ ...account, payments: counts ? [...account.payments, standing] : account.payments }, asOf));
      }),
      propertyRuns,
    );
  });

  it.each([
    ['first', penaltyFirst],
    ['last', (rules: AllocationRules): AllocationRules => ({ ...penaltyFirst(rules), components: [...penaltyFirst(rules).components].reverse() })],
  ] as const)('takes a payment in two parts as it takes the whole, where the penalty stands %s', (_place, order) => {
    const accounts = anyAccount.map((account) => ({ ...account, allocation: order(account.allocation) }));

    fc.assert(
      fc.property(accounts, anyDay, fc.nat(300_000), fc.nat(300_000), (account, date, first, second) => {
        const afterwards = (...minors: number[]) =>
          ledgerOf({ ...account, payments: [...account.payments, ...minors.map((minor) => ({ date, amount: money(minor, CNY) }))] }, '2027-06-30');
        const [whole, parts] = [afterwards(first + second), afterwards(first, second)];

        expect(parts.outstanding).toEqual(whole.outstanding);
        expect(parts.charged).toEqual(whole.charged);
      }),
      propertyRuns,
    );
  });

  it('never costs more when a payment comes earlier', () => {
    // Not so where a payment may go to a penalty before something falls due that bears a charge, nor component by component, where a later
    // payment may find more that has fallen due, nor where shares are rounded; rounding each range may differ by its ends.
    const accounts = anyAccount.map((account) => ({ ...account, allocation: penaltyFirst(account.allocation) }));

    fc.assert(
      fc.property(accounts, anyDay, fc.nat(60), fc.nat(300_000), (account, date, earlier, minor) => {
        const paidOn = (day: typeof date): number => {
          const payment = { date: day, amount: money(minor, CNY) };
          return ledgerOf({ ...account, payments: [...account.payments, payment] }, '2027-06-30').charged.minor;
        };

        expect(paidOn(addDays(date, -earlier))).toBeLessThanOrEqual(paidOn(date));
      }),
      propertyRuns,
    );
  });
});
