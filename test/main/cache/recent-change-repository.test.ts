import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { saveLender } from '../../../src-main/cache/lender-repository';
import { openStore } from '../../../src-main/cache/open-store';
import { noteChange, pruneChanges, readRecentChanges } from '../../../src-main/cache/recent-change-repository';
import type { Store } from '../../../src-main/cache/store';
import { day } from '../../../src-shared/domain/calendar/day';
import { nativeBinding } from '../../support/native-binding';
import { temporaryFolder } from '../../support/temporary-folder';

function aStore(): Store {
  const file = path.join(temporaryFolder(), 'store.db');
  const opened = openStore({ file, key: Buffer.alloc(32, 1), nativeBinding: nativeBinding(), mustExist: false });
  if (!opened.ok) throw new Error(opened.failure.code);
  onTestFinished(opened.value.close);
  for (const id of ['lender-1', 'lender-2']) {
    opened.value.write((handle) =>
      saveLender(handle, {
        id,
        name: { 'zh-Hans': '示例', en: 'Sample' },
        address: 'http://127.0.0.1:1',
        token: 'secret',
        isSandbox: true,
        idempotencyKeyDays: 30,
        cursor: null,
        isRereading: false,
        connectedAt: '2026-01-01T00:00:00Z',
        lastSyncedAt: null,
      }),
    );
  }
  return opened.value;
}

function note(store: Store, lenderId: string, documentId: string, seenAt: string): void {
  store.write((handle) => noteChange(handle, lenderId, { resource: 'bill', documentId, kind: 'changed', seenAt }));
}

function noteMany(store: Store, lenderId: string, count: number): void {
  store.write((handle) => {
    for (let number = 1; number <= count; number += 1) {
      noteChange(handle, lenderId, { resource: 'bill', documentId: `bill-${number}`, kind: 'changed', seenAt: '2026-11-23T08:00:00Z' });
    }
  });
}

const kept = (store: Store): string[] => store.read((handle) => readRecentChanges(handle, 1000)).map(({ documentId }) => documentId);

describe('pruneChanges', () => {
  it('keeps the newest 200 of a lender, and all of another', () => {
    const store = aStore();
    note(store, 'lender-2', 'another', '2026-11-23T08:00:00Z');
    noteMany(store, 'lender-1', 203);

    store.write((handle) => pruneChanges(handle, 'lender-1', day('2026-11-23')));

    expect(kept(store)).toHaveLength(201);
    expect(kept(store)).toEqual(expect.arrayContaining(['bill-203', 'bill-4', 'another']));
    expect(kept(store)).not.toContain('bill-3');
  });

  // 90 days before 23 November 2026: 23 days of November, 31 of October, 30 of September leave 6 of August, from the 31st back to the 25th.
  it('keeps what was seen 90 days ago and nothing older', () => {
    const store = aStore();
    note(store, 'lender-1', 'day-91', '2026-08-24T23:59:59Z');
    note(store, 'lender-1', 'day-90', '2026-08-25T00:00:00Z');
    note(store, 'lender-1', 'today', '2026-11-23T08:00:00Z');

    store.write((handle) => pruneChanges(handle, 'lender-1', day('2026-11-23')));

    expect(kept(store)).toEqual(['today', 'day-90']);
  });

  it('does nothing to a lender with few and recent changes', () => {
    const store = aStore();
    noteMany(store, 'lender-1', 200);

    store.write((handle) => pruneChanges(handle, 'lender-1', day('2026-11-23')));

    expect(kept(store)).toHaveLength(200);
  });
});
