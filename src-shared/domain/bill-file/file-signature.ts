/** What a file that is no text is, as far as its first bytes tell. */
export type NonTextKind = 'zip' | 'office-97' | 'pdf' | 'gzip' | 'rar' | '7z' | 'binary';

const signatures: readonly (readonly [NonTextKind, readonly number[]])[] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
  ['office-97', [0xd0, 0xcf, 0x11, 0xe0]],
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['gzip', [0x1f, 0x8b]],
  ['rar', [0x52, 0x61, 0x72, 0x21]],
  ['7z', [0x37, 0x7a, 0xbc, 0xaf]],
];

/** The kind of a file known by its first bytes as something other than text; null where they do not tell. */
export function fileSignature(bytes: Uint8Array): NonTextKind | null {
  const found = signatures.find(([, signature]) => signature.every((byte, index) => bytes[index] === byte));
  return found?.[0] ?? null;
}
