/**
 * The point between two at which a continuous function that has two signs there changes it, as near as numbers lie to
 * each other. Goes by a parabola through the last three points where that is safe, else by halves; never leaves the
 * bracket.
 * Source: T. R. Chandrupatla, A new hybrid quadratic/bisection algorithm for finding the zero of a nonlinear function
 * without using derivatives, Advances in Engineering Software 28 (1997).
 */
export function bracketedRoot(evaluate: (x: number) => number, from: number, to: number): number {
  let newest: Point = { x: to, value: evaluate(to) };
  let opposite: Point = { x: from, value: evaluate(from) };
  let share = 0.5;
  for (;;) {
    const x = newest.x + share * (opposite.x - newest.x);
    const point = { x, value: evaluate(x) };
    const isOpposite = Math.sign(point.value) !== Math.sign(newest.value);
    const oldest = isOpposite ? opposite : newest;
    if (isOpposite) opposite = newest;
    newest = point;
    const best = Math.abs(newest.value) < Math.abs(opposite.value) ? newest : opposite;
    const least = (1e-18 + 2 ** -52 * Math.abs(best.x)) / Math.abs(opposite.x - newest.x);
    if (best.value === 0 || least > 0.5 || !Number.isFinite(least)) return best.x;
    share = Math.min(1 - least, Math.max(least, parabolaShare(newest, opposite, oldest)));
  }
}

interface Point {
  readonly x: number;
  readonly value: number;
}

/**
 * Where a parabola through three points is nothing, as a share of the way from the first to the second; a half where
 * it bends too much.
 */
function parabolaShare(a: Point, b: Point, c: Point): number {
  const place = (a.x - b.x) / (c.x - b.x);
  const height = (a.value - b.value) / (c.value - b.value);
  if (height ** 2 >= place || (1 - height) ** 2 >= 1 - place) return 0.5;
  return (
    ((a.value / (b.value - a.value)) * c.value) / (b.value - c.value) +
    ((((c.x - a.x) / (b.x - a.x)) * a.value) / (c.value - a.value)) * (b.value / (c.value - b.value))
  );
}
