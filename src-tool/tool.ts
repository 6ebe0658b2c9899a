import { refusal, success, type Failure, type Result } from '../src-shared/domain/result';
import { parseArguments, type ToolCall } from './arguments';
import { helpDocument, schemaDocument, unknownVerbCode, verbHelpDocument } from './describe-verbs';
import { printedFailure } from './failure-words';
import { jsonPieces } from './json-pieces';
import { readInput } from './read-input';
import type { ToolFailureCode } from './tool-failure';
import type { TextSink, ToolStreams } from './tool-streams';
import { verbs } from './verbs';

const refused = 2;

/**
 * Runs one verb and resolves to the exit code: 0 with one JSON document on standard output, or 2 with nothing there and one JSON
 * object on standard error. Resolves when the text has been handed over, so that the process may end at once. Rejects on a defect.
 */
export async function main(argv: readonly string[], streams: ToolStreams): Promise<number> {
  const call = parseArguments(argv);
  const answer = call.ok ? await answerTo(call.value, streams) : call;
  if (answer.ok) {
    for (const piece of jsonPieces(answer.value)) await writeFully(streams.stdout, piece);
    return 0;
  }
  await writeFully(streams.stderr, `${JSON.stringify(printedFailure(answer.failure))}\n`);
  return refused;
}

async function answerTo(
  { verb: name, operand }: ToolCall,
  streams: ToolStreams,
): Promise<Result<unknown, Failure<ToolFailureCode>>> {
  if (name === 'help') return operand === null ? success(helpDocument()) : verbHelpDocument(operand);
  if (name === 'schema') return schemaDocument(operand);
  const verb = verbs.find((candidate) => candidate.name === name);
  if (verb === undefined) return refusal(unknownVerbCode(name), { verb: name });
  const input = await readInput(operand, verb.limit, streams);
  if (!input.ok) return input;
  return operand === null && input.value.length === 0 ? refusal('tool.input_missing', { verb: name }) : verb.run(input.value);
}

// A sink that takes the call back is waited for: a pipe may hold large output when the process would already end.
async function writeFully(sink: TextSink, text: string): Promise<void> {
  if (sink.write.length < 2) {
    sink.write(text);
    return;
  }
  await new Promise<void>((resolve, reject) => {
    sink.write(text, (error) => {
      if (error === undefined || error === null) resolve();
      else reject(error);
    });
  });
}
