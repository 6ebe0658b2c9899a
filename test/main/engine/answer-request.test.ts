import { describe, expect, it } from 'vitest';
import { day } from '../../../src-shared/domain/calendar/day';
import { aSyncedEngine, type Engine } from './support/an-engine';

const slowly = { decisionDelay: { days: 9, seconds: 0 } };

/** A request that the lender has and does not decide for days. */
async function filed(engine: Engine): Promise<string> {
  const [account] = (await engine.call('overview.read', undefined)).accounts;
  const billId = account?.pastDue[0]?.billId ?? '';
  const quoted = { billId, requestedDueDate: day('2026-12-08') };
  const { fee } = await engine.call('request.quote', quoted);
  const { reference } = await engine.call('request.file', { ...quoted, reason: 'illness', note: '', acceptedCost: fee });
  await engine.call('sync.run', undefined);
  return reference;
}

const stateOf = async (engine: Engine, reference: string) => (await engine.call('request.read', { reference })).summary;

describe('an answer to where a request stands', () => {
  it('takes a request back that is under review: it waits, is sent once, and the lender says so', async () => {
    const engine = await aSyncedEngine(day('2026-11-23'), slowly);
    const reference = await filed(engine);

    const waiting = await engine.call('request.answer', { reference, kind: 'withdraw', note: '' });
    expect(waiting).toMatchObject({ state: 'in-review', waitingAnswer: 'withdraw' });
    expect(await engine.failure('request.answer', { reference, kind: 'withdraw', note: '' })).toBe('request.answer_waiting');
    await engine.call('sync.run', undefined);

    expect(await stateOf(engine, reference)).toMatchObject({ state: 'withdrawn', waitingAnswer: null, failure: null });
    expect((await engine.call('request.read', { reference })).request?.answers).toHaveLength(1);
  });

  it.each(['accept', 'refuse', 'inform'] as const)('is refused where nothing was offered or asked: %s', async (kind) => {
    const engine = await aSyncedEngine(day('2026-11-23'), slowly);
    const reference = await filed(engine);

    expect(await engine.failure('request.answer', { reference, kind, note: '' })).toBe('request.answer_unfit');
    expect(await engine.failure('request.answer', { reference: 'none', kind, note: '' })).toBe('store.not_found');
  });
});
