import { afterEach, describe, expect, it, vi } from 'vitest';
import { readAhead } from '../../../src-renderer/app/read-ahead';
import { createReader } from '../../../src-renderer/bridge/create-reader';
import { refusal, success } from '../../../src-shared/domain/result';

// The far side of the bridge is another process; only what it answers matters here.
function stubBridge(app: unknown): { readonly overview: ReturnType<typeof vi.fn>; readonly schedule: ReturnType<typeof vi.fn> } {
  const overview = vi.fn(async () => success('overview'));
  const schedule = vi.fn(async () => success('schedule'));
  vi.stubGlobal('window', { mingzhang: { app: { read: async () => app }, overview: { read: overview }, schedule: { read: schedule } } });
  return { overview, schedule };
}

afterEach(() => vi.unstubAllGlobals());

describe('readAhead', () => {
  it('reads what the screen at the address will ask for, once a profile is open', async () => {
    const { overview, schedule } = stubBridge(success({ profile: 'personal' }));
    const reader = createReader();

    await readAhead(reader, '#/schedule');

    await vi.waitFor(() => expect(reader.getQueryData(['schedule.read', ''])).toBe('schedule'));
    expect(schedule).toHaveBeenCalledWith({ accountId: null });
    expect(overview).not.toHaveBeenCalled();
  });

  it('takes no address for the overview', async () => {
    const { overview } = stubBridge(success({ profile: 'demo' }));

    await readAhead(createReader(), '');

    expect(overview).toHaveBeenCalledOnce();
  });

  it('reads nothing of a profile while none is open', async () => {
    const { overview, schedule } = stubBridge(success({ profile: null }));

    const state = await readAhead(createReader(), '#/schedule');

    expect(state).toEqual({ profile: null });
    expect(overview).not.toHaveBeenCalled();
    expect(schedule).not.toHaveBeenCalled();
  });

  it('answers null where the state is refused, and leaves telling of it to the page', async () => {
    stubBridge(refusal('app.unexpected'));

    await expect(readAhead(createReader(), '')).resolves.toBeNull();
  });
});
