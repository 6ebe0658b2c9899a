import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { EvidenceKind } from '#shared/domain/evidence/evidence-kind';
import { withoutMetadata } from '#shared/domain/evidence/without-metadata';

const folder = path.resolve(import.meta.dirname, '../../../fixtures/evidence');

/** The files of the fixtures that are pictures, with their kinds. */
export const pictures = [
  ['plain.jpg', 'jpeg'],
  ['camera.jpg', 'jpeg'],
  ['scans.jpg', 'jpeg'],
  ['camera.png', 'png'],
  ['camera.heic', 'heic'],
] as const;

/** The files of the fixtures that are not. */
export const papers = ['plain.pdf', 'streams.pdf', 'encrypted.pdf', 'encrypted-streams.pdf'] as const;

/** A file of the fixtures. */
export function evidenceFile(name: string): Uint8Array {
  return new Uint8Array(readFileSync(path.join(folder, name)));
}

/** Bytes from numbers, texts and other bytes. */
export function bytesOf(...parts: readonly (number | string | Uint8Array)[]): Uint8Array {
  const pieces = parts.map((part) => (typeof part === 'number' ? Uint8Array.of(part) : typeof part === 'string' ? Buffer.from(part, 'latin1') : part));
  return new Uint8Array(Buffer.concat(pieces));
}

/** A number in so many bytes, the most significant first. */
export function wide(value: number, length: number): Uint8Array {
  return Uint8Array.from({ length }, (_, index) => Math.floor(value / 256 ** (length - 1 - index)) % 256);
}

/** A segment of a JPEG. */
export function segment(marker: number, content: string | Uint8Array): Uint8Array {
  return bytesOf(0xff, marker, wide(content.length + 2, 2), content);
}

/** A chunk of a PNG, its check sum left at zero. */
export function chunk(name: string, content: string | Uint8Array): Uint8Array {
  return bytesOf(wide(content.length, 4), name, content, wide(0, 4));
}

/** A box of an ISO base media file. */
export function box(name: string, ...content: readonly (number | string | Uint8Array)[]): Uint8Array {
  const held = bytesOf(...content);
  return bytesOf(wide(held.length + 8, 4), name, held);
}

/** The file without metadata, or the code of the refusal. */
export function cleaned(bytes: Uint8Array, kind: EvidenceKind): Uint8Array | string {
  const result = withoutMetadata(bytes, kind);
  return result.ok ? result.value.bytes : result.failure.code;
}

/** What the fixtures' camera and borrower wrote into pictures; a profile and pixels have none of it. */
export const traces = ['Li Hua', 'Shanghai', 'Fixture', 'Camera 1', '4711', 'at home', '2026:11:25'] as const;

/** Which traces a file has. */
export function tracesIn(bytes: Uint8Array): readonly string[] {
  const text = Buffer.from(bytes).toString('latin1');
  return traces.filter((trace) => text.includes(trace));
}
