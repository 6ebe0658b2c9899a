import { lateChargeAmount } from '../arrears/late-charge-amount';
import { lateChargeRulesOn } from '../arrears/late-charge-rules';
import { daysBetween, type Day } from '../calendar/day';
import { accountLedger, type AccountLedger, type LedgerChargeRange } from '../ledger/account-ledger';
import type { LedgerAccount } from '../ledger/ledger-account';
import type { Component } from '../money/components';

/** A figure that lender and borrower can be at odds about: a charge of some days, or what is owed of a component. */
export type AccountFigure =
  | { readonly figure: 'charged'; readonly due: number | null; readonly from: Day; readonly to: Day }
  | { readonly figure: 'outstanding'; readonly component: Component };

/** An account, and the day at whose end it is reckoned. */
export interface Reckoning {
  readonly account: LedgerAccount;
  readonly asOf: Day;
}

/** Some figures of a reckoning in minor units, in the order asked for; null where it cannot be reckoned. */
export function accountFigures(
  { account, asOf }: Reckoning,
  figures: readonly AccountFigure[],
): readonly number[] | null {
  const ledger = accountLedger(account, asOf);
  if (!ledger.ok) return null;
  return figures.map((figure) =>
    figure.figure === 'outstanding'
      ? ledger.value.outstanding[figure.component].minor
      : chargedWithin(account, ledger.value, figure),
  );
}

function chargedWithin(
  account: LedgerAccount,
  { ranges }: AccountLedger,
  { due, from, to }: AccountFigure & { figure: 'charged' },
): number {
  return ranges
    .filter((range) => range.due === due)
    .reduce((total, range) => total + upTo(account, range, to) - upTo(account, range, from, 1), 0);
}

/** What a range came to at the end of a day, or of so many days before it; never more than it came to in the end. */
function upTo({ lateCharge }: LedgerAccount, range: LedgerChargeRange, day: Day, before = 0): number {
  const days = Math.min(range.days, daysBetween(range.from, day) + 1 - before);
  const rules = lateChargeRulesOn(lateCharge, range.from)?.rules;
  if (days <= 0 || rules === undefined) return 0;
  return Math.min(range.amount.minor, lateChargeAmount(rules)(range.base.minor, days));
}
