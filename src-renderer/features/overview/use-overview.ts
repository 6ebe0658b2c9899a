import type { UseQueryResult } from '@tanstack/react-query';
import type { Overview } from '#shared/contract/operations/debt';
import { useReading } from '../../bridge/use-reading';

/** The overview of all accounts. */
export function useOverview(): UseQueryResult<Overview> {
  return useReading(['overview.read'], () => window.mingzhang.overview.read());
}
