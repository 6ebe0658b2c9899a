import type { UseMutationResult } from '@tanstack/react-query';
import type { RequestSummary } from '#shared/contract/operations/request';
import type { BridgeFailure } from '../../bridge/bridge-failure';
import { useDoing } from '../../bridge/use-doing';

/** Takes back a request that has not been sent, by its reference. */
export function useCancelRequest(): UseMutationResult<readonly RequestSummary[], BridgeFailure, string> {
  return useDoing((reference: string) => window.mingzhang.request.cancel({ reference }));
}
