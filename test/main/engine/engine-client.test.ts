import path from 'node:path';
import { beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { startEngine, type EngineClient } from '../../../src-main/engine/engine-client';
import { fixedClock } from '../../../src-servicer/clock/clock';
import { listen } from '../../../src-servicer/server/listen';
import { day } from '../../../src-shared/domain/calendar/day';
import { builtMortalEngine } from '../../support/built-mortal-engine';
import { deadlyPaths } from '../../support/deadly-paths';
import { hostileLender } from '../../support/hostile-lender';
import { nativeBinding } from '../../support/native-binding';
import { temporaryFolder } from '../../support/temporary-folder';

const token = 'engine-test-token-0123456789';
const asOf = day('2026-11-23');
const key = (): Uint8Array => Buffer.alloc(32, 3);

let script = '';
beforeAll(async () => {
  script = await builtMortalEngine('engine-client');
}, 60_000);

interface Running {
  readonly engine: EngineClient;
  readonly file: string;
  readonly restarts: () => number;
  readonly events: readonly string[];
}

function aRunningEngine(): Running {
  let restarts = 0;
  const events: string[] = [];
  const engine = startEngine({
    script,
    nativeBinding: nativeBinding(),
    lenderTimeoutMilliseconds: 20_000,
    context: () => ({ asOf, now: `${asOf}T08:00:00Z`, isDayNamed: true }),
    onEvent: (event) => void events.push(event),
    onRestart: () => {
      restarts += 1;
    },
  });
  onTestFinished(() => engine.stop());
  return { engine, file: path.join(temporaryFolder(), 'store.db'), restarts: () => restarts, events };
}

async function die({ engine, restarts }: Running, by: keyof typeof deadlyPaths = 'throws'): Promise<void> {
  const before = restarts();
  expect(await engine.call('billFile.preview', { path: deadlyPaths[by] })).toEqual({ ok: false, failure: { code: 'app.unexpected' } });
  await vi.waitFor(() => expect(restarts()).toBe(before + 1));
}

describe('an engine whose thread ends', () => {
  it.each(['throws', 'leaves'] as const)('is started again, and has on disk what it had acknowledged, when it %s', async (by) => {
    const lender = await listen({ host: '127.0.0.1', port: 0, dataFolder: null, nativeBinding: nativeBinding(), token, clock: fixedClock(asOf), decisionDelay: { days: 0, seconds: 0 }, plantedError: null });
    onTestFinished(() => lender.close());
    const running = aRunningEngine();
    const { engine, file } = running;
    await engine.call('store.open', { file, key: key(), mustExist: false });
    await engine.call('lender.connect', { address: lender.url, token });
    await engine.call('sync.run', undefined);
    const overview = await engine.call('overview.read', undefined);
    const billId = (overview.ok ? overview.value.accounts[0]?.pastDue[0]?.billId : null) ?? '';
    const quoted = { billId, requestedDueDate: day('2026-12-01') };
    const cost = await engine.call('request.quote', quoted);
    if (!cost.ok) throw new Error(cost.failure.code);
    const filed = await engine.call('request.file', { ...quoted, reason: 'illness', note: '', acceptedCost: cost.value.fee });

    await die(running, by);

    expect(await engine.call('overview.read', undefined)).toEqual({ ok: false, failure: { code: 'store.not_open' } });
    expect(await engine.call('store.open', { file, key: key(), mustExist: true })).toEqual({ ok: true, value: null });
    expect(filed).toMatchObject({ ok: true, value: { state: 'queued' } });
    expect(await engine.call('request.list', undefined)).toEqual({ ok: true, value: [filed.ok ? filed.value : null] });
  });

  it('answers everything that waited for it with a failure', async () => {
    let isAsked = false;
    const silent = await hostileLender((_request, response) => {
      isAsked = true;
      response.socket?.setTimeout(0);
    });
    const running = aRunningEngine();
    const { engine, file } = running;
    await engine.call('store.open', { file, key: key(), mustExist: false });
    const connecting = engine.call('lender.connect', { address: silent.address, token });
    await vi.waitFor(() => expect(isAsked).toBe(true));

    await die(running);

    expect(await connecting).toEqual({ ok: false, failure: { code: 'app.unexpected' } });
  });

  it('stays down, says so and has the page read anew, when it ends a third time within a minute', async () => {
    const running = aRunningEngine();
    const { engine, events } = running;
    await die(running);
    await die(running, 'leaves');
    expect(await engine.call('store.describe', null)).toMatchObject({ ok: true });
    const before = events.length;

    await engine.call('billFile.preview', { path: deadlyPaths.throws });

    await vi.waitFor(() => expect(events.slice(before)).toEqual(['store.changed']));
    expect(await engine.call('store.describe', null)).toEqual({ ok: false, failure: { code: 'engine.stopped' } });
    expect(running.restarts()).toBe(2);
  });

  it('is not started again when it was asked to end', async () => {
    const running = aRunningEngine();

    await running.engine.stop();

    expect(running.restarts()).toBe(0);
    expect(await running.engine.call('store.describe', null)).toEqual({ ok: false, failure: { code: 'app.unexpected' } });
  });
});
