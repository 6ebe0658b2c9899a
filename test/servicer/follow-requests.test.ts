import { describe, expect, it } from 'vitest';
import type { HardshipRequest } from '#shared/contract/servicer/request';
import { day } from '#shared/domain/calendar/day';
import { emptyLedger, type LedgerState } from '../../src-servicer/ledger/ledger-state';
import { followRequests } from '../../src-servicer/ledger/follow-requests';
import { aRequestFor } from '../support/lender-documents';
import { aDraft } from './support/a-draft';

interface Case {
  readonly state: HardshipRequest['state'];
  readonly settled: string | null;
  readonly validUntil?: string;
}

function stateOn(date: string, { state, settled, validUntil }: Case): HardshipRequest['state'] | undefined {
  const draft = aDraft({ billIds: ['bill-1'] });
  const decision = {
    outcome: validUntil === undefined ? 'approved' : 'offered',
    decidedAt: '2026-11-23T08:00:00+08:00',
    decidedDate: '2026-11-23',
    granted: { kind: 'extension', dueDate: '2026-12-08' },
    cost: { minor: 764, currency: 'CNY' },
    validUntil: validUntil ?? null,
    reasonCode: null,
    message: { 'zh-Hans': '', en: '' },
    before: [],
    after: [],
  };
  const document = aRequestFor(draft, { state, decision });
  const cycle = { periodFrom: day('2026-10-03'), periodTo: day('2026-11-02'), statementDate: day('2026-11-03'), dueDate: day('2026-11-12') };
  const bill = { id: 'bill-1', number: '1', cycle, isIssued: true, settledDate: settled === null ? null : day(settled) };
  const ledger: LedgerState = { ...emptyLedger, bills: [bill], requests: [{ document, draft }] };
  return followRequests(ledger, day(date)).requests[0]?.document.state;
}

describe('a request that is followed', () => {
  it.each<[string, string, Case, HardshipRequest['state']]>([
    ['is active up to the end of its date', '2026-12-08', { state: 'active', settled: null }, 'active'],
    ['is broken on the day after', '2026-12-09', { state: 'active', settled: null }, 'broken'],
    ['is completed when its bill is settled in time', '2026-12-01', { state: 'active', settled: '2026-12-01' }, 'completed'],
    ['is cured when its bill is settled after it was broken', '2026-12-20', { state: 'broken', settled: '2026-12-20' }, 'cured'],
    ['stays broken while nothing is paid', '2026-12-20', { state: 'broken', settled: null }, 'broken'],
    ['can be accepted up to the end of its last day', '2026-11-30', { state: 'offered', settled: null, validUntil: '2026-11-30' }, 'offered'],
    ['lapses on the day after', '2026-12-01', { state: 'counter-offered', settled: null, validUntil: '2026-11-30' }, 'lapsed'],
    ['stays declined whatever is paid', '2026-12-20', { state: 'declined', settled: '2026-12-01' }, 'declined'],
  ])('%s', (_name, date, request, expected) => {
    expect(stateOn(date, request)).toBe(expected);
  });
});
