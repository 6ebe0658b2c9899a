import type { Component } from '../money/components';
import type { AllocationRules } from '../payment/allocation-rules';
import type { Rank, RankMember } from '../payment/pour-into-ranks';

/** What a payment can be put to at some point of a ledger. A due is named by its place in the order of due dates. */
export interface OpenClaims {
  /** Day numbers, rising. */
  readonly dueDates: readonly number[];
  /** Owed on a component of a due, in minor units. */
  readonly owed: (due: number, component: Component) => number;
  /** The penalty that is owed on the account and on none of its dues. */
  readonly accountPenalty: () => number;
}

/** The ranks that a payment of a day reaches, what the borrower named first. Payments come in the order of their days. */
export type PaymentRanks = (day: number, designated: number | null) => Iterable<Rank<number | null>>;

/**
 * The ranks of one account, made only as far as a payment reaches. What is paid is passed over once and not looked at again, so that
 * many payments on many dues take a step each. A member named null is the account.
 * A penalty that is owed on the account as a whole comes before all dues where the order names it first, and after all that have fallen
 * due where it names it last, so that a payment in two parts pays what the whole would; else it stands at its place within the first
 * due that has fallen due and is unpaid. In any case it comes before what lies ahead.
 */
export function paymentRanks(claims: OpenClaims, rules: AllocationRules): PaymentRanks {
  return rules.style === 'due-by-due' ? dueByDue(claims, rules) : componentByComponent(claims, rules);
}

const pifComponents = ['principal', 'interest', 'fee'] as const;

function dueByDue(claims: OpenClaims, { between, components }: AllocationRules): PaymentRanks {
  const first = { at: 0 };
  return function* ranks(day, designated) {
    let penalty = claims.accountPenalty();
    const isWithinADue = components[0] !== 'penalty' && components.at(-1) !== 'penalty';
    const member = (due: number, isFirst: boolean): RankMember<number | null> => {
      const extra = isFirst && isWithinADue && (claims.dueDates[due] ?? Infinity) <= day ? penalty : 0;
      penalty -= extra;
      const minorOf = (component: Component): number =>
        claims.owed(due, component) + (component === 'penalty' ? extra : 0);
      return { id: due, owed: components.map((component) => ({ component, minor: minorOf(component) })) };
    };
    if (components[0] === 'penalty' && penalty > 0) {
      yield [accountMember(penalty)];
      penalty = 0;
    }
    if (designated !== null) yield [member(designated, true)];
    for (const group of groups(openDues(claims, first), claims, between)) {
      const others = group.filter((due) => due !== designated);
      const isAhead = others.some((due) => (claims.dueDates[due] ?? Infinity) > day);
      if (isAhead && penalty > 0) yield [accountMember(penalty)];
      if (isAhead) penalty = 0;
      if (others.length > 0) yield others.map((due, index) => member(due, index === 0));
    }
    if (penalty > 0) yield [accountMember(penalty)];
  };
}

function componentByComponent(claims: OpenClaims, { between, components }: AllocationRules): PaymentRanks {
  const firsts = new Map(components.map((component) => [component, { at: 0 }]));
  let fallenDue = 0;
  return function* ranks(day, designated) {
    while ((claims.dueDates[fallenDue] ?? Infinity) <= day) fallenDue += 1;
    if (designated !== null) {
      yield [
        {
          id: designated,
          owed: components.map((component) => ({ component, minor: claims.owed(designated, component) })),
        },
      ];
    }
    for (const [from, to] of [
      [0, fallenDue],
      [fallenDue, claims.dueDates.length],
    ] as const) {
      for (const component of components) {
        const penalty = component === 'penalty' && from === 0 ? claims.accountPenalty() : 0;
        if (penalty > 0) yield [accountMember(penalty)];
        const open = openOn(claims, component, firsts.get(component) ?? { at: 0 }, from, to);
        for (const group of groups(open, claims, between)) {
          const others = group.filter((due) => due !== designated);
          if (others.length > 0)
            yield others.map((due) => ({ id: due, owed: [{ component, minor: claims.owed(due, component) }] }));
        }
      }
    }
  };
}

function accountMember(penalty: number): RankMember<null> {
  return { id: null, owed: [{ component: 'penalty', minor: penalty }] };
}

/** Dues on which anything is owed, from the first; one that is paid bears no charge any more and is done with. */
function* openDues(claims: OpenClaims, first: { at: number }): Generator<number> {
  const end = claims.dueDates.length;
  while (first.at < end && isPaid(claims, first.at)) first.at += 1;
  for (let due = first.at; due < end; due += 1) if (!isPaid(claims, due)) yield due;
}

function* openOn(
  claims: OpenClaims,
  component: Component,
  first: { at: number },
  from: number,
  to: number,
): Generator<number> {
  const isDone = (due: number): boolean =>
    component === 'penalty' ? isPaid(claims, due) : claims.owed(due, component) === 0;
  while (first.at < to && isDone(first.at)) first.at += 1;
  for (let due = Math.max(from, first.at); due < to; due += 1) if (claims.owed(due, component) > 0) yield due;
}

function isPaid(claims: OpenClaims, due: number): boolean {
  return pifComponents.every((component) => claims.owed(due, component) === 0) && claims.owed(due, 'penalty') === 0;
}

/** Dues of one day together where the law shares between them, else each alone. */
function* groups(
  dues: Iterable<number>,
  { dueDates }: OpenClaims,
  between: AllocationRules['between'],
): Generator<readonly number[]> {
  let group: number[] = [];
  for (const due of dues) {
    const isSameDay = between === 'civil-code-560' && group[0] !== undefined && dueDates[group[0]] === dueDates[due];
    if (!isSameDay && group.length > 0) {
      yield group;
      group = [];
    }
    group.push(due);
  }
  if (group.length > 0) yield group;
}
