import type { ChargedOn } from '../arrears/accrual-meters';
import type { LateChargeRules } from '../arrears/late-charge-rules';
import type { Day } from '../calendar/day';
import type { DerivationRule } from '../derivation/derivation';
import { addAmounts, components, noAmounts, type Component, type ComponentAmounts } from '../money/components';
import type { CurrencyCode } from '../money/currency';
import type { Money } from '../money/money';
import type { HardshipPolicy, OptionKind } from './hardship-policy';

/** A bill, or an instalment that is on no bill yet, that is to be paid. */
export interface PayableLine {
  readonly id: string;
  /** `open`: a bill that still gathers purchases, or an instalment that no bill has taken up. */
  readonly status: 'open' | 'issued';
  readonly dueDate: Day;
  /** The due date before any extension. */
  readonly originalDueDate: Day;
  /** What is unpaid at the end of the day asked for, the late charge up to then included. */
  readonly outstanding: ComponentAmounts;
  /** The late charge on it so far, paid or not: it counts towards a cap. */
  readonly chargedBefore: Money;
  /** What the day asked for was charged itself, within the penalty outstanding; nothing where left out. It falls away where a decision on that day stops the late charge. */
  readonly chargedToday?: Money;
}

/** By which terms late payment costs. */
export interface DebtLateCharge {
  readonly rules: LateChargeRules;
  readonly chargedOn: ChargedOn;
  readonly clause?: DerivationRule;
}

/** One account as far as help with it is concerned. */
export interface Debt {
  readonly id: string;
  readonly currency: CurrencyCode;
  /** In any order. */
  readonly lines: readonly PayableLine[];
  /** Null where the terms are not known: then nothing is said of what late payment will cost. */
  readonly lateCharge: DebtLateCharge | null;
  /** The order in which a payment reaches the components of the oldest line, and then of the next. Each once. */
  readonly componentOrder: readonly Component[];
  /** Everything that the lender publishes for the account. */
  readonly policies: readonly HardshipPolicy[];
  /** What was granted before, and when. */
  readonly grants: readonly { readonly kind: OptionKind; readonly date: Day }[];
  /** Whether a request about the account is under way. */
  readonly isRequestOpen: boolean;
}

/** The lines that something is unpaid of, the oldest first. */
export function payableLines({ lines }: Debt): readonly PayableLine[] {
  return lines
    .filter(({ outstanding }) => components.some((component) => outstanding[component].minor > 0))
    .sort((a, b) => (a.dueDate < b.dueDate ? -1 : a.dueDate > b.dueDate ? 1 : 0));
}

/**
 * The lines that help is about at first: those past due on a day; where none is, those that fall due next. The oldest
 * first.
 */
export function linesConcerned(debt: Debt, asOf: Day): readonly PayableLine[] {
  const lines = payableLines(debt);
  const pastDue = lines.filter(({ dueDate }) => dueDate < asOf);
  return pastDue.length > 0 ? pastDue : lines.filter(({ dueDate }) => dueDate === lines[0]?.dueDate);
}

/** What is unpaid of some lines, by component. */
export function outstandingOf(lines: readonly PayableLine[], currency: CurrencyCode): ComponentAmounts {
  return lines.reduce((sum, { outstanding }) => addAmounts(sum, outstanding), noAmounts(currency));
}
