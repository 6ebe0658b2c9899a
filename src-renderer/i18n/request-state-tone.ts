import type { RequestState } from '#shared/contract/operations/request';

/** How a request's state is coloured: settled well, waiting, or wanting the borrower's attention. */
export const requestStateTone = {
  queued: 'info',
  sending: 'info',
  refused: 'attention',
  unknown: 'attention',
  received: 'info',
  'in-review': 'info',
  'information-asked': 'attention',
  offered: 'attention',
  'counter-offered': 'attention',
  active: 'good',
  completed: 'good',
  broken: 'attention',
  cured: 'good',
  declined: 'neutral',
  withdrawn: 'neutral',
  lapsed: 'neutral',
  gone: 'attention',
} as const satisfies Record<RequestState, 'info' | 'attention' | 'good' | 'neutral'>;
