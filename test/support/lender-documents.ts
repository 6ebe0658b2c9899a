import { accountSchema, type Account } from '../../src-shared/contract/servicer/account';
import { billSchema, type Bill } from '../../src-shared/contract/servicer/bill';
import { requestSchema, type HardshipRequest, type RequestDraft } from '../../src-shared/contract/servicer/request';

const cny = (minor: number): { minor: number; currency: string } => ({ minor, currency: 'CNY' });
const nothing = { principal: cny(0), interest: cny(0), fee: cny(0), penalty: cny(0) };
const moment = '2026-11-23T08:00:00+08:00';

/** An account as JSON, of which a test changes what matters to it. */
export function anAccount(changes: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    id: 'account-1',
    maskedNumber: '**** 4821',
    kind: 'pay-later',
    productName: { 'zh-Hans': '示例月付', en: 'Sample Pay Later' },
    creditor: { name: { 'zh-Hans': '示例', en: 'Sample' }, kind: 'consumer-finance' },
    jurisdiction: 'CN',
    timeZone: 'Asia/Shanghai',
    currency: 'CNY',
    openedDate: '2026-01-01',
    status: 'open',
    creditLimit: cny(800000),
    outstanding: { ...nothing, principal: cny(48000) },
    terms: [
      {
        id: 'terms-1',
        version: '1',
        effectiveFrom: '2026-01-01',
        effectiveTo: null,
        statementDay: 3,
        dueDaysAfterStatement: 9,
        graceDays: 0,
        instalmentFee: { ratePerPeriod: '0.6', counts: [3, 6, 12], rounding: 'half-up', clause: '4.1' },
        lateCharge: {
          dailyRate: '0.05',
          base: 'past-due-amount',
          minimumDaily: null,
          cap: null,
          roundEach: 'day',
          rounding: 'half-up',
          clause: '6.2',
        },
        allocationOrder: ['penalty', 'interest', 'fee', 'principal'],
        documentUrl: null,
      },
    ],
    ...changes,
  };
}

/** A bill as JSON. */
export function aBill(changes: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    id: 'bill-1',
    accountId: 'account-1',
    number: '2026-11',
    termsId: 'terms-1',
    periodFrom: '2026-10-03',
    periodTo: '2026-11-02',
    statementDate: '2026-11-03',
    dueDate: '2026-11-12',
    originalDueDate: '2026-11-12',
    status: 'issued',
    due: { ...nothing, principal: cny(48000) },
    paid: nothing,
    settledDate: null,
    extensionRequestId: null,
    revision: 1,
    ...changes,
  };
}

/** An extension policy as JSON. */
export function aPolicy(changes: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    id: 'policy-1',
    accountId: 'account-1',
    version: '1',
    effectiveFrom: '2026-01-01',
    effectiveTo: null,
    clause: '7.1',
    answerWithinDays: 3,
    appealWithinDays: 30,
    limits: { minimumDaysPastDue: 0, maximumDaysPastDue: 60, maximumPerYear: 2, minimumAmount: null, maximumAmount: null, reasons: null },
    effects: { lateCharge: 'stops', contact: 'stops', reportedBy: 'agreed-dates', whenMissed: 'late-charges-only' },
    terms: { kind: 'extension', maximumDays: 30, dailyFeeRate: '0.03', rounding: 'half-up' },
    summary: { 'zh-Hans': '示例', en: 'Sample' },
    ...changes,
  };
}

/** What the lender keeps of a request that was just filed, as JSON. */
export function aRequestFor(draft: RequestDraft, changes: Record<string, unknown> = {}): HardshipRequest {
  const { acceptedCost: _cost, ...content } = draft;
  return requestSchema.parse({
    ...content,
    id: 'request-1',
    receiptNumber: 'R-1',
    state: 'received',
    receivedAt: moment,
    answerByDate: '2026-11-26',
    question: null,
    decision: null,
    answers: [],
    agreedDate: null,
    revision: 1,
    ...changes,
  });
}

/** A change of the feed that puts a document, as JSON. */
export function put(sequence: number, resource: string, body: Record<string, unknown>): Record<string, unknown> {
  return { sequence, id: body['id'], changedAt: moment, operation: 'put', resource, body };
}

/** A page of the feed, as JSON. */
export function page(items: readonly unknown[], nextCursor: string, hasMore = false): Record<string, unknown> {
  return { items, nextCursor, hasMore, asOf: moment };
}

/** The builders' documents as the contract parses them. */
export const parsed = {
  account: (changes?: Record<string, unknown>): Account => accountSchema.parse(anAccount(changes)),
  bill: (changes?: Record<string, unknown>): Bill => billSchema.parse(aBill(changes)),
};
