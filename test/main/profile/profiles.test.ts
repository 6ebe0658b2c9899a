import path from 'node:path';
import { beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { startEngine, type EngineClient } from '../../../src-main/engine/engine-client';
import { profilesOf, type Profiles } from '../../../src-main/profile/profiles';
import { vaultOf } from '../../../src-main/secrets/vault';
import { fixedClock } from '../../../src-servicer/clock/clock';
import { listen } from '../../../src-servicer/server/listen';
import { day } from '../../../src-shared/domain/calendar/day';
import { success } from '../../../src-shared/domain/result';
import { builtMortalEngine } from '../../support/built-mortal-engine';
import { deadlyPaths } from '../../support/deadly-paths';
import { aKeychain } from '../../support/fake-keychain';
import { nativeBinding } from '../../support/native-binding';
import { temporaryFolder } from '../../support/temporary-folder';

const token = 'profile-test-token-0123456789';
const passphrase = '纸鸢 over nine bridges';
const asOf = day('2026-11-23');

let script = '';
beforeAll(async () => {
  script = await builtMortalEngine('profiles');
}, 60_000);

interface Setting {
  readonly engine: EngineClient;
  readonly profiles: Profiles;
  /** Ends the engine's thread and waits until what follows from that is done. */
  readonly endEngine: () => Promise<void>;
  readonly opened: readonly string[];
  /** Ends the sandbox lender that runs, as if its process had ended, and waits until what follows from that is done. */
  readonly endLender: () => Promise<void>;
}

function aSetting(): Setting {
  const folder = temporaryFolder();
  const opened: string[] = [];
  const reopenings: Promise<void>[] = [];
  const lenders: { readonly end: () => Promise<void> }[] = [];
  let unasked = 0;
  const engine = startEngine({
    script,
    nativeBinding: nativeBinding(),
    lenderTimeoutMilliseconds: 5000,
    context: () => ({ asOf, now: `${asOf}T08:00:00Z`, isDayNamed: true }),
    onEvent: () => undefined,
    onRestart: () => void reopenings.push(profiles.reopen()),
  });
  const deriveKey = async (...[words, derivation]: Parameters<Parameters<typeof vaultOf>[0]['deriveKey']>): Promise<Uint8Array> => {
    const derived = await engine.call('secret.derive', { passphrase: words, derivation });
    if (!derived.ok) throw new Error(derived.failure.code);
    return derived.value;
  };
  const profiles = profilesOf({
    folder,
    engine,
    vault: vaultOf({ file: path.join(folder, 'personal', 'key.json'), keychain: aKeychain(), deriveKey }),
    startSandbox: async (onGone) => {
      const lender = await aLender();
      const end = async (): Promise<void> => {
        await lender.close();
        onGone();
      };
      lenders.push({ end });
      return success({ address: lender.url, token, stop: () => void lender.close() });
    },
    onOpened: (profile) => void opened.push(profile),
    onUnasked: () => {
      unasked += 1;
    },
  });
  onTestFinished(async () => {
    await profiles.close();
    await engine.stop();
  });
  const endEngine = async (): Promise<void> => {
    const before = reopenings.length;
    await engine.call('billFile.preview', { path: deadlyPaths.throws });
    await vi.waitFor(() => expect(reopenings.length).toBeGreaterThan(before));
    await Promise.all(reopenings);
  };
  const endLender = async (): Promise<void> => {
    const before = unasked;
    await lenders.at(-1)?.end();
    await vi.waitFor(() => expect(unasked).toBe(before + 1));
  };
  return { engine, profiles, endEngine, opened, endLender };
}

async function aLender(): ReturnType<typeof listen> {
  const decisionDelay = { days: 0, seconds: 0 };
  return listen({ host: '127.0.0.1', port: 0, dataFolder: null, nativeBinding: nativeBinding(), token, clock: fixedClock(asOf), decisionDelay, plantedError: null });
}

/** Connects a lender of its own and fetches what it has. */
async function connect(engine: EngineClient): Promise<void> {
  const lender = await aLender();
  onTestFinished(() => lender.close());
  await engine.call('lender.connect', { address: lender.url, token });
  await engine.call('sync.run', undefined);
}

async function accountsOf(engine: EngineClient): Promise<number | string> {
  const overview = await engine.call('overview.read', undefined);
  return overview.ok ? overview.value.accounts.length : overview.failure.code;
}

async function pastDueOf(engine: EngineClient): Promise<unknown[]> {
  const overview = await engine.call('overview.read', undefined);
  return overview.ok ? overview.value.accounts.flatMap(({ pastDue }) => pastDue) : [overview.failure.code];
}

async function askForMoreTime(engine: EngineClient): Promise<void> {
  const overview = await engine.call('overview.read', undefined);
  const billId = (overview.ok ? overview.value.accounts[0]?.pastDue[0]?.billId : null) ?? '';
  const asked = { billId, requestedDueDate: day('2026-12-01') };
  const cost = await engine.call('request.quote', asked);
  if (!cost.ok) throw new Error(cost.failure.code);
  const filed = await engine.call('request.file', { ...asked, reason: 'illness', note: '', acceptedCost: cost.value.fee });
  expect(filed).toMatchObject({ ok: true });
}

async function requestsOf(engine: EngineClient): Promise<string[]> {
  const list = await engine.call('request.list', undefined);
  return list.ok ? list.value.map(({ state }) => state) : [list.failure.code];
}

describe('the open profile, after the engine has ended', () => {
  it('is open again where the keychain keeps its key', async () => {
    const { engine, profiles, endEngine, opened } = aSetting();
    await profiles.create({ protection: 'keychain' });
    await connect(engine);
    await askForMoreTime(engine);

    await endEngine();

    expect(profiles.current()).toBe('personal');
    expect(profiles.vaultState()).toMatchObject({ state: 'open', isInterrupted: false });
    expect(await accountsOf(engine)).toBe(1);
    expect(await requestsOf(engine)).toEqual(['queued']);
    expect(opened).toEqual(['personal', 'personal']);
  });

  it('is locked where a passphrase keeps its key, and opens with it as it was', async () => {
    const { engine, profiles, endEngine } = aSetting();
    await profiles.create({ protection: 'passphrase', passphrase });
    await connect(engine);
    await askForMoreTime(engine);

    await endEngine();

    expect(profiles.current()).toBeNull();
    expect(profiles.failure()).toBeNull();
    expect(profiles.vaultState()).toMatchObject({ state: 'locked', protection: 'passphrase', isInterrupted: true });
    expect(await accountsOf(engine)).toBe('store.not_open');
    expect(await profiles.unlock(passphrase)).toEqual({ ok: true, value: null });
    expect(profiles.vaultState()).toMatchObject({ state: 'open', isInterrupted: false });
    expect(await requestsOf(engine)).toEqual(['queued']);
  });

  it('goes on with the made-up data that it had', async () => {
    const { engine, profiles, endEngine } = aSetting();
    await profiles.open('demo');
    await engine.call('sync.run', undefined);
    await askForMoreTime(engine);

    await endEngine();

    expect(profiles.current()).toBe('demo');
    expect(await requestsOf(engine)).toEqual(['queued']);
    expect(await engine.call('sync.run', undefined)).toMatchObject({ ok: true, value: { failure: null, queued: 0 } });
  });

  it('stays closed where none was open', async () => {
    const { engine, profiles, endEngine } = aSetting();

    await endEngine();

    expect(profiles.current()).toBeNull();
    expect(await accountsOf(engine)).toBe('store.not_open');
  });
});

describe('the made-up data, after its lender has ended', () => {
  it('goes on with another lender and shows what that one says', async () => {
    const { engine, profiles, endLender, opened } = aSetting();
    await profiles.open('demo');
    await engine.call('sync.run', undefined);
    const before = await engine.call('overview.read', undefined);
    await askForMoreTime(engine);
    await engine.call('sync.run', undefined);
    await engine.call('sync.run', undefined);
    expect(await requestsOf(engine)).toEqual(['active']);
    expect(await pastDueOf(engine)).toEqual([]);

    await endLender();

    expect(profiles.current()).toBe('demo');
    expect(opened).toEqual(['demo', 'demo']);
    expect(await engine.call('sync.run', undefined)).toMatchObject({ ok: true, value: { failure: null } });
    expect(await requestsOf(engine)).toEqual(['gone']);
    const after = await engine.call('overview.read', undefined);
    if (!before.ok || !after.ok) throw new Error('the overview can be read');
    expect(after.value.accounts).toEqual(before.value.accounts);
    expect(after.value.notices).toEqual(before.value.notices);
    await askForMoreTime(engine);
    await engine.call('sync.run', undefined);
    await engine.call('sync.run', undefined);
    expect(await requestsOf(engine)).toEqual(expect.arrayContaining(['active', 'gone']));
  });

  it('sends to the other lender what was still waiting', async () => {
    const { engine, profiles, endLender } = aSetting();
    await profiles.open('demo');
    await engine.call('sync.run', undefined);
    await askForMoreTime(engine);

    await endLender();
    await engine.call('sync.run', undefined);
    await engine.call('sync.run', undefined);

    expect(await requestsOf(engine)).toEqual(['active']);
  });

  it('is closed, with the reason, when its lender ends a third time within a minute', async () => {
    const { engine, profiles, endLender } = aSetting();
    await profiles.open('demo');
    await endLender();
    await endLender();
    expect(profiles.current()).toBe('demo');

    await endLender();

    expect(profiles.current()).toBeNull();
    expect(profiles.failure()).toMatchObject({ code: 'sandbox.failed' });
    expect(await accountsOf(engine)).toBe('store.not_open');
    expect(await profiles.open('demo')).toEqual({ ok: true, value: null });
  });
});
