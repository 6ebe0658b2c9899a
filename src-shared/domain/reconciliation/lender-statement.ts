import type { LateChargeRange } from '../arrears/late-charge';
import type { Day } from '../calendar/day';
import type { ComponentAmounts } from '../money/components';
import type { Money } from '../money/money';

/** A late charge as the lender states it. */
export interface StatedCharge {
  /** The due that it is charged to, by its place; null for the account as a whole. */
  readonly due: number | null;
  readonly amount: Money;
  /** What it sums from; null where the lender does not say. */
  readonly ranges: readonly Pick<LateChargeRange, 'from' | 'to' | 'amount'>[] | null;
}

/** What a lender says of an account at the end of a day. */
export interface LenderStatement {
  readonly asOf: Day;
  /** All that was charged, paid or not. */
  readonly charges: readonly StatedCharge[];
  /** What is owed of everything; null where the lender does not say. */
  readonly outstanding: ComponentAmounts | null;
}
