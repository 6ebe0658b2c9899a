import { assertNever } from '../broken-invariant';
import type { Money } from '../money/money';
import { decimalOfRational } from '../money/plain-decimal';
import { rational, type Rational } from '../money/rational';
import { divided, minus, multiplied, plus, power, whole } from '../money/rational-arithmetic';
import { refusal, success, type Failure, type Result } from '../result';
import type { DiscountableFlow } from './discountable-flow';
import type { RateFailureCode } from './failures';
import type { Flow, Flows } from './flow';
import { flowTimes, type FlowTime, type FlowTimes } from './flow-times';
import type { RateMethod, RateQuestion } from './rate-question';
import { solveRate } from './solve-rate';
import { percentOfNumber, statedDecimals } from './stated-percent';
import type { Fraction, UnitPeriod } from './unit-period';

/** An annual rate in percent, as plain decimals with nine decimals (six from 10,000 % on). */
export interface AnnualRate {
  readonly method: RateMethod;
  /** The rate a period times the periods a year; null where the method knows years only. */
  readonly nominal: string | null;
  /** What a year costs with compounding; null where the method does not say. */
  readonly effective: string | null;
  /** The rate a period, with twelve decimals, and how many periods a year has; null as for `nominal`. */
  readonly perPeriod: {
    readonly rate: string;
    readonly periodsPerYear: Fraction;
    readonly unitPeriod: UnitPeriod | null;
  } | null;
  /**
   * Rates below zero and further from it that balance the flows as well, stated as the first of nominal and effective
   * is.
   */
  readonly otherSolutions: readonly string[];
}

/** How many flows are taken at most. */
export const maximumFlows = 200_000;

/** How many decimals the percentage of a period is stated with: three more than the annual rate, which is made of it. */
const periodDecimals = 12;

/**
 * The annual rate at which advances and payments, discounted, balance: nominal for the US actuarial method, effective
 * for the EU's and for XIRR, both for IRR. Refuses flows that no rate balances, or more than one of nothing or more
 * does.
 */
export function annualRate(question: RateQuestion): Result<AnnualRate, Failure<RateFailureCode>> {
  const refused = refusalOfFlows(question.flows);
  if (refused !== null) return refused;
  const times = flowTimes(question);
  if (!times.ok) return times;
  const solution = solveRate(discountableFlows(times.value.flows), times.value.rule);
  switch (solution.kind) {
    case 'one': {
      const found = [solution.rate, ...solution.others];
      const [rate, ...others] = found.map((each) => stated(each, question.method, times.value));
      if (rate === null || rate === undefined) return refusal('rate.out_of_range');
      return success({ ...rate, otherSolutions: others.flatMap((other) => headline(other)) });
    }
    case 'several': {
      const solutions = solution.rates.flatMap((found) => headline(stated(found, question.method, times.value)));
      return refusal('rate.several_solutions', { count: solution.rates.length, solutions: solutions.slice(0, 4).join(', ') });
    }
    case 'none':
      return refusal('rate.no_solution');
    case 'any':
      return refusal('rate.undetermined');
    case 'out-of-range':
      return refusal('rate.out_of_range');
    case 'too-irregular':
      return refusal('rate.too_irregular');
    default:
      return assertNever(solution);
  }
}

/** Flows as they are discounted: advances above zero, payments below, times as numbers. */
function discountableFlows({ advances, payments }: Flows<FlowTime>): readonly DiscountableFlow[] {
  const of = ({ amount, time }: Flow<FlowTime>, sign: 1 | -1): DiscountableFlow => ({
    amount: sign * amount.minor,
    ...timeAsNumbers(time),
  });
  return [...advances.map((flow) => of(flow, 1)), ...payments.map((flow) => of(flow, -1))];
}

function timeAsNumbers(time: FlowTime): Omit<DiscountableFlow, 'amount'> {
  switch (time.kind) {
    case 'unit-periods': {
      const { whole: full, fraction } = time.count;
      return { whole: full, fraction: fraction.numerator / fraction.denominator };
    }
    case 'eu-years': {
      const { periods, periodsPerYear, days, daysOfYear } = time.years;
      return { whole: 0, fraction: periods / periodsPerYear + days / daysOfYear };
    }
    case 'days-of-365':
      return { whole: 0, fraction: time.days / 365 };
    case 'given':
      return { whole: 0, fraction: Number(time.periods) };
  }
}

function refusalOfFlows({ advances, payments }: Flows<unknown>): ReturnType<typeof refusal<RateFailureCode>> | null {
  if (advances.length + payments.length > maximumFlows) return refusal('rate.too_many_flows', { maximum: maximumFlows });
  const totals = [advances, payments].map((flows) => totalMinor(flows.map(({ amount }) => amount)));
  if (totals.some((total) => !Number.isSafeInteger(total))) return refusal('rate.amounts_too_large');
  return totals.includes(0) ? refusal('rate.no_solution') : null;
}

function totalMinor(amounts: readonly Money[]): number {
  return amounts.reduce((total, { minor }) => total + minor, 0);
}

type StatedRate = Omit<AnnualRate, 'otherSolutions'>;

function headline(rate: StatedRate | null): readonly string[] {
  const percent = rate?.nominal ?? rate?.effective ?? null;
  return percent === null ? [] : [percent];
}

/** A rate per period or year as it is stated; null where it compounds to more than 10^40 %. */
function stated(rate: number, method: RateMethod, { periodsPerYear, unitPeriod }: FlowTimes): StatedRate | null {
  if (periodsPerYear === null) {
    return { method, nominal: null, effective: percentOfNumber(rate, statedDecimals(rate * 100)), perPeriod: null };
  }
  const perPeriod = { rate: percentOfNumber(rate, periodDecimals), periodsPerYear, unitPeriod };
  const percent = rational(perPeriod.rate);
  const count = divided(whole(periodsPerYear.numerator), whole(periodsPerYear.denominator));
  const nominal = statedPercent(multiplied(percent, count));
  if (method !== 'irr') return { method, nominal, effective: null, perPeriod };
  if (periodsPerYear.numerator * Math.log10(1 + rate) > 38) return null;
  return { method, nominal, effective: compounded(percent, periodsPerYear.numerator), perPeriod };
}

function compounded(percent: Rational, periods: number): string {
  const growth = power(plus(whole(1), divided(percent, whole(100))), periods);
  return statedPercent(multiplied(minus(growth, whole(1)), whole(100)));
}

function statedPercent(exact: Rational): string {
  return decimalOfRational(exact, statedDecimals(Number(exact.numerator / exact.denominator)), 'half-up');
}
