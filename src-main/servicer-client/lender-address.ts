import { refusal, success, type Failure, type Result } from '#shared/domain/result';

const loopback = new Set(['127.0.0.1', '[::1]', 'localhost']);

/**
 * The address of a lender's servicing system, checked and without a trailing slash.
 * https only; plain http is taken from this very machine alone (a sandbox). No user name, query or fragment.
 */
export function parseLenderAddress(
  text: string,
): Result<string, Failure<'lender.address_malformed' | 'lender.address_insecure'>> {
  let url: URL;
  try {
    url = new URL(text.trim());
  } catch {
    return refusal('lender.address_malformed');
  }
  if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') {
    return refusal('lender.address_malformed');
  }
  if (url.protocol === 'http:' && !loopback.has(url.hostname)) return refusal('lender.address_insecure');
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return refusal('lender.address_malformed');
  return success((url.origin + url.pathname).replace(/\/+$/, ''));
}
