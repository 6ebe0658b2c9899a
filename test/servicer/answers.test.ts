import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { problemSchema } from '#shared/contract/servicer/change';
import { requestSchema, type HardshipRequest, type RequestAnswer } from '#shared/contract/servicer/request';
import { day } from '#shared/domain/calendar/day';
import { aDraft } from './support/a-draft';
import { aServicer, type RunningServicer } from './support/running-servicer';

const slowly = { delay: { days: 9, seconds: 0 } };

function anAnswer(change: Partial<RequestAnswer> = {}): RequestAnswer {
  return { clientReference: randomUUID(), kind: 'withdraw', revision: 1, note: '', ...change };
}

async function filed(servicer: RunningServicer): Promise<HardshipRequest> {
  return requestSchema.parse(await (await servicer.post('/v1/requests', randomUUID(), aDraft())).json());
}

describe('an answer of the borrower', () => {
  it('takes a request back that is under review, once', async () => {
    const servicer = await aServicer(slowly);
    const { id, revision } = await filed(servicer);
    const answer = anAnswer({ revision });

    const first = await servicer.post(`/v1/requests/${id}/answers`, 'one', answer);
    const again = await servicer.post(`/v1/requests/${id}/answers`, 'two', answer);

    expect([first.status, again.status]).toEqual([201, 201]);
    const request = requestSchema.parse(await again.json());
    expect(request).toMatchObject({ state: 'withdrawn', answers: [{ clientReference: answer.clientReference, kind: 'withdraw' }] });
    expect(request.answers).toHaveLength(1);
  });

  it.each([
    ['an offer that was not made', { kind: 'accept' }, 409, 'request.answer_unfit'],
    ['a question that was not asked', { kind: 'inform', note: 'x' }, 409, 'request.answer_unfit'],
    ['what has changed since', { revision: 7 }, 409, 'request.changed_meanwhile'],
  ] as const)('is refused to %s', async (_case, change, status, code) => {
    const servicer = await aServicer(slowly);
    const { id } = await filed(servicer);

    const answer = await servicer.post(`/v1/requests/${id}/answers`, 'one', anAnswer(change));

    expect([answer.status, problemSchema.parse(await answer.json()).code]).toEqual([status, code]);
    expect((await servicer.read('readRequest', `/v1/requests/${id}`)).state).toBe('in-review');
  });

  it('is refused where there is no such request', async () => {
    const servicer = await aServicer(slowly);

    const answer = await servicer.post('/v1/requests/req_9999/answers', 'one', anAnswer());

    expect([answer.status, problemSchema.parse(await answer.json()).code]).toEqual([404, 'request.not_found']);
  });
});

describe('what was granted', () => {
  it('is broken on the day after the new due date passed unpaid', async () => {
    const servicer = await aServicer();
    const { id } = await filed(servicer);
    const stateOn = async (date: string): Promise<string> => {
      servicer.moveTo(day(date));
      return (await servicer.read('readRequest', `/v1/requests/${id}`)).state;
    };

    expect([await stateOn('2026-12-08'), await stateOn('2026-12-09')]).toEqual(['active', 'broken']);
  });
});
