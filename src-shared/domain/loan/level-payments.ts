import { assertNever } from '../broken-invariant';
import type { Factor } from '../money/factor';
import { roundedWhole, type Rational } from '../money/rational';
import type { SplitRule } from '../money/split-equally';
import type { AmortisedLoan } from './amortised-loan';
import { interestRule } from './interest-rule';
import { exactLevelPaymentOf, levelPayment } from './level-payment';

/** What level payments are to repay, and how they share what rounding leaves. */
export interface LevelPaymentsQuestion {
  /** Minor units. */
  readonly principal: number;
  readonly balloon: number;
  /** The interest on one unit for each period, as the level payment counts it. */
  readonly factors: readonly Factor[];
  readonly rule: SplitRule;
  /** The loan over the same periods, as interest is charged. */
  readonly accruing: AmortisedLoan;
}

/**
 * The level payment of each instalment, in minor units. With the odd cent `last` all are the same and the last
 * instalment takes what is left. With `first` the first payment takes it, so that the last is like the others, or as
 * close to them as whole cents allow. With `spread` the payments up to each one sum to the rounded exact payments up
 * to there.
 */
export function levelPayments(question: LevelPaymentsQuestion): readonly number[] {
  const { factors, rule } = question;
  switch (rule.oddCent) {
    case 'last':
      return Array<number>(factors.length).fill(levelPayment({ ...question, ...rule }));
    case 'first':
      return withOddFirst(question);
    case 'spread':
      return byRunningTotal(exactLevelPaymentOf(question), factors.length, rule);
    default:
      return assertNever(rule.oddCent);
  }
}

function byRunningTotal(
  { numerator, denominator }: Rational,
  count: number,
  { mode, multiple }: SplitRule,
): readonly number[] {
  let before = 0;
  return Array.from({ length: count }, (_, index) => {
    const exact = { numerator: numerator * BigInt(index + 1), denominator: denominator * BigInt(multiple) };
    const upTo = Number(roundedWhole(exact, mode)) * multiple;
    const payment = upTo - before;
    before = upTo;
    return payment;
  });
}

function withOddFirst(question: LevelPaymentsQuestion): readonly number[] {
  const { factors, rule } = question;
  const level = levelPayment({ ...question, ...rule });
  if (!Number.isSafeInteger(level) || factors.length === 1) return Array<number>(factors.length).fill(level);
  const oddity = (extra: number): number => oddityOfLast(question, level, extra);
  // What one more unit at first saves at last, so that one step comes close; its neighbours are tried because
  // interest is rounded.
  const growth = factors
    .slice(1)
    .reduce((product, { exact }) => product * (1 + Number(exact.numerator) / Number(exact.denominator)), 1);
  const near = Math.round(oddity(0) / growth);
  const candidates = [0, -1, 1, -2, 2].map((step) => near + step);
  const best = candidates.reduce((a, b) => (Math.abs(oddity(b)) < Math.abs(oddity(a)) ? b : a));
  return [level + best, ...Array<number>(factors.length - 1).fill(level)];
}

/**
 * By how much the last payment exceeds the level one where the first exceeds it by `extra`; the balloon is no part of
 * either.
 */
function oddityOfLast({ principal, balloon, accruing }: LevelPaymentsQuestion, level: number, extra: number): number {
  const interestFor = interestRule(accruing);
  let balance = principal;
  const last = accruing.periods.length - 1;
  for (let index = 0; index < last; index += 1) {
    balance -= level + (index === 0 ? extra : 0) - interestFor(index, balance);
  }
  return balance - balloon + interestFor(last, balance) - level;
}
