import type { HardshipRequest } from '#shared/contract/servicer/request';
import type { Day } from '#shared/domain/calendar/day';
import type { LedgerState } from './ledger-state';

/**
 * What became of what was offered or granted, at the beginning of a day or after a payment on it: an offer that was not accepted in time
 * lapses; what is in force is completed once its bills are settled, broken on
 * the day after a date that passed unpaid, cured when they are settled after that.
 */
export function followRequests(state: LedgerState, date: Day): LedgerState {
  const requests = state.requests.map((request) => {
    const { document } = request;
    const next = stateOn(state, document, date);
    return next === document.state ? request : { ...request, document: { ...document, state: next } };
  });
  return { ...state, requests };
}

function stateOn(state: LedgerState, { state: present, billIds, decision }: HardshipRequest, date: Day): HardshipRequest['state'] {
  const granted = decision?.granted ?? null;
  const validUntil = decision?.validUntil ?? null;
  const isOffer = present === 'offered' || present === 'counter-offered';
  if (isOffer && validUntil !== null && date > validUntil) return 'lapsed';
  if ((present !== 'active' && present !== 'broken') || granted?.kind !== 'extension') return present;
  const areSettled = state.bills.every(({ id, settledDate }) => !billIds.includes(id) || settledDate !== null);
  if (areSettled) return present === 'broken' ? 'cured' : 'completed';
  return date > granted.dueDate ? 'broken' : 'active';
}
