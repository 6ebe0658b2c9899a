import type { Day } from '../calendar/day';
import type { ArrearsPlan } from '../forbearance/plan-arrears';
import type { WaiverCondition } from '../forbearance/waiver-condition';
import type { ComponentAmounts } from '../money/components';
import type { Money } from '../money/money';
import type { PayableLine } from './debt';

/**
 * What a planned payment is: all that is unpaid of a line; its part of a sum that is paid by the debt's order; an
 * instalment of a plan; the sum of a settlement; what the option costs; the late charge of the days through one.
 */
export type PaymentOrigin =
  | { readonly kind: 'line' }
  | { readonly kind: 'share'; readonly of: Money }
  | { readonly kind: 'plan'; readonly number: number }
  | { readonly kind: 'settlement' }
  | { readonly kind: 'option-fee' }
  | { readonly kind: 'late-charge'; readonly through: Day };

/** A payment that a course asks for. */
export interface PlannedPayment {
  readonly date: Day;
  readonly origin: PaymentOrigin;
  /** The bills or instalments that it pays, the oldest first. */
  readonly lineIds: readonly string[];
  readonly amounts: ComponentAmounts;
}

/** A line as it stands in a course. */
export interface CourseLine {
  readonly line: PayableLine;
  /** Whether the option is about it. */
  readonly isCovered: boolean;
  /** It bears no late charge from the decision through this day; null where it is not spared. */
  readonly sparedThrough: Day | null;
  /** What the lender gives up of it. */
  readonly givenUp: ComponentAmounts;
}

/** How a debt is paid from a day on: the payments, and what becomes of its lines. */
export interface DebtCourse {
  /** In the order of their days. */
  readonly payments: readonly PlannedPayment[];
  /** The lines that something is unpaid of, the oldest first. */
  readonly lines: readonly CourseLine[];
  /** The plan whose instalments are among the payments; null where there is none. */
  readonly plan: ArrearsPlan | null;
  /** What giving something up depends on; null where on nothing, or nothing is given up. */
  readonly condition: WaiverCondition;
  /** The day on which the account is closed; null where it stays open. */
  readonly closedOn: Day | null;
}

/** Payments in the order of their days; those of one day stay in the order given. */
export function inOrderOfDays(payments: readonly PlannedPayment[]): readonly PlannedPayment[] {
  return [...payments].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}
