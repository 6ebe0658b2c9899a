import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { retryAfterSeconds } from '../../../src-main/servicer-client/retry-after';

// The lender's clock of the answers below: two minutes before the date that RFC 9110, 5.6.7 writes in its three forms.
const date = 'Sun, 06 Nov 1994 08:47:37 GMT';
const secondsFor = (retryAfter: string, more: Record<string, string> = { date }): number | null =>
  retryAfterSeconds(new Headers({ 'retry-after': retryAfter, ...more }));

describe('retryAfterSeconds', () => {
  it.each([
    ['120', 120],
    ['0', 30],
    ['29', 30],
    ['31', 31],
    ['899', 899],
    ['901', 900],
    ['86400', 900],
    ['86401', null],
    ['99999999999999999999', null],
    ['-1', null],
    ['1.5', null],
    ['1e3', null],
    ['soon', null],
    ['120, 240', null],
  ])('takes %s seconds for %s', (stated, seconds) => {
    expect(secondsFor(stated)).toBe(seconds);
  });

  it.each([
    ['Sun, 06 Nov 1994 08:49:37 GMT', 120],
    ['Sunday, 06-Nov-94 08:49:37 GMT', 120],
    ['Sun Nov  6 08:49:37 1994', 120],
    ['Sun, 06 Nov 1994 08:47:40 GMT', 30],
    ['Sun, 06 Nov 1994 09:47:37 GMT', 900],
    ['Sun, 06 Nov 1994 08:47:36 GMT', null],
    ['Mon, 07 Nov 1994 08:47:38 GMT', null],
    ['1994-11-06T08:49:37Z', null],
    ['Sun, 06 Nov 1994 08:49:37 +0800', null],
    ['Sun, 66 Nov 1994 08:49:37 GMT', null],
  ])('takes the date %s for %s seconds', (stated, seconds) => {
    expect(secondsFor(stated)).toBe(seconds);
  });

  it('ignores a date where the answer does not tell its own', () => {
    expect(secondsFor('Sun, 06 Nov 1994 08:49:37 GMT', {})).toBeNull();
    expect(secondsFor('Sun, 06 Nov 1994 08:49:37 GMT', { date: 'today' })).toBeNull();
  });

  it('says nothing where the header is not there', () => {
    expect(retryAfterSeconds(new Headers({ date }))).toBeNull();
  });

  it('is within its bounds whatever stands in the header', () => {
    const printable = fc.string({ unit: fc.integer({ min: 0x20, max: 0x7e }).map((code) => String.fromCharCode(code)) });
    fc.assert(
      fc.property(fc.oneof(printable, fc.integer().map(String), fc.nat(100_000).map(String)), (stated) => {
        const seconds = secondsFor(stated);
        return seconds === null || (seconds >= 30 && seconds <= 900);
      }),
    );
  });
});
