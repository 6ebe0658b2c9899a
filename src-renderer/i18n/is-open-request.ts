import type { RequestSummary } from '#shared/contract/operations/request';

const closedStates: ReadonlySet<RequestSummary['state']> = new Set(['approved', 'declined', 'withdrawn', 'gone', 'refused']);

/** True while a request still waits: to be sent, to be confirmed or to be answered. */
export function isOpenRequest({ state }: Pick<RequestSummary, 'state'>): boolean {
  return !closedStates.has(state);
}
