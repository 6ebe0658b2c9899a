import { assertNever } from '../broken-invariant';
import { splitEqually, type SplitRule } from '../money/split-equally';
import type { AmortisedLoan } from './amortised-loan';
import { levelPaymentFactors } from './interest-factors';
import { levelPayments } from './level-payments';
import { steppedPayments } from './stepped-payments';

/**
 * The principal that an instalment repays, before it is held against what is owed: by the instalment's index from 0,
 * the balance before it and the interest that its period accrued. Negative where the payment does not cover that
 * interest. Not asked for within a grace period nor for the last instalment, which takes the rest.
 */
export type RepaymentRule = (index: number, balance: number, accrued: number) => number;

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
      return () => 0;
    case 'fixed-payment':
      return (_index, _balance, accrued) => method.payment.minor - accrued;
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
    return parts[index - grace] ?? 0;
  };
}

function byPayments(loan: AmortisedLoan): RepaymentRule {
  const grace = loan.terms.grace.principal;
  let payments: readonly number[] | null = null;
  return (index, balance, accrued) => {
    payments ??= paymentsFrom(loan, grace, balance);
    return (payments[index - grace] ?? 0) - accrued;
  };
}

function paymentsFrom(loan: AmortisedLoan, grace: number, principal: number): readonly number[] {
  const { method, interest } = loan.terms;
  const periods = loan.periods.slice(grace);
  const factors = levelPaymentFactors(interest, periods, loan.every);
  const rule = splitRuleOf(loan);
  if (method.kind === 'stepped-payment') {
    return steppedPayments({ principal, factors, ...rule, percentChange: method.percentChange, every: method.every });
  }
  const balloon = method.kind === 'balloon' ? Math.min(method.balloon.minor, principal) : 0;
  return levelPayments({ principal, balloon, factors, rule, accruing: { ...loan, periods } });
}
