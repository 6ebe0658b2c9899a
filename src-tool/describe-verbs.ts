import { z } from 'zod';
import { refusal, success, type Failure, type Result } from '../src-shared/domain/result';
import type { UsageFailureCode } from './tool-failure';
import { plannedVerbs, verbs } from './verbs';

interface VerbLine {
  readonly verb: string;
  readonly usage: string;
  readonly summary: string;
  readonly available: boolean;
}

/** The document that `help` prints: each verb with one line, and whether this version has it. */
export function helpDocument(): { readonly verbs: readonly VerbLine[] } {
  const own: readonly VerbLine[] = [
    { verb: 'help', usage: 'help [VERB]', summary: 'List the verbs, or tell of one.', available: true },
    { verb: 'schema', usage: 'schema VERB', summary: 'Print the JSON Schema of a verb.', available: true },
  ];
  const present = verbs.map(({ name, summary }) => ({ verb: name, usage: `${name} [FILE]`, summary, available: true }));
  const planned = Object.entries(plannedVerbs).map(([verb, summary]) => {
    return { verb, usage: `${verb} [FILE]`, summary, available: false };
  });
  return { verbs: [...own, ...present, ...planned] };
}

/** The document that `help VERB` prints: the line of that verb. */
export function verbHelpDocument(name: string): Result<VerbLine, Failure<UsageFailureCode>> {
  const line = helpDocument().verbs.find(({ verb }) => verb === name);
  return line === undefined ? refusal('tool.unknown_verb', { verb: name }) : success(line);
}

/** The document that `schema` prints: JSON Schemas of a verb's output, and of its input where that is JSON. */
export function schemaDocument(name: string | null): Result<unknown, Failure<UsageFailureCode>> {
  if (name === null) return refusal('tool.verb_missing');
  const verb = verbs.find((candidate) => candidate.name === name);
  if (verb === undefined) return refusal(unknownVerbCode(name), { verb: name });
  return success({
    verb: verb.name,
    input: verb.input === null ? null : z.toJSONSchema(verb.input, { io: 'input' }),
    output: z.toJSONSchema(verb.output),
  });
}

/** The code for a verb that cannot be run: specified for a later version, or not at all. */
export function unknownVerbCode(name: string): 'tool.verb_not_available' | 'tool.unknown_verb' {
  return Object.hasOwn(plannedVerbs, name) ? 'tool.verb_not_available' : 'tool.unknown_verb';
}
