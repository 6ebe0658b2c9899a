import type { ExtensionCost, RequestSummary, RequestView } from '#shared/contract/operations/request';
import { addDays, day, daysBetween, type Day } from '#shared/domain/calendar/day';
import { noAmounts, totalOf } from '#shared/domain/money/components';
import { CNY } from '#shared/domain/money/currency';
import { add, money } from '#shared/domain/money/money';
import { asOf, lines, policy } from './fixture-debt';

const summary = (reference: string, more: Partial<RequestSummary>): RequestSummary => ({
  reference, requestId: null, receiptNumber: null, accountId: 'acc-1', bills: [{ id: 'bill-2026-11', number: 'QC202611', statementDate: day('2026-11-03') }], state: 'queued',
  writtenAt: '2026-11-22T21:08:00+08:00', dueDateWhenAsked: day('2026-11-12'), asked: { kind: 'extension', dueDate: day('2026-12-07') }, answerByDate: null, decidedDate: null,
  cost: money(656, CNY), waitingAnswer: null, failure: null, ...more,
});

export const requests: readonly RequestSummary[] = [
  summary('r-queued', { state: 'queued', failure: { code: 'lender.unreachable' } }),
  summary('r-review', { state: 'in-review', requestId: 'req-2', receiptNumber: 'HS-20261120-0042', bills: [{ id: 'bill-b', number: 'YS202611', statementDate: day('2026-11-01') }], writtenAt: '2026-11-20T09:30:00+08:00', answerByDate: day('2026-11-25') }),
  summary('r-approved', { state: 'active', requestId: 'req-0', receiptNumber: 'HS-20260910-0007', bills: [{ id: 'bill-2026-09', number: 'QC202609', statementDate: day('2026-09-03') }], writtenAt: '2026-09-10T12:00:00+08:00', dueDateWhenAsked: day('2026-09-12'), asked: { kind: 'extension', dueDate: day('2026-09-26') }, decidedDate: day('2026-09-11'), cost: money(862, CNY) }),
];

export function requestView(reference: string): RequestView | null {
  const one = requests.find((candidate) => candidate.reference === reference);
  const [bill] = one?.bills ?? [];
  if (one === undefined || bill === undefined) return null;
  const about = { caseReference: null, appealOf: null, accountId: one.accountId, policyId: 'policy-1', billIds: [bill.id], asked: one.asked, reason: 'reduced-income' as const };
  const due = { ...noAmounts(CNY), principal: money(96810, CNY), fee: money(720, CNY) };
  const other = { ...noAmounts(CNY), principal: money(73300, CNY), fee: money(720, CNY) };
  return {
    summary: one,
    statementDates: { [bill.id]: bill.statementDate },
    draft: { clientReference: '7b0c8d0e-2d6f-4c1e-9a53-0b1f6d2f7a11', ...about, note: '九月工资晚发两周。', acceptedCost: one.cost },
    request: one.state !== 'active' ? null : {
      id: 'req-0', clientReference: one.reference, receiptNumber: one.receiptNumber ?? '', ...about,
      note: '', state: 'active', receivedAt: one.writtenAt, answerByDate: day('2026-09-13'), question: null, answers: [], agreedDate: day('2026-09-11'), revision: 2,
      decision: {
        outcome: 'approved', decidedAt: '2026-09-11T10:00:00+08:00', decidedDate: day('2026-09-11'), granted: one.asked, cost: one.cost, validUntil: null, reasonCode: null,
        message: { 'zh-Hans': '同意延期。延期服务费已计入本期账单。', en: 'Granted. The extension fee has been added to this bill.' },
        before: [{ billId: bill.id, dueDate: day('2026-09-12'), due }, { billId: 'bill-2026-10', dueDate: day('2026-10-12'), due: other }],
        after: [{ billId: bill.id, dueDate: day('2026-09-26'), due: { ...due, fee: money(1582, CNY) } }, { billId: 'bill-2026-10', dueDate: day('2026-10-12'), due: other }],
      },
    },
  };
}

export function quote(billId: string, requestedDueDate: Day): ExtensionCost {
  const line = lines.find((candidate) => candidate.billId === billId);
  const base = line?.outstanding.principal ?? money(0, CNY);
  const days = daysBetween(asOf, requestedDueDate);
  const fee = money(Math.round(base.minor * 0.0003 * days), CNY);
  const outstanding = line === undefined ? money(0, CNY) : totalOf(line.outstanding);
  return {
    asOf, billId, currentDueDate: line?.dueDate ?? addDays(asOf, 1), requestedDueDate, fee, days, base, dailyFeeRate: '0.03', clause: policy.clause,
    outstanding, lateChargeChange: money(0, CNY), lateChargeWithout: money(Math.round(base.minor * 0.0005) * days, CNY), totalToPay: add(outstanding, fee),
    draft: { caseReference: null, appealOf: null, accountId: 'acc-1', policyId: 'policy-1', billIds: [billId], asked: { kind: 'extension', dueDate: requestedDueDate }, acceptedCost: fee },
  };
}
