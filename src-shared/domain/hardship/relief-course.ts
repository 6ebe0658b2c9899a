import { addDays } from '../calendar/day';
import { waiveAmounts } from '../forbearance/waive-amounts';
import { noAmounts, subtractAmounts, totalOf, type ComponentAmounts } from '../money/components';
import { sum } from '../money/money';
import { courseByLines, nothingArranged } from './course-by-lines';
import type { DebtCourse } from './debt-course';
import type { CostReliefTerms } from './hardship-policy';
import type { OptionQuestion } from './option-question';

/**
 * The course in which a share of some costs is given up and the rest paid: on the last day on which the relief still
 * holds, or at once where it asks for nothing.
 */
export function reliefCourse({ debt, lines, policy, asOf }: OptionQuestion, terms: CostReliefTerms): DebtCourse {
  const payOn = terms.ifPaidWithinDays === null ? asOf : addDays(asOf, terms.ifPaidWithinDays);
  const left = relieved(lines.map(({ id, outstanding }) => ({ id, due: outstanding, paid: noAmounts(debt.currency) })), terms);
  const course = courseByLines(
    debt,
    {
      ...nothingArranged(debt),
      lines,
      payOn: () => payOn,
      sparedThrough: () => (policy.effects.lateCharge === 'stops' ? payOn : null),
      givenUp: ({ id, outstanding }) => subtractAmounts(outstanding, left.get(id) ?? outstanding),
    },
    asOf,
  );
  if (terms.ifPaidWithinDays === null) return course;
  const amount = sum([...left.values()].map(totalOf), debt.currency);
  return { ...course, condition: { amount, paidBy: payOn } };
}

interface RelievedLine {
  readonly id: string;
  readonly due: ComponentAmounts;
  readonly paid: ComponentAmounts;
}

function relieved(
  lines: readonly RelievedLine[],
  { components, percent, rounding }: CostReliefTerms,
): ReadonlyMap<string, ComponentAmounts> {
  const after = [...new Set(components)].reduce<readonly RelievedLine[]>((all, component) => {
    const [first, ...others] = all;
    if (first === undefined) return all;
    return waiveAmounts([first, ...others], { component, extent: { kind: 'percent', percent, rounding } }).lines;
  }, lines);
  return new Map(after.map(({ id, due }) => [id, due]));
}
