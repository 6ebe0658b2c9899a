import type { Day } from '../calendar/day';
import { components, subtractAmounts, type ComponentAmounts } from '../money/components';
import type { Money } from '../money/money';
import { pourIntoRanks } from '../payment/pour-into-ranks';
import type { DebtCourse } from './debt-course';
import type { OptionQuestion } from './option-question';
import { pouredAmounts } from './poured-amounts';

/**
 * The course in which less than everything is paid and the account closed. What is paid counts for the principal first,
 * then for interest, fee and penalty, so that what is given up is of the costs before it is of the principal.
 */
export function settlementCourse({ debt, lines }: OptionQuestion, amount: Money, payOn: Day): DebtCourse {
  const ranks = components.flatMap((component) =>
    lines.map(({ id, outstanding }) => [{ id, owed: [{ component, minor: outstanding[component].minor }] }]),
  );
  const { parts } = pourIntoRanks(amount.minor, ranks);
  const paidOf = (id: string): ComponentAmounts =>
    pouredAmounts(
      parts.filter((part) => part.id === id),
      debt.currency,
    );
  const lineIds = lines.map(({ id }) => id);
  const amounts = pouredAmounts(parts, debt.currency);
  const payment = { date: payOn, origin: { kind: 'settlement' as const }, lineIds, amounts };
  return {
    payments: amount.minor === 0 ? [] : [payment],
    lines: lines.map((line) => ({
      line,
      isCovered: true,
      sparedThrough: payOn,
      givenUp: subtractAmounts(line.outstanding, paidOf(line.id)),
    })),
    plan: null,
    condition: { amount, paidBy: payOn },
    closedOn: payOn,
  };
}
