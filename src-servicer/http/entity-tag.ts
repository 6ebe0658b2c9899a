import { createHash } from 'node:crypto';

/** A strong entity tag (RFC 9110, 8.8.3): equal for equal bytes. */
export function entityTag(body: string): string {
  return `"${createHash('sha256').update(body).digest('base64url')}"`;
}

/** Whether an If-None-Match names a tag; a weak tag matches too, as that header is compared weakly. */
export function isNoneMatchMet(header: string, tag: string): boolean {
  return header.trim() === '*' || tagsIn(header).some((candidate) => candidate.replace(/^W\//, '') === tag);
}

/** Whether an If-Match names a tag; a weak tag never does, as that header is compared strongly. */
export function isMatchMet(header: string, tag: string): boolean {
  return header.trim() === '*' || tagsIn(header).includes(tag);
}

function tagsIn(header: string): readonly string[] {
  return header.match(/(?:W\/)?"[^"]*"/g) ?? [];
}
