import { describe, expect, it } from 'vitest';
import { noticeViews } from '../../../src-main/engine/notice-views';
import type { Notice } from '../../../src-shared/contract/servicer/request';
import { day } from '../../../src-shared/domain/calendar/day';
import { noAmounts } from '../../../src-shared/domain/money/components';
import { CNY } from '../../../src-shared/domain/money/currency';
import type { RepaymentLine } from '../../../src-shared/domain/schedule/repayment-schedule';

const words = { 'zh-Hans': '消息', en: 'Message' };
const notice = (id: string, kind: Notice['kind'], issuedAt: string, billId: string | null = 'bill-11'): Notice => ({
  id, accountId: 'account-1', kind, issuedAt, title: words, body: words, billId, requestId: null,
});
const line = (state: RepaymentLine['state']): RepaymentLine => ({
  dueDate: day('2026-11-13'), statementDate: day('2026-11-03'), billId: 'bill-11', state, due: noAmounts(CNY), paid: noAmounts(CNY),
  outstanding: noAmounts(CNY), daysPastDue: 0, isEstimated: false, parts: [],
});
const issued = notice('issued', 'payment-due', '2026-11-03T09:00:00+08:00');
const pastDue = notice('past-due', 'past-due', '2026-11-14T09:00:00+08:00');
const granted = notice('granted', 'decision', '2026-11-23T16:00:00+08:00');

const overtakenOf = (notices: readonly Notice[], state: RepaymentLine['state']): string[] =>
  noticeViews(notices, [line(state)]).filter(({ isOvertaken }) => isOvertaken).map((view) => view.notice.id);

describe('noticeViews', () => {
  it('puts the newest first by the moment, whatever offset it is told with', () => {
    const earlier = notice('earlier', 'information', '2026-11-23T20:00:00+08:00', null);
    const later = notice('later', 'information', '2026-11-23T13:00:00Z', null);

    expect(noticeViews([earlier, later], []).map((view) => view.notice.id)).toEqual(['later', 'earlier']);
  });

  it('lets only the newest reminder about a bill that is past due stand', () => {
    expect(overtakenOf([issued, pastDue], 'past-due')).toEqual(['issued']);
    expect(overtakenOf([pastDue, { ...pastDue, id: 'again', issuedAt: '2026-11-20T09:00:00+08:00' }], 'past-due')).toEqual(['past-due']);
  });

  it('overtakes reminders by the decision, and by a bill that stands otherwise, but no decision', () => {
    expect(overtakenOf([issued, pastDue, granted], 'due')).toEqual(['past-due', 'issued']);
    expect(overtakenOf([pastDue], 'due')).toEqual(['past-due']);
    expect(overtakenOf([issued], 'settled')).toEqual(['issued']);
    expect(overtakenOf([issued], 'due')).toEqual([]);
  });

  it('knows the bill by the day it was issued, and no bill where there is none', () => {
    const views = noticeViews([pastDue, notice('elsewhere', 'past-due', '2026-01-01T09:00:00+08:00', 'bill-gone')], [line('past-due')]);

    expect(views.map(({ statementDate, isOvertaken }) => [statementDate, isOvertaken])).toEqual([['2026-11-03', false], [null, false]]);
  });
});
