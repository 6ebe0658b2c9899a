import { assertNever } from '../broken-invariant';
import { daysBetween, type Day } from '../calendar/day';
import { givenCount, givenDay, givenMoney, type Derivation } from '../derivation/derivation';
import { money, subtract, type Money } from '../money/money';
import { round } from '../money/rational';
import type { PayoffRules } from './payoff-rules';

/** An amount of a due that lies ahead, as far as its share on a day depends on it. */
export interface AheadPart {
  readonly reference: string;
  readonly amount: Money;
  readonly paid: Money;
  /** The period it is counted for: from a day to its due date. */
  readonly period: { readonly from: Day; readonly dueDate: Day };
}

type Share = 'none' | 'current-period' | 'all' | 'by-days';

/** The interest of a due ahead that is still owed when everything is paid on a day. */
export function payoffInterest(
  part: AheadPart,
  date: Day,
  { interestUntil, rounding }: PayoffRules,
): Derivation | null {
  switch (interestUntil) {
    case 'payment-day':
      return owedShare(part, date, 'by-days', rounding);
    case 'next-due-date':
      return owedShare(part, date, 'current-period', rounding);
    case 'end-of-loan':
      return owedShare(part, date, 'all', rounding);
    default:
      return assertNever(interestUntil);
  }
}

/** The fee of a due ahead that is still owed when everything is paid on a day. */
export function payoffFee(part: AheadPart, date: Day, { remainingFees, rounding }: PayoffRules): Derivation | null {
  return owedShare(part, date, remainingFees, rounding);
}

/** What is owed of a part, with how it comes about; null where nothing is. */
function owedShare(part: AheadPart, date: Day, share: Share, rounding: PayoffRules['rounding']): Derivation | null {
  const whole = dueShare(part, date, share, rounding);
  const value = whole?.value.kind === 'money' ? whole.value.money : null;
  if (whole === null || value === null || value.minor <= part.paid.minor) return null;
  if (part.paid.minor === 0) return { ...whole, name: 'part' };
  return {
    name: 'part',
    value: { kind: 'money', money: subtract(value, part.paid) },
    formula: 'difference',
    inputs: [{ ...whole, name: 'total' }, givenMoney('part', part.paid, 'schedule', `paid on ${part.reference}`)],
  };
}

function dueShare(
  { amount, period, reference }: AheadPart,
  date: Day,
  share: Share,
  rounding: PayoffRules['rounding'],
): Derivation | null {
  const isBegun = period.from <= date;
  switch (share) {
    case 'none':
      return null;
    case 'all':
      return givenMoney('part', amount, 'lender', reference);
    case 'current-period':
      return isBegun ? givenMoney('part', amount, 'lender', reference) : null;
    case 'by-days': {
      const [days, daysOfPeriod] = [daysBetween(period.from, date), daysBetween(period.from, period.dueDate)];
      if (!isBegun || days === 0 || daysOfPeriod === 0) return null;
      const exact = { numerator: BigInt(amount.minor) * BigInt(days), denominator: BigInt(daysOfPeriod) };
      return {
        name: 'part',
        value: { kind: 'money', money: money(round(exact, rounding), amount.currency) },
        formula: 'share-by-days',
        inputs: [
          givenMoney('total', amount, 'lender', reference),
          daysStep(period.from, date, days),
          givenCount('daysOfPeriod', daysOfPeriod, 'calendar'),
        ],
        rounding,
      };
    }
    default:
      return assertNever(share);
  }
}

function daysStep(from: Day, to: Day, days: number): Derivation {
  return {
    name: 'days',
    value: { kind: 'count', count: days },
    formula: 'days-after',
    inputs: [givenDay('from', from, 'lender'), givenDay('to', to, 'question')],
  };
}
