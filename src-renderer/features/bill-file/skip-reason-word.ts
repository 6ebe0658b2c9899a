import type { RowSkipReason } from '#shared/domain/bill-file/failures';
import type { WordKey } from '../../i18n/word-key';

const words = {
  'row.torn': 'import.reason.torn',
  'row.too_few_cells': 'import.reason.too_few_cells',
  'row.time_malformed': 'import.reason.time_malformed',
  'row.unknown_direction': 'import.reason.unknown_direction',
  'row.amount_malformed': 'import.reason.amount_malformed',
  'row.amount_too_precise': 'import.reason.amount_too_precise',
  'row.amount_out_of_range': 'import.reason.amount_out_of_range',
  'row.refund_above_amount': 'import.reason.refund_above_amount',
  'row.not_completed': 'import.reason.not_completed',
  'row.unknown_status': 'import.reason.unknown_status',
} as const satisfies Record<RowSkipReason, WordKey>;

/** Why a row was left out; a reason that this version does not know says so. */
export function skipReasonWord(reason: string): WordKey {
  return Object.hasOwn(words, reason) ? words[reason as RowSkipReason] : 'import.reason.other';
}
