import type { RequestSummary } from '#shared/contract/operations/request';

const closedStates: ReadonlySet<RequestSummary['state']> = new Set([
  'active',
  'completed',
  'broken',
  'cured',
  'declined',
  'withdrawn',
  'lapsed',
  'gone',
  'refused',
]);

/** True while a request still waits: to be sent, to be confirmed or to be answered. */
export function isOpenRequest({ state }: Pick<RequestSummary, 'state'>): boolean {
  return !closedStates.has(state);
}
