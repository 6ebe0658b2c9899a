/** Where bytes stop being UTF-8, and how much of it went before. */
export interface Utf8Breach {
  /** Offset of the first byte of the sequence that is none. */
  readonly offset: number;
  /** True where the bytes merely end inside a character: a file cut short. */
  readonly atEnd: boolean;
  /** Well-formed characters of two bytes and more before the breach: many of them mean damaged UTF-8, not another encoding. */
  readonly charactersBefore: number;
}

/** The first place where bytes are not UTF-8, or null where all of them are. Source: RFC 3629, section 4. */
export function firstInvalidUtf8(bytes: Uint8Array, from: number): Utf8Breach | null {
  let charactersBefore = 0;
  let offset = from;
  while (offset < bytes.length) {
    const lead = bytes[offset] ?? 0;
    if (lead < 0x80) {
      offset += 1;
      continue;
    }
    const length = sequenceLength(lead);
    const good = length === 0 ? 1 : goodBytes(bytes, offset, length);
    if (good < length || length === 0) {
      const atEnd = length !== 0 && offset + good === bytes.length;
      return { offset, atEnd, charactersBefore };
    }
    charactersBefore += 1;
    offset += length;
  }
  return null;
}

function sequenceLength(lead: number): number {
  if (lead >= 0xc2 && lead <= 0xdf) return 2;
  if (lead >= 0xe0 && lead <= 0xef) return 3;
  if (lead >= 0xf0 && lead <= 0xf4) return 4;
  return 0;
}

function goodBytes(bytes: Uint8Array, offset: number, length: number): number {
  const [lowest, highest] = secondByteRange(bytes[offset] ?? 0);
  const second = bytes[offset + 1] ?? 0;
  if (second < lowest || second > highest) return 1;
  for (let index = 2; index < length; index += 1) {
    const next = bytes[offset + index] ?? 0;
    if (next < 0x80 || next > 0xbf) return index;
  }
  return length;
}

// The second byte alone excludes overlong forms, surrogates and values above U+10FFFF.
function secondByteRange(lead: number): readonly [number, number] {
  if (lead === 0xe0) return [0xa0, 0xbf];
  if (lead === 0xed) return [0x80, 0x9f];
  if (lead === 0xf0) return [0x90, 0xbf];
  if (lead === 0xf4) return [0x80, 0x8f];
  return [0x80, 0xbf];
}
