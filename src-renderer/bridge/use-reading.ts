import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { Result } from '#shared/domain/result';
import type { BridgeFailure } from './bridge-failure';
import { readingOf, type ReadingOf } from './reading-of';

/**
 * Reads something of the trusted side, and again whenever it says that it changed. What was read last
 * stays on screen meanwhile.
 * `key` is the operation and what it was asked; `isEnabled` false asks nothing yet.
 */
export function useReading<T>(
  key: ReadingOf<T>['queryKey'],
  read: () => Promise<Result<T>>,
  isEnabled = true,
): UseQueryResult<T> {
  return useQuery({ ...readingOf(key, read), enabled: isEnabled });
}

declare module '@tanstack/react-query' {
  interface Register {
    /** Every reading and every doing ends in a value or in a refusal of the trusted side. */
    defaultError: BridgeFailure;
  }
}
