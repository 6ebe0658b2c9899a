import { assertNever } from '../broken-invariant';
import { splitEqually, type SplitRule } from '../money/split-equally';
import type { AmortisedLoan } from './amortised-loan';
import { levelPaymentFactors } from './interest-factors';
import { levelPayments } from './level-payments';
import { steppedPayments } from './stepped-payments';

/** The principal that an instalment repays, before it is held against what is owed. */
export interface Repayment {
  /** Negative where the payment does not cover the interest. */
  readonly principal: number;
  /**
   * The index of the instalment from which on the payment was found; null where there is none, or it asks for
   * interest alone.
   */
  readonly levelFrom: number | null;
}

/**
 * What an instalment repays: by its index from 0, the balance before it and the interest that its period accrued.
 * Asked for one instalment after another, not within a grace period and not for the last instalment, which takes the
 * rest.
 */
export type RepaymentRule = (index: number, balance: number, accrued: number) => Repayment;

/** How the terms repay the principal. */
export function repaymentRule(loan: AmortisedLoan): RepaymentRule {
  const { method } = loan.terms;
  switch (method.kind) {
    case 'equal-payment':
    case 'balloon':
    case 'stepped-payment':
      return byPayments(loan);
    case 'equal-principal':
    case 'flat-fee':
    case 'flat-interest':
      return byEqualParts(loan);
    case 'interest-only':
      return () => ({ principal: 0, levelFrom: null });
    case 'fixed-payment':
      return (_index, _balance, accrued) => ({ principal: method.payment.minor - accrued, levelFrom: null });
    default:
      return assertNever(method);
  }
}

/** How the terms round parts of the principal and payments. */
export function splitRuleOf({ terms: { rounding } }: AmortisedLoan): SplitRule {
  return { mode: rounding.mode, oddCent: rounding.oddCent, multiple: rounding.multiple?.minor ?? 1 };
}

// Reckoned when the grace period is over: what was capitalised meanwhile belongs to what is repaid.
function byEqualParts(loan: AmortisedLoan): RepaymentRule {
  const grace = loan.terms.grace.principal;
  let parts: readonly number[] | null = null;
  return (index, balance) => {
    parts ??= splitEqually(balance, loan.periods.length - grace, splitRuleOf(loan));
    return { principal: parts[index - grace] ?? 0, levelFrom: null };
  };
}

/**
 * Level payments. What rounding left of them can fall short of an instalment's interest: the payment is then found anew
 * from there on. A period that counts for more than another after it, such as a long first one or, at a high rate over
 * a long term, one of 31 days, can accrue more than any level payment: its instalment asks for the interest alone, and
 * the payment is found anew for those after it.
 */
function byPayments(loan: AmortisedLoan): RepaymentRule {
  const isLevel = loan.terms.method.kind !== 'stepped-payment';
  const foundAt = (index: number, balance: number): LevelRun => ({
    from: index,
    payments: paymentsFrom(loan, index, balance),
  });
  let run: LevelRun | null = null;
  return (index, balance, accrued) => {
    run ??= foundAt(index, balance);
    if (isLevel && run.from < index && principalIn(run, index, accrued) < 0) run = foundAt(index, balance);
    const { from } = run;
    const principal = principalIn(run, index, accrued);
    if (principal < 0 && isLevel && isLongerThanLater(loan, index)) {
      run = null;
      return { principal: 0, levelFrom: null };
    }
    // An odd first payment can be less than nothing where the others round up to more than the loan.
    const isOddOne = isLevel && index === from && loan.terms.rounding.oddCent === 'first';
    return { principal: isOddOne ? Math.max(0, principal) : principal, levelFrom: from };
  };
}

/** Payments from the instalment at an index on, in minor units. */
interface LevelRun {
  readonly from: number;
  readonly payments: readonly number[];
}

function principalIn({ from, payments }: LevelRun, index: number, accrued: number): number {
  return (payments[index - from] ?? 0) - accrued;
}

/** True where a later period counts for less: a payment that covers that one need not cover this. */
function isLongerThanLater({ periods }: AmortisedLoan, index: number): boolean {
  const counted = periods[index]?.counted;
  return (
    counted !== undefined &&
    periods.slice(index + 1).some(({ counted: later }) => counted.part * later.whole > later.part * counted.whole)
  );
}

function paymentsFrom(loan: AmortisedLoan, from: number, principal: number): readonly number[] {
  const { method, interest } = loan.terms;
  const periods = loan.periods.slice(from);
  const factors = levelPaymentFactors(interest, periods, loan.every);
  const rule = splitRuleOf(loan);
  if (method.kind === 'stepped-payment') {
    return steppedPayments({ principal, factors, ...rule, percentChange: method.percentChange, every: method.every });
  }
  const balloon = method.kind === 'balloon' ? Math.min(method.balloon.minor, principal) : 0;
  return levelPayments({ principal, balloon, factors, rule, accruing: { ...loan, periods } });
}
