import type { LateChargeRules } from '#shared/domain/arrears/late-charge-rules';
import { day } from '#shared/domain/calendar/day';
import type { Frequency } from '#shared/domain/calendar/frequency';
import type { InstalmentTerms } from '#shared/domain/loan/instalment-terms';
import { money } from '#shared/domain/money/money';
import { rational, type Rational } from '#shared/domain/money/rational';
import { multiplied, plus, whole } from '#shared/domain/money/rational-arithmetic';
import { minorOf } from './minor-of';
import { EUR } from './line';
import { chargesOfAllDuesFirst, instalmentByInstalment } from './payment-orders';
import type { LateFee, PeerProduct } from './peer-loan';

/** A product's settings as a workbook holds them, by the names of its form. */
export type MifosSettings = Readonly<Record<string, string | readonly (readonly [string, string])[]>>;

/** A product of Mifos X and what its loan changes of it, in our terms. */
export function mifosProduct(settings: MifosSettings, loan: Readonly<Record<string, string>>): PeerProduct {
  const of = (name: string): string => {
    const value = settings[name];
    return typeof value === 'string' ? value : '';
  };
  const rates = ratesOf(settings, loan);
  const strategy = of('repaymentstrategy');
  const draws = [loan['principal'], loan['principal1']].flatMap((amount) =>
    amount === undefined ? [] : [minorOf(amount)],
  );
  return {
    terms: termsOf(
      of,
      rates[0]?.annualRate ?? yearly(of('nominalinterestratedefault'), of('nominalinterestratefrequency')),
    ),
    rates,
    every: { count: Number(of('rapidevery')), unit: unitOf(loan['Loantermtype'] ?? of('repaideveryfrequency')) },
    count: Number(of('numberofrepaymentsdefault')),
    order: strategy.startsWith('Overdue/Due') ? chargesOfAllDuesFirst : instalmentByInstalment,
    actualBalance:
      of('recalculateinterest') === 'checked'
        ? {
            paymentCounts:
              of('frequencyforrecalculateoutstandingprincipal') === 'Daily' ? 'on-its-day' : 'from-next-due-date',
            paidAhead: 'own-instalment',
          }
        : null,
    lateFee: lateFeeOf(of('overduecharges')),
    workingDays: () => 'working-day',
    payment: loan['installmentamount'] === undefined ? null : minorOf(loan['installmentamount']),
    approved: draws.length > 1 ? draws.reduce((sum, amount) => sum + amount, 0) : null,
    chargesWaitForTheirDay: false,
    isDownPaymentPaid: false,
  };
}

function termsOf(of: (name: string) => string, annualRate: string): InstalmentTerms {
  const isFlat = of('interestmethod') === 'Flat';
  const isDaily = of('interestcalculationperiod') === 'Daily' && !isFlat;
  const isPartial = of('allowPartialPeriodInterestCalcualtion') === 'checked';
  return {
    method: {
      kind: isFlat
        ? 'flat-interest'
        : of('amortization') === 'Equal installments'
          ? 'equal-payment'
          : 'equal-principal',
    },
    interest: {
      annualRate,
      dayCount: isDaily ? 'actual/actual' : 'equal-periods',
      oddPeriod: isPartial ? 'by-days-of-period' : 'as-one',
      levelPayment: isDaily ? 'nominal-days' : 'equal',
      freePeriods: 0,
    },
    fees: [],
    grace: { principal: 0, interest: 0, interestMeanwhile: 'due-after-grace' },
    rounding: {
      mode: 'half-even',
      oddCent: 'last',
      multiple: null,
      interestEach: 'instalment',
      flatEach: 'instalment',
    },
    dueDates: { whenDayOff: 'stay' },
    downPayment: null,
  };
}

function yearly(rate: string, per: string): string {
  if (per === 'Per year') return rate;
  return decimalOf(multiplied(rational(rate), whole(12)));
}

/** A base rate that changes, and what the product and the loan put on it. */
function ratesOf(settings: MifosSettings, loan: Readonly<Record<string, string>>): PeerProduct['rates'] {
  const base = settings['baserates'];
  if (typeof base !== 'object') return [];
  const margins = [settings['differentialrate'], loan['Interestratedifferential']];
  return base.map(([from, rate]) => ({
    from: day(from),
    annualRate: decimalOf(
      margins.reduce((sum, margin) => plus(sum, rational(typeof margin === 'string' ? margin : '0')), rational(rate)),
    ),
  }));
}

function decimalOf({ numerator, denominator }: Rational): string {
  return String(Number(numerator) / Number(denominator));
}

function unitOf(text: string): Frequency['unit'] {
  return text === 'Weeks' ? 'week' : text === 'Days' ? 'day' : 'month';
}

const chargedOnce: Omit<LateChargeRules, 'dailyRate' | 'minimumDaily'> = {
  base: 'past-due-amount',
  graceDays: 0,
  cap: null,
  roundEach: 'day',
  rounding: 'half-even',
};

// The workbooks name their late fees and do not define them: one percent, or 100, wherever they are charged.
function lateFeeOf(name: string): LateFee | null {
  if (name === '') return null;
  if (name.endsWith('Flat')) {
    const rules = { ...chargedOnce, dailyRate: '0', minimumDaily: money(100_00, EUR) };
    return { rules, of: ['principal', 'interest'] };
  }
  const rules = { ...chargedOnce, dailyRate: '1', minimumDaily: null };
  if (name.endsWith('LoanAmount+Interest')) return { rules, of: ['principal', 'interest'] };
  return { rules, of: [name.endsWith('Interest') ? 'interest' : 'principal'] };
}
