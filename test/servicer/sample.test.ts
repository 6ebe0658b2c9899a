import { describe, expect, it } from 'vitest';
import type { Bill, Instalment, Purchase } from '#shared/contract/servicer/bill';
import { resourceSchemas, type Resource, type ResourceName } from '#shared/contract/servicer/change';
import { addDays, day, daysBetween, partsOf, type Day } from '#shared/domain/calendar/day';
import { components, totalOf } from '#shared/domain/money/components';
import { repaymentSchedule } from '#shared/domain/schedule/repayment-schedule';
import { ledgerDocuments, type LedgerDocument } from '../../src-servicer/ledger/ledger-documents';
import { replay } from '../../src-servicer/ledger/replay';
import { sampleBook } from '../../src-servicer/seed/sample-book';
import { sampleCalendar } from '../../src-servicer/seed/sample-calendar';
import { sampleEvents } from '../../src-servicer/seed/sample-events';
import { documentsOfLists } from './support/all-documents';
import { aServicer } from './support/running-servicer';

function sampleOf(date: Day): readonly LedgerDocument[] {
  const calendar = sampleCalendar(date);
  const book = sampleBook(calendar);
  return ledgerDocuments(book, replay(book, sampleEvents(book, calendar), date), date);
}

function all<Name extends ResourceName>(documents: readonly LedgerDocument[], name: Name): readonly Resource<Name>[] {
  const bodies: readonly unknown[] = documents.filter(({ resource }) => resource === name).map(({ body }) => body);
  // Cast: the filter keeps the documents of this very name.
  return bodies as readonly Resource<Name>[];
}

const minorSum = (amounts: readonly { readonly minor: number }[]): number => amounts.reduce((total, { minor }) => total + minor, 0);

function everyDay(from: string, to: string, step = 1): readonly Day[] {
  const count = Math.floor(daysBetween(day(from), day(to)) / step) + 1;
  return Array.from({ length: count }, (_, index) => addDays(day(from), index * step));
}

/** What must hold of the documents of any day. */
function checkBooks(documents: readonly LedgerDocument[]): void {
  const [charges, purchases, instalments] = [all(documents, 'charge'), all(documents, 'purchase'), all(documents, 'instalment')];
  for (const bill of all(documents, 'bill')) {
    for (const component of components) expect(bill.due[component].minor - bill.paid[component].minor).toBeGreaterThanOrEqual(0);
    for (const component of ['interest', 'fee', 'penalty'] as const) {
      const charged = charges.filter(({ billId, component: of, status }) => billId === bill.id && of === component && status === 'charged');
      expect(minorSum(charged.map(({ amount }) => amount))).toBe(bill.due[component].minor);
    }
    expect(principalOf(bill, purchases, instalments)).toBe(bill.due.principal.minor);
  }
  for (const { amount, allocations, unallocated } of all(documents, 'payment')) {
    expect(minorSum([...allocations.map((part) => part.amount), unallocated])).toBe(amount.minor);
  }
  for (const { amount, basis } of charges) expect(minorSum(basis.ranges.map((range) => range.amount))).toBe(amount.minor);
}

function principalOf(bill: Bill, purchases: readonly Purchase[], instalments: readonly Instalment[]): number {
  const spent = purchases.filter(({ billId }) => billId === bill.id).map(({ amount, refunded }) => ({ minor: amount.minor - refunded.minor }));
  return minorSum([...spent, ...instalments.filter(({ billId }) => billId === bill.id).map(({ due }) => due.principal)]);
}

/** The story that the sample tells on the day it was made for. */
function checkStory(documents: readonly LedgerDocument[], date: Day): void {
  const bills = all(documents, 'bill');
  const [before, newest, open] = bills.slice(-3);
  const daysPastDue = daysBetween(newest?.dueDate ?? date, date);
  expect(bills.map(({ status }) => status)).toEqual(['settled', 'settled', 'settled', 'settled', 'settled', 'settled', 'issued', 'open']);
  expect(daysPastDue >= 8 && daysPastDue <= 12).toBe(true);
  expect(newest?.due.penalty.minor).toBeGreaterThan(0);
  expect(daysBetween(before?.dueDate ?? date, before?.settledDate ?? date)).toBe(4);
  expect(before?.paid.penalty.minor).toBeGreaterThan(0);
  expect(bills.slice(0, 5).every((bill) => bill.settledDate !== null && bill.settledDate <= bill.dueDate)).toBe(true);
  expect(open !== undefined && open.periodFrom <= date && date <= open.periodTo).toBe(true);
  expect(bills.every(({ statementDate }) => partsOf(statementDate).dayOfMonth <= 28)).toBe(true);
  expect(new Set(bills.map(({ id }) => id)).size).toBe(8);
  expect(all(documents, 'instalment').filter(({ billId }) => billId === null)).toHaveLength(6);
  expect(all(documents, 'purchase').filter(({ billId, refunded }) => billId === open?.id && refunded.minor > 0)).toHaveLength(1);
  expect(all(documents, 'notice').filter(({ kind }) => kind === 'past-due')).toHaveLength(2);
}

describe('the sample', () => {
  it('tells its story, and its books agree, on every day of 2024 to 2028', () => {
    for (const date of everyDay('2024-01-01', '2028-12-31')) {
      const documents = sampleOf(date);

      checkStory(documents, date);
      checkBooks(documents);
    }
  }, 180_000);

  it('is the same for the same day', () => {
    expect(sampleOf(day('2026-11-23'))).toEqual(sampleOf(day('2026-11-23')));
  });

  it('satisfies the contract and agrees with the schedule and the account’s outstanding balance', () => {
    for (const date of everyDay('2024-01-01', '2028-12-31', 37)) {
      const documents = sampleOf(date);
      for (const { resource, body } of documents) expect(resourceSchemas[resource].safeParse(body).error).toBeUndefined();
      const [account] = all(documents, 'account');
      if (account === undefined) throw new Error('the sample has an account');

      const lines = repaymentSchedule(
        {
          currency: account.currency,
          bills: all(documents, 'bill'),
          purchases: all(documents, 'purchase'),
          instalments: all(documents, 'instalment'),
          charges: all(documents, 'charge'),
          payments: all(documents, 'payment'),
          requests: all(documents, 'request'),
          policies: all(documents, 'policy'),
          terms: account.terms,
        },
        date,
      );

      expect(lines.map(({ state }) => state)).toEqual([
        ...Array<string>(5).fill('settled'),
        'settled-late',
        'past-due',
        'open',
        ...Array<string>(6).fill('projected'),
      ]);
      expect(lines.some(({ isEstimated, parts }) => isEstimated || parts.some(({ kind }) => kind === 'unexplained'))).toBe(false);
      const owed = lines.map(({ outstanding, billId }) => (billId === null ? outstanding.principal : totalOf(outstanding)));
      expect(minorSum(owed)).toBe(totalOf(account.outstanding).minor);
    }
  });

  it('keeps its books in order over HTTP as the days go on, on sixty different dates', async () => {
    for (const date of everyDay('2024-01-17', '2028-12-31', 30).slice(0, 60)) {
      const servicer = await aServicer({ date });
      servicer.moveTo(addDays(date, 45));

      const documents = [...(await documentsOfLists(servicer))].map(([key, body]) => ({ resource: key.split('/')[0], body }));

      // Cast: every list was parsed by its own schema.
      checkBooks(documents as readonly LedgerDocument[]);
      await servicer.stop();
    }
  }, 120_000);

  it('holds what a household buys, each purchase once', () => {
    const purchases = all(sampleOf(day('2026-11-23')), 'purchase');

    expect(Math.max(...purchases.map(({ amount }) => amount.minor))).toBeLessThan(500_000);
    expect(new Set(purchases.map(({ id }) => id)).size).toBe(purchases.length);
  });
});
