import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { restartLimit } from '../../../src-main/clock/restart-limit';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout'] }));
afterEach(() => void vi.useRealTimers());

describe('restartLimit', () => {
  it('lets something start again twice within a minute, not a third time', () => {
    const mayRestart = restartLimit();

    expect([mayRestart(), mayRestart(), mayRestart()]).toEqual([true, true, false]);
  });

  it('forgets an end after a minute', () => {
    const mayRestart = restartLimit();
    mayRestart();
    vi.advanceTimersByTime(30_000);
    mayRestart();

    vi.advanceTimersByTime(30_000);

    expect([mayRestart(), mayRestart()]).toEqual([true, false]);
  });
});
