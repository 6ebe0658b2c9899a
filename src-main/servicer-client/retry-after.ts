const longestSeconds = 15 * 60;
const shortestSeconds = 30;
const absurdSeconds = 24 * 3600;

// The three forms of RFC 9110, 5.6.7: the one in use, and the two obsolete ones that still have to be read.
const dateInUse = /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/;
const dateWithDashes = /^[A-Z][a-z]{5,8}, \d{2}-[A-Z][a-z]{2}-\d{2} \d{2}:\d{2}:\d{2} GMT$/;
const dateWithoutZone = /^[A-Z][a-z]{2} [A-Z][a-z]{2} [ \d]\d \d{2}:\d{2}:\d{2} \d{4}$/;

/**
 * How many seconds to leave a lender alone, by the `Retry-After` of its answer (RFC 9110, 10.2.3): 30 at the least, 900 at
 * the most; null where it says nothing of use. A date is reckoned from the answer's own `Date`, so that no clock of ours,
 * which may be wrong, comes into it. A date that has passed, anything beyond a day and anything malformed is ignored.
 */
export function retryAfterSeconds(headers: Headers): number | null {
  const stated = headers.get('retry-after')?.trim() ?? '';
  const seconds = /^\d{1,10}$/.test(stated) ? Number(stated) : (timeOf(stated) - timeOf(headers.get('date') ?? '')) / 1000;
  // A date that is none makes this NaN, which is not within any bound.
  const isSensible = seconds >= 0 && seconds <= absurdSeconds;
  return isSensible ? Math.min(Math.max(seconds, shortestSeconds), longestSeconds) : null;
}

function timeOf(date: string): number {
  if (dateInUse.test(date) || dateWithDashes.test(date)) return Date.parse(date);
  return dateWithoutZone.test(date) ? Date.parse(`${date} GMT`) : Number.NaN;
}
