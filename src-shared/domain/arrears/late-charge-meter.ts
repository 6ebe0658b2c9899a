import { exactMinor } from '../money/amount-out-of-range';
import { lateChargeAmount, type LateChargeAmount } from './late-charge-amount';
import type { LateChargeRules } from './late-charge-rules';

/** What bears a charge from a day on; days are day numbers, amounts minor units. */
export interface MeteredSpan {
  readonly from: number;
  /** Null where no rules are in force. */
  readonly rules: LateChargeRules | null;
  readonly base: number;
  /** What will have been the base if all that is in a grace period now comes to count. */
  readonly mayBear: number;
  /** Who bears the charge: the place of a due, or null for the account as a whole or nobody. */
  readonly bearer: number | null;
  /** True where the day has been decided about: a due that comes to count later does not take it over. */
  readonly isTaken: boolean;
}

/** A run of days on an unchanged base and by the same rules. */
export interface MeteredRange extends MeteredSpan {
  readonly to: number;
  /** With the cap applied. */
  readonly amount: number;
}

/** Counts the charge on one base as it changes in the course of days. */
export interface LateChargeMeter {
  /** What bears the charge from a day on, that day included. Days come in order. */
  readonly set: (span: MeteredSpan) => void;
  /** Changes what was set from a day on: a grace period ended without payment, so its days come to count. */
  readonly revise: (from: number, change: (span: MeteredSpan) => MeteredSpan) => void;
  /** All charged up to and with a day, what was charged before the meter began included. The day is not before the last one set. */
  readonly chargedThrough: (day: number) => number;
  /** What a due bears of the days metered, up to and with a day. */
  readonly chargedOn: (bearer: number, day: number) => number;
  /** The charged ranges up to and with a day, in order. */
  readonly ranges: (day: number) => readonly MeteredRange[];
}

interface Range {
  readonly firstSpan: number;
  readonly span: MeteredSpan;
  /** Charged before the range began. */
  readonly before: number;
  /** What it came to, once it is over. */
  closedAt: number | null;
}

/**
 * A meter that has charged `before` already, which counts towards a cap. A range goes on while base, rules and bearer stay the same;
 * where ranges are rounded, also only while what may still come to count stays the same: so no range that is over is rounded anew,
 * and what is charged never falls. One step a change of the base, however many days lie between; a revision costs the changes it
 * reaches back over.
 */
export function lateChargeMeter(before: number): LateChargeMeter {
  const spans: MeteredSpan[] = [];
  const ranges: Range[] = [];
  const closedOn = new Map<number | null, number>();
  const amountOf = rangeAmounts();

  const book = (bearer: number | null, amount: number): void => {
    closedOn.set(bearer, exactMinor((closedOn.get(bearer) ?? 0) + amount));
  };
  const close = (range: Range, to: number): void => {
    range.closedAt = amountOf(range, to);
    book(range.span.bearer, range.closedAt);
  };
  const extend = (firstSpan: number, span: MeteredSpan): void => {
    const last = ranges.at(-1);
    if (last !== undefined && isOneRange(last.span, span)) return;
    if (last !== undefined) close(last, span.from - 1);
    ranges.push({
      firstSpan,
      span,
      before: exactMinor((last?.before ?? before) + (last?.closedAt ?? 0)),
      closedAt: null,
    });
  };
  const reopenFrom = (firstSpan: number): void => {
    for (let last = ranges.at(-1); last !== undefined && last.firstSpan >= firstSpan; last = ranges.at(-1)) {
      ranges.pop();
      const reopened = ranges.at(-1);
      if (reopened === undefined) return;
      book(reopened.span.bearer, -(reopened.closedAt ?? 0));
      reopened.closedAt = null;
    }
  };
  return {
    set: (span) => {
      spans.push(span);
      extend(spans.length - 1, span);
    },
    revise: (from, change) => {
      let first = spans.length;
      while (first > 0 && (spans[first - 1]?.from ?? 0) >= from) first -= 1;
      reopenFrom(first);
      for (let index = first; index < spans.length; index += 1) {
        const span = spans[index];
        if (span === undefined) continue;
        const changed = change(span);
        spans[index] = changed;
        extend(index, changed);
      }
    },
    chargedThrough: (day) => {
      const last = ranges.at(-1);
      return last === undefined ? before : exactMinor(last.before + amountOf(last, day));
    },
    chargedOn: (bearer, day) => {
      const last = ranges.at(-1);
      const open = last !== undefined && last.span.bearer === bearer ? amountOf(last, day) : 0;
      return exactMinor((closedOn.get(bearer) ?? 0) + open);
    },
    ranges: (day) =>
      ranges.flatMap((range, index) => {
        const to = (ranges[index + 1]?.span.from ?? day + 1) - 1;
        if (range.span.base <= 0 || to < range.span.from) return [];
        return [{ ...range.span, to, amount: range.closedAt ?? amountOf(range, to) }];
      }),
  };
}

function rangeAmounts(): (range: Range, to: number) => number {
  const known = new Map<LateChargeRules, LateChargeAmount>();
  return ({ span, before }, to) => {
    const { rules, base, from } = span;
    if (rules === null || base <= 0 || to < from) return 0;
    const amount = known.get(rules) ?? lateChargeAmount(rules);
    known.set(rules, amount);
    const full = amount(base, to - from + 1);
    return rules.cap === null ? full : Math.max(0, Math.min(full, rules.cap.minor - before));
  };
}

function isOneRange(a: MeteredSpan, b: MeteredSpan): boolean {
  if (a.rules !== b.rules || a.base !== b.base) return false;
  if (a.base <= 0) return true;
  return a.bearer === b.bearer && (a.rules?.roundEach === 'day' || a.mayBear === b.mayBear);
}
