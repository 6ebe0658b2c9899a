import { daysPastDue } from '../arrears/days-past-due';
import { addDays, addMonths, type Day } from '../calendar/day';
import { subtractAmounts, totalOf } from '../money/components';
import type { ExtensionCase } from './extension-terms';

/** The conditions of an extension, in the order they are judged. */
export type ExtensionRule =
  | 'bill-issued'
  | 'something-outstanding'
  | 'not-too-long-past-due'
  | 'below-yearly-limit'
  | 'a-date-is-left'
  | 'date-later'
  | 'date-not-after-latest';

/** One condition, whether it is met, and the figures and days it was judged by. */
export interface EligibilityLine {
  readonly rule: ExtensionRule;
  readonly isMet: boolean;
  readonly data: Readonly<Record<string, string | number>>;
}

/** The first day a due date can move to: it lies after the present due date and after the decision day. */
export function earliestExtensionDate({ bill, asOf }: ExtensionCase): Day {
  return addDays(bill.dueDate > asOf ? bill.dueDate : asOf, 1);
}

/** The last day a due date can move to, counted from the original due date whatever was granted since. */
export function latestExtensionDate({ bill, policy }: ExtensionCase): Day {
  return addDays(bill.originalDueDate, policy.maximumDays);
}

/**
 * Whether the policy allows an extension, condition by condition, so that a person sees each reason before asking. Being past
 * due is no condition by itself, only being so for longer than the policy says. With no date chosen yet
 * (`requestedDueDate` null) the two conditions on the date are left out.
 */
export function extensionEligibility(question: ExtensionCase, requestedDueDate: Day | null): readonly EligibilityLine[] {
  const { bill, policy, asOf, grantedDates } = question;
  const outstanding = totalOf(subtractAmounts(bill.due, bill.paid));
  const days = daysPastDue([{ dueDate: bill.dueDate, outstanding }], asOf);
  const yearAgo = addMonths(asOf, -12);
  const count = grantedDates.filter((date) => date > yearAgo && date <= asOf).length;
  const [earliest, latest] = [earliestExtensionDate(question), latestExtensionDate(question)];
  const lines: EligibilityLine[] = [
    { rule: 'bill-issued', isMet: bill.status !== 'open', data: {} },
    { rule: 'something-outstanding', isMet: outstanding.minor > 0, data: { minor: outstanding.minor } },
    ...limitLine('not-too-long-past-due', policy.maximumDaysPastDue, (limit) => ({ isMet: days <= limit, data: { days, limit } })),
    ...limitLine('below-yearly-limit', policy.maximumPerYear, (limit) => ({ isMet: count < limit, data: { count, limit } })),
    { rule: 'a-date-is-left', isMet: earliest <= latest, data: { earliest, latest } },
  ];
  if (requestedDueDate === null) return lines;
  return [
    ...lines,
    { rule: 'date-later', isMet: requestedDueDate >= earliest, data: { earliest } },
    { rule: 'date-not-after-latest', isMet: requestedDueDate <= latest, data: { latest } },
  ];
}

function limitLine(
  rule: ExtensionRule,
  limit: number | null,
  judge: (limit: number) => Omit<EligibilityLine, 'rule'>,
): readonly EligibilityLine[] {
  return limit === null ? [] : [{ rule, ...judge(limit) }];
}
