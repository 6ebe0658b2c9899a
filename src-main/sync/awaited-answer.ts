import type { EngineClient } from '../engine/engine-client';
import type { Awaited } from './sync-schedule';

/** Whose answer to a request is outstanding, by what the store holds. */
export async function awaitedAnswer(engine: EngineClient): Promise<Awaited> {
  const [described, requests] = await Promise.all([
    engine.call('store.describe', null),
    engine.call('request.list', undefined),
  ]);
  const isAwaited = requests.ok && requests.value.some(({ state }) => state === 'received' || state === 'in-review');
  if (!isAwaited) return 'nobody';
  return described.ok && described.value.lender?.isSandbox === true ? 'sandbox' : 'lender';
}
