/** What a paper given as evidence can be. */
export const evidenceKinds = ['pdf', 'jpeg', 'png', 'heic'] as const;

/** The kind of a paper, by its bytes. */
export type EvidenceKind = (typeof evidenceKinds)[number];

const kindByExtension: ReadonlyMap<string, EvidenceKind> = new Map([
  ['pdf', 'pdf'],
  ['jpg', 'jpeg'],
  ['jpeg', 'jpeg'],
  ['jpe', 'jpeg'],
  ['jfif', 'jpeg'],
  ['png', 'png'],
  ['heic', 'heic'],
  ['heif', 'heic'],
]);

/** The kind that a file's name claims by its ending, in capitals or not; null where it claims none of these. */
export function claimedKind(name: string): EvidenceKind | null {
  const dot = name.lastIndexOf('.');
  return dot === -1 ? null : (kindByExtension.get(name.slice(dot + 1).toLowerCase()) ?? null);
}
