/** The most parts that a file is taken apart into: real ones have a few thousand at most. */
export const mostParts = 65_536;

/** Two bytes as a number, the most significant first; bytes past the end count as zero. */
export function uint16At(bytes: Uint8Array, at: number): number {
  return (bytes[at] ?? 0) * 0x100 + (bytes[at + 1] ?? 0);
}

/** Four bytes as a number, the most significant first; bytes past the end count as zero. */
export function uint32At(bytes: Uint8Array, at: number): number {
  return uint16At(bytes, at) * 0x1_0000 + uint16At(bytes, at + 2);
}

/** Whether the characters of an ASCII text stand at a place. */
export function hasTextAt(bytes: Uint8Array, at: number, text: string): boolean {
  for (let index = 0; index < text.length; index += 1) {
    if (bytes[at + index] !== text.charCodeAt(index)) return false;
  }
  return true;
}

/** Four bytes as a name of four characters, as pictures name their parts. */
export function nameAt(bytes: Uint8Array, at: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + 4));
}

/** Where an ASCII text stands next, from a place on; -1 where it does not. */
export function indexOfText(bytes: Uint8Array, text: string, from: number): number {
  const first = text.charCodeAt(0);
  for (let at = bytes.indexOf(first, from); at !== -1; at = bytes.indexOf(first, at + 1)) {
    if (hasTextAt(bytes, at, text)) return at;
  }
  return -1;
}

/** Parts of a file, one after the other, as a new one. */
export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
