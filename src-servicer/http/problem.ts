import type { Problem } from '#shared/contract/servicer/change';
import type { Answer } from './answer';

const titles: Readonly<Record<ProblemStatus, string>> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  404: 'Not Found',
  405: 'Method Not Allowed',
  409: 'Conflict',
  410: 'Gone',
  412: 'Precondition Failed',
  413: 'Content Too Large',
  415: 'Unsupported Media Type',
  422: 'Unprocessable Content',
  428: 'Precondition Required',
  500: 'Internal Server Error',
};

/** The statuses that a problem is answered with. */
export type ProblemStatus = 400 | 401 | 404 | 405 | 409 | 410 | 412 | 413 | 415 | 422 | 428 | 500;

/** An RFC 9457 problem. `code` is for programs; `detail` is for the engineer who reads it and holds no personal data. */
export function problem(
  status: ProblemStatus,
  code: string,
  detail?: string,
  headers: Readonly<Record<string, string>> = {},
): Answer {
  const body: Problem = { type: 'about:blank', title: titles[status], status, code, ...(detail === undefined ? {} : { detail }) };
  return { status, headers: { 'content-type': 'application/problem+json', ...headers }, body: JSON.stringify(body) };
}
