import type { Day } from '../calendar/day';
import type { Component, ComponentAmounts } from '../money/components';
import { totalOf } from '../money/components';
import { money, type Money } from '../money/money';
import { rational } from '../money/rational';
import { compareRationals } from '../money/rational-arithmetic';
import type { AllocationRules } from './allocation-rules';
import { pourIntoRanks, type Rank, type RankMember } from './pour-into-ranks';

/** Something that money can be put to: a bill, an instalment, a debt. */
export interface Payable<Id> {
  readonly id: Id;
  readonly dueDate: Day;
  /** What is still owed on it, by component; nothing negative. */
  readonly outstanding: ComponentAmounts;
  /** What the lender holds as security for it; nothing where left out. */
  readonly secured?: Money;
  /** What it costs while it is unpaid, in percent a year as a plain decimal; nothing where left out. */
  readonly burden?: string;
}

/** A payment to be split. */
export interface IncomingPayment<Id> {
  readonly amount: Money;
  readonly date: Day;
  /** What the borrower named, or null. */
  readonly designated: Id | null;
}

/** A part of a payment, put to one component of one payable; never zero. */
export interface Allocation<Id> {
  readonly id: Id;
  readonly component: Component;
  readonly amount: Money;
}

/** A payment split: the allocations and `unallocated` sum to the payment. */
export interface AllocatedPayment<Id> {
  readonly allocations: readonly Allocation<Id>[];
  readonly unallocated: Money;
}

/**
 * Splits a payment: what the borrower named first (Civil Code article 560), then by the rules. No component receives more than is owed
 * on it; what is left when nothing more is owed is returned as unallocated.
 */
export function allocatePayment<Id>(
  payment: IncomingPayment<Id>,
  payables: readonly Payable<Id>[],
  rules: AllocationRules,
): AllocatedPayment<Id> {
  const { amount, date, designated } = payment;
  const named = payables.filter(({ id }) => id === designated);
  const others = payables.filter(({ id }) => id !== designated);
  const ranks = [
    ...named.map((payable) => [memberOf(payable, rules.components)]),
    ...ranksOf(inOrderOfPayment(others, date, rules.between), date, rules),
  ];
  const { parts, rest } = pourIntoRanks(amount.minor, ranks);
  return {
    allocations: parts.map(({ id, component, minor }) => ({ id, component, amount: money(minor, amount.currency) })),
    unallocated: money(rest, amount.currency),
  };
}

type Group<Id> = readonly Payable<Id>[];

function ranksOf<Id>(
  groups: readonly Group<Id>[],
  date: Day,
  { style, components }: AllocationRules,
): readonly Rank<Id>[] {
  if (style === 'due-by-due') return groups.map((group) => group.map((payable) => memberOf(payable, components)));
  const fallenDue = groups.filter((group) => group.every(({ dueDate }) => dueDate <= date));
  const ahead = groups.filter((group) => !fallenDue.includes(group));
  return [fallenDue, ahead].flatMap((part) =>
    components.flatMap((component) => part.map((group) => group.map((payable) => memberOf(payable, [component])))),
  );
}

function memberOf<Id>({ id, outstanding }: Payable<Id>, order: readonly Component[]): RankMember<Id> {
  return { id, owed: order.map((component) => ({ component, minor: Math.max(0, outstanding[component].minor) })) };
}

/** The payables in groups: those of a group are paid together, in proportion. */
function inOrderOfPayment<Id>(
  payables: readonly Payable<Id>[],
  date: Day,
  between: AllocationRules['between'],
): readonly Group<Id>[] {
  if (between === 'earliest-due') return [...payables].sort(byDueDate).map((payable) => [payable]);
  const order = byArticle560(date);
  const groups: Payable<Id>[][] = [];
  for (const payable of payables.filter(isOwed).sort(order)) {
    const group = groups.at(-1);
    if (group?.[0] !== undefined && order(group[0], payable) === 0) group.push(payable);
    else groups.push([payable]);
  }
  return groups;
}

/** The law ranks what has fallen due; of what has not, the earliest due date comes first. */
function byArticle560(date: Day): (a: Payable<unknown>, b: Payable<unknown>) => number {
  return (a, b) => {
    if (a.dueDate > date || b.dueDate > date) return byDueDate(a, b);
    const bySecurity = (a.secured?.minor ?? 0) - (b.secured?.minor ?? 0);
    const byBurden = compareRationals(rational(b.burden ?? '0'), rational(a.burden ?? '0'));
    return bySecurity || byBurden || byDueDate(a, b);
  };
}

function byDueDate(a: Payable<unknown>, b: Payable<unknown>): number {
  return a.dueDate < b.dueDate ? -1 : a.dueDate === b.dueDate ? 0 : 1;
}

function isOwed(payable: Payable<unknown>): boolean {
  return totalOf(payable.outstanding).minor > 0;
}
