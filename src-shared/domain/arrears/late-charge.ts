import { assertNever } from '../broken-invariant';
import { addDays, daysBetween, type Day } from '../calendar/day';
import { addAmounts, noAmounts, type ComponentAmounts } from '../money/components';
import type { CurrencyCode } from '../money/currency';
import { add, money, smaller, subtract, zero, type Money } from '../money/money';
import { percent, round, times, type RoundingMode } from '../money/rational';

/** What a late charge is a percentage of. A penalty never bears a penalty, so none of them holds one. */
export type LateChargeBase = 'past-due-amount' | 'past-due-principal' | 'unpaid-principal' | 'unpaid-principal-and-fee';

/** How late charges accrue: the lender's terms, every figure of them. */
export interface LateChargeRules {
  /** Percent a day, as a plain decimal. */
  readonly dailyRate: string;
  readonly base: LateChargeBase;
  /** Days after the due date within which a payment in full leaves nothing charged. */
  readonly graceDays: number;
  /** The least that a charged day costs, or null. */
  readonly minimumDaily: Money | null;
  /** The most that may be charged in all, or null. */
  readonly cap: Money | null;
  readonly roundEach: 'day' | 'range';
  readonly rounding: RoundingMode;
}

/** What reduced an amount due, by how much of each component, from which day on; negative where something was added to it. */
export interface DatedReduction {
  readonly date: Day;
  readonly amounts: ComponentAmounts;
}

/** An amount due, as it stood before anything was paid, and what was paid on it since. A penalty in it is left out. */
export interface LateChargeDue {
  readonly dueDate: Day;
  readonly amounts: ComponentAmounts;
  readonly reductions: readonly DatedReduction[];
  /** Spans, both ends included, in which this due bears no late charge: an extension granted. */
  readonly pauses?: readonly { readonly from: Day; readonly to: Day }[];
  /** Spans, both ends included, whose charge the lender gave up: they bear none, but the grace period runs on in them. */
  readonly waived?: readonly { readonly from: Day; readonly to: Day }[];
}

/** A run of charged days on an unchanged base; both ends are charged. */
export interface LateChargeRange {
  readonly from: Day;
  readonly to: Day;
  readonly days: number;
  readonly base: Money;
  readonly amount: Money;
}

/** All that was charged up to a day, paid or not, and the ranges it sums from. */
export interface LateCharge {
  readonly total: Money;
  readonly ranges: readonly LateChargeRange[];
}

/**
 * The late charge on some dues of one account, up to `asOf`.
 * A day counts when the amount is unpaid at its end: the due date itself does not count, the day of payment does not count,
 * `asOf` is taken at its end and counts. With grace days nothing is charged if a due is paid in full within them, and all
 * days count if not. Days of a pause do not count, neither for the charge nor for the grace period; waived
 * days do not count for the charge.
 * The dues add up to one base a day: with a `past-due-…` base those that are past due, with an `unpaid-…` base all of them
 * on each day on which at least one is past due.
 */
export function lateCharge(
  rules: LateChargeRules,
  dues: readonly LateChargeDue[],
  asOf: Day,
  currency: CurrencyCode,
): LateCharge {
  const charged = dues.map((due) => ({ due, counts: hasOutlastedGrace(due, rules.graceDays, asOf) }));
  const spans: { from: Day; to: Day; base: Money }[] = [];
  const starts = startsOfSpans(dues, asOf);
  starts.forEach((from, index) => {
    const next = starts[index + 1];
    const to = next === undefined ? asOf : addDays(next, -1);
    const base = baseOn(rules.base, charged, from, currency);
    const previous = spans.at(-1);
    if (base.minor <= 0) return;
    if (previous !== undefined && previous.base.minor === base.minor && addDays(previous.to, 1) === from) previous.to = to;
    else spans.push({ from, to, base });
  });
  return chargeSpans(rules, spans, currency);
}

interface ChargedDue {
  readonly due: LateChargeDue;
  readonly counts: boolean;
}

/** The days on which a base may change, up to and with `asOf`, in order. */
function startsOfSpans(dues: readonly LateChargeDue[], asOf: Day): readonly Day[] {
  const starts = new Set<Day>();
  for (const due of dues) {
    starts.add(addDays(due.dueDate, 1));
    for (const { date } of due.reductions) starts.add(date);
    for (const { from, to } of [...(due.pauses ?? []), ...(due.waived ?? [])]) starts.add(from).add(addDays(to, 1));
  }
  return [...starts].filter((date) => date <= asOf).sort();
}

function baseOn(base: LateChargeBase, dues: readonly ChargedDue[], date: Day, currency: CurrencyCode): Money {
  const running = dues.filter(({ due }) => !isPaused(due, date) && !isWaived(due, date));
  const pastDue = running.filter(({ due, counts }) => counts && date > due.dueDate);
  const unpaidOf = (list: readonly ChargedDue[]): ComponentAmounts =>
    list.reduce((total, { due }) => addAmounts(total, unpaidAtEndOf(due, date)), noAmounts(currency));
  const late = unpaidOf(pastDue);
  const isAnythingLate = late.principal.minor + late.interest.minor + late.fee.minor > 0;
  switch (base) {
    case 'past-due-amount':
      return add(add(late.principal, late.interest), late.fee);
    case 'past-due-principal':
      return late.principal;
    case 'unpaid-principal':
      return isAnythingLate ? unpaidOf(running).principal : zero(currency);
    case 'unpaid-principal-and-fee':
      return isAnythingLate ? add(unpaidOf(running).principal, unpaidOf(running).fee) : zero(currency);
    default:
      return assertNever(base);
  }
}

function unpaidAtEndOf(due: LateChargeDue, date: Day): ComponentAmounts {
  const paid = due.reductions
    .filter((reduction) => reduction.date <= date)
    .reduce((total, reduction) => addAmounts(total, reduction.amounts), noAmounts(due.amounts.principal.currency));
  const left = (owed: Money, reduced: Money): Money => money(Math.max(0, subtract(owed, reduced).minor), owed.currency);
  return {
    principal: left(due.amounts.principal, paid.principal),
    interest: left(due.amounts.interest, paid.interest),
    fee: left(due.amounts.fee, paid.fee),
    penalty: zero(due.amounts.penalty.currency),
  };
}

function isPaused(due: LateChargeDue, date: Day): boolean {
  return (due.pauses ?? []).some(({ from, to }) => from <= date && date <= to);
}

function isWaived(due: LateChargeDue, date: Day): boolean {
  return (due.waived ?? []).some(({ from, to }) => from <= date && date <= to);
}

/** True once the grace period is over and something was unpaid at its end: from then on every day since the due date counts. */
function hasOutlastedGrace(due: LateChargeDue, graceDays: number, asOf: Day): boolean {
  let lastDay = due.dueDate;
  for (let counted = 0; counted < graceDays && lastDay <= asOf; ) {
    lastDay = addDays(lastDay, 1);
    if (!isPaused(due, lastDay)) counted += 1;
  }
  const left = unpaidAtEndOf(due, lastDay);
  return asOf >= lastDay && left.principal.minor + left.interest.minor + left.fee.minor > 0;
}

function chargeSpans(
  rules: LateChargeRules,
  spans: readonly { readonly from: Day; readonly to: Day; readonly base: Money }[],
  currency: CurrencyCode,
): LateCharge {
  const ranges: LateChargeRange[] = [];
  let total = zero(currency);
  for (const { from, to, base } of spans) {
    const days = daysBetween(from, to) + 1;
    const full = amountFor(rules, base, days);
    const amount = rules.cap === null ? full : smaller(full, subtract(rules.cap, total));
    ranges.push({ from, to, days, base, amount });
    total = add(total, amount);
  }
  return { total, ranges };
}

function amountFor(rules: LateChargeRules, base: Money, days: number): Money {
  const rate = percent(rules.dailyRate);
  const least = rules.minimumDaily?.minor ?? 0;
  const minor =
    rules.roundEach === 'day'
      ? Math.max(round(times(base.minor, rate), rules.rounding), least) * days
      : Math.max(round(times(base.minor, rate, days), rules.rounding), least * days);
  return money(minor, base.currency);
}
