import { assertNever, BrokenInvariant } from '../broken-invariant';
import { money } from '../money/money';
import { decimalOfRational, decimalsOf } from '../money/plain-decimal';
import { round, type Rational, type RoundingMode } from '../money/rational';
import { compareRationals, divided, multiplied, whole } from '../money/rational-arithmetic';
import type { Derivation, DerivedValue } from './derivation';
import { isBalanced, solvedPercent } from './equation';
import { evaluateFormula } from './evaluate-formula';
import { formulas, isEquation } from './formulas';
import { numberOf } from './number-of';

/**
 * The value of a derivation worked out again from its leaves alone, step by step: what the steps say they amount to
 * is not looked at, but for the form of a value (its currency, its decimals). A leaf is its own value; an equation is
 * solved.
 * @throws BrokenInvariant where a step is not exact and says no rounding, or lacks an input.
 */
export function recomputed(derivation: Derivation): DerivedValue {
  const { value, formula, inputs = [] } = derivation;
  if (formula === undefined) return value;
  if (isEquation(formula)) return { kind: 'percent', percent: solvedPercent(derivation) };
  const values = new Map<string, Rational[]>();
  for (const input of inputs) {
    const known = values.get(input.name);
    if (known === undefined) values.set(input.name, [numberOf(recomputed(input))]);
    else known.push(numberOf(recomputed(input)));
  }
  return likeValue(derivation, evaluateFormula(formulas[formula], values));
}

/**
 * True where a derivation gives the value it states, and so does every step in it; of an equation, where the value
 * balances its sides.
 */
export function isConsistent(derivation: Derivation): boolean {
  const { value, formula, inputs = [] } = derivation;
  const isSolved = formula !== undefined && isEquation(formula);
  const isRight = isSolved ? isBalanced(derivation) : isSameValue(recomputed(derivation), value);
  return isRight && inputs.every(isConsistent);
}

function likeValue({ value, rounding, roundedTo }: Derivation, exact: Rational): DerivedValue {
  switch (value.kind) {
    case 'money': {
      const unit = roundedTo?.minor ?? 1;
      const inUnits = unit === 1 ? exact : divided(exact, whole(unit));
      return { kind: 'money', money: money(settled(inUnits, rounding) * unit, value.money.currency) };
    }
    case 'count':
      return { kind: 'count', count: settled(exact, rounding) };
    case 'percent': {
      const decimals = decimalsOf(value.percent);
      return { kind: 'percent', percent: decimalOfRational(exact, decimals, modeFor(exact, decimals, rounding)) };
    }
    case 'fraction':
      return { kind: 'fraction', numerator: Number(exact.numerator), denominator: Number(exact.denominator) };
    case 'day':
      throw new BrokenInvariant('a formula makes an amount, a count, a rate or a fraction');
    default:
      return assertNever(value);
  }
}

function settled(exact: Rational, rounding: RoundingMode | undefined): number {
  return round(exact, modeFor(exact, 0, rounding));
}

/** How to round to so many decimals; any mode will do where nothing is left to round. */
function modeFor(exact: Rational, decimals: number, rounding: RoundingMode | undefined): RoundingMode {
  const isExact = multiplied(exact, whole(10n ** BigInt(decimals))).denominator === 1n;
  if (rounding === undefined && !isExact) throw new BrokenInvariant('a step that is not exact says how it is rounded');
  return rounding ?? 'down';
}

function isSameValue(a: DerivedValue, b: DerivedValue): boolean {
  if (a.kind === 'money' && b.kind === 'money') return a.money.minor === b.money.minor && a.money.currency === b.money.currency;
  if (a.kind === 'count' && b.kind === 'count') return a.count === b.count;
  if (a.kind === 'percent' && b.kind === 'percent') return a.percent === b.percent;
  if (a.kind === 'fraction' && b.kind === 'fraction') return compareRationals(numberOf(a), numberOf(b)) === 0;
  return a === b;
}
