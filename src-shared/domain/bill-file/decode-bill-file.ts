import { refusal, success, type Failure, type Result } from '../result';
import { detectEncoding, type DetectedEncoding } from './detect-encoding';
import type { Decode, Encoding } from './encoding';
import { fileSignature } from './file-signature';

/** The text of a bill file. */
export interface DecodedBillFile {
  readonly text: string;
  readonly encoding: Encoding;
  /** True where the bytes end inside a character: the file was cut short. */
  readonly torn: boolean;
}

type DecodeFailure = Failure<'bill_file.empty' | 'bill_file.not_text' | 'bill_file.undecodable'>;

/**
 * Turns the bytes of a bill file into text, or says why they are none. Characters are never replaced: one damaged byte refuses
 * the file and names its line and its column in bytes (UTF-8), because an amount or an order number might be what is damaged.
 */
export function decodeBillFile(bytes: Uint8Array, decode: Decode): Result<DecodedBillFile, DecodeFailure> {
  if (bytes.length === 0) return refusal('bill_file.empty');
  const signature = fileSignature(bytes);
  if (signature !== null) return refusal('bill_file.not_text', { kind: signature });
  const detected = detectEncoding(bytes);
  if (!detected.encoding.startsWith('utf-16') && bytes.includes(0)) return refusal('bill_file.not_text', { kind: 'binary' });
  if (detected.breach !== null) return refusal('bill_file.undecodable', placeOf(bytes, detected.breach.offset));
  const decoded = decodeDetected(bytes, detected, decode);
  if (decoded === null) return refusal('bill_file.undecodable');
  if (decoded.text.includes('\0')) return refusal('bill_file.not_text', { kind: 'binary' });
  return decoded.text.trim() === '' ? refusal('bill_file.empty') : success(decoded);
}

function decodeDetected(bytes: Uint8Array, detected: DetectedEncoding, decode: Decode): DecodedBillFile | null {
  const { encoding, start, end } = detected;
  // Only GB18030 needs a search for the end of its last whole character: it has at most four bytes.
  const mostCut = encoding === 'gb18030' ? 3 : 0;
  for (let cut = 0; cut <= mostCut; cut += 1) {
    const text = attempt(() => decode(bytes.subarray(start, end - cut), encoding));
    if (text !== null) return { text, encoding, torn: end - cut < bytes.length };
  }
  return null;
}

// A decoder can only throw; which error it throws says nothing more than that the bytes are not of the encoding.
function attempt(decode: () => string): string | null {
  try {
    return decode();
  } catch {
    return null;
  }
}

function placeOf(bytes: Uint8Array, offset: number): { readonly line: number; readonly column: number } {
  let line = 1;
  let lineStart = 0;
  for (let index = 0; index < offset; index += 1) {
    if (bytes[index] !== 0x0a) continue;
    line += 1;
    lineStart = index + 1;
  }
  return { line, column: offset - lineStart + 1 };
}
