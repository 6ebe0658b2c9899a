/** The fewest characters of a passphrase. */
export const shortestPassphrase = 10;

/** What is wrong with a new passphrase and its repetition; each null where it is in order. */
export interface PassphraseProblems {
  readonly first: 'short' | null;
  readonly again: 'different' | null;
}

/** Checks a new passphrase. Characters count as a person counts them, so that a Chinese sentence is as long as it looks. */
export function passphraseProblems(first: string, again: string): PassphraseProblems {
  return { first: lengthOf(first) < shortestPassphrase ? 'short' : null, again: first === again ? null : 'different' };
}

function lengthOf(text: string): number {
  return Array.from(new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text)).length;
}
