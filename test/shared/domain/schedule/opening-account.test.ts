import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BrokenInvariant } from '#shared/domain/broken-invariant';
import { addDays, day, type Day } from '#shared/domain/calendar/day';
import { accountLedger } from '#shared/domain/ledger/account-ledger';
import { noAmounts, type Component, type ComponentAmounts } from '#shared/domain/money/components';
import { CNY } from '#shared/domain/money/currency';
import { money } from '#shared/domain/money/money';
import { openingAccount } from '#shared/domain/schedule/opening-account';
import { repaymentSchedule } from '#shared/domain/schedule/repayment-schedule';
import type { ScheduleBill, ScheduleRecords } from '#shared/domain/schedule/schedule-records';
import { propertyRuns } from '../../../support/property-runs';
import { someRules } from '../arrears/an-account-of-dues';

const order: readonly Component[] = ['penalty', 'interest', 'fee', 'principal'];
const amounts = (principal: number, fee = 0): ComponentAmounts => ({ ...noAmounts(CNY), principal: money(principal, CNY), fee: money(fee, CNY) });

function aBill(id: string, dueDate: string, change: Partial<ScheduleBill> = {}): ScheduleBill {
  return {
    id, termsId: 'terms', statementDate: addDays(day(dueDate), -10), dueDate: day(dueDate), originalDueDate: day(dueDate), status: 'issued',
    due: amounts(100_000, 500), paid: noAmounts(CNY), settledDate: null, ...change,
  };
}

function records(change: Partial<ScheduleRecords> = {}, graceDays = 0): ScheduleRecords {
  const { graceDays: _none, ...lateCharge } = someRules({ base: 'past-due-principal' });
  return {
    currency: CNY, bills: [aBill('october', '2026-10-13'), aBill('november', '2026-11-13', { paid: amounts(30_000, 500) })], purchases: [],
    instalments: [{ id: 'washer-3', purchaseId: 'washer', billId: null, statementDate: day('2026-12-03'), dueDate: day('2026-12-13'), due: amounts(40_000, 200) }],
    charges: [], payments: [], terms: [{ id: 'terms', graceDays, lateCharge }], ...change,
  };
}

function penaltyLater(of: ScheduleRecords, asOf: Day, later: Day): number {
  const account = openingAccount(of, order, asOf);
  const ledger = account === null ? null : accountLedger(account, later);
  if (ledger === null || !ledger.ok) throw new BrokenInvariant('records with terms can be reckoned');
  return ledger.value.outstanding.penalty.minor;
}
const estimatedPenalty = (of: ScheduleRecords, later: Day): number =>
  repaymentSchedule(of, later).reduce((total, { outstanding }) => total + outstanding.penalty.minor, 0);

describe('openingAccount', () => {
  it('owes what each line of the schedule owes', () => {
    const account = openingAccount(records(), order, day('2026-11-20'));

    // October: 38 days of 0.50, November: 7 of 0.35.
    expect(account?.dues.map(({ dueDate, amounts: due }) => [dueDate, due.principal.minor, due.fee.minor, due.penalty.minor])).toEqual([
      ['2026-10-13', 100_000, 500, 1_900],
      ['2026-11-13', 70_000, 0, 245],
      ['2026-12-13', 40_000, 200, 0],
    ]);
  });

  it('charges on from the day after, as the estimate does, whatever the day it opens on', () => {
    fc.assert(
      fc.property(fc.nat(80), fc.nat(60), fc.constantFrom(0, 3, 20), (opens, days, graceDays) => {
        const asOf = addDays(day('2026-10-01'), opens);
        // Up to the due date of what lies ahead: from the next day on the estimate has no bill for it.
        const later = [addDays(asOf, days), day('2026-12-13')].sort()[0] ?? asOf;
        if (later < asOf) return;

        expect(penaltyLater(records({}, graceDays), asOf, later)).toBe(estimatedPenalty(records({}, graceDays), later));
      }),
      propertyRuns,
    );
  });

  it('bears nothing while an extension lasts', () => {
    const moved = records({ bills: [aBill('october', '2026-10-13', { dueDate: day('2026-11-30') })], instalments: [] });

    expect(penaltyLater(moved, day('2026-10-20'), day('2026-11-30'))).toBe(0);
    expect(penaltyLater(moved, day('2026-10-20'), day('2026-12-02'))).toBe(100);
  });

  it('is nothing without terms', () => {
    expect(openingAccount(records({ terms: [] }), order, day('2026-11-20'))).toBeNull();
  });
});
