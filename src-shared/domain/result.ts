/** What an operation that may be refused returns: a value, or a coded failure with its data. Never both. */
export type Result<T, F extends Failure = Failure> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: F };

/**
 * An expected refusal. `code` is one of `contract/failures.ts` and has words in every language;
 * `data` fills those words and holds no personal data, keys or account numbers.
 */
export interface Failure<Code extends string = string> {
  readonly code: Code;
  readonly data?: Readonly<Record<string, string | number>>;
}

/** Wraps a value that was obtained. */
export function success<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

/** Wraps a refusal. */
export function refusal<Code extends string>(
  code: Code,
  data?: Readonly<Record<string, string | number>>,
): { readonly ok: false; readonly failure: Failure<Code> } {
  return { ok: false, failure: data === undefined ? { code } : { code, data } };
}
