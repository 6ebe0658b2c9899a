import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { ScheduleView } from '#shared/contract/operations/debt';
import { scheduleReading } from './schedule-reading';

/** The schedule of the account asked for, or else of the first. The one shown before stays until the next has been read. */
export function useSchedule(accountId: string | null): UseQueryResult<ScheduleView | null> {
  return useQuery({ ...scheduleReading(accountId), placeholderData: keepPreviousData });
}
