import type { Failure } from '../src-shared/domain/result';
import type { PrintedFailure, ToolFailureCode } from './tool-failure';

type Data = Readonly<Record<string, string | number>>;

// The tool speaks English to engineers; the application has its own words for each code in every language.
const words: Readonly<Record<ToolFailureCode, (data: Data) => string>> = {
  'tool.verb_missing': () => 'No verb given. Run "help" for the list.',
  'tool.unknown_verb': ({ verb = '' }) => `There is no verb "${verb}". Run "help" for the list.`,
  'tool.verb_not_available': ({ verb = '' }) => `The verb "${verb}" is not part of this version. Run "help" for the list.`,
  'tool.unknown_option': ({ option = '' }) => `There is no option "${option}". A file whose name starts with "-" is given as "./-name".`,
  'tool.too_many_arguments': ({ argument = '' }) => `One argument too many: "${argument}".`,
  'file.not_found': ({ file = '' }) => `There is no file "${file}".`,
  'file.is_directory': ({ file = '' }) => `"${file}" is a directory. Name a file in it.`,
  'file.unreadable': ({ file = '', cause = '' }) => `"${file}" cannot be read (${cause}).`,
  'bill_file.empty': () => 'The file is empty. Export it again.',
  'bill_file.too_large': ({ maximumBytes = '' }) => `The file is larger than ${maximumBytes} bytes. Export a shorter period.`,
  'bill_file.not_text': ({ kind = '' }) => `The file is not text (${kind}). Unpack it, or export it as CSV.`,
  'bill_file.undecodable': () => 'The file has bytes that belong to none of the encodings known. It is damaged: export it again.',
  'bill_file.unknown_format': () => 'The file is none of the exports known. This version reads the JD transaction export (CSV).',
  'bill_file.header_missing': () => 'The file starts like a JD export but has no column row. It was cut short: export it again.',
  'bill_file.missing_column': ({ missing = '' }) => `The column row lacks: ${missing}.`,
  'bill_file.sum_out_of_range': () => 'The amounts add up to more than can be counted exactly.',
};

/** A refusal in words, with the place in the file where there is one: the start of the line where the whole line is meant. */
export function printedFailure({ code, data = {} }: Failure<ToolFailureCode>): PrintedFailure {
  const message = words[code](data);
  const { line, column } = data;
  if (line === undefined) return { code, message };
  return { code, message, where: `line ${line}, column ${typeof column === 'number' ? column : 1}` };
}
