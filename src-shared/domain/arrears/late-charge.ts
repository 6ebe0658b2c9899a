import { dayFromNumber, dayNumber, type Day } from '../calendar/day';
import { components, type ComponentAmounts } from '../money/components';
import type { CurrencyCode } from '../money/currency';
import { money, sum, type Money } from '../money/money';
import type { ChargedOn } from './accrual-meters';
import { lateChargeAccrual, type LateChargeAccrual } from './late-charge-accrual';
import type { MeteredRange } from './late-charge-meter';
import type { DatedLateChargeRules, LateChargeRules } from './late-charge-rules';

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
 * @throws AmountOutOfRange where the charge is beyond safe integers.
 */
export function lateCharge(
  rules: LateChargeRules,
  dues: readonly LateChargeDue[],
  asOf: Day,
  currency: CurrencyCode,
): LateCharge {
  const { accrual } = accrued([{ validFrom: null, rules }], dues, asOf, 'account');
  return lateChargeOf(accrual.ranges(), currency);
}

/**
 * The late charge of each of an account's dues, in the order given: what a lender that charges bill by bill states on each. With a
 * `past-due-…` base a due bears the charge on what is unpaid of itself. An `unpaid-…` base spans the account, so its day is charged
 * once, to the oldest due that is past due on it; a day waived for that due is charged to no other.
 * Days count as in `lateCharge`; a cap is one for each due with a `past-due-…` base and one for the account with an `unpaid-…` base.
 */
export function lateChargesByDue(
  versions: readonly DatedLateChargeRules[],
  dues: readonly LateChargeDue[],
  asOf: Day,
  currency: CurrencyCode,
): readonly LateCharge[] {
  const { accrual, places } = accrued(versions, dues, asOf, 'each-due');
  const byDue = new Map<number, MeteredRange[]>();
  for (const range of accrual.ranges()) {
    if (range.bearer === null) continue;
    const known = byDue.get(range.bearer);
    if (known === undefined) byDue.set(range.bearer, [range]);
    else known.push(range);
  }
  return places.map((place) =>
    lateChargeOf(
      (byDue.get(place) ?? []).sort((a, b) => a.from - b.from),
      currency,
    ),
  );
}

/** The accrual after all reductions up to `asOf`, and the place of each due given in the order of due dates. */
function accrued(
  versions: readonly DatedLateChargeRules[],
  dues: readonly LateChargeDue[],
  asOf: Day,
  chargedOn: ChargedOn,
): { readonly accrual: LateChargeAccrual; readonly places: readonly number[] } {
  const order = dues.map((_, index) => index).sort((a, b) => compareDays(dues[a]?.dueDate, dues[b]?.dueDate));
  const places: number[] = [];
  order.forEach((index, place) => {
    places[index] = place;
  });
  const sorted = order.flatMap((index) => dues[index] ?? []);
  const accrual = lateChargeAccrual({
    versions,
    dues: sorted.map(({ dueDate, amounts, pauses = [], waived = [] }) => ({
      dueDate: dayNumber(dueDate),
      owed: { principal: amounts.principal.minor, interest: amounts.interest.minor, fee: amounts.fee.minor },
      pauses: pauses.map(numbered),
      waived: waived.map(numbered),
    })),
    chargedOn,
    chargedBefore: sorted.map(() => 0),
  });
  reduceThrough(accrual, sorted, asOf);
  return { accrual, places };
}

function reduceThrough(accrual: LateChargeAccrual, dues: readonly LateChargeDue[], asOf: Day): void {
  const reductions = dues
    .flatMap(({ reductions: list }, due) => list.map(({ date, amounts }) => ({ date, amounts, due })))
    .filter(({ date }) => date <= asOf)
    .sort((a, b) => compareDays(a.date, b.date));
  for (const { date, amounts, due } of reductions) {
    for (const component of components) {
      const { minor } = amounts[component];
      if (component !== 'penalty' && minor !== 0) accrual.reduce(due, component, minor, dayNumber(date));
    }
  }
  accrual.closeThrough(dayNumber(asOf));
}

function lateChargeOf(metered: readonly MeteredRange[], currency: CurrencyCode): LateCharge {
  const ranges = metered.map((range) => lateChargeRange(range, currency));
  return {
    total: sum(
      ranges.map(({ amount }) => amount),
      currency,
    ),
    ranges,
  };
}

/** A metered range as it is shown. */
export function lateChargeRange({ from, to, base, amount }: MeteredRange, currency: CurrencyCode): LateChargeRange {
  return {
    from: dayFromNumber(from),
    to: dayFromNumber(to),
    days: to - from + 1,
    base: money(base, currency),
    amount: money(amount, currency),
  };
}

function numbered({ from, to }: { readonly from: Day; readonly to: Day }): {
  readonly from: number;
  readonly to: number;
} {
  return { from: dayNumber(from), to: dayNumber(to) };
}

function compareDays(a: Day | undefined, b: Day | undefined): number {
  return (a ?? '') < (b ?? '') ? -1 : a === b ? 0 : 1;
}
