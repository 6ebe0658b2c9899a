import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { syncSchedule, type Awaited } from '../../../src-main/sync/sync-schedule';
import type { SyncState } from '../../../src-shared/contract/operations/sync';

const idle: SyncState = { phase: 'idle', lastSyncedAt: null, failure: null, wait: null, received: 0, unreadable: { documents: 0, requests: 0 }, queued: 0 };
const busy: SyncState = { ...idle, failure: { code: 'lender.busy', data: { status: 429 } }, queued: 1 };

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

/** After how many seconds the schedule runs again by itself, once a first run has ended in a state. */
async function secondsUntilNext(state: SyncState, awaited: Awaited = 'nobody'): Promise<number> {
  const run = vi.fn(async () => state);
  const schedule = syncSchedule({ run, awaited: async () => awaited });
  onTestFinished(schedule.stop);
  await schedule.now();
  for (let seconds = 1; seconds <= 1000; seconds += 1) {
    await vi.advanceTimersByTimeAsync(1000);
    if (run.mock.calls.length > 1) return seconds;
  }
  return Number.POSITIVE_INFINITY;
}

describe('syncSchedule', () => {
  it('runs again after five minutes, or sooner where an answer is awaited', async () => {
    expect(await secondsUntilNext(idle)).toBe(300);
    expect(await secondsUntilNext(idle, 'lender')).toBe(60);
    expect(await secondsUntilNext(idle, 'sandbox')).toBe(2);
  });

  it('runs again when the lender asked to be asked again, sooner or later than it would have', async () => {
    const asked = (seconds: number): SyncState => ({ ...busy, wait: { seconds, until: '2026-11-23T08:00:00Z' } });

    expect(await secondsUntilNext(busy)).toBe(300);
    expect(await secondsUntilNext(asked(30))).toBe(30);
    expect(await secondsUntilNext(asked(900))).toBe(900);
  });

  it('runs at once when asked, also while the lender is to be left alone', async () => {
    const run = vi.fn(async (): Promise<SyncState> => ({ ...busy, wait: { seconds: 900, until: '2026-11-23T08:15:00Z' } }));
    const schedule = syncSchedule({ run, awaited: async () => 'nobody' });
    onTestFinished(schedule.stop);
    await schedule.now();

    await schedule.now();

    expect(run).toHaveBeenCalledTimes(2);
  });

  it('plans nothing while no store is open', async () => {
    const run = vi.fn(async () => null);
    const schedule = syncSchedule({ run, awaited: async () => 'nobody' });

    await schedule.now();
    await vi.advanceTimersByTimeAsync(1_000_000);

    expect(run).toHaveBeenCalledOnce();
  });
});
