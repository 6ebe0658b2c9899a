import type { Day } from '../calendar/day';
import { addAmounts, noAmounts, type Component, type ComponentAmounts } from '../money/components';
import { givenMoney, type Derivation } from '../derivation/derivation';
import type { Money } from '../money/money';
import type { FlatFeeOffer } from './flat-fee-terms';
import type { StatementCycle } from './statement-cycle';

/**
 * A purchase on a pay-later account: on the next bill as a whole, or in instalments that fall on one bill after
 * another.
 */
export interface StatementPurchase {
  readonly id: string;
  readonly date: Day;
  readonly amount: Money;
  readonly instalments: ({ readonly count: number } & FlatFeeOffer) | null;
}

/** Money that a merchant gave back for a purchase. */
export interface StatementRefund {
  readonly purchaseId: string;
  readonly date: Day;
  readonly amount: Money;
}

/**
 * What a bill is made of. A refund is negative. A credit is negative too: it is what an earlier bill could not use,
 * and stands there as `carried-over`, so that no bill asks for less than nothing.
 */
export interface StatementLine {
  readonly kind: 'purchase' | 'instalment' | 'refund' | 'carried-over' | 'credit';
  /** Null for a credit and what it was carried over from. */
  readonly purchaseId: string | null;
  /** Of an instalment: which one. */
  readonly number: number | null;
  readonly amounts: ComponentAmounts;
}

/** One statement cycle's demand. */
export interface StatementBill {
  readonly cycle: StatementCycle;
  readonly lines: readonly StatementLine[];
  /** The sum of the lines. */
  readonly due: ComponentAmounts;
}

/** The bill of some lines. */
export function statementBill(cycle: StatementCycle, lines: readonly StatementLine[], nothing: Money): StatementBill {
  const due = lines.reduce((sum, { amounts }) => addAmounts(sum, amounts), noAmounts(nothing.currency));
  return { cycle, lines, due };
}

/** How what a bill asks for of one component comes about: the lines that hold some of it. */
export function billDerivation({ cycle, lines, due }: StatementBill, component: Component): Derivation {
  const reference = ({ kind, purchaseId, number }: StatementLine): string =>
    [kind, purchaseId, number].filter((part) => part !== null).join('/');
  return {
    name: component,
    value: { kind: 'money', money: due[component] },
    formula: 'sum-of-parts',
    inputs: lines
      .filter(({ amounts }) => amounts[component].minor !== 0)
      .map((line) => givenMoney('part', line.amounts[component], 'lender', `${cycle.statementDate}/${reference(line)}`)),
  };
}
