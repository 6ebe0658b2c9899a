import type { Day } from '../calendar/day';
import { subtract, sum, type Money } from '../money/money';
import { totalOf } from '../money/components';
import type { Asked } from './asked';
import { linesConcerned, outstandingOf, payableLines, type Debt, type PayableLine } from './debt';
import type { HardshipPolicy, HardshipReason, OptionKind } from './hardship-policy';

/** An option of a debt as one could ask for it: what is asked, by which policy, when and why. */
export interface OptionQuestion {
  readonly debt: Debt;
  readonly policy: HardshipPolicy;
  readonly asked: Asked;
  /** The lines it is about, the oldest first. */
  readonly lines: readonly PayableLine[];
  /** Taken for the day of the decision. */
  readonly asOf: Day;
  readonly reason: HardshipReason | null;
}

/**
 * The lines that an option of a kind is about: an extension and what settles arrears the lines past due, or those due
 * next where none is; another due day those to come; the rest all that is unpaid. Of an extension each line is a
 * question of its own.
 */
export function linesAskedAbout(debt: Debt, kind: OptionKind, asOf: Day): readonly PayableLine[] {
  switch (kind) {
    case 'promise-to-pay':
    case 'part-payment':
    case 'extension':
    case 'cost-relief':
    case 'instalment-plan':
      return linesConcerned(debt, asOf);
    case 'due-date-change':
      return payableLines(debt).filter(({ dueDate }) => dueDate >= asOf);
    case 're-spread':
    case 'disaster-relief':
    case 'settlement':
      return payableLines(debt);
  }
}

/** What an option is about in money: all that is unpaid of its lines, or of them the costs that a relief is a share of. */
export function amountAskedAbout({ debt, policy: { terms }, lines }: Pick<OptionQuestion, 'debt' | 'policy' | 'lines'>): Money {
  const outstanding = outstandingOf(lines, debt.currency);
  if (terms.kind !== 'cost-relief') return totalOf(outstanding);
  const costs = [...new Set(terms.components)].map((component) => outstanding[component]);
  return sum(costs, debt.currency);
}

/** What is left of an amount; never below nothing. */
export function restOf(whole: Money, part: Money): Money {
  const rest = subtract(whole, part);
  return rest.minor < 0 ? { ...rest, minor: 0 } : rest;
}
