import { hasTextAt, indexOfText } from './byte-reading';

// A trailer is short; what is longer is no dictionary but chance.
const longestDictionary = 65_536;

/**
 * Whether a PDF is encrypted: a trailer, or the dictionary of a cross-reference stream, names how. One that opens
 * without a password but limits what may be done with it is encrypted too. Source: ISO 32000-1, 7.5.5, 7.5.8 and
 * 7.6.1.
 */
export function isEncryptedPdf(bytes: Uint8Array): boolean {
  for (const word of ['trailer', 'obj']) {
    for (let at = indexOfText(bytes, word, 0); at !== -1; ) {
      const from = skipSpace(bytes, at + word.length);
      const names = hasTextAt(bytes, from, '<<') ? namesOf(bytes, from) : null;
      // Only what is a trailer names the root of the document.
      if (names !== null && names.keys.has('Root') && names.keys.has('Encrypt')) return true;
      at = indexOfText(bytes, word, names?.end ?? from);
    }
  }
  return false;
}

interface DictionaryNames {
  readonly keys: ReadonlySet<string>;
  readonly end: number;
}

/** The names that stand in a dictionary itself, not in those within it; values that are names are among them. */
function namesOf(bytes: Uint8Array, from: number): DictionaryNames {
  const keys = new Set<string>();
  const limit = Math.min(bytes.length, from + longestDictionary);
  let depth = 0;
  let at = from;
  while (at < limit) {
    if (hasTextAt(bytes, at, '<<')) {
      depth += 1;
      at += 2;
    } else if (hasTextAt(bytes, at, '>>')) {
      depth -= 1;
      at += 2;
      if (depth === 0) break;
    } else if (bytes[at] === leftBracket) {
      at = endOfText(bytes, at, limit);
    } else if (bytes[at] === slash) {
      const end = endOfName(bytes, at + 1, limit);
      if (depth === 1) keys.add(String.fromCharCode(...bytes.subarray(at + 1, Math.min(end, at + 128))));
      at = end;
    } else {
      at += 1;
    }
  }
  return { keys, end: at };
}

const [leftBracket, rightBracket, backslash, slash] = [0x28, 0x29, 0x5c, 0x2f];
const spaces = new Set([0x00, 0x09, 0x0a, 0x0c, 0x0d, 0x20]);
// Space, and ( ) < > [ ] { } / %
const delimiters = new Set([...spaces, 0x28, 0x29, 0x3c, 0x3e, 0x5b, 0x5d, 0x7b, 0x7d, 0x2f, 0x25]);

function skipSpace(bytes: Uint8Array, from: number): number {
  let at = from;
  while (spaces.has(bytes[at] ?? -1)) at += 1;
  return at;
}

function endOfName(bytes: Uint8Array, from: number, limit: number): number {
  let at = from;
  while (at < limit && !delimiters.has(bytes[at] ?? 0)) at += 1;
  return at;
}

/** Past a text in brackets, which may hold brackets in pairs, or any after a backslash. */
function endOfText(bytes: Uint8Array, from: number, limit: number): number {
  let depth = 0;
  for (let at = from; at < limit; at += 1) {
    const byte = bytes[at];
    if (byte === backslash) at += 1;
    else if (byte === leftBracket) depth += 1;
    else if (byte === rightBracket) depth -= 1;
    if (depth === 0) return at + 1;
  }
  return limit;
}
