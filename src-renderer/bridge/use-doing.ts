import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import type { Result } from '#shared/domain/result';
import type { BridgeFailure } from './bridge-failure';
import { valueOf } from './value-of';

/** Does something on the trusted side. Done or refused, everything shown is read again: a refusal may mean that it has changed. */
export function useDoing<T, Asked = void>(
  act: (asked: Asked) => Promise<Result<T>>,
): UseMutationResult<T, BridgeFailure, Asked> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (asked: Asked) => valueOf(() => act(asked)),
    onSettled: () => client.invalidateQueries(),
  });
}
