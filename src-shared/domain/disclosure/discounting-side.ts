import type { DiscountableFlow, FractionRule } from './discountable-flow';

/**
 * The rates above zero, or those below it, seen as distances from zero: at the distance x the logarithm of one plus
 * the rate is x or -x. The flows stand in order of time for rates above zero and in reverse below, and are weighed
 * against the first of that order, so that every weight is between 0 and 1 and falls as the distance grows: nothing
 * overflows, however far the rate.
 */
export interface DiscountingSide {
  readonly direction: 1 | -1;
  readonly rule: FractionRule;
  readonly flows: readonly DiscountableFlow[];
}

/**
 * What the advances and the payments weigh at a distance. Their difference is the present value of all flows, but for
 * its scale.
 */
export interface Weighed {
  readonly distance: number;
  readonly advances: number;
  readonly payments: number;
}

/** Sorts flows and adds up those of one time; flows of nothing are left out. */
export function inOrderOfTime(flows: readonly DiscountableFlow[]): readonly DiscountableFlow[] {
  const sorted = [...flows].sort((a, b) => a.whole - b.whole + a.fraction - b.fraction);
  const merged: DiscountableFlow[] = [];
  for (const flow of sorted) {
    const last = merged.at(-1);
    if (last?.whole === flow.whole && last.fraction === flow.fraction) {
      merged[merged.length - 1] = { ...last, amount: last.amount + flow.amount };
    } else merged.push(flow);
  }
  return merged.filter(({ amount }) => amount !== 0);
}

/** Weighs the flows of a side at a distance. */
export function weighed(side: DiscountingSide, distance: number): Weighed {
  let [advances, payments] = [0, 0];
  const weight = weightAt(side, distance);
  for (const flow of side.flows) {
    if (flow.amount > 0) advances += flow.amount * weight(flow);
    else payments -= flow.amount * weight(flow);
  }
  return { distance, advances, payments };
}

/** 1 where the advances weigh more, or as much; else -1. */
export function signOf({ advances, payments }: Weighed): 1 | -1 {
  return advances >= payments ? 1 : -1;
}

/**
 * A running total nearer to nothing than this share of what was added up may be of either sign; at no distance sums
 * of whole numbers are exact.
 */
const doubtfulShare = 2 ** -48;

/**
 * How often the running total of the weighed flows can change its sign: at most as many rates that balance lie
 * further from zero than the distance. Source: Laguerre's extension of Descartes' rule of signs, for Laplace
 * transforms.
 */
export function changesOfSign(side: DiscountingSide, distance: number): number {
  const weight = weightAt(side, distance);
  const share = distance === 0 ? 0 : doubtfulShare;
  let [total, gross] = [0, 0];
  // The most changes there can have been if the last total was above nothing, and if it was below.
  let [above, below] = (side.flows[0]?.amount ?? 0) > 0 ? [0, -Infinity] : [-Infinity, 0];
  for (const flow of side.flows) {
    const weighted = flow.amount * weight(flow);
    total += weighted;
    gross += Math.abs(weighted);
    const isDoubtful = Math.abs(total) <= share * gross;
    if (total === 0 && share === 0) continue;
    const [before, after] = [above, below];
    above = isDoubtful || total > 0 ? Math.max(before, after + 1) : -Infinity;
    below = isDoubtful || total < 0 ? Math.max(after, before + 1) : -Infinity;
  }
  return Math.max(above, below);
}

/** How fast the present value grows with the distance. */
export function slope(side: DiscountingSide, distance: number): number {
  const { direction, flows } = side;
  const [weight, time] = [weightAt(side, distance), timeAt(side, distance)];
  const first = flows[0] === undefined ? 0 : time(flows[0]);
  return flows.reduce((sum, flow) => sum - flow.amount * weight(flow) * direction * (time(flow) - first), 0);
}

/**
 * False where the present value surely rises or surely falls all the way between two distances, so that it is nothing
 * once at most: how fast the weights fall is bounded from both sides.
 */
export function canTurn(side: DiscountingSide, near: number, far: number): boolean {
  const { direction, flows } = side;
  const [nearWeight, farWeight] = [weightAt(side, near), weightAt(side, far)];
  const [nearTime, farTime] = [timeAt(side, near), timeAt(side, far)];
  const [first] = flows;
  const [nearFirst, farFirst] = first === undefined ? [0, 0] : [nearTime(first), farTime(first)];
  const advances = { least: 0, most: 0 };
  const payments = { least: 0, most: 0 };
  for (const flow of flows) {
    const sum = flow.amount > 0 ? advances : payments;
    const size = Math.abs(flow.amount);
    sum.least += size * farWeight(flow) * Math.max(0, direction * (nearTime(flow) - farFirst));
    sum.most += size * nearWeight(flow) * Math.max(0, direction * (farTime(flow) - nearFirst));
  }
  return advances.least <= payments.most && payments.least <= advances.most;
}

/**
 * How fast the logarithm of a flow's discount grows with that of the rate: its time, of which a simple fraction
 * counts the more the higher the rate.
 */
function timeAt({ direction, rule }: DiscountingSide, distance: number): (flow: DiscountableFlow) => number {
  if (rule === 'compound') return ({ whole, fraction }) => whole + fraction;
  const rate = Math.expm1(direction * distance);
  return ({ whole, fraction }) => whole + (fraction * (1 + rate)) / (1 + fraction * rate);
}

function weightAt({ direction, rule, flows }: DiscountingSide, distance: number): (flow: DiscountableFlow) => number {
  const { whole = 0, fraction = 0 } = flows[0] ?? {};
  const logarithm = direction * distance;
  if (rule === 'compound') return (flow) => Math.exp(-logarithm * (flow.whole - whole + (flow.fraction - fraction)));
  const rate = Math.expm1(logarithm);
  return (flow) => (Math.exp(-logarithm * (flow.whole - whole)) * (1 + fraction * rate)) / (1 + flow.fraction * rate);
}
