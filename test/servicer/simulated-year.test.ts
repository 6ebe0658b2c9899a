import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resourceSchemas, type Resource, type ResourceName } from '#shared/contract/servicer/change';
import type { RequestDraft } from '#shared/contract/servicer/request';
import { addDays, day, type Day } from '#shared/domain/calendar/day';
import { isConsistent } from '#shared/domain/derivation/recompute';
import { totalOf } from '#shared/domain/money/components';
import { money } from '#shared/domain/money/money';
import type { BillCause } from '#shared/domain/schedule/bill-cause';
import { billCheck } from '#shared/domain/schedule/bill-check';
import { repaymentSchedule } from '#shared/domain/schedule/repayment-schedule';
import { lineFigureDerivation } from '#shared/domain/schedule/schedule-derivation';
import type { ScheduleRecords } from '#shared/domain/schedule/schedule-records';
import { decideRequest } from '../../src-servicer/ledger/decide-request';
import type { LedgerBook } from '../../src-servicer/ledger/ledger-book';
import { ledgerDocuments, type LedgerDocument } from '../../src-servicer/ledger/ledger-documents';
import type { LedgerEvent } from '../../src-servicer/ledger/ledger-event';
import { withPlantedError, type PlantedError } from '../../src-servicer/ledger/planted-error';
import { replay } from '../../src-servicer/ledger/replay';
import { sampleBook } from '../../src-servicer/seed/sample-book';
import { sampleCalendar } from '../../src-servicer/seed/sample-calendar';
import { sampleEvents } from '../../src-servicer/seed/sample-events';
import { propertyRuns } from '../support/property-runs';

const calendar = sampleCalendar(day('2026-11-23'));
const firstDay = calendar.openedDate;
const yearLong = 365;

/** What somebody does with the account on a day of the year, chosen by chance. */
type Deed =
  | { readonly kind: 'buys'; readonly minor: number; readonly instalments: number | null }
  | { readonly kind: 'returns'; readonly share: number }
  | { readonly kind: 'pays'; readonly minor: number; readonly names: number | null }
  | { readonly kind: 'bounces' }
  | { readonly kind: 'asks'; readonly days: number };

const someDeed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('buys' as const), minor: fc.integer({ min: 1, max: 300_000 }), instalments: fc.constantFrom(null, null, 3, 6, 12) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('returns' as const), share: fc.double({ min: 0, max: 1, noNaN: true }) }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('pays' as const), minor: fc.integer({ min: 1, max: 400_000 }), names: fc.option(fc.nat(20)) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('bounces' as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('asks' as const), days: fc.integer({ min: 1, max: 90 }) }) },
);
const someYear = fc.array(fc.record({ at: fc.integer({ min: 0, max: yearLong - 1 }), deed: someDeed }), { minLength: 10, maxLength: 60 });
const bases = ['past-due-amount', 'past-due-principal', 'unpaid-principal', 'unpaid-principal-and-fee'] as const;
const someBook: fc.Arbitrary<LedgerBook> = fc
  .record({
    base: fc.constantFrom(...bases),
    roundEach: fc.constantFrom('day' as const, 'range' as const),
    rounding: fc.constantFrom('half-up' as const, 'half-even' as const, 'down' as const, 'up' as const),
    graceDays: fc.constantFrom(0, 0, 3),
    cap: fc.constantFrom(null, 5_000),
  })
  .map(({ base, roundEach, rounding, graceDays, cap }) => {
    const book = sampleBook(calendar);
    const { currency } = book.account;
    const lateCharge = { ...book.terms.lateCharge, base, roundEach, rounding, cap: cap === null ? null : money(cap, currency) };
    return { ...book, terms: { ...book.terms, graceDays, lateCharge } };
  });

/** The year as the lender's events, each possible where it stands: what makes no sense on its day is left out. */
function eventsOf(book: LedgerBook, year: readonly { readonly at: number; readonly deed: Deed }[]): readonly LedgerEvent[] {
  const events: LedgerEvent[] = [];
  const inOrder = year.map((each, place) => ({ ...each, place })).sort((a, b) => a.at - b.at || a.place - b.place);
  for (const { at, deed, place } of inOrder) {
    const date = addDays(firstDay, at);
    events.push(...eventFor(book, events, deed, { date, at: `${date}T12:00:00+08:00` }, place));
  }
  return events;
}

function eventFor(
  book: LedgerBook,
  events: readonly LedgerEvent[],
  deed: Deed,
  when: { readonly date: Day; readonly at: string },
  place: number,
): readonly LedgerEvent[] {
  const { currency } = book.account;
  switch (deed.kind) {
    case 'buys': {
      const purchase = { kind: 'purchase-made', ...when, purchaseId: `pur_${place}`, merchant: 'm', description: '' } as const;
      return [{ ...purchase, amount: money(deed.minor, currency), instalmentCount: deed.instalments }];
    }
    case 'returns': {
      const state = replay(book, events, when.date);
      const open = state.bills.at(-1)?.id;
      const bought = state.purchases.findLast(({ billId, amount, refunded }) => billId === open && refunded.minor < amount.minor);
      if (bought === undefined) return [];
      const most = bought.amount.minor - bought.refunded.minor;
      return [{ kind: 'purchase-refunded', ...when, purchaseId: bought.id, amount: money(Math.max(1, Math.floor(most * deed.share)), currency) }];
    }
    case 'pays': {
      const { bills } = replay(book, events, when.date);
      const designatedBillId = deed.names === null ? null : (bills[deed.names % bills.length]?.id ?? null);
      return [{ kind: 'payment-received', ...when, paymentId: `pay_${place}`, amount: money(deed.minor, currency), method: 'wallet', designatedBillId }];
    }
    case 'bounces': {
      const posted = replay(book, events, when.date).payments.findLast(({ status }) => status === 'posted');
      return posted === undefined ? [] : [{ kind: 'payment-reversed', ...when, paymentId: posted.id }];
    }
    case 'asks':
      return askedAndDecided(book, events, deed.days, when, place);
  }
}

function askedAndDecided(
  book: LedgerBook,
  events: readonly LedgerEvent[],
  days: number,
  when: { readonly date: Day; readonly at: string },
  place: number,
): readonly LedgerEvent[] {
  const bill = replay(book, events, when.date).bills.findLast(({ isIssued, settledDate }) => isIssued && settledDate === null);
  if (bill === undefined) return [];
  const draft: RequestDraft = {
    clientReference: `00000000-0000-4000-8000-${String(place).padStart(12, '0')}`,
    caseReference: null,
    appealOf: null,
    accountId: book.account.id,
    billIds: [bill.id],
    policyId: book.policies[0]?.id ?? '',
    asked: { kind: 'extension', dueDate: addDays(when.date, days) },
    reason: 'illness',
    note: '',
    acceptedCost: money(100_000, book.account.currency),
  };
  const filed = { kind: 'request-filed' as const, ...when, requestId: `req_${place}`, receiptNumber: `R-${place}`, draft };
  const state = replay(book, [...events, filed], when.date);
  const request = state.requests.find(({ document }) => document.id === filed.requestId);
  if (request === undefined) return [];
  return [filed, { kind: 'request-decided', ...when, requestId: filed.requestId, decision: decideRequest(book, state, request, when) }];
}

/** The documents as the application takes them: through the contract's own schemas. */
function recordsOf(documents: readonly LedgerDocument[]): ScheduleRecords {
  const all = <Name extends ResourceName>(name: Name): Resource<Name>[] =>
    documents.filter(({ resource }) => resource === name).map(({ body }) => resourceSchemas[name].parse(JSON.parse(JSON.stringify(body))) as Resource<Name>);
  const [account] = all('account');
  if (account === undefined) throw new Error('a lender publishes the account');
  return {
    currency: account.currency,
    terms: account.terms,
    bills: all('bill'),
    purchases: all('purchase'),
    instalments: all('instalment'),
    charges: all('charge'),
    payments: all('payment'),
    requests: all('request'),
    policies: all('policy'),
  };
}

/** The made-up borrower's account as the lender publishes it, with a mistake in it. */
function mistakenRecords(error: PlantedError): ScheduleRecords {
  const book = sampleBook(calendar);
  const asOf = calendar.anchorDate;
  const right = ledgerDocuments(book, replay(book, sampleEvents(book, calendar), asOf), asOf);
  return recordsOf(withPlantedError(book, right, error));
}

describe('a mistake in what the lender states', () => {
  it.each<readonly [PlantedError, string, readonly BillCause[]]>([
    ['late-charge-counts-due-date', 'due penalty', [{ kind: 'due-date-counted' }]],
    ['late-charge-on-fee-too', 'due penalty', [{ kind: 'another-base', base: 'past-due-amount' }]],
    ['payment-not-counted', 'paid principal', [{ kind: 'payment-not-counted', paymentId: 'pay_0007' }]],
    ['fee-not-in-terms', 'due fee', [{ kind: 'fee-not-agreed', chargeId: 'chg_extra_bill_2026-11' }]],
    ['principal-too-high', 'due principal', [{ kind: 'not-from-purchases' }]],
  ])('is found and named: %s', (error, where, likeliest) => {
    const records = mistakenRecords(error);

    const found = records.bills.flatMap((bill) => billCheck(bill, records, calendar.anchorDate)?.differences ?? []);

    expect(found.map(({ side, component }) => `${side} ${component}`)).toContain(where);
    const named = found.find(({ side, component }) => `${side} ${component}` === where);
    expect(named?.explanations[0]).toEqual(likeliest);
  });
});

describe('a year of somebody doing anything with the account', () => {
  it('lets every amount of every line say how it comes about, estimates too, and the telling recomputes', () => {
    const look = fc.integer({ min: 60, max: yearLong + 60 });
    fc.assert(
      fc.property(someBook, someYear, look, fc.integer({ min: 0, max: 20 }), (book, year, at, later) => {
        const stated = addDays(firstDay, at);
        const asOf = addDays(stated, later);
        const records = recordsOf(ledgerDocuments(book, replay(book, eventsOf(book, year), stated), stated));
        const lines = repaymentSchedule(records, asOf);
        for (const line of lines) {
          for (const side of ['due', 'paid', 'outstanding'] as const) {
            const derivation = lineFigureDerivation({ lines, records, asOf }, line, { side, component: 'total' });

            expect(derivation.value).toEqual({ kind: 'money', money: totalOf(line[side]) });
            expect(isConsistent(derivation)).toBe(true);
          }
        }
      }),
      { numRuns: Math.ceil(propertyRuns.numRuns / 8) },
    );
  });

  it('leaves lender and own reckoning at one, to the cent, on any day, and every line explained', () => {
    const days = fc.array(fc.integer({ min: 30, max: yearLong + 60 }), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(someBook, someYear, days, (book, year, looks) => {
        const events = eventsOf(book, year);
        for (const look of looks) {
          const asOf = addDays(firstDay, look);
          const records = recordsOf(ledgerDocuments(book, replay(book, events, asOf), asOf));

          for (const bill of records.bills) expect({ bill: bill.id, differences: billCheck(bill, records, asOf)?.differences }).toEqual({ bill: bill.id, differences: [] });
          const lines = repaymentSchedule(records, asOf);
          expect(lines.flatMap(({ parts }) => parts).filter(({ kind }) => kind === 'unexplained' || kind === 'estimate')).toEqual([]);
        }
      }),
      // Each case is a whole year of some thirty deeds and three days looked at.
      { numRuns: Math.ceil(propertyRuns.numRuns / 4) },
    );
  });
});
