import type { z } from 'zod';
import type { Failure, Result } from '../src-shared/domain/result';
import type { ToolFailureCode } from './tool-failure';

/** One verb of the tool, in a file of its own under `verbs/`; it joins by being listed in `verbs.ts`. */
export interface Verb {
  readonly name: string;
  /** One line for `help`. */
  readonly summary: string;
  /** The JSON document that the verb reads; null where it reads another kind of file. */
  readonly input: z.ZodType | null;
  /** The JSON document that the verb prints. */
  readonly output: z.ZodType;
  /** How many bytes the input may have, and the refusal for more. */
  readonly limit: { readonly bytes: number; readonly code: 'input.too_large' | 'bill_file.too_large' };
  /** Computes the document to print from the bytes of the input. Pure: same bytes, same document. */
  run(bytes: Uint8Array): Result<unknown, Failure<ToolFailureCode>>;
}
