import { assertNever } from '../broken-invariant';
import { whole } from '../money/rational-arithmetic';
import type { Rational } from '../money/rational';
import { exactLevelPayment } from './exact-level-payment';

/** A loan whose amounts are not rounded. */
export interface ExactLoan {
  readonly principal: Rational;
  /** The interest on one unit for each period, above -1; one or more. */
  readonly rates: readonly Rational[];
  /** `deferred`: nothing is paid before the last instalment, and interest bears interest. */
  readonly repayment: 'equal-payment' | 'equal-principal' | 'interest-only' | 'deferred';
  /** Of equal payments: what they leave unpaid, which is not part of the last payment. */
  readonly balloon?: Rational;
  /** Of equal payments: how they stand to one another (`stepWeights`). */
  readonly weights?: readonly bigint[];
}

/** One instalment, not rounded. `principal` is negative where the payment does not cover the interest. */
export interface ExactRow {
  readonly interest: Rational;
  readonly principal: Rational;
  readonly payment: Rational;
  readonly balance: Rational;
}

/**
 * A schedule in which nothing is rounded: what tables show that round only what they print, column by column, so that
 * their rows do not add up to the cent. Exact: over the common denominator of all periods, every amount is a whole
 * number.
 */
export function exactAmortisation(loan: ExactLoan): readonly ExactRow[] {
  const { principal, rates } = loan;
  const payments = paymentsOf(loan);
  const common = payments.denominator * principal.denominator;
  const rows: ExactRow[] = [];
  let [balance, denominator] = [principal.numerator * payments.denominator, common];
  for (const [index, rate] of rates.entries()) {
    const interest = balance * rate.numerator;
    denominator *= rate.denominator;
    const before = balance * rate.denominator;
    const scale = denominator / payments.denominator;
    const paid = payments.of(index, { balance: before, interest, scale });
    balance = before + interest - paid;
    const of = (numerator: bigint): Rational => ({ numerator, denominator });
    rows.push({ interest: of(interest), principal: of(paid - interest), payment: of(paid), balance: of(balance) });
  }
  return rows;
}

/**
 * The balance before an instalment and its interest as numerators over the row's denominator, which is `scale` times
 * the payments'.
 */
interface RowSoFar {
  readonly balance: bigint;
  readonly interest: bigint;
  readonly scale: bigint;
}

interface Payments {
  readonly denominator: bigint;
  readonly of: (index: number, row: RowSoFar) => bigint;
}

function paymentsOf(loan: ExactLoan): Payments {
  const { principal, rates, repayment, weights } = loan;
  const last = rates.length - 1;
  switch (repayment) {
    case 'equal-payment': {
      const { numerator, denominator } = exactLevelPayment({ ...loan, balloon: loan.balloon ?? whole(0) });
      return { denominator, of: (index, { scale }) => numerator * scale * (weights?.[index] ?? 1n) };
    }
    case 'equal-principal': {
      const denominator = principal.denominator * BigInt(rates.length);
      return { denominator, of: (_index, { interest, scale }) => principal.numerator * scale + interest };
    }
    case 'interest-only':
      return { denominator: 1n, of: (index, { balance, interest }) => (index === last ? balance + interest : interest) };
    case 'deferred':
      return { denominator: 1n, of: (index, { balance, interest }) => (index === last ? balance + interest : 0n) };
    default:
      return assertNever(repayment);
  }
}
