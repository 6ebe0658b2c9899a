import type { ReactNode } from 'react';
import type { Failure } from '#shared/domain/result';
import { FailureMessage } from './FailureMessage';
import { Waiting } from './Waiting';

interface ReadingProps<T> {
  readonly reading: {
    readonly data: T | undefined;
    readonly error: { readonly failure: Failure } | null;
    readonly isFetching: boolean;
    readonly refetch: () => unknown;
  };
  readonly children: (value: T) => ReactNode;
}

/** What was read, or that it is being read, or why it cannot be. What was read before stays while a new reading fails. */
export function Reading<T>({ reading, children }: ReadingProps<T>) {
  const { data, error } = reading;
  const failure = error && (
    <FailureMessage failure={error.failure} onRetry={() => void reading.refetch()} isRetrying={reading.isFetching} />
  );
  if (data === undefined) return failure ?? <Waiting />;
  return (
    <>
      {failure}
      {children(data)}
    </>
  );
}
