import { assertNever } from '../broken-invariant';
import type { CurrencyCode } from '../money/currency';
import type { Money } from '../money/money';
import { rational } from '../money/rational';
import { compareRationals } from '../money/rational-arithmetic';
import { refusal, success, type Failure, type Result } from '../result';
import type { HardshipPolicy, OptionTerms, PolicyLimits } from './hardship-policy';
import type { PolicyFailureCode } from './policy-failures';

/** The longest time that a policy may speak of: ten years. */
export const maximumPolicyDays = 3_660;

/** The most instalments of a plan: ten years of months. */
export const maximumPlanCount = 120;

/** The most counts that a policy offers, and the most of anything else that it lists. */
const longestList = { counts: 20, others: 31 } as const;

type Check = Result<null, Failure<PolicyFailureCode>>;

const fine: Check = success(null);

/** Refuses a policy that contradicts itself, or whose figures are none: the first thing wrong with it. */
export function checkPolicy(policy: HardshipPolicy, currency: CurrencyCode): Check {
  const { effectiveFrom, effectiveTo, answerWithinDays, limits, terms } = policy;
  const isReversed = effectiveTo !== null && effectiveTo < effectiveFrom;
  const checks = [
    isReversed ? refusal('policy.dates_reversed' as const) : fine,
    daysFrom(0, 'answerWithinDays', answerWithinDays),
    ...limitChecks(limits, currency),
    ...termChecks(terms, currency),
  ];
  return checks.find(({ ok }) => !ok) ?? fine;
}

function limitChecks(limits: PolicyLimits, currency: CurrencyCode): readonly Check[] {
  const { minimumDaysPastDue, maximumDaysPastDue, maximumPerYear, minimumAmount, maximumAmount, reasons } = limits;
  const areDaysCrossed = maximumDaysPastDue !== null && maximumDaysPastDue < minimumDaysPastDue;
  const areAmountsCrossed = minimumAmount !== null && maximumAmount !== null && maximumAmount.minor < minimumAmount.minor;
  return [
    daysFrom(0, 'limits/minimumDaysPastDue', minimumDaysPastDue),
    maximumDaysPastDue === null ? fine : daysFrom(0, 'limits/maximumDaysPastDue', maximumDaysPastDue),
    areDaysCrossed ? refusal('policy.limits_contradict', { field: 'limits/maximumDaysPastDue' }) : fine,
    maximumPerYear === null ? fine : wholeFrom(0, 366, 'limits/maximumPerYear', maximumPerYear),
    minimumAmount === null ? fine : amountIn(currency, 'limits/minimumAmount', minimumAmount),
    maximumAmount === null ? fine : amountIn(currency, 'limits/maximumAmount', maximumAmount),
    areAmountsCrossed ? refusal('policy.limits_contradict', { field: 'limits/maximumAmount' }) : fine,
    reasons === null ? fine : someOf('limits/reasons', reasons),
  ];
}

function termChecks(terms: OptionTerms, currency: CurrencyCode): readonly Check[] {
  switch (terms.kind) {
    case 'promise-to-pay':
      return [daysFrom(1, 'terms/maximumDays', terms.maximumDays), someOfWhole('terms/minimumPercent', terms.minimumPercent)];
    case 'part-payment':
      return [
        someOfWhole('terms/minimumPercent', terms.minimumPercent),
        daysFrom(1, 'terms/restWithinDays', terms.restWithinDays),
      ];
    case 'due-date-change':
      return [
        someOf('terms/dueDays', terms.dueDays),
        ...terms.dueDays.map((dueDay) =>
          Number.isInteger(dueDay) && dueDay >= 1 && dueDay <= 31
            ? fine
            : refusal('policy.due_day_out_of_range', { field: 'terms/dueDays' }),
        ),
        amountIn(currency, 'terms/fee', terms.fee),
      ];
    case 'extension':
      return [
        daysFrom(1, 'terms/maximumDays', terms.maximumDays),
        percentFrom('terms/dailyFeeRate', terms.dailyFeeRate),
      ];
    case 'cost-relief':
      return [
        someOf('terms/components', terms.components),
        someOfWhole('terms/percent', terms.percent),
        terms.ifPaidWithinDays === null ? fine : daysFrom(0, 'terms/ifPaidWithinDays', terms.ifPaidWithinDays),
      ];
    case 'instalment-plan':
    case 're-spread':
      return [
        someOf('terms/counts', terms.counts, longestList.counts),
        ...terms.counts.map((count) => wholeFrom(2, maximumPlanCount, 'terms/counts', count)),
        percentFrom('terms/feeRatePerPeriod', terms.feeRatePerPeriod),
        daysFrom(1, 'terms/firstAfterDays', terms.firstAfterDays),
        percentFrom('terms/penaltyWaived', terms.penaltyWaived),
      ];
    case 'settlement':
      return [
        someOfWhole('terms/minimumPercent', terms.minimumPercent),
        daysFrom(0, 'terms/payWithinDays', terms.payWithinDays),
      ];
    case 'disaster-relief':
      return [daysFrom(1, 'terms/postponedDays', terms.postponedDays)];
    default:
      return assertNever(terms);
  }
}

function daysFrom(least: number, field: string, days: number): Check {
  const isSound = Number.isInteger(days) && days >= least && days <= maximumPolicyDays;
  return isSound ? fine : refusal('policy.days_out_of_range', { field, minimum: least, maximum: maximumPolicyDays });
}

function wholeFrom(least: number, most: number, field: string, count: number): Check {
  const isSound = Number.isInteger(count) && count >= least && count <= most;
  return isSound ? fine : refusal('policy.count_out_of_range', { field, minimum: least, maximum: most });
}

function amountIn(currency: CurrencyCode, field: string, amount: Money): Check {
  if (amount.currency !== currency) return refusal('policy.currency_differs', { field });
  const isSound = Number.isSafeInteger(amount.minor) && amount.minor >= 0;
  return isSound ? fine : refusal('policy.amount_out_of_range', { field });
}

function someOf(field: string, list: readonly unknown[], maximum: number = longestList.others): Check {
  if (list.length > maximum) return refusal('policy.list_too_long', { field, maximum });
  return list.length > 0 ? fine : refusal('policy.list_empty', { field });
}

/** A share of nothing grants, or asks for, nothing: where there has to be a share it is more than that. */
function someOfWhole(field: string, text: string): Check {
  const check = percentFrom(field, text);
  return check.ok && !/[1-9]/.test(text) ? refusal('policy.percent_out_of_range', { field, minimum: '0', maximum: '100' }) : check;
}

function percentFrom(field: string, text: string): Check {
  if (!/^-?\d{1,20}(\.\d{1,20})?$/.test(text)) return refusal('policy.percent_malformed', { field });
  const isWithin = !text.startsWith('-') && compareRationals(rational(text), rational('100')) <= 0;
  return isWithin ? fine : refusal('policy.percent_out_of_range', { field, minimum: '0', maximum: '100' });
}
