import type { RequestState } from '#shared/contract/operations/request';
import type { WordKey } from '../../i18n/word-key';

/** What a state of a request means, in a sentence or two. */
export const requestMeaning = {
  queued: 'request.meaning.queued',
  sending: 'request.meaning.sending',
  refused: 'request.meaning.refused',
  unknown: 'request.meaning.unknown',
  received: 'request.meaning.received',
  'in-review': 'request.meaning.inReview',
  approved: 'request.meaning.approved',
  declined: 'request.meaning.declined',
  withdrawn: 'request.meaning.withdrawn',
  gone: 'request.meaning.gone',
} as const satisfies Record<RequestState, WordKey>;
