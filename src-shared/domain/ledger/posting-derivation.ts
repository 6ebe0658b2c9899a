import { BrokenInvariant } from '../broken-invariant';
import { addDays } from '../calendar/day';
import { givenMoney, type Derivation, type DerivationRule } from '../derivation/derivation';
import type { Component } from '../money/components';
import { smaller, subtract, sum, type Money } from '../money/money';
import { accountLedger, type AccountLedger, type LedgerAllocation, type LedgerPosting } from './account-ledger';
import type { LedgerAccount } from './ledger-account';
import { paidParts, type PaidOn } from './ledger-index';
import { partReferences } from './part-references';

/** The law by which a payment that names nothing is split. */
const civilCode560: DerivationRule = {
  id: 'cn-civil-code-560',
  source: '中华人民共和国民法典 第五百六十条',
  // Cast: a literal calendar day.
  validFrom: '2021-01-01' as DerivationRule['validFrom'],
};

/** A figure of a posting: what it paid of a component, one of its parts by its place, or what was left over. */
export type PostingFigure = Component | 'unallocated' | { readonly part: number };

/** Up to so many steps are unfolded in one tree; beyond it the parts are named, and can be asked for one by one. */
const unfoldedSteps = 20_000;

/**
 * How it comes that a payment paid so much of a component, or left so much over; null where the ledger has no such
 * posting or part. Of each due the smaller of what was left of the payment and what was owed; a share in proportion is
 * given, with the law it follows.
 */
export function postingDerivation(
  account: LedgerAccount,
  ledger: AccountLedger,
  place: number,
  figure: PostingFigure,
): Derivation | null {
  const posting = ledger.postings[place];
  const payment = posting === undefined ? undefined : account.payments[posting.payment];
  if (posting === undefined || payment === undefined) return null;
  const given = givenMoney('total', payment.amount, 'borrower', `/payments/${posting.payment}/amount`);
  const { allocations } = posting;
  const references = partReferences(posting, place);
  const named = allocations.map(({ amount }, part) => givenMoney('part', amount, 'schedule', references[part]));
  if (figure === 'unallocated') {
    const refunded = posting.refunded.minor === 0 ? [] : [givenMoney('part', posting.refunded, 'lender')];
    return difference('rest', posting.unallocated, given, [...named, ...refunded]);
  }
  const paidOn = paidParts(ledger);
  const unfolded = (part: number): Derivation | null => {
    const allocation = allocations[part];
    if (allocation === undefined) return null;
    const owed = owedBefore({ account, ledger, paidOn }, place, allocation);
    return partDerivation(allocation, given, named.slice(0, part), owed);
  };
  if (typeof figure === 'object') return unfolded(figure.part);
  const places = [...allocations.keys()].filter((part) => allocations[part]?.component === figure);
  const isShort = places.length * allocations.length <= unfoldedSteps;
  const total = sum(
    places.flatMap((part) => allocations[part]?.amount ?? []),
    account.currency,
  );
  const parts = places.flatMap((part) => (isShort ? unfolded(part) : named[part]) ?? []);
  return { name: 'paid', value: { kind: 'money', money: total }, formula: 'sum-of-parts', inputs: parts };
}

/** A part, from the payment, the parts before it, and what was owed there. */
function partDerivation(
  { amount }: LedgerAllocation,
  given: Derivation,
  before: readonly Derivation[],
  owed: Derivation,
): Derivation {
  const value = { kind: 'money', money: amount } as const;
  const left = subtract(moneyOf(given), sum(before.map(moneyOf), amount.currency));
  const isSequential = smaller(left, moneyOf(owed)).minor === amount.minor;
  if (!isSequential) return { ...givenMoney('part', amount, 'calendar'), rule: civilCode560 };
  const rest = difference('rest', left, given, before);
  return { name: 'part', value, formula: 'part-of-payment', inputs: [rest, owed] };
}

/** What the amount of a step is; each of these steps is one. */
function moneyOf({ value }: Derivation): Money {
  if (value.kind !== 'money') throw new BrokenInvariant('a part of a payment is an amount');
  return value.money;
}

/** An account, its ledger, and the ledger's parts by what they paid. */
interface Reckoned {
  readonly account: LedgerAccount;
  readonly ledger: AccountLedger;
  readonly paidOn: PaidOn;
}

/** What was owed on a component when the payment came. */
function owedBefore(
  { account, ledger, paidOn }: Reckoned,
  place: number,
  { due, component }: LedgerAllocation,
): Derivation {
  const posting = ledger.postings[place] as LedgerPosting; // the posting that holds the allocation
  const paid = paidOn(due, component).filter((part) => part.posting < place);
  const asPart = (parts: typeof paid): readonly Derivation[] =>
    parts.map((part) => givenMoney('part', part.amount, 'schedule', part.reference));
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
  const total = givenMoney('total', owed, 'schedule', `outstanding/penalty as of ${dayBefore}`);
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
