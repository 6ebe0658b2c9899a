import { describe, expect, it } from 'vitest';
import type { AppState } from '../../../src-shared/contract/operations/app';
import { freshnessOf } from '../../../src-renderer/app/freshness-model';

const lender: AppState['lender'] = { id: 'l', name: { 'zh-Hans': '甲', en: 'A' }, address: 'https://a.test', isSandbox: false };
const sync = (more: Partial<AppState['sync']>): AppState['sync'] => ({ phase: 'idle', lastSyncedAt: null, failure: null, wait: null, received: 0, unreadable: { documents: 0, requests: 0 }, queued: 0, ...more });

describe('freshnessOf', () => {
  it('says that a sync runs before anything else', () => {
    expect(freshnessOf({ lender, sync: sync({ phase: 'running', received: 3, failure: { code: 'lender.busy' } }) })).toEqual({ kind: 'running', received: 3 });
  });

  it('says as of when what is shown holds when the last sync failed', () => {
    const lastSyncedAt = '2026-11-23T08:00:00Z';

    expect(freshnessOf({ lender, sync: sync({ lastSyncedAt, failure: { code: 'lender.unreachable' } }) })).toEqual({ kind: 'failed', lastSyncedAt, waitUntil: null });
  });

  it('says until when the lender asked to be left alone', () => {
    const wait = { seconds: 600, until: '2026-11-23T08:10:00Z' };

    expect(freshnessOf({ lender, sync: sync({ wait, failure: { code: 'lender.busy' } }) })).toMatchObject({ kind: 'failed', waitUntil: wait.until });
  });

  it('tells never synced from no lender', () => {
    expect(freshnessOf({ lender, sync: sync({}) }).kind).toBe('never');
    expect(freshnessOf({ lender: null, sync: sync({}) }).kind).toBe('no-lender');
  });
});
