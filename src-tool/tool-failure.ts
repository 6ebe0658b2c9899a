import type { BillFileFailureCode } from '../src-shared/domain/bill-file/failures';
import type { CreditFileFailureCode } from '../src-shared/domain/credit-file/credit-file-failures';
import type { SituationFailureCode } from '../src-shared/domain/hardship/situation-failures';
import type { LedgerFailureCode } from '../src-shared/domain/ledger/ledger-failures';
import type { RateFailureCode } from '../src-shared/domain/disclosure/failures';
import type { ScheduleFailureCode } from '../src-shared/domain/loan/schedule-failures';

/** What the tool itself refuses, before any domain code runs. */
export type UsageFailureCode =
  | 'tool.verb_missing'
  | 'tool.unknown_verb'
  | 'tool.verb_not_available'
  | 'tool.unknown_option'
  | 'tool.too_many_arguments'
  | 'tool.input_missing'
  | 'file.not_found'
  | 'file.is_directory'
  | 'file.unreadable';

const inputFailureCodes = [
  'input.too_large',
  'input.not_json',
  'input.too_deep',
  'input.duplicate_key',
  'input.unknown_field',
  'input.missing_field',
  'input.wrong_type',
  'input.not_a_choice',
  'input.out_of_range',
  'input.too_few_items',
  'input.too_many_items',
  'input.malformed',
  'input.not_an_amount',
  'input.too_many_decimals',
  'input.amount_negative',
  'input.amount_not_positive',
  'input.amount_too_large',
  'input.not_a_currency',
  'input.not_a_date',
  'input.not_a_month',
  'input.not_a_percentage',
  'input.not_a_frequency',
] as const;

/** What is refused of a JSON document that is none, or not of the verb's schema. */
export type InputFailureCode = (typeof inputFailureCodes)[number];

/** True for a code that refuses a JSON document. */
export function isInputFailureCode(code: unknown): code is InputFailureCode {
  return inputFailureCodes.some((known) => known === code);
}

/** What is refused of the flows of `annual-rate` that its schema lets pass. */
export type FlowFailureCode = 'rate.time_not_of_method' | 'rate.two_times' | 'rate.run_leaves_calendar';

/** What is refused of the terms of `schedule` that its schema lets pass. */
export type PriceFailureCode = 'terms.price_missing';

/** What is refused of the question of `derive`. */
export type DeriveFailureCode = 'derive.not_a_pointer' | 'derive.no_amount_there';

/** Every code that the tool prints on standard error; each has words under `words/`. */
export type ToolFailureCode =
  | UsageFailureCode
  | InputFailureCode
  | BillFileFailureCode
  | RateFailureCode
  | FlowFailureCode
  | ScheduleFailureCode
  | PriceFailureCode
  | LedgerFailureCode
  | CreditFileFailureCode
  | SituationFailureCode
  | DeriveFailureCode;

/** A refusal as printed: one JSON object, the key order as documented. */
export interface PrintedFailure {
  readonly code: string;
  readonly message: string;
  readonly where?: string;
}
