import { describe, expect, it } from 'vitest';
import { doOverlap, mergedRanges, type ByteRange } from '#shared/domain/evidence/byte-range';

const ranges = (...pairs: readonly (readonly [number, number])[]): readonly ByteRange[] => pairs.map(([start, end]) => ({ start, end }));

describe('mergedRanges', () => {
  it.each([
    ['in order', ranges([9, 12], [1, 3]), ranges([1, 3], [9, 12])],
    ['one where they touch', ranges([1, 3], [3, 5]), ranges([1, 5])],
    ['one where they overlap', ranges([2, 6], [1, 3], [5, 9]), ranges([1, 9])],
    ['the larger where one is within the other', ranges([1, 9], [2, 3], [9, 9]), ranges([1, 9])],
  ])('makes stretches %s', (_, given, expected) => {
    expect(mergedRanges(given)).toEqual(expected);
  });
});

describe('doOverlap', () => {
  it.each([
    [ranges([1, 3]), ranges([3, 5]), false],
    [ranges([3, 5]), ranges([1, 3]), false],
    [ranges([1, 4]), ranges([3, 5]), true],
    [ranges([1, 2], [8, 9]), ranges([3, 5], [6, 9]), true],
    [ranges([1, 2], [5, 6]), ranges([3, 5], [6, 9]), false],
    [ranges([1, 9]), ranges([3, 4]), true],
    [ranges([1, 9]), ranges(), false],
  ])('of %j and %j is %s', (some, others, expected) => {
    expect(doOverlap(some, others)).toBe(expected);
  });
});
