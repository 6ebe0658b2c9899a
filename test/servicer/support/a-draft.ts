import { randomUUID } from 'node:crypto';
import type { RequestDraft } from '#shared/contract/servicer/request';
import { day } from '#shared/domain/calendar/day';
import { CNY } from '#shared/domain/money/currency';
import { money } from '#shared/domain/money/money';

/** A draft that asks to move the past-due bill of the sample of 23 November 2026 to 8 December, at any fee up to 100 yuan. */
export function aDraft(change: Partial<RequestDraft> = {}): RequestDraft {
  return {
    clientReference: randomUUID(),
    caseReference: null,
    appealOf: null,
    accountId: 'acc_0001',
    billIds: ['bill_2026-11'],
    policyId: 'policy_extension_0001',
    asked: { kind: 'extension', dueDate: day('2026-12-08') },
    reason: 'reduced-income',
    note: '工资推迟到下月初发放。',
    acceptedCost: money(10_000, CNY),
    ...change,
  };
}
