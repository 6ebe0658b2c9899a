import type { ExtensionOffer } from '#shared/contract/operations/request';
import { addDays, type Day } from '#shared/domain/calendar/day';

/** A new due date that can be chosen with one press. */
export interface DateChoice {
  readonly value: 'plus-7' | 'plus-14' | 'latest';
  readonly day: Day;
  /** Days counted from the present due date, or from today where that is later; null for the latest day. */
  readonly days: number | null;
  readonly isFromToday: boolean;
}

/** One week and two weeks more where the policy has room for them, and the latest day. `dueDate` is the bill's present one. */
export function dateChoices({ earliestDate, latestDate }: ExtensionOffer, dueDate: Day): readonly DateChoice[] {
  if (earliestDate === null || latestDate === null || earliestDate > latestDate) return [];
  const start = addDays(earliestDate, -1);
  const isFromToday = start > dueDate;
  const weeks: readonly DateChoice[] = [
    { value: 'plus-7', day: addDays(start, 7), days: 7, isFromToday },
    { value: 'plus-14', day: addDays(start, 14), days: 14, isFromToday },
  ];
  return [...weeks.filter(({ day }) => day < latestDate), { value: 'latest', day: latestDate, days: null, isFromToday }];
}
