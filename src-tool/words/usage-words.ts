import type { UsageFailureCode } from '../tool-failure';
import type { Words } from './words';

/** What the command line did wrong. */
export const usageWords: Words<UsageFailureCode> = {
  'tool.verb_missing': () => 'No verb given. Run "help" for the list.',
  'tool.unknown_verb': ({ verb = '' }) => `There is no verb "${verb}". Run "help" for the list.`,
  'tool.verb_not_available': ({ verb = '' }) => `The verb "${verb}" is not part of this version. Run "help" for the list.`,
  'tool.unknown_option': ({ option = '' }) => `There is no option "${option}". A file whose name starts with "-" is given as "./-name".`,
  'tool.too_many_arguments': ({ argument = '' }) => `One argument too many: "${argument}".`,
  'tool.input_missing': ({ verb = '' }) => `No file is named and nothing came on standard input. Give a file: "${verb} FILE".`,
  'file.not_found': ({ file = '' }) => `There is no file "${file}".`,
  'file.is_directory': ({ file = '' }) => `"${file}" is a directory. Name a file in it.`,
  'file.unreadable': ({ file = '', cause = '' }) => `"${file}" cannot be read (${cause}).`,
};
