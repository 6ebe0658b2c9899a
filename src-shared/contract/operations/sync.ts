import { z } from 'zod';
import type { Failure } from '../../domain/result';

/** How the store stands to the lender. */
export interface SyncState {
  readonly phase: 'idle' | 'running';
  /** When the store last agreed with the lender; null before the first time. */
  readonly lastSyncedAt: string | null;
  /** Why the last attempt did not end well; null where it did. */
  readonly failure: Failure | null;
  /** How long the lender asked to be left alone in its last answer, and until when that is; null where it did not. */
  readonly wait: { readonly seconds: number; readonly until: string } | null;
  /** Documents received in this run. */
  readonly received: number;
  /** Requests that wait to be sent. */
  readonly queued: number;
}

/** What each `sync` operation takes. */
export const syncRequests = {
  'sync.run': z.undefined(),
} as const;

/** What each `sync` operation answers. */
export interface SyncReplies {
  'sync.run': SyncState;
}
