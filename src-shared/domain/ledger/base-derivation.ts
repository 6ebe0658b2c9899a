import { assertNever } from '../broken-invariant';
import { isUnpaidBase, lateChargeRulesOn, type LateChargeBase } from '../arrears/late-charge-rules';
import type { Day } from '../calendar/day';
import { givenMoney, type Derivation } from '../derivation/derivation';
import { money, subtract, sum } from '../money/money';
import type { AccountLedger, LedgerChargeRange } from './account-ledger';
import type { LedgerAccount, LedgerDue } from './ledger-account';
import type { PaidOn } from './ledger-index';

/**
 * How the base of a charged range comes about: what was unpaid, at the end of its first day, of each component of each due that bears
 * it. The value is the range's base.
 */
export function baseDerivation(
  account: LedgerAccount,
  ledger: AccountLedger,
  range: LedgerChargeRange,
  paidOn: PaidOn,
): Derivation {
  const version = lateChargeRulesOn(account.lateCharge, range.from);
  const base = version?.rules.base ?? 'past-due-amount';
  const parts = account.dues.flatMap((due, index) => {
    if (!isBearing(account, ledger, range, base, index)) return [];
    return componentsOf(base).flatMap((component) => unpaidPart(due, index, component, range.from, paidOn));
  });
  return { name: 'base', value: { kind: 'money', money: range.base }, formula: 'sum-of-parts', inputs: parts };
}

function isBearing(
  account: LedgerAccount,
  ledger: AccountLedger,
  range: LedgerChargeRange,
  base: LateChargeBase,
  index: number,
): boolean {
  const due = account.dues[index];
  if (due === undefined || isWithin(due.pauses, range.from) || isWithin(due.waived, range.from)) return false;
  if (isUnpaidBase(base)) return true;
  if (range.due !== null && range.due !== index) return false;
  return due.dueDate < range.from && ledger.dues[index]?.standing === 'counts';
}

function isWithin(spans: LedgerDue['pauses'], date: Day): boolean {
  return (spans ?? []).some(({ from, to }) => from <= date && date <= to);
}

type Bearing = 'principal' | 'interest' | 'fee';

function componentsOf(base: LateChargeBase): readonly Bearing[] {
  switch (base) {
    case 'past-due-amount':
      return ['principal', 'interest', 'fee'];
    case 'past-due-principal':
    case 'unpaid-principal':
      return ['principal'];
    case 'unpaid-principal-and-fee':
      return ['principal', 'fee'];
    default:
      return assertNever(base);
  }
}

/** What was unpaid of a component at the end of a day; nothing where it was paid. */
function unpaidPart(
  { amounts }: LedgerDue,
  index: number,
  component: Bearing,
  on: Day,
  paidOn: PaidOn,
): readonly Derivation[] {
  const owed = amounts[component];
  const paid = paidOn(index, component).filter(({ date }) => date <= on);
  const left = subtract(
    owed,
    sum(
      paid.map(({ amount }) => amount),
      owed.currency,
    ),
  );
  if (left.minor === 0) return [];
  const reference = `/dues/${index}/${component}`;
  if (paid.length === 0) return [givenMoney('part', owed, 'lender', reference)];
  const parts = paid.map(({ amount, reference: at }) => givenMoney('part', amount, 'schedule', at));
  return [
    {
      name: 'part',
      value: { kind: 'money', money: money(left.minor, owed.currency) },
      formula: 'difference',
      inputs: [givenMoney('total', owed, 'lender', reference), ...parts],
    },
  ];
}
