import { describe, expect, it } from 'vitest';
import { callServicer, type Connection } from '../../../src-main/servicer-client/call-servicer';
import { addressOfNobody, hostileLender, json, text, type Answer } from '../../support/hostile-lender';
import { anAccount, page, parsed, put } from '../../support/lender-documents';

const emptyPage = { items: [], nextCursor: 'c1', hasMore: false, asOf: '2026-11-23T08:00:00Z' };

async function codeFor(answer: Answer, timeoutMilliseconds = 5000): Promise<string> {
  const lender = await hostileLender(answer);
  const connection: Connection = { address: lender.address, token: 'secret', timeoutMilliseconds };
  const result = await callServicer(connection, 'listChanges');
  return result.ok ? 'accepted' : result.failure.code;
}

describe('callServicer', () => {
  it('accepts what the contract allows, and carries the token', async () => {
    const lender = await hostileLender((request, response) => {
      const isRight = request.headers.authorization === 'Bearer secret';
      (isRight ? json(emptyPage) : text('', 401))(request, response);
    });

    const result = await callServicer({ address: lender.address, token: 'secret', timeoutMilliseconds: 5000 }, 'listChanges');

    expect(result).toEqual({ ok: true, value: emptyPage });
  });

  const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
  const refusals: readonly (readonly [what: string, answer: Answer, code: string])[] = [
    ['a wrong token', json({ type: 'about:blank', title: 'no', status: 401 }, 401), 'lender.unauthorised'],
    ['a page of a log-in portal with status 200', text('<html><body>Sign in</body></html>', 200, 'text/html'), 'lender.answer_malformed'],
    ['an empty body', text(''), 'lender.answer_malformed'],
    ['half of a JSON document', text(JSON.stringify(emptyPage).slice(0, 40)), 'lender.answer_malformed'],
    ['a value of the wrong type', json({ ...emptyPage, hasMore: 'no' }), 'lender.answer_malformed'],
    ['a missing field', json({ items: [] }), 'lender.answer_malformed'],
    ['an amount beyond safe integers', json(owing(2 ** 53)), 'lender.answer_malformed'],
    ['a fraction of a minor unit', json(owing(0.5)), 'lender.answer_malformed'],
    ['a day that does not exist', json(owing(1, '2026-02-29')), 'lender.answer_malformed'],
    ['nothing but brackets, very deep', text(deep), 'lender.answer_malformed'],
    ['bytes that are no UTF-8', (_request, response) => response.end(Buffer.from([0x7b, 0xff, 0xfe, 0x7d])), 'lender.answer_malformed'],
    ['a redirect to elsewhere', (_request, response) => response.writeHead(302, { location: 'http://127.0.0.1:9/' }).end(), 'lender.answer_malformed'],
    ['a server error with HTML', text('<h1>502</h1>', 502, 'text/html'), 'lender.failing'],
    ['too many requests', text('', 429), 'lender.busy'],
    ['a refusal with a problem of another shape', json({ error: 1 }, 422), 'lender.refused'],
    ['a connection that is cut before any answer', (request) => request.socket.destroy(), 'lender.connection_lost'],
    ['an answer that breaks off', breaksOff, 'lender.connection_lost'],
    ['an answer that says it is huge', (_request, response) => response.writeHead(200, { 'content-length': 2 ** 40 }).write('{'), 'lender.answer_too_large'],
    ['an answer that never ends', neverEnds, 'lender.answer_too_large'],
  ];
  it.each(refusals)('refuses %s', async (_what, answer, code) => {
    expect(await codeFor(answer)).toBe(code);
  });

  it('accepts the very document whose amount or day was wrong once it is right', async () => {
    expect(await codeFor(json(owing(10 ** 12)))).toBe('accepted');
  });

  it('gives up on a lender that hangs, before and in the middle of an answer', async () => {
    expect(await codeFor(() => undefined, 300)).toBe('lender.timed_out');
    expect(await codeFor((_request, response) => void response.write('{"items":['), 300)).toBe('lender.timed_out');
  });

  it.each([
    [429, 'lender.busy', { status: 429, retryAfterSeconds: 120 }],
    [503, 'lender.failing', { status: 503, retryAfterSeconds: 120 }],
    [422, 'lender.refused', { status: 422 }],
    [500, 'lender.failing', { status: 500 }],
  ])('tells how long to wait where the answer is %i, and only where that can be a matter of waiting', async (status, code, data) => {
    const lender = await hostileLender((_request, response) => response.writeHead(status, { 'retry-after': '120' }).end());

    const result = await callServicer({ address: lender.address, token: 'secret', timeoutMilliseconds: 5000 }, 'readService');

    expect(result).toEqual({ ok: false, failure: { code, data } });
  });

  it('reckons a date to wait until by the clock of the lender', async () => {
    const dates = { date: 'Sun, 06 Nov 1994 08:47:37 GMT', 'retry-after': 'Sun, 06 Nov 1994 08:49:37 GMT' };
    const lender = await hostileLender((_request, response) => response.writeHead(429, dates).end());

    const result = await callServicer({ address: lender.address, token: 'secret', timeoutMilliseconds: 5000 }, 'readService');

    expect(result).toMatchObject({ failure: { data: { retryAfterSeconds: 120 } } });
  });

  it('says unreachable when nobody listens', async () => {
    const result = await callServicer({ address: await addressOfNobody(), token: '', timeoutMilliseconds: 5000 }, 'readService');

    expect(result).toEqual({ ok: false, failure: { code: 'lender.unreachable' } });
  });

  it('says unreachable when a name is not found, and when what listens does not speak TLS', async () => {
    const lender = await hostileLender(json(emptyPage));
    const addresses = ['https://lender.invalid', lender.address.replace('http:', 'https:')];
    const results = await Promise.all(addresses.map((address) => callServicer({ address, token: '', timeoutMilliseconds: 5000 }, 'readService')));

    expect(results.map((result) => (result.ok ? 'accepted' : result.failure.code))).toEqual(['lender.unreachable', 'lender.unreachable']);
    expect(lender.seen).toEqual([]);
  });
});

function owing(minor: number, openedDate = '2026-01-01'): unknown {
  const { outstanding } = parsed.account();
  const account = anAccount({ openedDate, outstanding: { ...outstanding, principal: { minor, currency: 'CNY' } } });
  return page([put(1, 'account', account)], 'c1');
}

function breaksOff(...[, response]: Parameters<Answer>): void {
  response.writeHead(200, { 'content-length': 1000 });
  response.write('{"items":[');
  setImmediate(() => response.destroy());
}

function neverEnds(...[, response]: Parameters<Answer>): void {
  const piece = Buffer.alloc(1024 * 1024, 0x20);
  const more = (): void => {
    while (!response.destroyed && response.write(piece)) continue;
  };
  response.on('drain', more);
  more();
}
