import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { Overview } from '#shared/contract/operations/debt';
import { overviewReading } from './overview-reading';

/** The overview of all accounts. */
export function useOverview(): UseQueryResult<Overview> {
  return useQuery(overviewReading);
}
