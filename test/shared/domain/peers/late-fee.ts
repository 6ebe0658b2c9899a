import { lateChargesByDue } from '#shared/domain/arrears/late-charge';
import { addDays, day, type Day } from '#shared/domain/calendar/day';
import { amountsOf, EUR, type Line } from './line';
import type { LateFee } from './peer-loan';

/**
 * Adds the late fee to each line that is past due. It is charged once: as a late charge whose first day counts and
 * whose later days are given up.
 */
export function chargeLateFees(lines: readonly Line[], fee: LateFee | null, asOf: Day): void {
  if (fee === null) return;
  const past = lines.filter(({ kind, dueDate }) => kind === 'instalment' && dueDate < asOf);
  const charges = lateChargesByDue(
    [{ validFrom: null, rules: fee.rules }],
    past.map(({ dueDate, owed }) => ({
      dueDate,
      amounts: amountsOf((component) => (fee.of.includes(component) ? owed[component] : 0)),
      reductions: [],
      waived: [{ from: addDays(dueDate, 2), to: day('9999-12-31') }],
    })),
    asOf,
    EUR,
  );
  past.forEach((line, index) => {
    line.owed.penalty += charges[index]?.total.minor ?? 0;
  });
}
