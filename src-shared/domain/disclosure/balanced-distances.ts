import { bracketedRoot } from './bracketed-root';
import { canTurn, changesOfSign, signOf, slope, weighed, type DiscountingSide, type Weighed } from './discounting-side';

/** Narrower than this, a stretch in which the present value may turn is taken for one rate that it touches. */
const narrowest = 1e-10;
/** How many weights are worked out at most: some seconds. */
const mostWeights = 40_000_000;

interface Stretch {
  readonly near: Weighed;
  readonly far: Weighed;
  /** At most so many distances at which the flows balance lie further out than its near end. */
  readonly most: number;
}

/**
 * The distances between two at which the flows balance, from the nearest on, of which there are `most` at most. One
 * that the present value only touches counts twice. Each is alone in a bracket: stretches are halved until bounds on
 * the present value, on its slope or on how often it is nothing leave no doubt. Null where that takes too long.
 */
export function balancedDistances(
  side: DiscountingSide,
  nearest: Weighed,
  farthest: Weighed,
  most: number,
): readonly number[] | null {
  const found: number[] = [];
  const doubtful: { near: number; far: number }[] = [];
  const open: Stretch[] = [{ near: nearest, far: farthest, most }];
  let weights = 0;
  for (let stretch = open.pop(); stretch !== undefined; stretch = open.pop()) {
    weights += 4 * side.flows.length;
    const { near, far } = stretch;
    switch (contentOf(side, stretch)) {
      case 'nothing':
        continue;
      case 'one':
        found.push(bracketedRoot((distance) => presentValue(side, distance), near.distance, far.distance));
        continue;
      case 'in doubt':
        if (far.distance - near.distance < narrowest) {
          const last = doubtful.at(-1);
          if (last !== undefined && near.distance - last.far < 10 * narrowest) last.far = far.distance;
          else doubtful.push({ near: near.distance, far: far.distance });
          continue;
        }
        if (weights > mostWeights) return null;
        open.push(...halved(side, stretch));
    }
  }
  return [...found, ...doubtful.flatMap(({ near, far }) => touched(side, near, far))].sort((a, b) => a - b);
}

function contentOf(side: DiscountingSide, { near, far, most }: Stretch): 'nothing' | 'one' | 'in doubt' {
  const isCrossed = signOf(near) !== signOf(far);
  // Both sums fall with the distance, so that between the ends they are between what they are there.
  const canBalance = far.advances <= near.payments && far.payments <= near.advances;
  if (!canBalance || (most < 2 && !isCrossed)) return 'nothing';
  if (most >= (isCrossed ? 3 : 2) && canTurn(side, near.distance, far.distance)) return 'in doubt';
  return isCrossed ? 'one' : 'nothing';
}

/** The two halves, the nearer one last, so that it is taken first. */
function halved(side: DiscountingSide, { near, far, most }: Stretch): readonly Stretch[] {
  const middle = weighed(side, near.distance + (far.distance - near.distance) * 0.487);
  const further = Math.min(most, changesOfSign(side, middle.distance));
  return [
    { near: middle, far, most: further },
    { near, far: middle, most },
  ];
}

function presentValue(side: DiscountingSide, distance: number): number {
  const { advances, payments } = weighed(side, distance);
  return advances - payments;
}

/** The distance at which the present value turns, and is nothing or as good as nothing, twice. */
function touched(side: DiscountingSide, near: number, far: number): readonly number[] {
  const isTurning = slope(side, near) * slope(side, far) < 0;
  const distance = isTurning ? bracketedRoot((x) => slope(side, x), near, far) : (near + far) / 2;
  return [distance, distance];
}
