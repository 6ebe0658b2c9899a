import { assertNever } from '../broken-invariant';
import type { Candidate, CandidateFigures } from './candidate';
import type { HardshipGoal } from './situation';

/** By what candidates are compared for a goal: the first figures that differ decide; less is better. */
type Keys = (figures: CandidateFigures) => readonly (number | string)[];

/**
 * Candidates in the order of a goal, the best first; those that are alike stay in the order given.
 * - `lowest-payment-now`: least before the next payday, then within 31 days, then the least in any month, then in all.
 * - `least-cost` and `dispute`: least in all, then the earliest end.
 * - `out-by-date`: those over by the day before the others, then least in all, then the earliest end.
 * - `clean-credit-file`: the least bad month, then the fewest months with something late, then least in all.
 * - `few-days`: those that ask for nothing before the next payday, then the earliest end, then least in all.
 */
export function rankCandidates(candidates: readonly Candidate[], goal: HardshipGoal): readonly Candidate[] {
  const keys = keysOf(goal);
  return candidates
    .map((one) => ({ one, by: [one.figures.total.currency, ...keys(one.figures)] }))
    .sort((a, b) => compareKeys(a.by, b.by))
    .map(({ one }) => one);
}

/** Whether a way through reaches the goal; null where a goal has more and less but no point at which it is reached. */
export function isGoalMet({ endDate, worstCredit, beforePayday }: CandidateFigures, goal: HardshipGoal): boolean | null {
  switch (goal.kind) {
    case 'out-by-date':
      return endDate === null || endDate <= goal.date;
    case 'clean-credit-file':
      return worstCredit === 0;
    case 'few-days':
      return beforePayday.minor === 0;
    case 'lowest-payment-now':
    case 'least-cost':
    case 'dispute':
      return null;
    default:
      return assertNever(goal);
  }
}

function keysOf(goal: HardshipGoal): Keys {
  switch (goal.kind) {
    case 'lowest-payment-now':
      return ({ beforePayday, soon, highestMonth, total }) => {
        return [beforePayday.minor, soon.minor, highestMonth?.amount.minor ?? 0, total.minor];
      };
    case 'least-cost':
    case 'dispute':
      return ({ total, endDate }) => [total.minor, endDate ?? ''];
    case 'out-by-date':
      return (figures) => [isGoalMet(figures, goal) === true ? 0 : 1, figures.total.minor, figures.endDate ?? ''];
    case 'clean-credit-file':
      return ({ worstCredit, lateMonths, total }) => [worstCredit, lateMonths, total.minor];
    case 'few-days':
      return ({ beforePayday, endDate, total }) => [beforePayday.minor === 0 ? 0 : 1, endDate ?? '', total.minor];
    default:
      return assertNever(goal);
  }
}

function compareKeys(a: readonly (number | string)[], b: readonly (number | string)[]): number {
  for (const [index, own] of a.entries()) {
    const other = b[index] ?? own;
    if (own < other) return -1;
    if (own > other) return 1;
  }
  return 0;
}
