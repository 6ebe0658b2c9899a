import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { problemSchema } from '#shared/contract/servicer/change';
import { money } from '#shared/domain/money/money';
import type { CurrencyCode } from '#shared/domain/money/currency';
import { aDraft } from './support/a-draft';
import { aServicer, parsed, type RunningServicer } from './support/running-servicer';

const slowly = { delay: { days: 0, seconds: 3_600 } };

async function codeOf(response: Response): Promise<string | undefined> {
  return problemSchema.parse(await response.json()).code;
}

async function requestCount({ read }: RunningServicer): Promise<number> {
  return (await read('listRequests', '/v1/requests')).items.length;
}

function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'servicer-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

describe('filing a request', () => {
  it('answers with the request, its place and its tag', async () => {
    const servicer = await aServicer(slowly);
    const { acceptedCost: _agreed, ...asked } = aDraft();

    const answer = await servicer.post('/v1/requests', 'one', { ...asked, acceptedCost: { minor: 10_000, currency: 'CNY' } });

    expect(answer.headers.get('location')).toBe('/v1/requests/req_0001');
    const request = await parsed('fileRequest', answer.clone());
    expect(request).toMatchObject({ ...asked, state: 'in-review', answerByDate: '2026-11-26', decision: null });
    const again = await servicer.call('/v1/requests/req_0001');
    expect(again.headers.get('etag')).toBe(answer.headers.get('etag'));
    expect(await servicer.read('listRequests', `/v1/requests?clientReference=${asked.clientReference}`)).toMatchObject({ items: [request] });
  });

  it.each([
    ['no JSON', '{', 400, 'body_malformed'],
    ['an unknown field', { ...aDraft(), salary: 1 }, 400, 'body_malformed'],
    ['a missing field', { ...aDraft(), reason: undefined }, 400, 'body_malformed'],
    ['a day that does not exist', { ...aDraft(), asked: { kind: 'extension', dueDate: '2026-02-30' } }, 400, 'body_malformed'],
    ['another account', aDraft({ accountId: 'acc_9' }), 422, 'request.account_unknown'],
    ['another bill', aDraft({ billIds: ['bill_9'] }), 422, 'request.bill_unknown'],
    ['another policy', aDraft({ policyId: 'policy_9' }), 422, 'request.policy_unknown'],
    ['another currency', aDraft({ acceptedCost: money(1, 'USD' as CurrencyCode) }), 422, 'request.currency_differs'],
    ['70 KiB', { ...aDraft(), note: 'x'.repeat(70_000) }, 413, 'body_too_large'],
  ])('refuses %s and files nothing', async (_what, body, status, code) => {
    const servicer = await aServicer();

    const answer =
      typeof body === 'string'
        ? await servicer.call('/v1/requests', { method: 'POST', body, headers: { 'idempotency-key': 'k', 'content-type': 'application/json' } })
        : await servicer.post('/v1/requests', 'k', body);

    expect([answer.status, await codeOf(answer)]).toEqual([status, code]);
    expect(await requestCount(servicer)).toBe(0);
  });

  it('names the wrong field, never what stood in it', async () => {
    const { post } = await aServicer();

    const { detail } = problemSchema.parse(await (await post('/v1/requests', 'k', { ...aDraft(), policyId: 'no spaces allowed' })).json());

    expect(detail).toContain('/policyId');
    expect(detail).not.toContain('spaces');
  });

  it('refuses a body that is no JSON by its type, and a request without a key', async () => {
    const { post, call } = await aServicer();

    expect((await post('/v1/requests', 'k', aDraft(), { 'content-type': 'text/plain' })).status).toBe(415);
    const keyless = await call('/v1/requests', { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } });
    expect([keyless.status, await codeOf(keyless)]).toEqual([400, 'idempotency.key_missing']);
  });

  it('refuses a streamed body that turns out too large', async () => {
    const { call } = await aServicer();
    const body = new ReadableStream({
      start(controller) {
        for (let count = 0; count < 20; count += 1) controller.enqueue(new Uint8Array(8_192).fill(32));
        controller.close();
      },
    });

    const init = { method: 'POST', body, duplex: 'half', headers: { 'idempotency-key': 'k', 'content-type': 'application/json' } };

    expect((await call('/v1/requests', init)).status).toBe(413);
  });

  it('takes one request under review for a bill', async () => {
    const { post } = await aServicer(slowly);
    await post('/v1/requests', 'one', aDraft());

    const second = await post('/v1/requests', 'two', aDraft());

    expect([second.status, await codeOf(second)]).toEqual([409, 'request.open_already']);
  });
});

describe('an idempotency key', () => {
  it('gives a repeat the first answer, byte for byte, whatever became of the request', async () => {
    const servicer = await aServicer({ delay: { days: 1, seconds: 0 } });
    const draft = aDraft();
    const first = await servicer.post('/v1/requests', 'one', draft);

    servicer.moveTo('2026-11-25');
    const reordered = Object.fromEntries(Object.entries(draft).reverse());
    const repeat = await servicer.post('/v1/requests', 'one', reordered);

    expect(repeat.status).toBe(201);
    expect(await repeat.text()).toBe(await first.text());
    expect((await servicer.read('readRequest', '/v1/requests/req_0001')).state).toBe('active');
  });

  it('is refused with another body', async () => {
    const servicer = await aServicer(slowly);
    await servicer.post('/v1/requests', 'one', aDraft());

    const other = await servicer.post('/v1/requests', 'one', aDraft());

    expect([other.status, await codeOf(other)]).toEqual([422, 'idempotency.key_reused']);
    expect(await requestCount(servicer)).toBe(1);
  });

  it('survives a restart', async () => {
    const dataFolder = temporaryFolder();
    const draft = aDraft();
    const before = await aServicer({ ...slowly, dataFolder });
    const first = await (await before.post('/v1/requests', 'one', draft)).text();
    await before.stop();

    const after = await aServicer({ ...slowly, dataFolder });

    expect(await (await after.post('/v1/requests', 'one', draft)).text()).toBe(first);
    expect(await requestCount(after)).toBe(1);
  });

  it('files one request for twenty repeats at once', async () => {
    const servicer = await aServicer(slowly);
    const draft = aDraft();

    const answers = await Promise.all(Array.from({ length: 20 }, () => servicer.post('/v1/requests', 'one', draft)));

    const statuses = answers.map(({ status }) => status);
    const bodies = await Promise.all(answers.filter(({ status }) => status === 201).map((answer) => answer.text()));
    expect(statuses).toContain(201);
    expect(statuses.every((status) => status === 201 || status === 409)).toBe(true);
    expect(new Set(bodies).size).toBe(1);
    expect(await requestCount(servicer)).toBe(1);
  });

  it('is held while its request is still coming in', async () => {
    const servicer = await aServicer(slowly);
    const draft = aDraft();
    let finish = (): void => undefined;
    const body = new ReadableStream({
      start(controller) {
        controller.enqueue(Buffer.from(' '));
        finish = () => {
          controller.enqueue(Buffer.from(JSON.stringify(draft)));
          controller.close();
        };
      },
    });
    const init = { method: 'POST', body, duplex: 'half', headers: { 'idempotency-key': 'slow', 'content-type': 'application/json' } };
    const slow = servicer.call('/v1/requests', init);

    await expect.poll(async () => (await servicer.post('/v1/requests', 'slow', {})).status).toBe(409);
    const held = await servicer.post('/v1/requests', 'slow', draft);

    expect([held.status, held.headers.get('retry-after'), await codeOf(held)]).toEqual([409, '1', 'idempotency.in_progress']);
    finish();
    expect((await slow).status).toBe(201);
  });

  it('does not make two requests of one client reference under two keys', async () => {
    const servicer = await aServicer(slowly);
    const draft = aDraft();

    const [first, second] = [await servicer.post('/v1/requests', 'one', draft), await servicer.post('/v1/requests', 'two', draft)];

    expect([first.status, second.status]).toEqual([201, 201]);
    expect(await second.json()).toEqual(await first.json());
    const changed = await servicer.post('/v1/requests', 'three', { ...draft, note: '' });
    expect([changed.status, await codeOf(changed)]).toEqual([422, 'request.reference_reused']);
    expect(await requestCount(servicer)).toBe(1);
  });
});

describe('withdrawing a request', () => {
  const withdrawal = '/v1/requests/req_0001/withdrawal';

  it('takes it back if it has not changed since it was read', async () => {
    const servicer = await aServicer(slowly);
    const tag = (await servicer.post('/v1/requests', 'one', aDraft())).headers.get('etag') ?? '';

    const answer = await servicer.post(withdrawal, 'two', undefined, { 'if-match': tag });

    expect(await parsed('withdrawRequest', answer.clone())).toMatchObject({ state: 'withdrawn', revision: 2 });
    const repeat = await servicer.post(withdrawal, 'two', undefined, { 'if-match': tag });
    expect([repeat.status, await repeat.text()]).toEqual([200, await answer.text()]);
  });

  it('asks for the tag, and for the present one', async () => {
    const { post } = await aServicer(slowly);
    await post('/v1/requests', 'one', aDraft());

    expect((await post(withdrawal, 'two')).status).toBe(428);
    expect((await post(withdrawal, 'two', undefined, { 'if-match': '"old"' })).status).toBe(412);
    expect((await post('/v1/requests/none/withdrawal', 'two', undefined, { 'if-match': '*' })).status).toBe(404);
  });

  it('comes too late for a decided one', async () => {
    const { post } = await aServicer();
    await post('/v1/requests', 'one', aDraft());

    const answer = await post(withdrawal, 'two', undefined, { 'if-match': '*' });

    expect([answer.status, await codeOf(answer)]).toEqual([409, 'request.already_decided']);
  });

  it('leaves the bill free for another request', async () => {
    const { post } = await aServicer(slowly);
    await post('/v1/requests', 'one', aDraft());
    await post(withdrawal, 'two', undefined, { 'if-match': '*' });

    expect((await post('/v1/requests', 'three', aDraft())).status).toBe(201);
  });
});
