import type { Day } from '../calendar/day';
import type { Money } from '../money/money';
import type { RoundingMode } from '../money/rational';
import type { FormulaName } from './formulas';
import type { QuantityName } from './quantity-names';

/** What a step of a derivation amounts to. A percentage is the number before the sign: 0.05 % is `"0.05"`. */
export type DerivedValue =
  | { readonly kind: 'money'; readonly money: Money }
  | { readonly kind: 'percent'; readonly percent: string }
  | { readonly kind: 'count'; readonly count: number }
  | { readonly kind: 'day'; readonly day: Day }
  | { readonly kind: 'fraction'; readonly numerator: number; readonly denominator: number };

/** What a step is about, for a reader to recognise it by: a document of the lender, or a line of the schedule. */
export interface Subject {
  readonly kind: 'account' | 'bill' | 'purchase' | 'instalment' | 'charge' | 'payment' | 'estimate' | 'unexplained';
  /** The document's identifier, or null where there is no document. */
  readonly id: string | null;
}

/**
 * Who says so: the lender's documents, its terms, the borrower, a calendar or rule, a question put ("what if"), or
 * another figure of the same schedule or account, which has its own derivation and is named by the reference.
 */
export type Origin = 'lender' | 'terms' | 'borrower' | 'calendar' | 'question' | 'schedule';

/** The clause, rule or standard that a step follows, and the day it took effect; null where that is not known. */
export interface DerivationRule {
  readonly id: string;
  readonly source: string;
  readonly validFrom: Day | null;
}

/**
 * How a figure comes about: a tree whose leaves are given figures, each with its origin, and whose other nodes say by
 * which formula their inputs make their value, and how it was rounded. `recomputed` gives the same value from the
 * inputs alone.
 */
export interface Derivation {
  readonly name: QuantityName;
  readonly value: DerivedValue;
  readonly about?: Subject;
  /** Of a leaf: where the figure is from, and in which document or field. */
  readonly origin?: { readonly kind: Origin; readonly reference?: string };
  readonly formula?: FormulaName;
  readonly inputs?: readonly Derivation[];
  /** How a fraction of a minor unit, or of a percentage's last decimal, was settled; none where the formula is exact. */
  readonly rounding?: RoundingMode;
  /** The amount that a rounded one is a multiple of; where it is not said, the minor unit. */
  readonly roundedTo?: Money;
  readonly rule?: DerivationRule;
}

/** A given amount. */
export function givenMoney(name: QuantityName, money: Money, kind: Origin, reference?: string): Derivation {
  return { name, value: { kind: 'money', money }, origin: originOf(kind, reference) };
}

/** A given rate in percent. */
export function givenPercent(name: QuantityName, percent: string, kind: Origin, reference?: string): Derivation {
  return { name, value: { kind: 'percent', percent }, origin: originOf(kind, reference) };
}

/** A given number of days, periods or instalments; of years or periods it may have decimals. */
export function givenCount(name: QuantityName, count: number, kind: Origin, reference?: string): Derivation {
  return { name, value: { kind: 'count', count }, origin: originOf(kind, reference) };
}

/** A given calendar day. */
export function givenDay(name: QuantityName, day: Day, kind: Origin, reference?: string): Derivation {
  return { name, value: { kind: 'day', day }, origin: originOf(kind, reference) };
}

/** A given part of a whole, such as of a year. */
export function givenFraction(
  name: QuantityName,
  { part, whole }: { readonly part: number; readonly whole: number },
  kind: Origin,
  reference?: string,
): Derivation {
  return { name, value: { kind: 'fraction', numerator: part, denominator: whole }, origin: originOf(kind, reference) };
}

/** The same step, said what it is about. */
export function withSubject(derivation: Derivation, subject: Subject): Derivation {
  return { ...derivation, about: subject };
}

/** An amount as the sum of parts. */
export function sumDerivation(name: QuantityName, total: Money, parts: readonly Derivation[]): Derivation {
  return { name, value: { kind: 'money', money: total }, formula: 'sum-of-parts', inputs: parts.map((part) => ({ ...part, name: 'part' })) };
}

function originOf(kind: Origin, reference: string | undefined): NonNullable<Derivation['origin']> {
  return reference === undefined ? { kind } : { kind, reference };
}
