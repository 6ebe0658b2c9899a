import { assertNever, BrokenInvariant } from '../broken-invariant';
import { dayNumber } from '../calendar/day';
import { money } from '../money/money';
import { whole } from '../money/rational-arithmetic';
import { rational, round, type Rational } from '../money/rational';
import type { Derivation, DerivedValue } from './derivation';
import { evaluateFormula } from './evaluate-formula';
import { formulas } from './formulas';

/**
 * The value of a derivation worked out again from its leaves alone, step by step: what the steps say they amount to
 * is not looked at. A leaf is its own value. @throws BrokenInvariant where a step is not exact and says no rounding,
 * or lacks an input.
 */
export function recomputed(derivation: Derivation): DerivedValue {
  const { value, formula, inputs = [], rounding, roundedTo } = derivation;
  if (formula === undefined) return value;
  const values = new Map<string, Rational[]>();
  for (const input of inputs) {
    const known = values.get(input.name) ?? [];
    values.set(input.name, [...known, numberOf(recomputed(input))]);
  }
  const exact = evaluateFormula(formulas[formula], values);
  if (value.kind === 'fraction') return asFraction(exact);
  if (rounding === undefined && exact.denominator !== 1n) throw new BrokenInvariant('a step that is not exact says how it is rounded');
  const unit = roundedTo?.minor ?? 1;
  const inUnits = { numerator: exact.numerator, denominator: exact.denominator * BigInt(unit) };
  return likeValue(value, round(inUnits, rounding ?? 'down') * unit);
}

function asFraction({ numerator, denominator }: Rational): DerivedValue {
  const value = { kind: 'fraction', numerator: Number(numerator), denominator: Number(denominator) } as const;
  const isSafe = Number.isSafeInteger(value.numerator) && Number.isSafeInteger(value.denominator);
  if (!isSafe) throw new BrokenInvariant('a fraction in a derivation is made of safe integers');
  return value;
}

/** True where a derivation gives the value it states, and so does every step in it. */
export function isConsistent(derivation: Derivation): boolean {
  const again = recomputed(derivation);
  return isSameValue(again, derivation.value) && (derivation.inputs ?? []).every(isConsistent);
}

/**
 * What a value counts for in a formula: money in minor units, a percentage before the sign, a day as days since
 * 1970-01-01.
 */
function numberOf(value: DerivedValue): Rational {
  switch (value.kind) {
    case 'money':
      return whole(value.money.minor);
    case 'percent':
      return rational(value.percent);
    case 'count':
      return whole(value.count);
    case 'day':
      return whole(dayNumber(value.day));
    case 'fraction':
      return { numerator: BigInt(value.numerator), denominator: BigInt(value.denominator) };
    default:
      return assertNever(value);
  }
}

function likeValue(value: DerivedValue, result: number): DerivedValue {
  switch (value.kind) {
    case 'money':
      return { kind: 'money', money: money(result, value.money.currency) };
    case 'count':
      return { kind: 'count', count: result };
    case 'percent':
    case 'day':
    case 'fraction':
      throw new BrokenInvariant('a formula makes an amount or a count');
    default:
      return assertNever(value);
  }
}

function isSameValue(a: DerivedValue, b: DerivedValue): boolean {
  if (a.kind === 'money' && b.kind === 'money') return a.money.minor === b.money.minor && a.money.currency === b.money.currency;
  if (a.kind === 'count' && b.kind === 'count') return a.count === b.count;
  if (a.kind === 'fraction' && b.kind === 'fraction') {
    return BigInt(a.numerator) * BigInt(b.denominator) === BigInt(b.numerator) * BigInt(a.denominator);
  }
  return a === b;
}
