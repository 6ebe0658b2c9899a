import { createHash, timingSafeEqual } from 'node:crypto';
import type { Answer } from './answer';
import { problem } from './problem';

/** Null where the Authorization header carries the token; the answer to give where it does not. Takes the same time for any wrong one. */
export function refuseUnauthorised(header: string | undefined, token: string): Answer | null {
  const given = /^Bearer +(\S+) *$/i.exec(header ?? '')?.[1];
  if (given !== undefined && timingSafeEqual(digest(given), digest(token))) return null;
  const challenge = given === undefined ? 'Bearer realm="servicer"' : 'Bearer realm="servicer", error="invalid_token"';
  return problem(401, 'unauthorised', undefined, { 'www-authenticate': challenge });
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
