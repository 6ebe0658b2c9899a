import { addDays } from '../calendar/day';
import { givenMoney, type Derivation, type DerivationRule } from '../derivation/derivation';
import type { Component } from '../money/components';
import { smaller, subtract, sum, type Money } from '../money/money';
import { accountLedger, type AccountLedger, type LedgerAllocation, type LedgerPosting } from './account-ledger';
import type { LedgerAccount } from './ledger-account';
import { paidParts } from './ledger-index';

/** The law by which a payment that names nothing is split. */
const civilCode560: DerivationRule = {
  id: 'cn-civil-code-560',
  source: '中华人民共和国民法典 第五百六十条',
  // Cast: a literal calendar day.
  validFrom: '2021-01-01' as DerivationRule['validFrom'],
};

/**
 * How it comes that a payment paid so much of a component, or left so much over; null where the ledger has no such posting. Of each due
 * the smaller of what was left of the payment and what was owed; a share in proportion is given, with the law it follows.
 */
export function postingDerivation(
  account: LedgerAccount,
  ledger: AccountLedger,
  place: number,
  figure: Component | 'unallocated',
): Derivation | null {
  const posting = ledger.postings[place];
  const payment = posting === undefined ? undefined : account.payments[posting.payment];
  if (posting === undefined || payment === undefined) return null;
  const given = givenMoney('total', payment.amount, 'borrower', `/payments/${posting.payment}/amount`);
  if (figure === 'unallocated') {
    const parts = posting.allocations.map(({ amount, component }) =>
      givenMoney('part', amount, 'schedule', `/allocations/${place}/${component}`),
    );
    const refunded = posting.refunded.minor === 0 ? [] : [givenMoney('part', posting.refunded, 'lender')];
    return difference('rest', posting.unallocated, given, [...parts, ...refunded]);
  }
  const parts = posting.allocations.flatMap((allocation, index) =>
    allocation.component === figure ? [partDerivation(account, ledger, place, index, given)] : [],
  );
  const total = sum(
    posting.allocations.filter(({ component }) => component === figure).map(({ amount }) => amount),
    account.currency,
  );
  return { name: 'paid', value: { kind: 'money', money: total }, formula: 'sum-of-parts', inputs: parts };
}

function partDerivation(
  account: LedgerAccount,
  ledger: AccountLedger,
  place: number,
  index: number,
  given: Derivation,
): Derivation {
  const { allocations } = ledger.postings[place] ?? { allocations: [] };
  const allocation = allocations[index] as LedgerAllocation; // the caller walks over these very allocations
  const before = allocations.slice(0, index);
  const left = subtract(
    account.payments[ledger.postings[place]?.payment ?? 0]?.amount ?? allocation.amount,
    sum(
      before.map(({ amount }) => amount),
      account.currency,
    ),
  );
  const rest = difference(
    'rest',
    left,
    given,
    before.map(({ amount, component }) => givenMoney('part', amount, 'schedule', `/allocations/${place}/${component}`)),
  );
  const outstanding = owedBefore(account, ledger, place, allocation);
  const value = { kind: 'money', money: allocation.amount } as const;
  const isSequential =
    outstanding.value.kind === 'money' && smaller(left, outstanding.value.money).minor === allocation.amount.minor;
  if (!isSequential) return { ...givenMoney('part', allocation.amount, 'calendar'), rule: civilCode560 };
  return { name: 'part', value, formula: 'part-of-payment', inputs: [rest, outstanding] };
}

/** What was owed on a component when the payment came. */
function owedBefore(
  account: LedgerAccount,
  ledger: AccountLedger,
  place: number,
  { due, component }: LedgerAllocation,
): Derivation {
  const posting = ledger.postings[place] as LedgerPosting; // the posting that holds the allocation
  const paid = paidParts(ledger)(due, component).filter((part) => part.posting < place);
  const asPart = (parts: typeof paid): readonly Derivation[] =>
    parts.map((part) => givenMoney('part', part.amount, 'schedule', `/allocations/${part.posting}/${component}`));
  const amounts = due === null ? undefined : account.dues[due]?.amounts;
  if (component !== 'penalty' && amounts !== undefined) {
    const total = amounts[component];
    return difference(
      'outstanding',
      subtract(total, totalOfParts(paid, account)),
      givenMoney('total', total, 'lender', `/dues/${due ?? 0}/${component}`),
      asPart(paid),
    );
  }
  const dayBefore = addDays(posting.date, -1);
  const then = accountLedger(account, dayBefore);
  const state = then.ok ? (due === null ? then.value : then.value.dues[due]) : undefined;
  const sameDay = paid.filter(({ date }) => date === posting.date);
  const owed = state?.outstanding.penalty ?? sum([], account.currency);
  const total = givenMoney('total', owed, 'schedule', `/outstanding/penalty as of ${dayBefore}`);
  return difference('outstanding', subtract(owed, totalOfParts(sameDay, account)), total, asPart(sameDay));
}

function totalOfParts(parts: readonly { readonly amount: Money }[], { currency }: LedgerAccount): Money {
  return sum(
    parts.map(({ amount }) => amount),
    currency,
  );
}

function difference(
  name: 'rest' | 'outstanding',
  value: Money,
  total: Derivation,
  parts: readonly Derivation[],
): Derivation {
  return { name, value: { kind: 'money', money: value }, formula: 'difference', inputs: [total, ...parts] };
}
