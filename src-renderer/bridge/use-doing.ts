import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import type { Result } from '#shared/domain/result';
import type { BridgeFailure } from './bridge-failure';
import { valueOf } from './value-of';

/** Does something on the trusted side. When it has been done, everything shown is read again. */
export function useDoing<T, Asked = void>(
  act: (asked: Asked) => Promise<Result<T>>,
): UseMutationResult<T, BridgeFailure, Asked> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (asked: Asked) => valueOf(() => act(asked)),
    onSuccess: () => client.invalidateQueries(),
  });
}
