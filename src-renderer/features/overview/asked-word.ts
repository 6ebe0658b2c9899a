import type { RequestState } from '#shared/contract/operations/request';
import type { WordKey } from '../../i18n/word-key';

/** What is said of an open request about a bill that is past due: whether the lender has it is never left open. */
export function askedWord(state: RequestState): WordKey {
  if (state === 'queued') return 'overview.pastDue.askedWaiting';
  return state === 'unknown' || state === 'sending' ? 'overview.pastDue.askedUnconfirmed' : 'overview.pastDue.asked';
}
