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
  /** Synchronises now, and goes on from there. */
  readonly now: () => void;
  readonly stop: () => void;
}

/** Makes the schedule; it does nothing before it is first asked. */
export function syncSchedule({ run, isAwaited, isSandbox }: SyncScheduleOptions): SyncSchedule {
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;
  const now = (): void => {
    clearTimeout(timer);
    isStopped = false;
    void step();
  };
  const step = async (): Promise<void> => {
    const state = await run();
    if (isStopped || state === null) return;
    const isQuick = (await isAwaited()) && state.failure === null;
    const awaited = isSandbox() ? sandboxAwaitedMilliseconds : whileAwaitedMilliseconds;
    clearTimeout(timer);
    timer = setTimeout(now, isQuick ? awaited : everyMilliseconds);
  };
  return {
    now,
    stop: () => {
      isStopped = true;
      clearTimeout(timer);
    },
  };
}
