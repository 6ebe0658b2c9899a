import type { LateChargeRules } from '#shared/domain/arrears/late-charge-rules';
import type { Frequency } from '#shared/domain/calendar/frequency';
import type { InstalmentTerms } from '#shared/domain/loan/instalment-terms';
import { money } from '#shared/domain/money/money';
import { EUR } from './line';
import { fineractOrders, instalmentByInstalment } from './payment-orders';
import type { InterestOnActualBalance, LateFee, PeerProduct } from './peer-loan';

/** What a scenario says of a loan, by its own column names. */
export type FineractLoan = Readonly<Record<string, string>>;

/** A loan of the default product: 30 days, one instalment, no interest. */
export const defaultLoan: FineractLoan = {
  LoanProduct: 'LP1',
  'with Principal': '1000',
  'ANNUAL interest rate %': '0',
  'interest type': 'FLAT',
  'interest calculation period': 'SAME_AS_REPAYMENT_PERIOD',
  repaymentEvery: '30',
  repaymentFrequencyType: 'DAYS',
  numberOfRepayments: '1',
};

/**
 * A loan of Fineract in our terms. What a scenario does not repeat stands in the names of its products and shows in its
 * schedules: instalments in multiples of one unit but for those that are called EMI_360_30 or progressive and equal
 * principal, half even, a down payment of a quarter.
 */
export function fineractProduct(loan: FineractLoan): PeerProduct {
  const product = loan['LoanProduct'] ?? '';
  return {
    terms: termsOf(loan, product),
    rates: [],
    every: everyOf(loan),
    count: Number(loan['numberOfRepayments']),
    order: fineractOrders[loan['Payment strategy'] ?? ''] ?? instalmentByInstalment,
    actualBalance: actualBalanceOf(product),
    lateFee: lateFeeOf(product),
    workingDays: () => 'working-day',
    payment: null,
    approved: null,
    chargesWaitForTheirDay: loan['Payment strategy'] === 'ADVANCED_PAYMENT_ALLOCATION',
    isDownPaymentPaid: product.includes('AUTO'),
  };
}

function termsOf(loan: FineractLoan, product: string): InstalmentTerms {
  const isFlat = loan['interest type'] === 'FLAT';
  const isThirty = product.includes('EMI_360_30');
  const isDaily = loan['interest calculation period'] === 'DAILY' && !isFlat;
  const isEqualPrincipal = loan['amortization type'] === 'EQUAL_PRINCIPAL_PAYMENTS';
  const takesAnyCent = isThirty || product.includes('PROGRESSIVE') || isEqualPrincipal;
  return {
    method: { kind: isFlat ? 'flat-interest' : isEqualPrincipal ? 'equal-principal' : 'equal-payment' },
    interest: {
      annualRate: loan['ANNUAL interest rate %'] ?? '0',
      dayCount: isThirty ? '30/360' : isDaily ? 'actual/actual' : 'equal-periods',
      oddPeriod: 'as-one',
      levelPayment: isDaily && !isThirty ? 'nominal-days' : 'equal',
      freePeriods: 0,
    },
    fees: [],
    grace: {
      principal: Number(loan['graceOnPrincipalPayment'] ?? 0),
      // What the peer calls an interest free period puts the interest off: its schedule asks for it afterwards.
      interest: Number(loan['graceOnInterestPayment'] ?? 0) + Number(loan['interest free period'] ?? 0),
      interestMeanwhile: 'due-after-grace',
    },
    rounding: {
      mode: 'half-even',
      oddCent: 'last',
      multiple: takesAnyCent ? null : money(100, EUR),
      interestEach: 'instalment',
      flatEach: 'instalment',
    },
    dueDates: { whenDayOff: 'stay' },
    downPayment: product.includes('DOWNPAYMENT') ? '25' : null,
  };
}

function everyOf(loan: FineractLoan): Frequency {
  return { count: Number(loan['repaymentEvery']), unit: loan['repaymentFrequencyType'] === 'MONTHS' ? 'month' : 'day' };
}

function actualBalanceOf(product: string): InterestOnActualBalance | null {
  if (!product.includes('RECALCULATION')) return null;
  return {
    paymentCounts: product.includes('SAME_AS_REPAYMENT') ? 'from-next-due-date' : 'on-its-day',
    paidAhead: product.includes('REDUCE_NR_INST') ? 'own-instalment' : 'smaller-payments',
  };
}

// What the scenarios' tables of charges come to.
function lateFeeOf(product: string): LateFee | null {
  if (!product.includes('OVERDUE_FROM_AMOUNT')) return null;
  const rules: LateChargeRules = {
    dailyRate: '1.5',
    base: 'past-due-amount',
    graceDays: 0,
    minimumDaily: null,
    cap: null,
    roundEach: 'day',
    rounding: 'half-even',
  };
  return { rules, of: product.endsWith('INTEREST') ? ['principal', 'interest'] : ['principal'] };
}
