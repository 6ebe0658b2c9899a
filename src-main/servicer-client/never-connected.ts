import { subscribe } from 'node:diagnostics_channel';

const failures = new WeakSet<object>();

// The HTTP client behind `fetch` reports here each connection that could not be made, with the very error that it then hands
// to the calls that waited for it: a name not found, a connection refused or timed out, a TLS handshake that failed.
subscribe('undici:client:connectError', (message) => {
  // What this channel carries is published by the client alone, as its documentation has it.
  const { error } = message as { readonly error: unknown };
  if (typeof error === 'object' && error !== null) failures.add(error);
});

/**
 * True only where a rejected `fetch` is known to have failed before its connection stood, so that nothing of the request can
 * have been written. False for all else, also where it cannot be told: an error code alone would not do, since an established
 * connection ends with some of the same ones (`EHOSTUNREACH`, `ECONNRESET`).
 */
export function hasNeverConnected(rejection: unknown): boolean {
  const cause = rejection instanceof Error ? rejection.cause : undefined;
  return typeof cause === 'object' && cause !== null && failures.has(cause);
}
