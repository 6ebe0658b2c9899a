import { assertNever } from '../broken-invariant';
import { dayNumber } from '../calendar/day';
import { decimalOfNumber } from '../money/plain-decimal';
import { rational, type Rational } from '../money/rational';
import { whole } from '../money/rational-arithmetic';
import type { DerivedValue } from './derivation';

/**
 * What a value counts for in a formula: money in minor units, a percentage before the sign, a day as days since
 * 1970-01-01.
 */
export function numberOf(value: DerivedValue): Rational {
  switch (value.kind) {
    case 'money':
      return whole(value.money.minor);
    case 'percent':
      return rational(value.percent);
    case 'count':
      return rational(decimalOfNumber(value.count));
    case 'day':
      return whole(dayNumber(value.day));
    case 'fraction':
      return { numerator: BigInt(value.numerator), denominator: BigInt(value.denominator) };
    default:
      return assertNever(value);
  }
}
