import { BrokenInvariant } from '../broken-invariant';
import type { DiscountableFlow, FractionRule } from '../disclosure/discountable-flow';
import { presentValueSign } from '../disclosure/present-value-sign';
import { solveRate } from '../disclosure/solve-rate';
import { fractionOfPercent, percentOfNumber } from '../disclosure/stated-percent';
import { decimalsOf } from '../money/plain-decimal';
import type { Derivation, DerivedValue } from './derivation';
import { numberOf } from './number-of';

/** The lowest rate that flows are discounted at. */
const lowest = -1 + 1e-12;

/**
 * The percentage that solves an equation of flows, with as many decimals as it is stated with. @throws
 * BrokenInvariant where there is none.
 */
export function solvedPercent(step: Derivation): string {
  const { flows, rule } = flowsOf(step);
  const solution = solveRate(flows, rule);
  if (solution.kind !== 'one') throw new BrokenInvariant('an equation has a solution');
  return percentOfNumber(solution.rate, decimalsOf(percentOf(step.value)));
}

/**
 * True where the percentage that an equation of flows states solves it: between half a unit of its last decimal below
 * and above it the present value of the flows changes its sign, or is too near to nothing to tell. Nothing is solved
 * for that, only discounted.
 */
export function isBalanced(step: Derivation): boolean {
  const percent = percentOf(step.value);
  const [rate, half] = [fractionOfPercent(percent), 0.5 * 10 ** -(decimalsOf(percent) + 2)];
  const { flows, rule } = flowsOf(step);
  const below = presentValueSign(flows, rule, Math.max(rate - half, lowest));
  const above = presentValueSign(flows, rule, rate + half);
  return below * above <= 0;
}

function flowsOf({ inputs = [] }: Derivation): { readonly flows: readonly DiscountableFlow[]; readonly rule: FractionRule } {
  const flows = inputs.map(flowOf);
  const isSimple = inputs.some(({ inputs: parts = [] }) => parts.some(({ name }) => name === 'unitPeriods'));
  return { flows, rule: isSimple ? 'simple' : 'compound' };
}

function flowOf({ name, value, inputs = [] }: Derivation): DiscountableFlow {
  if (value.kind !== 'money' || (name !== 'advance' && name !== 'payment')) throw new BrokenInvariant('an equation is one of flows');
  const time = (quantity: Derivation['name']): number => {
    const found = inputs.find((input) => input.name === quantity);
    return found === undefined ? 0 : asNumber(found.value);
  };
  const amount = name === 'advance' ? value.money.minor : -value.money.minor;
  return { amount, whole: time('unitPeriods'), fraction: time('fraction') + time('years') + time('periods') };
}

function asNumber(value: DerivedValue): number {
  const { numerator, denominator } = numberOf(value);
  return Number(numerator) / Number(denominator);
}

function percentOf(value: DerivedValue): string {
  if (value.kind !== 'percent') throw new BrokenInvariant('the solution of an equation is a rate');
  return value.percent;
}
