import { z } from 'zod';
import { refusal, success } from '../../src-shared/domain/result';
import { printDerivation, printedDerivation } from '../derivation/printed-derivation';
import { jsonVerb, type JsonVerb } from '../json/json-verb';
import { pathOfPointer } from '../json/json-pointer';
import { placedWithin } from '../json/placed';

/** The derivation of one amount that another verb prints. The verbs are those that offer derivations. */
export function deriveVerb(verbs: readonly JsonVerb[]): JsonVerb {
  const names = verbs.filter(({ derivationAt }) => derivationAt !== undefined).map(({ name }) => name);
  return jsonVerb({
    name: 'derive',
    summary: `The derivation of one amount that a verb prints (${names.join(', ')}).`,
    input: z.strictObject({
      verb: z.enum(names),
      input: z.unknown().describe('The document that the verb reads.'),
      pointer: z
        .string()
        .describe('A JSON pointer (RFC 6901) to an amount of the document that the verb prints, such as "/penalty".'),
    }),
    output: printedDerivation,

    run({ verb, input, pointer }) {
      const path = pathOfPointer(pointer);
      if (path === null) return refusal('derive.not_a_pointer', { pointer: '/pointer' });
      const derivation = verbs.find(({ name }) => name === verb)?.derivationAt?.(input, path);
      if (derivation?.ok === false) return { ok: false, failure: placedWithin(derivation.failure, ['input']) };
      if (derivation === undefined || derivation.value === null)
        return refusal('derive.no_amount_there', { at: pointer, pointer: '/pointer' });
      return success(printDerivation(derivation.value));
    },
  });
}
