import type { Account } from '#shared/contract/servicer/account';
import { isDay, type Day } from '#shared/domain/calendar/day';
import type { EngineContext } from './engine-messages';

/**
 * The day for which an account is reckoned: the day it is at the account's own place, where its due dates end. Somebody who reads
 * this abroad in the evening may already be past due at home. Where the day was named, or the lender names a time zone
 * that is not known here, it is the day at the borrower's computer.
 */
export function dayOfAccount({ timeZone }: Pick<Account, 'timeZone'>, { asOf, now, isDayNamed }: EngineContext): Day {
  if (isDayNamed) return asOf;
  try {
    const parts = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).formatToParts(new Date(now));
    const part = (type: string): string => parts.find((candidate) => candidate.type === type)?.value ?? '';
    const written = `${part('year')}-${part('month')}-${part('day')}`;
    return isDay(written) ? written : asOf;
  } catch (error) {
    if (error instanceof RangeError) return asOf;
    throw error;
  }
}
