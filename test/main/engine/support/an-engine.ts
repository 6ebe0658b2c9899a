import path from 'node:path';
import { expect, onTestFinished } from 'vitest';
import { engineOperations } from '../../../../src-main/engine/engine-operations';
import type { EngineContext, EngineOperations, EngineResult, EngineOperation } from '../../../../src-main/engine/engine-messages';
import { fixedClock } from '../../../../src-servicer/clock/clock';
import type { DecisionDelay } from '../../../../src-servicer/service/ledger-keeper';
import { listen } from '../../../../src-servicer/server/listen';
import type { Day } from '../../../../src-shared/domain/calendar/day';
import { nativeBinding } from '../../../support/native-binding';
import { temporaryFolder } from '../../../support/temporary-folder';

const token = 'engine-test-token-0123456789';

/** The engine, and the ways to ask it. */
export interface Engine {
  readonly call: <Name extends EngineOperation>(
    name: Name,
    request: EngineOperations[Name]['request'],
  ) => Promise<Extract<EngineResult<Name>, { ok: true }>['value']>;
  readonly failure: <Name extends EngineOperation>(name: Name, request: EngineOperations[Name]['request']) => Promise<string>;
}

/** The engine as the main thread has it, its store in a folder of the test's own. */
export async function anEngine(asOf: Day): Promise<Engine> {
  const operations = engineOperations({ nativeBinding: nativeBinding(), lenderTimeoutMilliseconds: 5000 }, () => undefined);
  let second = 0;
  const context = (): EngineContext => {
    second += 1;
    return { asOf, now: `${asOf}T08:00:${String(second % 60).padStart(2, '0')}Z`, isDayNamed: true };
  };
  const ask = async <Name extends EngineOperation>(name: Name, request: EngineOperations[Name]['request']): Promise<EngineResult<Name>> => {
    const handle = operations[name] as (request: unknown, context: EngineContext) => Promise<EngineResult<Name>>;
    return handle(request, context());
  };
  const file = path.join(temporaryFolder(), 'store.db');
  await ask('store.open', { file, key: Buffer.alloc(32, 3), mustExist: false });
  onTestFinished(() => void ask('store.close', null));
  return {
    call: async (name, request) => {
      const result = await ask(name, request);
      if (!result.ok) throw new Error(`${name}: ${result.failure.code}`);
      return result.value;
    },
    failure: async (name, request) => {
      const result = await ask(name, request);
      return result.ok ? 'none' : result.failure.code;
    },
  };
}

/** The engine, synchronised with the real sandbox lender over HTTP. */
export async function aSyncedEngine(asOf: Day, { decisionDelay = { days: 0, seconds: 0 } }: { readonly decisionDelay?: DecisionDelay } = {}): Promise<Engine> {
  const lender = await listen({
    host: '127.0.0.1',
    port: 0,
    dataFolder: null,
    nativeBinding: nativeBinding(),
    token,
    clock: fixedClock(asOf),
    decisionDelay,
    plantedError: null,
  });
  onTestFinished(() => lender.close());
  const engine = await anEngine(asOf);
  await engine.call('lender.connect', { address: lender.url, token });
  const state = await engine.call('sync.run', undefined);
  expect(state).toMatchObject({ failure: null, queued: 0 });
  return engine;
}
