import type { Day } from '../calendar/day';
import { components, type ComponentAmounts } from '../money/components';
import { success, type Failure, type Result } from '../result';
import { accountLedger } from './account-ledger';
import { countedAsOf } from './counted-as-of';
import { holdsUntil } from './holds-until';
import type { LedgerAccount } from './ledger-account';
import type { LedgerFailureCode } from './ledger-failures';

/** What is owed on the books at the end of a day, of everything, also of what is not yet due. */
export interface AccountBalance {
  readonly asOf: Day;
  readonly outstanding: ComponentAmounts;
  /** The last day at whose end it is still that while nothing more is paid; null where it never changes. */
  readonly holdsUntil: Day | null;
}

/** The balance of an account at the end of `asOf`, and until when it holds. */
export function accountBalance(account: LedgerAccount, asOf: Day): Result<AccountBalance, Failure<LedgerFailureCode>> {
  const ledger = accountLedger(account, asOf);
  if (!ledger.ok) return ledger;
  const counted = countedAsOf(account, asOf);
  const figures = (on: Day): readonly number[] | null => {
    const then = accountLedger(counted, on);
    return then.ok ? components.map((component) => then.value.outstanding[component].minor) : null;
  };
  return success({ asOf, outstanding: ledger.value.outstanding, holdsUntil: holdsUntil(counted, asOf, figures) });
}
