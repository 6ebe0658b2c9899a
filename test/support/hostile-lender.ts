import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** A lender that answers as a test wants, on a loopback port. */
export interface HostileLender {
  readonly address: string;
  readonly seen: { readonly method: string; readonly url: string; readonly key: string | undefined; readonly body: string }[];
  /** Replaces what is answered from now on. */
  readonly answerWith: (answer: Answer) => void;
  /** Has nobody listen there from now on. */
  readonly stop: () => void;
}

/** What is done with a request. */
export type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** Starts it; it ends with the test. */
export async function hostileLender(first: Answer): Promise<HostileLender> {
  let answer = first;
  const seen: HostileLender['seen'] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (piece: Buffer) => (body += piece.toString()));
    request.on('end', () => {
      const key = request.headers['idempotency-key'];
      seen.push({ method: request.method ?? '', url: request.url ?? '', key: String(key ?? ''), body });
      answer(request, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    seen,
    answerWith: (next) => {
      answer = next;
    },
    stop: () => server.close(),
  };
}

/** An address on this machine at which nobody listens. */
export async function addressOfNobody(): Promise<string> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return `http://127.0.0.1:${port}`;
}

/** An answer of text under a status and a type. */
export function text(body: string, status = 200, type = 'application/json'): Answer {
  return (_request, response) => {
    response.writeHead(status, { 'content-type': type });
    response.end(body);
  };
}

/** An answer of JSON. */
export function json(value: unknown, status = 200): Answer {
  return text(JSON.stringify(value), status);
}
