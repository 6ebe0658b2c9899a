import type { RequestAnswer } from '../servicer/request';
import type { RequestState } from './request';

/** How a request can be answered where it stands with the lender. */
export function answersTo(state: RequestState): readonly RequestAnswer['kind'][] {
  switch (state) {
    case 'received':
    case 'in-review':
      return ['withdraw'];
    case 'information-asked':
      return ['inform', 'withdraw'];
    case 'offered':
    case 'counter-offered':
      return ['accept', 'refuse'];
    case 'queued':
    case 'sending':
    case 'refused':
    case 'unknown':
    case 'active':
    case 'completed':
    case 'broken':
    case 'cured':
    case 'declined':
    case 'withdrawn':
    case 'lapsed':
    case 'gone':
      return [];
  }
}
