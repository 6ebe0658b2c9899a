import { daysPastDue } from '../arrears/days-past-due';
import { lateChargeRange, type LateChargeRange } from '../arrears/late-charge';
import { lateChargeAccrual, type LateChargeAccrual } from '../arrears/late-charge-accrual';
import type { Standing } from '../arrears/accruing-due';
import { dayNumber, type Day } from '../calendar/day';
import { AmountOutOfRange } from '../money/amount-out-of-range';
import { addAmounts, noAmounts, type Component, type ComponentAmounts } from '../money/components';
import { money, subtract, sum, type Money } from '../money/money';
import { pourIntoRanks } from '../payment/pour-into-ranks';
import { refusal, success, type Failure, type Result } from '../result';
import { accountFailure } from './account-failure';
import type { LedgerAccount, LedgerDue, LedgerPayment } from './ledger-account';
import type { LedgerFailureCode } from './ledger-failures';
import { paymentRanks } from './payment-ranks';

/** A part of a payment, never zero; `due` is null where it paid a penalty of the account as a whole. */
export interface LedgerAllocation {
  readonly due: number | null;
  readonly component: Component;
  readonly amount: Money;
}

/** What became of a payment; its allocations, `unallocated` and `refunded` sum to it. */
export interface LedgerPosting {
  /** The place of the payment in the account's list. */
  readonly payment: number;
  readonly date: Day;
  readonly allocations: readonly LedgerAllocation[];
  readonly unallocated: Money;
  readonly refunded: Money;
}

/** A due as it stands. */
export interface LedgerDueState {
  readonly outstanding: ComponentAmounts;
  readonly standing: Standing;
}

/** A run of charged days, and the due that the charge is borne by; null for the account as a whole. */
export interface LedgerChargeRange extends LateChargeRange {
  readonly due: number | null;
}

/** An account at the end of a day. Dues are named by their place in the account's list. */
export interface AccountLedger {
  readonly asOf: Day;
  readonly dues: readonly LedgerDueState[];
  /** In the order in which the payments counted; reversed and later ones are left out. */
  readonly postings: readonly LedgerPosting[];
  /** All penalty charged, paid or not, with what the dues brought with them. */
  readonly charged: Money;
  readonly ranges: readonly LedgerChargeRange[];
  /** With the penalty of the account as a whole. */
  readonly outstanding: ComponentAmounts;
  readonly unallocated: Money;
  /**
   * Counted on principal, interest and fee: a due on which only a penalty is left is no longer past due, for a penalty has no due
   * date of its own.
   */
  readonly daysPastDue: number;
}

/**
 * Replays an account up to the end of `asOf`: payments in the order of their days, each split by the rules over what is owed when it
 * comes. A payment of a day finds the penalty that was charged up to the day before; what it pays bears no charge on its own day.
 * A reversed payment is replayed as if it had never been made, so later ones are split anew. Takes near-linear time in dues and
 * payments.
 */
export function accountLedger(account: LedgerAccount, asOf: Day): Result<AccountLedger, Failure<LedgerFailureCode>> {
  const failure = accountFailure(account);
  if (failure !== null) return { ok: false, failure };
  try {
    return replayed(account, asOf);
  } catch (error) {
    if (error instanceof AmountOutOfRange) return refusal('ledger.amount_out_of_range');
    throw error;
  }
}

function replayed(account: LedgerAccount, asOf: Day): Result<AccountLedger, Failure<LedgerFailureCode>> {
  const book = openBook(account);
  const postings: LedgerPosting[] = [];
  for (const { payment, place } of countedPayments(account, asOf)) {
    const posting = post(book, payment, place, asOf);
    if (posting === null) return refusal('ledger.refund_exceeds_overpayment', { payment: place });
    postings.push(posting);
  }
  book.accrual.closeThrough(dayNumber(asOf));
  return success(stateOf(book, postings, asOf));
}

interface Book {
  readonly account: LedgerAccount;
  readonly accrual: LateChargeAccrual;
  /** The place in the account's list of each due in the order of due dates. */
  readonly order: readonly number[];
  readonly placeOf: ReadonlyMap<number, number>;
  readonly penaltyOwed: (place: number | null) => number;
  readonly payPenalty: (place: number | null, minor: number) => void;
  readonly ranks: ReturnType<typeof paymentRanks>;
}

function openBook(account: LedgerAccount): Book {
  const { dues, lateCharge, chargedOn, currency } = account;
  const order = dues.map((_, index) => index).sort((a, b) => byDay(dues[a]?.dueDate, dues[b]?.dueDate));
  const sorted = order.flatMap((index) => dues[index] ?? []);
  // Refuses at once what could not be added up later.
  const all = sorted.map(({ amounts }) => amounts).reduce(addAmounts, noAmounts(currency));
  sum(Object.values(all), currency);
  const before = sorted.map(({ amounts }) => amounts.penalty.minor);
  const accrual = lateChargeAccrual({
    versions: lateCharge,
    dues: sorted.map(accruing),
    chargedOn,
    chargedBefore: before,
  });
  const paid = new Map<number | null, number>();
  const penaltyOwed = (place: number | null): number => {
    if (place === null) return chargedOn === 'account' ? accrual.chargedOnAccount() - (paid.get(null) ?? 0) : 0;
    return chargedOn === 'account' ? 0 : (before[place] ?? 0) + accrual.chargedOnDue(place) - (paid.get(place) ?? 0);
  };
  const claims = {
    dueDates: sorted.map(({ dueDate }) => dayNumber(dueDate)),
    owed: (place: number, component: Component) =>
      component === 'penalty' ? penaltyOwed(place) : accrual.unpaid(place)[component],
    accountPenalty: () => penaltyOwed(null),
  };
  return {
    account,
    accrual,
    order,
    placeOf: new Map(order.map((index, place) => [index, place])),
    penaltyOwed,
    payPenalty: (place, minor) => paid.set(place, (paid.get(place) ?? 0) + minor),
    ranks: paymentRanks(claims, account.allocation),
  };
}

function accruing({
  dueDate,
  amounts,
  pauses = [],
  waived = [],
}: LedgerDue): Parameters<typeof lateChargeAccrual>[0]['dues'][number] {
  const numbered = ({ from, to }: { readonly from: Day; readonly to: Day }) => ({
    from: dayNumber(from),
    to: dayNumber(to),
  });
  return {
    dueDate: dayNumber(dueDate),
    owed: { principal: amounts.principal.minor, interest: amounts.interest.minor, fee: amounts.fee.minor },
    pauses: pauses.map(numbered),
    waived: waived.map(numbered),
  };
}

/** The payments that count as of a day, in the order of their days. */
function countedPayments(
  { payments }: LedgerAccount,
  asOf: Day,
): readonly { readonly payment: LedgerPayment; readonly place: number }[] {
  return payments
    .map((payment, place) => ({ payment, place }))
    .filter(
      ({ payment: { date, reversedDate } }) => date <= asOf && (reversedDate === undefined || reversedDate > asOf),
    )
    .sort((a, b) => byDay(a.payment.date, b.payment.date));
}

/** Splits a payment and takes it off; null where more was given back than it left over. */
function post(book: Book, payment: LedgerPayment, place: number, asOf: Day): LedgerPosting | null {
  const { accrual, account } = book;
  const { currency } = account;
  const day = dayNumber(payment.date);
  accrual.closeThrough(day - 1);
  const designated = payment.designatedDue === undefined ? null : (book.placeOf.get(payment.designatedDue) ?? null);
  const { parts, rest } = pourIntoRanks(payment.amount.minor, book.ranks(day, designated));
  for (const { id, component, minor } of parts) {
    if (component === 'penalty') book.payPenalty(account.chargedOn === 'account' ? null : id, minor);
    else if (id !== null) accrual.reduce(id, component, minor, day);
  }
  const given = (payment.refunds ?? []).filter(({ date }) => date <= asOf).map(({ amount }) => amount);
  const refunded = sum(given, currency);
  if (refunded.minor > rest) return null;
  return {
    payment: place,
    date: payment.date,
    allocations: parts.map(({ id, component, minor }) => ({
      due:
        id === null || (component === 'penalty' && account.chargedOn === 'account') ? null : (book.order[id] ?? null),
      component,
      amount: money(minor, currency),
    })),
    unallocated: money(rest - refunded.minor, currency),
    refunded,
  };
}

function stateOf(book: Book, postings: readonly LedgerPosting[], asOf: Day): AccountLedger {
  const { account, accrual, order } = book;
  const { currency } = account;
  const dues: LedgerDueState[] = [];
  order.forEach((index, place) => {
    const { principal, interest, fee } = accrual.unpaid(place);
    const outstanding = {
      principal: money(principal, currency),
      interest: money(interest, currency),
      fee: money(fee, currency),
    };
    dues[index] = {
      outstanding: { ...outstanding, penalty: money(book.penaltyOwed(place), currency) },
      standing: accrual.standing(place),
    };
  });
  const owed = dues.map(({ outstanding }) => outstanding).reduce(addAmounts, noAmounts(currency));
  const ranges = accrual
    .ranges()
    .map((range) => ({
      ...lateChargeRange(range, currency),
      due: range.bearer === null ? null : (order[range.bearer] ?? null),
    }));
  const before = account.dues.map(({ amounts }) => amounts.penalty);
  return {
    asOf,
    dues,
    postings,
    charged: sum([...before, ...ranges.map(({ amount }) => amount)], currency),
    ranges: ranges.sort((a, b) => byDay(a.from, b.from)),
    outstanding: { ...owed, penalty: money(owed.penalty.minor + book.penaltyOwed(null), currency) },
    unallocated: sum(
      postings.map(({ unallocated }) => unallocated),
      currency,
    ),
    daysPastDue: daysPastDue(
      dues.map(({ outstanding }, index) => ({
        dueDate: account.dues[index]?.dueDate ?? asOf,
        outstanding: subtract(sum(Object.values(outstanding), currency), outstanding.penalty),
      })),
      asOf,
    ),
  };
}

function byDay(a: Day | undefined, b: Day | undefined): number {
  return a === b ? 0 : (a ?? '') < (b ?? '') ? -1 : 1;
}
