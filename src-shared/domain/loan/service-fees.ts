import { assertNever } from '../broken-invariant';
import { factor, roundedProduct } from '../money/factor';
import { percent } from '../money/rational';
import { splitEqually } from '../money/split-equally';
import type { AmortisedRow } from './amortise';
import type { AmortisedLoan } from './amortised-loan';
import type { ServiceFee } from './instalment-terms';

/** The fees of each instalment together, in minor units. May be past the safe integers. */
export function serviceFees(loan: AmortisedLoan, rows: readonly AmortisedRow[]): readonly number[] {
  const each = loan.terms.fees.map((fee) => feeOfEach(fee, loan, rows));
  return rows.map((_, index) => each.reduce((sum, fees) => sum + (fees[index] ?? 0), 0));
}

/** One fee of each instalment, zero where it does not fall due. */
function feeOfEach(fee: ServiceFee, loan: AmortisedLoan, rows: readonly AmortisedRow[]): readonly number[] {
  const { amount, due, notWithFirst = 0 } = fee;
  if (due === 'each-instalment' && amount.kind === 'percent-of-principal' && loan.terms.rounding.flatEach === 'total') {
    return [...Array<number>(notWithFirst).fill(0), ...splitTotal(amount.percent, loan, rows.length - notWithFirst)];
  }
  const charged = chargeOf(fee, loan, rows);
  return rows.map((_, index) => (isFeeDue(fee, index, rows.length) ? charged(index) : 0));
}

function chargeOf(
  { amount }: ServiceFee,
  { originalPrincipal, terms }: AmortisedLoan,
  rows: readonly AmortisedRow[],
): (index: number) => number {
  const { mode } = terms.rounding;
  switch (amount.kind) {
    case 'fixed':
      return () => amount.amount.minor;
    case 'percent-of-principal': {
      const fee = roundedProduct(originalPrincipal, factor(percent(amount.percent)), mode);
      return () => fee;
    }
    case 'percent-of-balance': {
      const rate = factor(percent(amount.percent));
      return (index) => roundedProduct(balanceBefore(rows, index), rate, mode);
    }
    default:
      return assertNever(amount);
  }
}

/** The principal owed before an instalment, by its index from 0, without what its own period capitalised. */
function balanceBefore(rows: readonly AmortisedRow[], index: number): number {
  const row = rows[index];
  return row === undefined ? 0 : row.balance + row.principal - row.capitalised;
}

function splitTotal(
  feePercent: string,
  { originalPrincipal, terms: { rounding } }: AmortisedLoan,
  count: number,
): readonly number[] {
  const { numerator, denominator } = percent(feePercent);
  const total = roundedProduct(
    originalPrincipal,
    factor({ numerator: numerator * BigInt(count), denominator }),
    rounding.mode,
  );
  return splitEqually(total, count, { ...rounding, multiple: 1 });
}

/** True where a fee falls due with the instalment at an index, counted from 0. */
export function isFeeDue({ due, notWithFirst = 0 }: ServiceFee, index: number, count: number): boolean {
  switch (due) {
    case 'each-instalment':
      return index >= notWithFirst;
    case 'first-instalment':
      return index === 0;
    case 'last-instalment':
      return index === count - 1;
    default:
      return assertNever(due);
  }
}
