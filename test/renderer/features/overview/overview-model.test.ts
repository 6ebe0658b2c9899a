import { describe, expect, it } from 'vitest';
import type { Overview, RecentChange } from '../../../../src-shared/contract/operations/debt';
import { day } from '../../../../src-shared/domain/calendar/day';
import { CNY, type CurrencyCode } from '../../../../src-shared/domain/money/currency';
import { noAmounts } from '../../../../src-shared/domain/money/components';
import { money } from '../../../../src-shared/domain/money/money';
import { changeWord } from '../../../../src-renderer/features/overview/change-word';
import { askedWord } from '../../../../src-renderer/features/overview/asked-word';
import { beyondToday } from '../../../../src-renderer/features/overview/beyond-today';
import { dailyLateCharge } from '../../../../src-renderer/features/overview/daily-late-charge';
import { overviewModel } from '../../../../src-renderer/features/overview/overview-model';
import { accounts, asOf, lines, terms } from '../../support/fixture-debt';
import { requests } from '../../support/fixture-requests';

const change = (sequence: number, resource: RecentChange['resource']): RecentChange => ({ sequence, resource, documentId: 'd', kind: 'added', seenAt: '2026-11-23T08:00:00Z', billId: null, statementDate: null, requestId: null, request: null, amount: null });
const anOverview = (more: Partial<Overview>): Overview => ({
  asOf, fetchedAt: null, requests, changes: [], notices: [],
  accounts: accounts.map((account) => ({ ...account, outstanding: { ...noAmounts(CNY), principal: money(100, CNY) }, scheduled: noAmounts(CNY), creditLimit: null, differing: [], pastDue: lines.filter(({ state }) => state === 'past-due'), next: lines.find(({ state }) => state === 'open') ?? null })),
  ...more,
});

describe('overviewModel', () => {
  it('counts the days to the next payment', () => {
    expect(overviewModel(anOverview({})).next).toMatchObject({ daysLeft: 19, line: { dueDate: '2026-12-12' } });
  });

  it('shows requests that still wait, not those that are answered', () => {
    expect(overviewModel(anOverview({})).openRequests.map(({ reference }) => reference)).toEqual(['r-queued', 'r-review']);
  });

  it('puts what matters first among the changes, newest first, and counts the rest', () => {
    const changes = [change(1, 'instalment'), change(2, 'payment'), change(3, 'payment'), change(4, 'request'), change(5, 'account'), change(6, 'policy'), change(7, 'bill')];

    const model = overviewModel(anOverview({ changes }));

    expect(model.changes.map(({ sequence }) => sequence).slice(0, 4)).toEqual([4, 3, 2, 7]);
    expect(model.changesBeyond).toBe(1);
  });

  it('never adds two currencies', () => {
    const [first, second] = anOverview({}).accounts;
    if (first === undefined || second === undefined) throw new Error('two accounts');
    const euro = { ...second, outstanding: noAmounts('EUR' as CurrencyCode) };

    expect(overviewModel(anOverview({})).total?.principal).toEqual(money(200, CNY));
    expect(overviewModel(anOverview({ accounts: [first, euro] })).total).toBeNull();
  });
});

describe('beyondToday', () => {
  const owed = { ...noAmounts(CNY), principal: money(450_000, CNY), fee: money(4318, CNY), penalty: money(850, CNY) };

  it('names fees of later instalments and our own estimate apart, and nothing where there is nothing', () => {
    const scheduled = { ...owed, fee: money(17_272, CNY), interest: money(100, CNY), penalty: money(1020, CNY) };

    expect(beyondToday({ scheduled, outstanding: owed })).toEqual({ laterFees: money(12_954, CNY), laterInterest: money(100, CNY), estimate: money(170, CNY) });
    expect(beyondToday({ scheduled: owed, outstanding: owed })).toEqual({ laterFees: null, laterInterest: null, estimate: null });
  });
});

describe('dailyLateCharge', () => {
  const range = { from: day('2026-11-13'), to: day('2026-11-22'), days: 10, base: money(156955, CNY), amount: money(780, CNY) };
  const check = { lender: money(780, CNY), own: money(780, CNY), ranges: [range], terms: terms.lateCharge };

  it('is the rate on the last base, rounded as the terms say', () => {
    expect(dailyLateCharge(check)).toEqual(money(78, CNY));
  });

  it('is at least the minimum and at most what the cap leaves', () => {
    expect(dailyLateCharge({ ...check, ranges: [{ ...range, base: money(1, CNY) }] })).toEqual(money(1, CNY));
    expect(dailyLateCharge({ ...check, terms: { ...terms.lateCharge, cap: money(800, CNY) } })).toEqual(money(20, CNY));
  });

  it('is unknown where nothing was charged or nothing is left to charge', () => {
    expect(dailyLateCharge({ ...check, ranges: [] })).toBeNull();
    expect(dailyLateCharge({ ...check, terms: { ...terms.lateCharge, cap: money(780, CNY) } })).toBeNull();
  });
});

describe('askedWord', () => {
  it('never says that the lender was asked while nothing has left, or nobody knows', () => {
    expect(askedWord('queued')).toBe('overview.pastDue.askedWaiting');
    expect((['sending', 'unknown'] as const).map(askedWord)).toEqual(Array(2).fill('overview.pastDue.askedUnconfirmed'));
    expect((['received', 'in-review'] as const).map(askedWord)).toEqual(Array(2).fill('overview.pastDue.asked'));
  });
});

describe('changeWord', () => {
  it('tells added from changed, and removed of any kind', () => {
    const ofBill = (kind: RecentChange['kind']) => changeWord({ resource: 'bill', kind, request: null });

    expect((['added', 'changed', 'removed'] as const).map(ofBill)).toEqual(['overview.change.bill.added', 'overview.change.bill.changed', 'overview.change.removed']);
  });

  it('says of a request how it stands, whichever way it was noticed', () => {
    const dueDate = day('2027-02-11');

    expect(changeWord({ resource: 'request', kind: 'added', request: { state: 'active', asked: { kind: 'extension', dueDate } } })).toBe('overview.change.request.active');
    expect(changeWord({ resource: 'request', kind: 'changed', request: { state: 'declined', asked: { kind: 'extension', dueDate } } })).toBe('overview.change.request.declined');
    expect(changeWord({ resource: 'request', kind: 'changed', request: null })).toBe('overview.change.request.changed');
  });
});
