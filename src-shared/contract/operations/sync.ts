import { z } from 'zod';
import type { Failure } from '../../domain/result';

/** How much the store holds that this version cannot read, because an older one let it in. */
export interface Unreadable {
  /** The lender's documents; the next sync fetches them anew. */
  readonly documents: number;
  /** Requests that waited to be sent: they are kept, and are not sent. */
  readonly requests: number;
}

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
  /** What the store holds and this version cannot read. It is left out of everything shown. */
  readonly unreadable: Unreadable;
  /** Requests that wait to be sent and have certainly not arrived. */
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
