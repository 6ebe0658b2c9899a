import type { ScheduleView } from '#shared/contract/operations/debt';
import { readingOf, type ReadingOf } from '../../bridge/reading-of';

/** The schedule of the account asked for, or else of the first; null where there is no account. */
export function scheduleReading(accountId: string | null): ReadingOf<ScheduleView | null> {
  return readingOf(['schedule.read', accountId ?? ''], () => window.mingzhang.schedule.read({ accountId }));
}
