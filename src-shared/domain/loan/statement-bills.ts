import type { Day } from '../calendar/day';
import { noAmounts, type ComponentAmounts } from '../money/components';
import type { CurrencyCode } from '../money/currency';
import { money, subtract, zero, type Money } from '../money/money';
import { refusal, success, type Failure, type Result } from '../result';
import { flatFeeTerms } from './flat-fee-terms';
import { instalmentSchedule } from './instalment-schedule';
import { refundInstalments, type UnbilledInstalment } from './refund-instalments';
import type { RefundTerms } from './refund-terms';
import type { ScheduleFailureCode } from './schedule-failures';
import {
  statementBill,
  type StatementBill,
  type StatementLine,
  type StatementPurchase,
  type StatementRefund,
} from './statement-bill';
import type { StatementCycle } from './statement-cycle';
import type { StatementFailureCode } from './statement-failures';

/** What bills are made of. */
export interface StatementAccount {
  readonly currency: CurrencyCode;
  /** Without a gap, from the first purchase to the last instalment. */
  readonly cycles: readonly StatementCycle[];
  readonly purchases: readonly StatementPurchase[];
  readonly refunds: readonly StatementRefund[];
  readonly refundTerms: RefundTerms;
}

/** The bills of all cycles, and what the borrower has over when the last of them is paid. */
export interface StatementBills {
  readonly bills: readonly StatementBill[];
  readonly credit: Money;
}

type Refused = Failure<StatementFailureCode | ScheduleFailureCode>;

/**
 * The bills that purchases and refunds make. A purchase made on a statement date is on the next bill. A refund before
 * the bill was issued comes off the purchase; afterwards the terms say. Of a purchase in instalments it comes off
 * those that have no bill yet, and what is left of it is treated as a refund after the bill. Principal asked for and
 * what is over at the end sum to the purchases less the refunds.
 */
export function statementBills(account: StatementAccount): Result<StatementBills, Refused> {
  const { cycles, currency } = account;
  const placed = account.purchases.map((purchase) => placedPurchase(account, purchase));
  const broken = placed.find((result) => !result.ok);
  if (broken !== undefined && !broken.ok) return broken;
  const books = new Map(placed.flatMap((result) => (result.ok ? [[result.value.purchase.id, result.value] as const] : [])));
  const lines: StatementLine[][] = cycles.map(() => []);
  for (const refund of [...account.refunds].sort((a, b) => (a.date < b.date ? -1 : 1))) {
    const failure = applyRefund(account, books, refund, lines);
    if (failure !== null) return { ok: false, failure };
  }
  for (const { purchase, cycle, instalments } of books.values()) {
    if (purchase.instalments === null) lines[cycle]?.unshift(lineOf('purchase', purchase, principalOnly(purchase.amount)));
    instalments.forEach((instalment, index) => lines[cycle + index]?.push(instalmentLine(purchase, instalment)));
  }
  return success(withCredits(cycles, lines, zero(currency)));
}

/** A purchase with the cycle it falls in and its instalments, one a cycle from there on. */
interface PlacedPurchase {
  readonly purchase: StatementPurchase;
  readonly cycle: number;
  readonly instalments: readonly UnbilledInstalment[];
  readonly refunded: number;
}

function placedPurchase({ cycles }: StatementAccount, purchase: StatementPurchase): Result<PlacedPurchase, Refused> {
  const cycle = cycleOf(cycles, purchase.date);
  const count = purchase.instalments?.count ?? 0;
  const dates = cycles.slice(cycle, cycle + count).map(({ dueDate }) => dueDate);
  if (cycle < 0 || dates.length < count) return refusal('statement.purchase_outside_cycles', { date: purchase.date });
  if (purchase.instalments === null) return success({ purchase, cycle, instalments: [], refunded: 0 });
  const schedule = instalmentSchedule(flatFeeTerms(purchase.instalments), {
    principal: purchase.amount,
    drawnOn: purchase.date,
    due: { kind: 'listed', dates, every: { count: 1, unit: 'month' } },
  });
  return schedule.ok ? success({ purchase, cycle, instalments: schedule.value.instalments, refunded: 0 }) : schedule;
}

function applyRefund(
  { cycles, refundTerms }: StatementAccount,
  books: Map<string, PlacedPurchase>,
  { purchaseId, date, amount }: StatementRefund,
  lines: readonly StatementLine[][],
): Refused | null {
  const placed = books.get(purchaseId);
  if (placed === undefined) return refusal('statement.refund_without_purchase').failure;
  const { purchase, instalments } = placed;
  if (date < purchase.date) return refusal('statement.refund_before_purchase', { date }).failure;
  const refunded = placed.refunded + amount.minor;
  if (amount.minor <= 0 || refunded > purchase.amount.minor) return refusal('statement.refund_exceeds_purchase').failure;
  const now = cycleOf(cycles, date);
  if (now < 0) return refusal('statement.purchase_outside_cycles', { date }).failure;

  let rest = amount;
  let after = instalments;
  if (purchase.instalments !== null) {
    const billed = Math.max(0, now - placed.cycle);
    const purchaseLeft = money(purchase.amount.minor - refunded, amount.currency);
    const asked = { unbilled: instalments.slice(billed), amount, terms: refundTerms, purchaseLeft, ...purchase.instalments };
    const result = refundInstalments(asked);
    after = [...instalments.slice(0, billed), ...result.unbilled];
    rest = result.rest;
  }
  books.set(purchaseId, { ...placed, instalments: after, refunded });
  if (rest.minor > 0)
    lines[billOf(placed, now, refundTerms)]?.push(lineOf('refund', purchase, principalOnly(negative(rest))));
  return null;
}

/** On which bill a refund stands that no instalment without a bill could take; `now` is the cycle it was made in. */
function billOf({ purchase, cycle, instalments }: PlacedPurchase, now: number, { afterBill }: RefundTerms): number {
  if (now === cycle || afterBill === 'credit-on-next-bill') return now;
  return purchase.instalments === null ? cycle : Math.min(now, cycle + instalments.length) - 1;
}

/** The bills, each with what the one before it could not use. */
function withCredits(
  cycles: readonly StatementCycle[],
  lines: readonly (readonly StatementLine[])[],
  nothing: Money,
): StatementBills {
  let credit = nothing;
  const bills = cycles.map((cycle, index) => {
    const own = credit.minor > 0 ? [...(lines[index] ?? []), creditLine('credit', negative(credit))] : (lines[index] ?? []);
    const bill = statementBill(cycle, own, nothing);
    const { principal } = bill.due;
    credit = principal.minor < 0 ? negative(principal) : nothing;
    return credit.minor > 0 ? statementBill(cycle, [...own, creditLine('carried-over', credit)], nothing) : bill;
  });
  return { bills, credit };
}

function cycleOf(cycles: readonly StatementCycle[], date: Day): number {
  return cycles.findIndex(({ periodFrom, periodTo }) => periodFrom <= date && date <= periodTo);
}

function negative(amount: Money): Money {
  return subtract(zero(amount.currency), amount);
}

function principalOnly(amount: Money): ComponentAmounts {
  return { ...noAmounts(amount.currency), principal: amount };
}

function lineOf(kind: 'purchase' | 'refund', { id }: StatementPurchase, amounts: ComponentAmounts): StatementLine {
  return { kind, purchaseId: id, number: null, amounts };
}

function instalmentLine({ id }: StatementPurchase, { number, principal, fee }: UnbilledInstalment): StatementLine {
  return { kind: 'instalment', purchaseId: id, number, amounts: { ...noAmounts(principal.currency), principal, fee } };
}

function creditLine(kind: 'credit' | 'carried-over', amount: Money): StatementLine {
  return { kind, purchaseId: null, number: null, amounts: principalOnly(amount) };
}
