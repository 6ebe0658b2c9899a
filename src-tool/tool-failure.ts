import type { BillFileFailureCode } from '../src-shared/domain/bill-file/failures';

/** What the tool itself refuses, before any domain code runs. */
export type UsageFailureCode =
  | 'tool.verb_missing'
  | 'tool.unknown_verb'
  | 'tool.verb_not_available'
  | 'tool.unknown_option'
  | 'tool.too_many_arguments'
  | 'file.not_found'
  | 'file.is_directory'
  | 'file.unreadable';

/** Every code that the tool prints on standard error; each has words in `failure-words.ts`. */
export type ToolFailureCode = UsageFailureCode | BillFileFailureCode;

/** A refusal as printed: one JSON object, the key order as documented. */
export interface PrintedFailure {
  readonly code: string;
  readonly message: string;
  readonly where?: string;
}
