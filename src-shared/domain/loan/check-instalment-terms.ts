import { compareRationals } from '../money/rational-arithmetic';
import { rational } from '../money/rational';
import { refusal, success, type Failure, type Result } from '../result';
import { countOf } from './agreed-due-dates';
import type { InstalmentTerms } from './instalment-terms';
import type { LoanDraw } from './loan-draw';
import type { ScheduleFailureCode } from './schedule-failures';

/** More instalments than any agreement has: 38 years by the week. */
export const maximumPeriods = 2_000;

type Refusal = Result<null, Failure<ScheduleFailureCode>>;

const fine: Refusal = success(null);

/** Refuses terms that contradict themselves or are out of all bounds, and amounts and counts that no loan has. */
export function checkInstalmentTerms(terms: InstalmentTerms, draw: LoanDraw): Refusal {
  const checks = [amountsOf(terms, draw), countsOf(terms, draw), ...ratesOf(terms), contradictionsIn(terms)];
  return checks.find(({ ok }) => !ok) ?? fine;
}

function amountsOf(
  { method, rounding, fees }: InstalmentTerms,
  { principal, originalPrincipal = principal }: LoanDraw,
): Refusal {
  const { currency, minor } = principal;
  const named = [
    originalPrincipal,
    ...fees.flatMap(({ amount }) => (amount.kind === 'fixed' ? [amount.amount] : [])),
    ...(rounding.multiple === null ? [] : [rounding.multiple]),
    ...(method.kind === 'balloon' ? [method.balloon] : []),
    ...(method.kind === 'fixed-payment' ? [method.payment] : []),
  ];
  const isSound = (amount: number): boolean => Number.isSafeInteger(amount) && amount >= 0;
  const isOutOfRange =
    !Number.isSafeInteger(minor) ||
    minor <= 0 ||
    named.some((amount) => amount.currency !== currency || !isSound(amount.minor)) ||
    rounding.multiple?.minor === 0 ||
    (method.kind === 'balloon' && method.balloon.minor > minor);
  return isOutOfRange ? refusal('schedule.amount_out_of_range') : fine;
}

function countsOf({ grace, interest, method, fees }: InstalmentTerms, { due }: LoanDraw): Refusal {
  const count = countOf(due);
  if (!Number.isInteger(count) || count < 1) return refusal('schedule.no_instalments');
  if (count > maximumPeriods) return refusal('schedule.too_many_periods', { count, maximum: maximumPeriods });
  const isSound = (periods: number): boolean => Number.isSafeInteger(periods) && periods >= 0 && periods <= count;
  if (!isSound(grace.interest) || !isSound(interest.freePeriods))
    return refusal('terms.grace_out_of_range', { grace: grace.interest, count });
  if (!isSound(grace.principal) || grace.principal === count)
    return refusal('terms.grace_out_of_range', { grace: grace.principal, count });
  const tooLong = fees.find(({ notWithFirst = 0 }) => !isSound(notWithFirst))?.notWithFirst;
  if (tooLong !== undefined) return refusal('terms.grace_out_of_range', { grace: tooLong, count });
  const isRepaidMeanwhile = Math.min(grace.interest, count - 1) > grace.principal;
  if (grace.interestMeanwhile === 'capitalised' && isRepaidMeanwhile) {
    return refusal('terms.contradiction', { between: 'grace/interest, grace/principal' });
  }
  if (method.kind !== 'stepped-payment' || (Number.isSafeInteger(method.every) && method.every > 0)) return fine;
  return refusal('terms.contradiction', { between: 'steps' });
}

function ratesOf({ interest, fees, downPayment, method }: InstalmentTerms): readonly Refusal[] {
  return [
    percentWithin('annualRate', interest.annualRate, '0', '10000'),
    ...fees.map(({ amount }) => (amount.kind === 'fixed' ? fine : percentWithin('feeRate', amount.percent, '0', '100'))),
    downPayment === null ? fine : percentWithin('downPayment', downPayment, '0', '99.99'),
    method.kind === 'stepped-payment' ? percentWithin('percentChange', method.percentChange, '-99', '1000') : fine,
  ];
}

function percentWithin(field: string, text: string, minimum: string, maximum: string): Refusal {
  if (!/^-?\d{1,20}(\.\d{1,20})?$/.test(text)) return refusal('terms.rate_malformed', { field });
  const rate = rational(text);
  const isWithin = compareRationals(rate, rational(minimum)) >= 0 && compareRationals(rate, rational(maximum)) <= 0;
  return isWithin ? fine : refusal('terms.rate_out_of_range', { field, minimum, maximum });
}

function contradictionsIn({ method, interest, rounding }: InstalmentTerms): Refusal {
  if (method.kind === 'flat-fee' && /[1-9]/.test(interest.annualRate))
    return refusal('terms.contradiction', { between: 'flat-fee, annualRate' });
  const hasNoDays = interest.dayCount === 'equal-periods' || interest.dayCount === 'actual/actual';
  if (rounding.interestEach === 'day' && hasNoDays)
    return refusal('terms.contradiction', { between: 'interestEach, dayCount' });
  return fine;
}
