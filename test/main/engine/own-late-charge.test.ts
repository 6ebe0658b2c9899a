import { describe, expect, it } from 'vitest';
import type { AccountRecords } from '../../../src-main/engine/account-records';
import { ownLateCharge } from '../../../src-main/engine/own-late-charge';
import { ledgerDocuments } from '../../../src-servicer/ledger/ledger-documents';
import type { LedgerBook } from '../../../src-servicer/ledger/ledger-book';
import type { LedgerEvent } from '../../../src-servicer/ledger/ledger-event';
import { replay } from '../../../src-servicer/ledger/replay';
import { sampleBook } from '../../../src-servicer/seed/sample-book';
import { sampleCalendar } from '../../../src-servicer/seed/sample-calendar';
import type { Resource, ResourceName } from '../../../src-shared/contract/servicer/change';
import type { RequestDraft } from '../../../src-shared/contract/servicer/request';
import { addDays, day, type Day } from '../../../src-shared/domain/calendar/day';
import { CNY } from '../../../src-shared/domain/money/currency';
import { money, type Money } from '../../../src-shared/domain/money/money';
import { repaymentSchedule } from '../../../src-shared/domain/schedule/repayment-schedule';

const bases = ['past-due-amount', 'past-due-principal', 'unpaid-principal', 'unpaid-principal-and-fee'] as const;
const grants = [['stops', '2026-05-18'], ['stops', '2026-05-10'], ['goes-on', '2026-05-18']] as const;
const newDueDate = day('2026-06-01');
const billId = 'bill_2026-05';

interface Case {
  readonly base: (typeof bases)[number];
  readonly penalty: 'stops' | 'goes-on';
  readonly decidedDate: string;
}

const cases: readonly Case[] = bases.flatMap((base) => grants.map(([penalty, decidedDate]) => ({ base, penalty, decidedDate })));

// One purchase of 1,000.00, due on 13 May 2026; moved to 1 June for a fee of 150.00, large enough to show in a base.
function bookOf({ base, penalty }: Case): LedgerBook {
  const book = sampleBook(sampleCalendar(day('2026-11-23')));
  return {
    ...book,
    terms: { ...book.terms, lateCharge: { ...book.terms.lateCharge, base } },
    policies: book.policies.map((policy) => ({ ...policy, effects: { ...policy.effects, lateCharge: penalty } })),
  };
}

function eventsOf({ policies, account }: LedgerBook, { decidedDate }: Case): readonly LedgerEvent[] {
  const at = `${decidedDate}T12:00:00+08:00`;
  const draft: RequestDraft = {
    clientReference: 'reference', caseReference: null, appealOf: null, accountId: account.id, billIds: [billId], policyId: policies[0]?.id ?? '',
    asked: { kind: 'extension', dueDate: newDueDate },
    reason: 'illness', note: '', acceptedCost: money(15_000, CNY),
  };
  const decision = {
    outcome: 'approved' as const, decidedAt: at, decidedDate: day(decidedDate), granted: { kind: 'extension', dueDate: newDueDate } as const, cost: money(15_000, CNY), validUntil: null,
    reasonCode: null, message: { 'zh-Hans': '', en: '' }, before: [], after: [],
  };
  return [
    {
      kind: 'purchase-made', date: day('2026-04-10'), at, purchaseId: 'pur_1', merchant: '', description: '', amount: money(100_000, CNY), instalmentCount: null,
    },
    { kind: 'request-filed', date: day(decidedDate), at, requestId: 'req_1', receiptNumber: '1', draft },
    { kind: 'request-decided', date: day(decidedDate), at, requestId: 'req_1', decision },
    {
      kind: 'payment-received', date: day('2026-06-04'), at, paymentId: 'pay_1', amount: money(30_000, CNY), method: 'wallet', designatedBillId: null,
    },
  ];
}

/** What the reference lender publishes on a day, as the engine keeps it. */
function recordsOn(example: Case, asOf: Day): AccountRecords {
  const book = bookOf(example);
  return publishedOn(book, eventsOf(book, example), asOf);
}

function publishedOn(book: LedgerBook, events: readonly LedgerEvent[], asOf: Day): AccountRecords {
  const documents = ledgerDocuments(book, replay(book, events, asOf), asOf);
  const all = <Name extends ResourceName>(name: Name): Resource<Name>[] =>
    // Cast: a document's body is of the resource it is named by.
    documents.flatMap(({ resource, body }) => (resource === name ? [body as Resource<Name>] : []));
  const [account] = all('account');
  if (account === undefined) throw new Error('a ledger has an account');
  return {
    account, bills: all('bill'), purchases: all('purchase'), instalments: all('instalment'), payments: all('payment'), charges: all('charge'),
    policies: all('policy'), requests: all('request'), lines: [],
  };
}

function billOf(records: AccountRecords) {
  const bill = records.bills.find(({ id }) => id === billId);
  const [terms] = records.account.terms;
  if (bill === undefined || terms === undefined) throw new Error('the ledger has the bill of May');
  return { bill, terms };
}

function ownFigure(records: AccountRecords, asOf: Day): Money {
  const { bill, terms } = billOf(records);
  return ownLateCharge(records, bill, terms, asOf).total;
}

function estimated(records: AccountRecords, asOf: Day): Money | undefined {
  const { currency, terms } = records.account;
  return repaymentSchedule({ ...records, currency, terms }, asOf).find((line) => line.billId === billId)?.due.penalty;
}

describe('the late charge of an extended bill', () => {
  it.each(cases)('is the same to us as to the lender on every day when it is charged on $base, $penalty from $decidedDate', (example) => {
    for (let date = day('2026-05-10'); date <= '2026-06-08'; date = addDays(date, 1)) {
      const records = recordsOn(example, date);

      expect([date, ownFigure(records, date)]).toEqual([date, billOf(records).bill.due.penalty]);
    }
  });

  it.each(cases)('is estimated as the lender then charges it when it is charged on $base, $penalty from $decidedDate', (example) => {
    const published = [day(example.decidedDate), day('2026-05-25'), newDueDate];
    for (const [from, to] of [...published.map((date) => [date, day('2026-06-03')] as const), [day('2026-06-04'), day('2026-06-06')] as const]) {
      for (let date = from; date <= to; date = addDays(date, 1)) {
        expect([from, date, estimated(recordsOn(example, from), date)]).toEqual([from, date, billOf(recordsOn(example, date)).bill.due.penalty]);
      }
    }
  });

  it('bears the extension fee five days past the extended date when the base holds fees', () => {
    const penaltyOn = (base: Case['base'], date: string): number => {
      return ownFigure(recordsOn({ base, penalty: 'stops', decidedDate: '2026-05-10' }, day(date)), day(date)).minor;
    };

    // 2 and 3 June: 1,150.00 x 0.05 % = 0.575 -> 0.58 a day, 1.16 to 3 June. On the 4th 300.00 pay the 1.16, the fee, then principal:
    // 851.16 left, 0.42558 -> 0.43; 4, 5 and 6 June: 3 x 0.43.
    expect(penaltyOn('past-due-amount', '2026-06-03')).toBe(116);
    expect(penaltyOn('past-due-amount', '2026-06-06')).toBe(116 + 129);
    expect(penaltyOn('past-due-principal', '2026-06-03')).toBe(100);
  });
});

describe('the late charge that a lender waived', () => {
  const asOf = day('2026-05-17');
  const example: Case = { base: 'past-due-principal', penalty: 'stops', decidedDate: '2026-05-28' };
  const range = { days: 2, base: money(100_000, CNY), amount: money(100, CNY) };

  function withCharges(...statuses: readonly ('charged' | 'waived' | 'reversed')[]): AccountRecords {
    const records = recordsOn(example, asOf);
    const late = records.charges.find(({ kind }) => kind === 'late-charge');
    if (late === undefined) throw new Error('the bill is late');
    const spans = [[day('2026-05-14'), day('2026-05-15')], [day('2026-05-16'), day('2026-05-17')]] as const;
    const charges = statuses.flatMap((status, index) => {
      const span = spans[index % 2];
      if (span === undefined) return [];
      const ranges = [{ ...range, from: span[0], to: span[1] }];
      return [{ ...late, id: `late_${index}`, status, amount: range.amount, basis: { ...late.basis, ranges } }];
    });
    return { ...records, charges };
  }

  it.each(['waived', 'reversed'] as const)('is not in our figure when the days were %s', (status) => {
    expect(ownFigure(withCharges('charged', 'charged'), asOf).minor).toBe(200);
    expect(ownFigure(withCharges(status, 'charged'), asOf).minor).toBe(100);
    expect(ownFigure(withCharges('charged', status), asOf).minor).toBe(100);
    expect(ownFigure(withCharges(status, status), asOf).minor).toBe(0);
  });

  it('is in our figure again when the lender charged the same days anew', () => {
    expect(ownFigure(withCharges('reversed', 'charged', 'charged'), asOf).minor).toBe(200);
  });

  it('leaves the grace period as it was', () => {
    const records = withCharges('waived', 'charged');
    const { bill, terms } = billOf(records);

    expect(ownLateCharge(records, bill, { ...terms, graceDays: 4 }, asOf).total.minor).toBe(100);
  });
});

describe('the late charge of an account with several bills past due', () => {
  // Three purchases on three bills, one more in six instalments that lies partly ahead; part payments, and one that settles the oldest.
  const purchase = (date: string, purchaseId: string, minor: number, instalmentCount: number | null): LedgerEvent => ({
    kind: 'purchase-made', date: day(date), at: `${date}T12:00:00+08:00`, purchaseId, merchant: '', description: '', amount: money(minor, CNY), instalmentCount,
  });
  const payment = (date: string, paymentId: string, minor: number): LedgerEvent => ({
    kind: 'payment-received', date: day(date), at: `${date}T12:00:00+08:00`, paymentId, amount: money(minor, CNY), method: 'wallet', designatedBillId: null,
  });
  const events = [
    purchase('2026-04-10', 'pur_1', 100_000, null),
    purchase('2026-04-12', 'pur_2', 60_000, 6),
    purchase('2026-05-10', 'pur_3', 70_033, null),
    purchase('2026-06-05', 'pur_4', 33_301, null),
    payment('2026-06-20', 'pay_1', 40_000),
    purchase('2026-06-25', 'pur_5', 50_000, 3),
    payment('2026-07-01', 'pay_2', 90_000),
  ];
  const bookWith = (base: Case['base']): LedgerBook => bookOf({ base, penalty: 'stops', decidedDate: '' });
  const published = (base: Case['base'], date: Day): AccountRecords => publishedOn(bookWith(base), events.filter((event) => event.date <= date), date);
  const penalties = ({ bills }: AccountRecords): readonly unknown[] => bills.map(({ id, due }) => [id, due.penalty.minor]);

  it.each(bases)('is the same to us as to the lender on every bill and day when it is charged on %s', (base) => {
    for (let date = day('2026-05-12'); date <= '2026-07-20'; date = addDays(date, 1)) {
      const records = published(base, date);
      const [terms] = records.account.terms;
      if (terms === undefined) throw new Error('an account has terms');

      const own = records.bills.map((bill) => [bill.id, ownLateCharge(records, bill, terms, date).total.minor]);
      expect([date, own]).toEqual([date, penalties(records)]);
    }
  });

  it.each(bases)('is estimated bill by bill as the lender then charges it when it is charged on %s', (base) => {
    for (const [from, to] of [['2026-06-15', '2026-06-19'], ['2026-06-20', '2026-06-24'], ['2026-07-01', '2026-07-20']] as const) {
      for (let date = day(from); date <= to; date = addDays(date, 1)) {
        const records = published(base, day(from));
        const { currency, terms } = records.account;
        const lines = repaymentSchedule({ ...records, currency, terms }, date).filter(({ billId: id }) => id !== null);

        const estimates = lines.map((line) => [line.billId, line.due.penalty.minor]);
        expect([from, date, estimates]).toEqual([from, date, penalties(published(base, date)).slice(0, estimates.length)]);
      }
    }
  });

  it('is charged once a day, to the oldest bill, when the base spans the account', () => {
    const records = published('unpaid-principal', day('2026-06-14'));

    // 14 May to 4 June, 22 days on 1,000.00 + 600.00 + 700.33 = 2,300.33 x 0.05 % = 1.150165 -> 1.15: 25.30; from 5 June with 333.01 more
    // 2,633.34 -> 1.31667 -> 1.32 for ten days: 13.20. The bill of June is past due on the 14th, but bears nothing itself.
    expect(penalties(records).slice(0, 2)).toEqual([['bill_2026-05', 3_850], ['bill_2026-06', 0]]);
  });
});
