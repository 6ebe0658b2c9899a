import type { SyncState } from '#shared/contract/operations/sync';

const pauseMilliseconds = { nobody: 5 * 60_000, lender: 60_000, sandbox: 1_500 } as const;

/** Whose answer is outstanding: nobody's, a lender's, or a sandbox lender's, which answers within seconds. */
export type Awaited = 'nobody' | 'lender' | 'sandbox';

/** What a schedule of syncs needs. */
export interface SyncScheduleOptions {
  readonly run: () => Promise<SyncState | null>;
  readonly awaited: () => Promise<Awaited>;
}

/**
 * Keeps the store in step by itself: at once when asked, else every few minutes, sooner while an answer is awaited; where the
 * lender asked to be left alone for a while, when that is over.
 */
export interface SyncSchedule {
  /** Synchronises now, and goes on from there. Answers how that went; null where no store is open. */
  readonly now: () => Promise<SyncState | null>;
  readonly stop: () => void;
}

/** Makes the schedule; it does nothing before it is first asked. */
export function syncSchedule({ run, awaited }: SyncScheduleOptions): SyncSchedule {
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;

  const planNext = async (state: SyncState): Promise<void> => {
    const whose = state.failure === null ? await awaited() : 'nobody';
    if (isStopped) return;
    clearTimeout(timer);
    timer = setTimeout(() => void now(), state.wait === null ? pauseMilliseconds[whose] : state.wait.seconds * 1000);
  };
  const now = async (): Promise<SyncState | null> => {
    clearTimeout(timer);
    isStopped = false;
    const state = await run();
    if (state !== null && !isStopped) void planNext(state);
    return state;
  };

  return {
    now,
    stop: () => {
      isStopped = true;
      clearTimeout(timer);
    },
  };
}
