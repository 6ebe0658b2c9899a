import type { z } from 'zod';
import { CNY, isCurrencyCode, type CurrencyCode } from '../../src-shared/domain/money/currency';
import type { Derivation } from '../../src-shared/domain/derivation/derivation';
import { success, type Failure, type Result } from '../../src-shared/domain/result';
import type { ToolFailureCode } from '../tool-failure';
import type { Verb } from '../verb';
import { issueFailure } from './issue-failure';
import { valueAt } from './json-pointer';
import { parseJson } from './parse-json';

/** The largest JSON document that a verb reads: far above any that a person or a lender's system would send for one debt. */
export const maximumJsonBytes = 16_000_000;

/** What a verb that reads a JSON document says about itself; the rest is the same for all. */
export interface JsonVerbDefinition<Input extends z.ZodType, Output extends z.ZodType> {
  readonly name: string;
  /** One line for `help`. */
  readonly summary: string;
  /**
   * A strict schema, whose unknown fields are refused. Where amounts depend on the document's own `currency`, a function that
   * makes the schema for a currency: it is called with what the document names, and checks that field itself.
   */
  readonly input: Input | ((currency: CurrencyCode) => Input);
  readonly output: Output;
  /** Computes the document to print. A refusal that has a place carries it as `pointer` (`placed`). */
  run(input: z.output<Input>): Result<z.input<Output>, Failure<ToolFailureCode>>;
  /** How the amount at the end of a way through the printed document comes about; null where there is no amount. */
  readonly derive?: (input: z.output<Input>, path: readonly string[]) => Result<Derivation | null, Failure<ToolFailureCode>>;
}

/** A verb that reads a JSON document. */
export interface JsonVerb extends Verb {
  /** Computes the document to print from one that was read already. */
  answer(document: unknown): Result<unknown, Failure<ToolFailureCode>>;
  /** How an amount of that document comes about; undefined for a verb that offers no derivations. */
  readonly derivationAt: ((document: unknown, path: readonly string[]) => Result<Derivation | null, Failure<ToolFailureCode>>) | undefined;
}

/** Makes a verb of what is particular to it: bytes are read strictly as JSON, checked against the schema, and handed on parsed. */
export function jsonVerb<Input extends z.ZodType, Output extends z.ZodType>(definition: JsonVerbDefinition<Input, Output>): JsonVerb {
  const { name, summary, input, output } = definition;
  const schemaFor = typeof input === 'function' ? input : (): Input => input;
  const read = (document: unknown): Result<z.output<Input>, Failure<ToolFailureCode>> => {
    const parsed = schemaFor(currencyOf(document)).safeParse(document);
    return parsed.success ? success(parsed.data) : { ok: false, failure: issueFailure(parsed.error.issues, document) };
  };
  const answer = (document: unknown): Result<unknown, Failure<ToolFailureCode>> => {
    const parsed = read(document);
    return parsed.ok ? definition.run(parsed.value) : parsed;
  };
  const { derive } = definition;
  return {
    name,
    summary,
    input: schemaFor(CNY),
    output,
    limit: { bytes: maximumJsonBytes, code: 'input.too_large' },
    answer,
    derivationAt:
      derive === undefined
        ? undefined
        : (document, path) => {
            const parsed = read(document);
            return parsed.ok ? derive(parsed.value, path) : parsed;
          },
    run(bytes) {
      const document = parseJson(bytes);
      return document.ok ? answer(document.value) : document;
    },
  };
}

// A currency that is none is refused by the schema, whatever stands in for it here.
function currencyOf(document: unknown): CurrencyCode {
  const named = valueAt(document, ['currency']);
  return typeof named === 'string' && isCurrencyCode(named) ? named : CNY;
}
