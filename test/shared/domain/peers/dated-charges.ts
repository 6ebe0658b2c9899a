import type { Day } from '#shared/domain/calendar/day';
import { newLine, type Line } from './line';
import type { PeerAction } from './peer-loan';

type DatedCharge = Extract<PeerAction, { kind: 'charge' }>;

/** Charges that name a day, in the order in which they were entered. */
export function datedCharges(actions: readonly PeerAction[]): readonly DatedCharge[] {
  return actions.filter((action) => action.kind === 'charge');
}

/** Whether a day belongs to a period: the first one has its first day too. */
export function isWithin(date: Day, from: Day, dueDate: Day, isFirst: boolean): boolean {
  return date <= dueDate && (isFirst ? date >= from : date > from);
}

/** Puts each charge to the instalment of its day, or to a line of its own where the last one is over. */
export function placeCharges(lines: readonly Line[], charges: readonly DatedCharge[]): readonly Line[] {
  const all = [...lines];
  for (const { date, component, amount } of charges) {
    const places = all.filter(({ kind }) => kind !== 'down-payment');
    const place = places.find(({ from, dueDate }, index) => isWithin(date, from, dueDate, index === 0));
    if (place === undefined) all.push(newLine('charge', all.at(-1)?.dueDate ?? date, date, { [component]: amount }));
    else place.owed[component] += amount;
  }
  return all;
}
