import { addDays, day, type Day } from '../calendar/day';
import { components } from '../money/components';
import type { AccountFigure } from './account-figures';
import type { LenderStatement, StatedCharge } from './lender-statement';

/** A figure as the lender states it, in minor units. */
export interface StatedFigure {
  readonly figure: AccountFigure;
  readonly minor: number;
}

const firstDay = day('0001-01-01');

/**
 * The figures of a statement one by one: each range that a charge sums from, the days between and around them, on which the lender
 * charged nothing, and what is owed of each component. Together they say all that the statement says.
 */
export function statedFigures({ asOf, charges, outstanding }: LenderStatement): readonly StatedFigure[] {
  const owed =
    outstanding === null
      ? []
      : components.map((component): StatedFigure => {
          return { figure: { figure: 'outstanding', component }, minor: outstanding[component].minor };
        });
  return [...charges.flatMap((charge) => chargeFigures(charge, asOf)), ...owed];
}

function chargeFigures({ due, amount, ranges }: StatedCharge, asOf: Day): readonly StatedFigure[] {
  const figure = (from: Day, to: Day, minor: number): readonly StatedFigure[] =>
    from > to ? [] : [{ figure: { figure: 'charged', due, from, to }, minor }];
  if (ranges === null) return figure(firstDay, asOf, amount.minor);
  let next = firstDay;
  const stated = [...ranges]
    .sort((a, b) => (a.from < b.from ? -1 : 1))
    .flatMap((range) => {
      const gap = range.from > firstDay ? figure(next, addDays(range.from, -1), 0) : [];
      next = addDays(range.to, 1);
      return [...gap, ...figure(range.from, range.to, range.amount.minor)];
    });
  return [...stated, ...figure(next, asOf, 0)];
}
