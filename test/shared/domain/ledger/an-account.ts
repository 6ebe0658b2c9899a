import { BrokenInvariant } from '#shared/domain/broken-invariant';
import type { LateChargeRules } from '#shared/domain/arrears/late-charge-rules';
import { day } from '#shared/domain/calendar/day';
import { CNY } from '#shared/domain/money/currency';
import { money } from '#shared/domain/money/money';
import { accountLedger, type AccountLedger } from '#shared/domain/ledger/account-ledger';
import type { LedgerAccount, LedgerDue, LedgerPayment } from '#shared/domain/ledger/ledger-account';
import { amountsOf, someRules } from '../arrears/an-account-of-dues';

/** An account with no dues, charged 0.05 % a day on what is past due, the penalty paid first; a test names what differs. */
export function anAccount(change: Partial<LedgerAccount> & { readonly rules?: Partial<LateChargeRules> } = {}): LedgerAccount {
  const { rules = {}, ...account } = change;
  return {
    currency: CNY,
    dues: [],
    payments: [],
    lateCharge: [{ validFrom: null, rules: someRules(rules) }],
    chargedOn: 'account',
    allocation: { between: 'earliest-due', style: 'due-by-due', components: ['penalty', 'interest', 'fee', 'principal'] },
    ...account,
  };
}

/** A due of fen. */
export function aDue(dueDate: string, principal: number, interest = 0, fee = 0): LedgerDue {
  return { dueDate: day(dueDate), amounts: amountsOf(principal, interest, fee) };
}

/** A payment of fen. */
export function aPayment(date: string, minor: number, change: Partial<LedgerPayment> = {}): LedgerPayment {
  return { date: day(date), amount: money(minor, CNY), ...change };
}

/** The ledger of an account that is not refused. */
export function ledgerOf(account: LedgerAccount, asOf: string): AccountLedger {
  const ledger = accountLedger(account, day(asOf));
  if (!ledger.ok) throw new BrokenInvariant(ledger.failure.code);
  return ledger.value;
}

/** Principal, interest, fee and penalty outstanding, in fen. */
export function outstandingOf({ outstanding }: Pick<AccountLedger, 'outstanding'>): readonly number[] {
  return [outstanding.principal.minor, outstanding.interest.minor, outstanding.fee.minor, outstanding.penalty.minor];
}
