import type { RequestState } from '#shared/contract/operations/request';
import type { WordKey } from '../../i18n/word-key';

/** What a state of a request means, in a sentence or two. Filled with `asked`, what is asked for or was granted. */
export const requestMeaning = {
  queued: 'request.meaning.queued',
  sending: 'request.meaning.sending',
  refused: 'request.meaning.refused',
  unknown: 'request.meaning.unknown',
  received: 'request.meaning.received',
  'in-review': 'request.meaning.inReview',
  'information-asked': 'request.meaning.informationAsked',
  offered: 'request.meaning.offered',
  'counter-offered': 'request.meaning.counterOffered',
  active: 'request.meaning.active',
  completed: 'request.meaning.completed',
  broken: 'request.meaning.broken',
  cured: 'request.meaning.cured',
  declined: 'request.meaning.declined',
  withdrawn: 'request.meaning.withdrawn',
  lapsed: 'request.meaning.lapsed',
  gone: 'request.meaning.gone',
} as const satisfies Record<RequestState, WordKey>;
