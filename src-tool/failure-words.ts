import type { Failure } from '../src-shared/domain/result';
import type { PrintedFailure, ToolFailureCode } from './tool-failure';
import { billFileWords } from './words/bill-file-words';
import { creditFileWords } from './words/credit-file-words';
import { situationWords } from './words/hardship-words';
import { inputWords } from './words/input-words';
import { ledgerWords } from './words/ledger-words';
import { rateWords } from './words/rate-words';
import { scheduleWords } from './words/schedule-words';
import { usageWords } from './words/usage-words';
import type { Words } from './words/words';

const words: Words<ToolFailureCode> = {
  ...usageWords,
  ...inputWords,
  ...billFileWords,
  ...rateWords,
  ...scheduleWords,
  ...ledgerWords,
  ...creditFileWords,
  ...situationWords,
};

/**
 * A refusal in words, with its place where there is one: a JSON pointer, or line and column of a file (the start of the line where
 * the whole line is meant).
 */
export function printedFailure({ code, data = {} }: Failure<ToolFailureCode>): PrintedFailure {
  const message = words[code](data);
  const { pointer, line, column } = data;
  if (typeof pointer === 'string') return { code, message, where: pointer };
  if (line === undefined) return { code, message };
  return { code, message, where: `line ${line}, column ${typeof column === 'number' ? column : 1}` };
}
