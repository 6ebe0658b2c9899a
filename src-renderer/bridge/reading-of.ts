import type { OperationName } from '#shared/contract/operations/operation-names';
import type { Result } from '#shared/domain/result';
import { valueOf } from './value-of';

/** A reading of the trusted side by the operation and what it was asked: whoever reads under the same key gets the same answer. */
export interface ReadingOf<T> {
  readonly queryKey: readonly [OperationName, ...(readonly string[])];
  readonly queryFn: () => Promise<T>;
}

/** Describes a reading, for a screen that shows it and for whoever reads it ahead of the screen. */
export function readingOf<T>(queryKey: ReadingOf<T>['queryKey'], read: () => Promise<Result<T>>): ReadingOf<T> {
  return { queryKey, queryFn: () => valueOf(read) };
}
