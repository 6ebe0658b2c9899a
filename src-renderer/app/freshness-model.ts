import type { AppState } from '#shared/contract/operations/app';

/** How fresh the data is, as a state that has words. */
export type Freshness =
  | { readonly kind: 'no-lender' }
  | { readonly kind: 'running'; readonly received: number }
  | { readonly kind: 'failed'; readonly lastSyncedAt: string | null; readonly waitUntil: string | null }
  | { readonly kind: 'never' }
  | { readonly kind: 'synced'; readonly lastSyncedAt: string };

/** Tells how fresh the data is. A running sync comes first, then a failure, then when it was last in order. */
export function freshnessOf({ lender, sync }: Pick<AppState, 'lender' | 'sync'>): Freshness {
  if (sync.phase === 'running') return { kind: 'running', received: sync.received };
  if (lender === null) return { kind: 'no-lender' };
  if (sync.failure !== null) {
    return { kind: 'failed', lastSyncedAt: sync.lastSyncedAt, waitUntil: sync.wait?.until ?? null };
  }
  if (sync.lastSyncedAt === null) return { kind: 'never' };
  return { kind: 'synced', lastSyncedAt: sync.lastSyncedAt };
}
