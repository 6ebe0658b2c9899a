import { BrokenInvariant } from '../broken-invariant';
import { exactMinor } from './amount-out-of-range';
import type { CurrencyCode } from './currency';

/** An amount: a safe integer of minor units (fen, cents) and its currency. JSON and SQLite carry it unchanged. */
export interface Money {
  readonly minor: number;
  readonly currency: CurrencyCode;
}

/**
 * Makes an amount of `minor` minor units.
 * @throws AmountOutOfRange where `minor` is not a safe integer: amounts are refused, never wrapped.
 */
export function money(minor: number, currency: CurrencyCode): Money {
  return { minor: exactMinor(minor), currency };
}

/** Nothing owed, in a currency. */
export function zero(currency: CurrencyCode): Money {
  return money(0, currency);
}

/** The sum of two amounts of one currency. @throws BrokenInvariant on two currencies, AmountOutOfRange on an unsafe sum. */
export function add(a: Money, b: Money): Money {
  return money(a.minor + sameCurrency(a, b).minor, a.currency);
}

/** `a` less `b`, of one currency; may be negative. @throws BrokenInvariant on two currencies. */
export function subtract(a: Money, b: Money): Money {
  return money(a.minor - sameCurrency(a, b).minor, a.currency);
}

/** The sum of a list of amounts, all of `currency`; zero for none. */
export function sum(amounts: Iterable<Money>, currency: CurrencyCode): Money {
  let total = zero(currency);
  for (const amount of amounts) total = add(total, amount);
  return total;
}

/** Negative, zero or positive as `a` is less than, equal to or more than `b`. @throws BrokenInvariant on two currencies. */
export function compare(a: Money, b: Money): number {
  return a.minor - sameCurrency(a, b).minor;
}

/** The smaller of two amounts of one currency. */
export function smaller(a: Money, b: Money): Money {
  return compare(a, b) <= 0 ? a : b;
}

/** True for the same amount of the same currency. */
export function isSameMoney(a: Money, b: Money): boolean {
  return a.minor === b.minor && a.currency === b.currency;
}

/** True where nothing is left. */
export function isZero(amount: Money): boolean {
  return amount.minor === 0;
}

function sameCurrency(a: Money, b: Money): Money {
  if (a.currency !== b.currency) throw new BrokenInvariant('two currencies never add or compare');
  return b;
}
