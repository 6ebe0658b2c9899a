import { refusal, type Failure } from '../../src-shared/domain/result';
import type { InputFailureCode } from '../tool-failure';

/** What a cursor throws where the text is not what it must be; `parse-json.ts` turns it into a refusal. */
export class JsonRefusal extends Error {
  override readonly name = 'JsonRefusal';
  readonly failure: Failure<InputFailureCode>;

  constructor(failure: Failure<InputFailureCode>) {
    super(failure.code);
    this.failure = failure;
  }
}

/** A place in a JSON text that moves forward, token by token. */
export interface JsonCursor {
  /** The next character after white space, which is not taken; empty at the end. */
  readonly peek: () => string;
  /** Takes the next character if it is the one named. */
  readonly takes: (character: string) => boolean;
  /** Takes what a sticky pattern matches here, or nothing. */
  readonly match: (pattern: RegExp) => string | null;
  /** Takes the text in quotes that begins here, and gives it without them; null, and nothing is taken, where it is malformed. */
  readonly quoted: () => string | null;
  /** Where the next token begins. */
  readonly position: () => number;
  /** Refuses the text at a position, the present one where none is given. */
  readonly refuse: (code: InputFailureCode, data?: Readonly<Record<string, string | number>>, at?: number) => never;
}

/** A cursor at the start of a text. */
export function jsonCursor(text: string): JsonCursor {
  let at = 0;
  const position = (): number => {
    for (let code = text.charCodeAt(at); code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09; code = text.charCodeAt(at)) at += 1;
    return at;
  };
  const peek = (): string => text.charAt(position());
  return {
    position,
    peek,
    takes: (character) => {
      const isNext = peek() === character;
      if (isNext) at += 1;
      return isNext;
    },
    match: (pattern) => {
      const sticky = pattern;
      sticky.lastIndex = position();
      const [found] = sticky.exec(text) ?? [null];
      if (found !== null) at += found.length;
      return found;
    },
    quoted: () => {
      const end = endOfQuoted(text, position());
      const unquoted = end === null ? null : unescaped(text.slice(at, end));
      if (end !== null && unquoted !== null) at = end;
      return unquoted;
    },
    refuse: (code, data = {}, place = position()) => {
      throw new JsonRefusal(refusal(code, { ...data, ...lineAndColumn(text, place) }).failure);
    },
  };
}

// Stepped through rather than matched: a pattern with escapes in it overflows the stack on megabytes of text.
function endOfQuoted(text: string, start: number): number | null {
  for (let at = start + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x22) return at + 1;
    if (code < 0x20) return null;
    if (code === 0x5c) at += 1;
  }
  return null;
}

function unescaped(quoted: string): string | null {
  if (!quoted.includes('\\')) return quoted.slice(1, -1);
  try {
    return String(JSON.parse(quoted));
  } catch {
    return null;
  }
}

/** The line and the column of an offset in a text, both from 1. */
export function lineAndColumn(text: string, offset: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: offset - lineStart + 1 };
}
