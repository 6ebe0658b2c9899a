import type { UseQueryResult } from '@tanstack/react-query';
import type { Overview } from '#shared/contract/operations/debt';
import type { BridgeFailure } from '../../bridge/bridge-failure';
import { useReading } from '../../bridge/use-reading';

/** The overview of all accounts. */
export function useOverview(): UseQueryResult<Overview, BridgeFailure> {
  return useReading(['overview.read'], () => window.mingzhang.overview.read());
}
