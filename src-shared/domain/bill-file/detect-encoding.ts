import type { Encoding } from './encoding';
import { firstInvalidUtf8, type Utf8Breach } from './first-invalid-utf8';

/** Which encoding bytes are taken for, and where their text starts and ends. */
export interface DetectedEncoding {
  readonly encoding: Encoding;
  /** Offset of the first byte after a byte order mark. */
  readonly start: number;
  /** Offset after the last whole character; less than the length where the bytes end inside one. */
  readonly end: number;
  /** Where UTF-8 is damaged beyond doubt; null where it is whole or the encoding is another. */
  readonly breach: Utf8Breach | null;
}

// GB18030 text forms well-formed UTF-8 sequences by chance in roughly one character of ten; sixteen in a row do not happen.
const provesUtf8 = 16;
const sampleSize = 4096;

/**
 * Decides the encoding: a byte order mark first, then UTF-16 by its zero bytes, then UTF-8 where all bytes are well formed,
 * else GB18030. A file's extension and its own claims are not asked. Detection is certain for marked and for UTF-8 files.
 */
export function detectEncoding(bytes: Uint8Array): DetectedEncoding {
  if (startsWith(bytes, [0xff, 0xfe])) return utf16(bytes, 'utf-16le', 2);
  if (startsWith(bytes, [0xfe, 0xff])) return utf16(bytes, 'utf-16be', 2);
  const unmarked = unmarkedUtf16(bytes);
  if (unmarked !== null) return utf16(bytes, unmarked, 0);
  const marked = startsWith(bytes, [0xef, 0xbb, 0xbf]);
  const start = marked ? 3 : 0;
  const breach = firstInvalidUtf8(bytes, start);
  if (breach === null) return { encoding: 'utf-8', start, end: bytes.length, breach };
  const isUtf8 = marked || breach.charactersBefore >= provesUtf8;
  if (isUtf8 && breach.atEnd) return { encoding: 'utf-8', start, end: breach.offset, breach: null };
  if (isUtf8) return { encoding: 'utf-8', start, end: bytes.length, breach };
  return { encoding: 'gb18030', start, end: bytes.length, breach: null };
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}

function utf16(bytes: Uint8Array, encoding: Encoding, start: number): DetectedEncoding {
  return { encoding, start, end: bytes.length - (bytes.length % 2), breach: null };
}

// Commas, digits and line ends have one zero byte each in UTF-16, always on the same side; a few Chinese characters have it on the other.
function unmarkedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const size = Math.min(bytes.length, sampleSize);
  let even = 0;
  let odd = 0;
  for (let index = 0; index < size; index += 1) {
    if (bytes[index] !== 0) continue;
    if (index % 2 === 0) even += 1;
    else odd += 1;
  }
  const enough = Math.max(4, size / 20);
  if (odd >= enough && even * 10 < odd) return 'utf-16le';
  if (even >= enough && odd * 10 < even) return 'utf-16be';
  return null;
}
