import { z } from 'zod';
import type { InputFailureCode } from '../tool-failure';

/** Refuses, within a schema, the value at hand with a code and its data; `issue-failure.ts` adds the pointer. */
export function refuseField(context: z.RefinementCtx, failure: InputFailureCode, data: Readonly<Record<string, string | number>> = {}): never {
  context.addIssue({ code: 'custom', params: { failure, ...data } });
  return z.NEVER;
}
