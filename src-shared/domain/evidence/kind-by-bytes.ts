import { hasTextAt, nameAt, uint32At } from './byte-reading';
import type { EvidenceKind } from './evidence-kind';
import { pngSignature } from './png-chunks';

/** The kind that a file's first bytes are of, whatever follows; null where they are of none. */
export function kindByBytes(bytes: Uint8Array): EvidenceKind | null {
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'jpeg';
  if (pngSignature.every((byte, index) => bytes[index] === byte)) return 'png';
  if (isHeic(bytes)) return 'heic';
  return isPdf(bytes) ? 'pdf' : null;
}

// Pictures coded by HEVC; moving ones have other brands (ISO/IEC 23008-12, B.4).
const heicBrands = new Set(['heic', 'heix', 'heim', 'heis']);

/** A HEIC says so as its brand, or is of the general one and names it among those that it is compatible with. */
function isHeic(bytes: Uint8Array): boolean {
  if (!hasTextAt(bytes, 4, 'ftyp')) return false;
  const brand = nameAt(bytes, 8);
  if (heicBrands.has(brand)) return true;
  const end = Math.min(uint32At(bytes, 0), bytes.length, 256);
  if (brand !== 'mif1') return false;
  for (let at = 16; at + 4 <= end; at += 4) if (heicBrands.has(nameAt(bytes, at))) return true;
  return false;
}

/** A PDF may begin with a byte order mark or empty lines, which its readers pass over. */
function isPdf(bytes: Uint8Array): boolean {
  let at = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  while (at < 1024 && (bytes[at] === 0x0a || bytes[at] === 0x0d || bytes[at] === 0x20)) at += 1;
  return hasTextAt(bytes, at, '%PDF-');
}
