import type { z } from 'zod';
import type { FailureCode } from '#shared/contract/failures';
import { problemSchema } from '#shared/contract/servicer/change';
import { endpoints, type EndpointName, type EndpointReply } from '#shared/contract/servicer/endpoints';
import { refusal, success, type Failure, type Result } from '#shared/domain/result';
import { hasNeverConnected } from './never-connected';
import { readBody } from './read-body';
import { retryAfterSeconds } from './retry-after';

const leastRefusal = 400;
const tooManyRequests = 429;
const unavailable = 503;

/** How to speak to a lender. `timeoutMilliseconds` bounds a whole exchange, body included. */
export interface Connection {
  readonly address: string;
  readonly token: string;
  readonly timeoutMilliseconds: number;
}

/** What one call carries. */
export interface CallOptions {
  readonly id?: string;
  readonly query?: Readonly<Record<string, string | number | undefined>>;
  readonly body?: unknown;
  readonly idempotencyKey?: string;
}

/**
 * Calls one operation of the published contract and answers what the lender said, parsed, or why not, coded.
 * No redirects are followed; nothing of an answer that the contract does not allow gets past this function.
 * `lender.unreachable` means that no connection came about: nothing was sent. After `lender.connection_lost` and
 * `lender.timed_out` it is unknown whether the lender acted.
 * The data of a refusal holds its `status`, and `retryAfterSeconds` where the lender asked to be left alone for that long.
 */
export async function callServicer<Name extends EndpointName>(
  connection: Connection,
  name: Name,
  options: CallOptions = {},
): Promise<Result<EndpointReply<Name>, Failure<FailureCode>>> {
  const signal = AbortSignal.timeout(connection.timeoutMilliseconds);
  try {
    const response = await fetch(addressOf(connection, name, options), {
      method: endpoints[name].method,
      headers: headersOf(connection, options),
      body: options.body === undefined ? null : JSON.stringify(options.body),
      redirect: 'manual',
      signal,
    });
    const text = await readBody(response);
    if (!text.ok) return text;
    if (!response.ok) return refused(response, text.value);
    return parsed(name, text.value);
  } catch (error) {
    if (error instanceof RangeError) return refusal('lender.answer_malformed');
    if (hasNeverConnected(error)) return refusal('lender.unreachable');
    return refusal(signal.aborted ? 'lender.timed_out' : 'lender.connection_lost');
  }
}

function addressOf(connection: Connection, name: EndpointName, options: CallOptions): string {
  const url = new URL(connection.address + endpoints[name].path.replace('{id}', encodeURIComponent(options.id ?? '')));
  for (const [key, value] of Object.entries(options.query ?? {})) {
    if (value !== undefined) url.searchParams.set(key, String(value));
  }
  return url.href;
}

function headersOf(connection: Connection, options: CallOptions): Record<string, string> {
  return {
    accept: 'application/json, application/problem+json',
    authorization: `Bearer ${connection.token}`,
    ...(options.body === undefined ? {} : { 'content-type': 'application/json' }),
    ...(options.idempotencyKey === undefined ? {} : { 'idempotency-key': options.idempotencyKey }),
  };
}

function parsed<Name extends EndpointName>(name: Name, text: string): Result<EndpointReply<Name>, Failure<FailureCode>> {
  // The schema is picked by the very name that types the result.
  const schema = endpoints[name].reply as unknown as z.ZodType<EndpointReply<Name>>;
  const result = schema.safeParse(jsonOf(text));
  return result.success ? success(result.data) : refusal('lender.answer_malformed');
}

function refused(response: Response, text: string): Result<never, Failure<FailureCode>> {
  // A way to elsewhere is none of the contract's answers: most likely a log-in portal stands between.
  if (response.status < leastRefusal) return refusal('lender.answer_malformed');
  const problem = problemSchema.safeParse(jsonOf(text));
  const code = problem.success ? (problem.data.code ?? '') : '';
  // The contract's word for: the same request is being worked on, ask again.
  const isInProgress = code === 'idempotency.in_progress';
  const mayAskToWait = isInProgress || response.status === tooManyRequests || response.status === unavailable;
  const wait = mayAskToWait ? retryAfterSeconds(response.headers) : null;
  const data = {
    status: response.status,
    ...(code === '' ? {} : { code: code.replace(/[^a-z0-9_.-]/g, '') }),
    ...(wait === null ? {} : { retryAfterSeconds: wait }),
  };
  switch (response.status) {
    case 401:
    case 403:
      return refusal('lender.unauthorised');
    case 408:
    case 425:
    case tooManyRequests:
      return refusal('lender.busy', data);
    default:
      if (isInProgress) return refusal('lender.busy', data);
      return response.status >= 500 ? refusal('lender.failing', data) : refusal('lender.refused', data);
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
