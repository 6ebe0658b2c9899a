import { describe, expect, it } from 'vitest';
import { problemSchema } from '#shared/contract/servicer/change';
import { endpoints, type Endpoint } from '#shared/contract/servicer/endpoints';
import { documentsOfLists } from './support/all-documents';
import { aServicer, token } from './support/running-servicer';

describe('the lender', () => {
  it('says who it is to anybody', async () => {
    const { url } = await aServicer();

    const answer = await fetch(`${url}/v1/service`);

    expect(endpoints.readService.reply.parse(await answer.json())).toMatchObject({
      isSandbox: true,
      businessDate: '2026-11-23',
      contractVersion: '1.0',
      name: { 'zh-Hans': '沙盒消费金融（演示）', en: 'Sandbox Consumer Finance (demo)' },
    });
  });

  it('answers every reading operation by the contract', async () => {
    const servicer = await aServicer();

    const documents = await documentsOfLists(servicer);

    expect(await servicer.read('readKeys', '/v1/keys')).toEqual({ keys: [] });
    expect(await servicer.read('readAccount', '/v1/accounts/acc_0001')).toEqual(documents.get('account/acc_0001'));
    expect(await servicer.read('readBill', '/v1/bills/bill_2026-11')).toEqual(documents.get('bill/bill_2026-11'));
  });

  it('refuses every operation but the first without the token', async () => {
    const { url } = await aServicer();
    const guarded = Object.values<Endpoint>(endpoints).filter(({ path }) => path !== '/v1/service');

    for (const { method, path } of guarded) {
      const answer = await fetch(`${url}${path.replace('{id}', 'x')}`, { method, headers: { authorization: `Bearer ${token}x` } });

      expect(answer.status).toBe(401);
      expect(answer.headers.get('www-authenticate')).toContain('Bearer');
      expect(problemSchema.parse(await answer.json()).code).toBe('unauthorised');
    }
    expect((await fetch(`${url}/v1/bills`)).headers.get('www-authenticate')).toBe('Bearer realm="servicer"');
  });

  it.each([
    ['GET', '/v1/bills/none', 404],
    ['GET', '/v1/nothing', 404],
    ['DELETE', '/v1/bills', 405],
    ['PUT', '/v1/requests', 405],
    ['GET', '/v1/bills?limit=0', 400],
    ['GET', '/v1/bills?limit=many', 400],
    ['GET', '/v1/bills?cursor=%00garbage', 400],
    ['GET', '/v1/changes?cursor=eyJ9', 400],
    ['GET', '/v1/bills?accountId=a%20b', 400],
  ])('answers %s %s with the problem %d', async (method, path, status) => {
    const { call } = await aServicer();

    const answer = await call(path, { method });

    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(problemSchema.parse(await answer.json()).status).toBe(status);
  });

  it('says which methods a path has', async () => {
    const { call } = await aServicer();

    expect((await call('/v1/requests', { method: 'PUT' })).headers.get('allow')).toBe('GET, HEAD, POST');
  });
});

describe('a list', () => {
  it('is the same read page by page', async () => {
    const servicer = await aServicer();

    expect(await documentsOfLists(servicer, 3)).toEqual(await documentsOfLists(servicer));
  });

  it('holds one account’s documents, one reference’s request', async () => {
    const { read } = await aServicer();

    expect((await read('listBills', '/v1/bills?accountId=acc_0001')).items).toHaveLength(8);
    expect((await read('listAccounts', '/v1/accounts?accountId=acc_0001')).items).toHaveLength(1);
    expect((await read('listBills', '/v1/bills?accountId=another')).items).toEqual([]);
    expect((await read('listRequests', '/v1/requests?clientReference=none')).items).toEqual([]);
  });

  it('refuses a cursor of another list, and one of another data set as expired', async () => {
    const [one, other] = [await aServicer(), await aServicer()];
    const { nextCursor } = await one.read('listBills', '/v1/bills?limit=1');

    expect((await one.call(`/v1/purchases?cursor=${nextCursor}`)).status).toBe(400);
    const expired = await other.call(`/v1/bills?cursor=${nextCursor}`);
    expect(expired.status).toBe(410);
    expect(problemSchema.parse(await expired.json()).code).toBe('cursor_expired');
  });
});

describe('an entity tag', () => {
  it.each(['/v1/service', '/v1/keys', '/v1/bills', '/v1/bills/bill_2026-11', '/v1/accounts/acc_0001'])(
    'saves reading %s twice',
    async (path) => {
      const { call } = await aServicer();
      const tag = (await call(path)).headers.get('etag') ?? '';

      const again = await call(path, { headers: { 'if-none-match': `"other", ${tag}` } });

      expect(tag).toMatch(/^"[^"]+"$/);
      expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', tag]);
    },
  );

  it('is another one once the document changed', async () => {
    const { call, moveTo } = await aServicer();
    const tag = (await call('/v1/bills/bill_2026-11')).headers.get('etag') ?? '';

    moveTo('2026-11-24');

    expect((await call('/v1/bills/bill_2026-11', { headers: { 'if-none-match': tag } })).status).toBe(200);
  });
});
