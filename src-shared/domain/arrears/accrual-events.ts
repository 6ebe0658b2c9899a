import { dayNumber } from '../calendar/day';
import type { AccruingDue } from './accruing-due';
import { graceEnd } from './grace-end';
import type { DatedLateChargeRules } from './late-charge-rules';

/** What the calendar alone brings, at the start of a day; `due` is the place of a due. */
export type AccrualEvent =
  | { readonly day: number; readonly kind: 'past-due'; readonly due: number }
  | { readonly day: number; readonly kind: 'paused' | 'waived'; readonly due: number; readonly isOn: boolean }
  | { readonly day: number; readonly kind: 'rules'; readonly version: DatedLateChargeRules };

/** The end of a grace period, at the end of a day. */
export interface GraceEvent {
  readonly day: number;
  readonly due: number;
}

/** Everything that days bring by themselves to some dues under some rules, in the order of the days. */
export function accrualEvents(
  versions: readonly DatedLateChargeRules[],
  dues: readonly AccruingDue[],
): { readonly starts: readonly AccrualEvent[]; readonly graceEnds: readonly GraceEvent[] } {
  const starts: AccrualEvent[] = versions.flatMap((version) =>
    version.validFrom === null ? [] : [{ day: dayNumber(version.validFrom), kind: 'rules', version }],
  );
  const graceEnds: GraceEvent[] = [];
  const graceOn = graceDaysOn(versions);
  dues.forEach(({ dueDate, pauses, waived }, due) => {
    starts.push({ day: dueDate + 1, kind: 'past-due', due });
    for (const [kind, spans] of [
      ['paused', pauses],
      ['waived', waived],
    ] as const) {
      for (const { from, to } of spans)
        starts.push({ day: from, kind, due, isOn: true }, { day: to + 1, kind, due, isOn: false });
    }
    graceEnds.push({ day: graceEnd(dueDate, graceOn(dueDate), pauses), due });
  });
  return { starts: starts.sort((a, b) => a.day - b.day), graceEnds: graceEnds.sort((a, b) => a.day - b.day) };
}

/** The grace days of a due are those of the rules in force on its due date. */
function graceDaysOn(versions: readonly DatedLateChargeRules[]): (dueDate: number) => number {
  const dated = versions.map(({ validFrom, rules }) => ({
    from: validFrom === null ? -Infinity : dayNumber(validFrom),
    rules,
  }));
  return (dueDate) => dated.findLast(({ from }) => from <= dueDate)?.rules.graceDays ?? 0;
}
