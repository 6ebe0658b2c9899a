import type { RequestState } from '#shared/contract/operations/request';
import type { WordKey } from './word-key';

/** What each state of a request is called. */
export const requestStateWord = {
  queued: 'request.state.queued',
  sending: 'request.state.sending',
  refused: 'request.state.refused',
  unknown: 'request.state.unknown',
  received: 'request.state.received',
  'in-review': 'request.state.inReview',
  'information-asked': 'request.state.informationAsked',
  offered: 'request.state.offered',
  'counter-offered': 'request.state.counterOffered',
  active: 'request.state.active',
  completed: 'request.state.completed',
  broken: 'request.state.broken',
  cured: 'request.state.cured',
  declined: 'request.state.declined',
  withdrawn: 'request.state.withdrawn',
  lapsed: 'request.state.lapsed',
  gone: 'request.state.gone',
} as const satisfies Record<RequestState, WordKey>;
