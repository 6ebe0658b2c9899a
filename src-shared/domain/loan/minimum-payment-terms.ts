import type { Component } from '../money/components';
import type { Money } from '../money/money';

/** The least that has to be paid of a bill by its due date for nothing to be past due. */
export interface MinimumPaymentTerms {
  /** Percent of each component of the bill, plain decimals. */
  readonly percentOf: Readonly<Record<Component, string>>;
  /** Never less than this, unless less is owed. */
  readonly floor: Money;
  /** Whether everything past due from earlier bills is asked for on top. */
  readonly includesPastDue: boolean;
}
