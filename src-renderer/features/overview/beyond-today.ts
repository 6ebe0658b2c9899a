import type { AccountOverview } from '#shared/contract/operations/debt';
import { subtractAmounts } from '#shared/domain/money/components';
import type { Money } from '#shared/domain/money/money';

/** What an account's schedule holds beyond what is owed today; each null where it is nothing. */
export interface BeyondToday {
  /** Fees of later instalments, which are owed once their bills are issued. */
  readonly laterFees: Money | null;
  /** Interest of later instalments. */
  readonly laterInterest: Money | null;
  /** Late charges that our own calculation added since the lender's last figure. */
  readonly estimate: Money | null;
}

/** Tells why the total of an account's schedule is more than what is owed today. */
export function beyondToday({ scheduled, outstanding }: Pick<AccountOverview, 'scheduled' | 'outstanding'>): BeyondToday {
  const { fee, interest, penalty } = subtractAmounts(scheduled, outstanding);
  return { laterFees: somethingOf(fee), laterInterest: somethingOf(interest), estimate: somethingOf(penalty) };
}

function somethingOf(amount: Money): Money | null {
  return amount.minor > 0 ? amount : null;
}
