import { describe, expect, it } from 'vitest';
import { BrokenInvariant } from '#shared/domain/broken-invariant';
import { day } from '#shared/domain/calendar/day';
import {
  givenCount,
  givenDay,
  givenMoney,
  givenPercent,
  type Derivation,
} from '#shared/domain/derivation/derivation';
import { isConsistent, recomputed } from '#shared/domain/derivation/recompute';
import { CNY } from '#shared/domain/money/currency';
import { money } from '#shared/domain/money/money';

const yuan = (minor: number): Derivation['value'] => ({ kind: 'money', money: money(minor, CNY) });

/**
 * 900.00 yuan at 0.05 % a day from the 5th to the 6th: 0.45 a day, 0.90 in all (published example bt-2 of a lender's
 * page).
 */
function aCharge(stated: number): Derivation {
  return {
    name: 'charge',
    value: yuan(stated),
    formula: 'charge-for-days',
    inputs: [
      {
        name: 'dailyCharge',
        value: yuan(45),
        formula: 'daily-charge',
        rounding: 'half-up',
        inputs: [givenMoney('base', money(90_000, CNY), 'lender'), givenPercent('dailyRate', '0.05', 'terms')],
      },
      {
        name: 'days',
        value: { kind: 'count', count: 2 },
        formula: 'days-both-ends',
        inputs: [givenDay('from', day('2022-10-05'), 'calendar'), givenDay('to', day('2022-10-06'), 'calendar')],
      },
    ],
  };
}

describe('recomputed', () => {
  it('works the value out from the leaves, whatever the steps state', () => {
    expect(recomputed(aCharge(1))).toEqual(yuan(90));
  });

  it('gives a leaf its own value', () => {
    expect(recomputed(givenCount('days', 3, 'question'))).toEqual({ kind: 'count', count: 3 });
  });

  it('works out a part of a year, and an amount that is a multiple of another', () => {
    // 31 of 365 days; 322.33 in whole yuan.
    const days: Derivation = {
      name: 'yearPart',
      value: { kind: 'fraction', numerator: 0, denominator: 1 },
      formula: 'part-of-year',
      inputs: [givenCount('days', 62, 'calendar'), givenCount('daysOfYear', 730, 'terms')],
    };
    const inYuan: Derivation = {
      name: 'equalPart',
      value: yuan(0),
      formula: 'equal-part',
      rounding: 'half-up',
      roundedTo: money(100, CNY),
      inputs: [givenMoney('total', money(128_932, CNY), 'lender'), givenCount('count', 4, 'terms')],
    };

    expect(recomputed(days)).toEqual({ kind: 'fraction', numerator: 31, denominator: 365 });
    expect(isConsistent({ ...days, value: { kind: 'fraction', numerator: 62, denominator: 730 } })).toBe(true);
    expect(isConsistent({ ...days, value: { kind: 'fraction', numerator: 31, denominator: 366 } })).toBe(false);
    expect(recomputed(inYuan)).toEqual(yuan(32_200));
  });

  it('throws where a fraction is settled without saying how', () => {
    const { rounding: _rounding, ...half } = {
      name: 'dailyCharge' as const,
      value: yuan(1),
      formula: 'daily-charge' as const,
      rounding: 'half-up' as const,
      inputs: [givenMoney('base', money(1_000, CNY), 'lender'), givenPercent('dailyRate', '0.05', 'terms')],
    };

    expect(() => recomputed(half)).toThrow(BrokenInvariant);
  });
});

describe('isConsistent', () => {
  it('holds where every step amounts to what it states', () => {
    expect(isConsistent(aCharge(90))).toBe(true);
  });

  it('fails where the last step states another cent', () => {
    expect(isConsistent(aCharge(91))).toBe(false);
  });

  it('fails where a step within states another cent', () => {
    const good = aCharge(90);
    const [daily, days] = good.inputs ?? [];
    if (daily === undefined || days === undefined) throw new Error('a charge has two inputs');

    expect(isConsistent({ ...good, inputs: [{ ...daily, value: yuan(46) }, days] })).toBe(false);
  });
});
