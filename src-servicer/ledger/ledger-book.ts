import type { LocalText } from '#shared/contract/parsers';
import type { Account, ProductTerms } from '#shared/contract/servicer/account';
import type { Policy } from '#shared/contract/servicer/policy';

/** What the ledger reckons by: who lends, the account's fixed facts, the terms and the policies. It holds no events. */
export interface LedgerBook {
  readonly lenderId: string;
  readonly lenderName: LocalText;
  readonly account: Omit<Account, 'outstanding' | 'terms'>;
  readonly terms: ProductTerms;
  readonly policies: readonly Policy[];
}
