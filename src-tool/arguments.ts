import { refusal, success, type Failure, type Result } from '../src-shared/domain/result';
import type { UsageFailureCode } from './tool-failure';

/** What the command line asks for. */
export interface ToolCall {
  readonly verb: string;
  /** What follows the verb: a file, or for `schema` and `help` a verb. */
  readonly operand: string | null;
}

/**
 * Reads the words after the program's name: a verb and at most one operand; `-` as the operand is standard input, and `--help`
 * after a verb asks for help about that verb.
 */
export function parseArguments(argv: readonly string[]): Result<ToolCall, Failure<UsageFailureCode>> {
  const [verb, operand, extra] = argv[0] === '--' ? argv.slice(1) : argv;
  if (verb === undefined) return refusal('tool.verb_missing');
  if (verb === '--help' || verb === '-h') return success({ verb: 'help', operand: null });
  if (operand === '--help' || operand === '-h') return success({ verb: 'help', operand: verb });
  for (const word of [verb, operand]) {
    if (word?.startsWith('-') === true && word !== '-') return refusal('tool.unknown_option', { option: word });
  }
  if (extra?.startsWith('-') === true) return refusal('tool.unknown_option', { option: extra });
  if (extra !== undefined) return refusal('tool.too_many_arguments', { argument: extra });
  return success({ verb, operand: operand === undefined || operand === '-' ? null : operand });
}
