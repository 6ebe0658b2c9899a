import type { SyncState } from '#shared/contract/operations/sync';

const everyMilliseconds = 5 * 60_000;
const whileAwaitedMilliseconds = 60_000;
const sandboxAwaitedMilliseconds = 1_500;

/** What a schedule of syncs needs. `isAwaited` tells whether an answer of the lender is outstanding. */
export interface SyncScheduleOptions {
  readonly run: () => Promise<SyncState | null>;
  readonly isAwaited: () => Promise<boolean>;
  readonly isSandbox: () => boolean;
}

/** Keeps the store in step by itself: at once when asked, else every few minutes, sooner while an answer is awaited. */
export interface SyncSchedule {
  /** Synchronises now, and goes on from there. Answers how that went; null where no store is open. */
  readonly now: () => Promise<SyncState | null>;
  readonly stop: () => void;
}

/** Makes the schedule; it does nothing before it is first asked. */
export function syncSchedule({ run, isAwaited, isSandbox }: SyncScheduleOptions): SyncSchedule {
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;

  const planNext = async (state: SyncState): Promise<void> => {
    const isQuick = state.failure === null && (await isAwaited());
    if (isStopped) return;
    const awaited = isSandbox() ? sandboxAwaitedMilliseconds : whileAwaitedMilliseconds;
    clearTimeout(timer);
    timer = setTimeout(() => void now(), isQuick ? awaited : everyMilliseconds);
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
