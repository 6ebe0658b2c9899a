import type { UseMutationResult, UseQueryResult } from '@tanstack/react-query';
import type { RequestSummary } from '#shared/contract/operations/request';
import type { BridgeFailure } from '../../bridge/bridge-failure';
import { useDoing } from '../../bridge/use-doing';
import { useReading } from '../../bridge/use-reading';

/** All requests, and the cancelling of one that has not been sent. */
export function useRequests(): {
  readonly requests: UseQueryResult<readonly RequestSummary[]>;
  readonly cancel: UseMutationResult<readonly RequestSummary[], BridgeFailure, string>;
} {
  const requests = useReading(['request.list'], () => window.mingzhang.request.list());
  const cancel = useDoing((reference: string) => window.mingzhang.request.cancel({ reference }));
  return { requests, cancel };
}
