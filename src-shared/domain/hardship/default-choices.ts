import { assertNever } from '../broken-invariant';
import { addDays, type Day } from '../calendar/day';
import { earliestExtensionDate, latestExtensionDate } from '../forbearance/extension-eligibility';
import { totalOf } from '../money/components';
import type { Money } from '../money/money';
import type { Asked } from './asked';
import { outstandingOf, type Debt, type PayableLine } from './debt';
import { extensionCaseOf } from './extension-question';
import type { DueDateChangeTerms, HardshipPolicy } from './hardship-policy';
import { leastAmount } from './least-amount';
import { nextDayOfMonth } from './next-day-of-month';
import { linesAskedAbout } from './option-question';

/** Something that can be asked for, and the lines it is about. */
export interface Choice {
  readonly asked: Asked;
  readonly lines: readonly PayableLine[];
}

/**
 * What of an option is worth looking at first, at least one: every published count of a plan; dates the latest possible
 * and the next payday where that is sooner; of amounts all, and the least that is published. The policy must be sound.
 * `incomeDay` is the day of the month on which income comes; null where it is not told.
 */
export function defaultChoices(debt: Debt, policy: HardshipPolicy, asOf: Day, incomeDay: number | null): readonly Choice[] {
  const { terms } = policy;
  const lines = linesAskedAbout(debt, terms.kind, asOf);
  const total = totalOf(outstandingOf(lines, debt.currency));
  const choices = (asked: readonly Asked[]): readonly Choice[] => asked.map((one) => ({ asked: one, lines }));
  switch (terms.kind) {
    case 'promise-to-pay': {
      const latest = addDays(asOf, terms.maximumDays);
      const { kind } = terms;
      const whole = soonAndLate(incomeDay, asOf, latest).map((payOn): Asked => ({ kind, amount: total, payOn }));
      const least = leastAmount(terms, total);
      return choices(isLess(least, total) ? [...whole, { kind, amount: least, payOn: latest }] : whole);
    }
    case 'part-payment': {
      const { kind } = terms;
      const amount = leastAmount(terms, total);
      const dates = soonAndLate(incomeDay, asOf, addDays(asOf, terms.restWithinDays));
      return choices(dates.map((restOn) => ({ kind, amount, payOn: asOf, restOn })));
    }
    case 'due-date-change':
      return choices([{ kind: terms.kind, dueDay: bestDueDay(terms, incomeDay, asOf) }]);
    case 'extension':
      return extensionChoices(debt, policy, lines, { asOf, incomeDay });
    case 'cost-relief':
    case 'disaster-relief':
      return choices([{ kind: terms.kind }]);
    case 'instalment-plan':
    case 're-spread': {
      const { kind } = terms;
      return choices([...new Set(terms.counts)].sort((a, b) => a - b).map((count) => ({ kind, count })));
    }
    case 'settlement': {
      const { kind } = terms;
      const amount = leastAmount(terms, total);
      const dates = soonAndLate(incomeDay, asOf, addDays(asOf, terms.payWithinDays));
      return choices(dates.map((payOn) => ({ kind, amount, payOn })));
    }
    default:
      return assertNever(terms);
  }
}

// Who is behind with more bills than that needs something else than an extension of one of them.
const mostLinesToExtend = 12;

function extensionChoices(
  debt: Debt,
  policy: HardshipPolicy,
  lines: readonly PayableLine[],
  { asOf, incomeDay }: { readonly asOf: Day; readonly incomeDay: number | null },
): readonly Choice[] {
  const choices = lines.slice(0, mostLinesToExtend).flatMap((line): readonly Choice[] => {
    const asCase = extensionCaseOf({ debt, policy, lines: [line], asOf });
    if (asCase === null) return [];
    const before = addDays(earliestExtensionDate(asCase), -1);
    const dates = soonAndLate(incomeDay, before, latestExtensionDate(asCase));
    return dates.map((dueDate) => ({ asked: { kind: 'extension', dueDate }, lines: [line] }));
  });
  return choices.length > 0 ? choices : [{ asked: { kind: 'extension', dueDate: asOf }, lines: [] }];
}

/** The next payday after a day, where it comes before the latest, and the latest. */
function soonAndLate(incomeDay: number | null, after: Day, latest: Day): readonly Day[] {
  const payday = incomeDay === null ? null : nextDayOfMonth(addDays(after, 1), incomeDay);
  return payday === null || payday >= latest ? [latest] : [payday, latest];
}

/** The published day that comes soonest on or after a payday; where none is told, the one that lies furthest ahead. */
function bestDueDay({ dueDays }: DueDateChangeTerms, incomeDay: number | null, asOf: Day): number {
  const [first = 1, ...others] = dueDays;
  if (incomeDay === null) {
    const ahead = (day: number): Day => nextDayOfMonth(asOf, day);
    return others.reduce((best, day) => (ahead(day) > ahead(best) ? day : best), first);
  }
  const wait = (day: number): number => (day - incomeDay + 31) % 31;
  return others.reduce((best, day) => (wait(day) < wait(best) ? day : best), first);
}

function isLess(a: Money, b: Money): boolean {
  return a.minor < b.minor;
}
