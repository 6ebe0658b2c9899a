import { mostParts, nameAt, uint32At } from './byte-reading';

/** A box of an ISO base media file: its name, and where it begins, where what it holds begins, and where it ends. */
export interface IsoBox {
  readonly name: string;
  readonly start: number;
  readonly content: number;
  readonly end: number;
}

/**
 * The boxes that lie side by side from one place to another; null where they do not fill it. Source: ISO/IEC 14496-12,
 * 4.2.
 */
export function isoBoxes(bytes: Uint8Array, from: number, to: number): readonly IsoBox[] | null {
  const boxes: IsoBox[] = [];
  for (let start = from; start < to; ) {
    if (start + 8 > to || boxes.length === mostParts) return null;
    const size = uint32At(bytes, start);
    // 1: the size follows in eight bytes; 0: the box goes on to the end.
    const content = start + (size === 1 ? 16 : 8);
    const end = size === 0 ? to : start + (size === 1 ? wideSize(bytes, start + 8) : size);
    if (end < content || end > to) return null;
    boxes.push({ name: nameAt(bytes, start + 4), start, content, end });
    start = end;
  }
  return boxes;
}

// Past the safe integers it is inexact, and longer than any file.
function wideSize(bytes: Uint8Array, at: number): number {
  return uint32At(bytes, at) * 0x1_0000_0000 + uint32At(bytes, at + 4);
}

/** The only box of a name; null where there is none or more than one. */
export function onlyBox(boxes: readonly IsoBox[], name: string): IsoBox | null {
  const named = boxes.filter((box) => box.name === name);
  return named.length === 1 ? (named[0] ?? null) : null;
}
