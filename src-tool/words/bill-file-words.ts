import type { BillFileFailureCode } from '../../src-shared/domain/bill-file/failures';
import type { Words } from './words';

/** What is wrong with a bill file. */
export const billFileWords: Words<BillFileFailureCode> = {
  'bill_file.empty': () => 'The file is empty. Export it again.',
  'bill_file.too_large': ({ maximumBytes = '' }) => `The file is larger than ${maximumBytes} bytes. Export a shorter period.`,
  'bill_file.not_text': ({ kind = '' }) => `The file is not text (${kind}). Unpack it, or export it as CSV.`,
  'bill_file.undecodable': () => 'The file has bytes that belong to none of the encodings known. It is damaged: export it again.',
  'bill_file.unknown_format': () => 'The file is none of the exports known. This version reads the JD transaction export (CSV).',
  'bill_file.header_missing': () => 'The file starts like a JD export but has no column row. It was cut short: export it again.',
  'bill_file.missing_column': ({ missing = '' }) => `The column row lacks: ${missing}.`,
  'bill_file.sum_out_of_range': () => 'The amounts add up to more than can be counted exactly.',
};
