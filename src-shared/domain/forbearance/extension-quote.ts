import { assertNever } from '../broken-invariant';
import { lateCharge } from '../arrears/late-charge';
import { addDays, daysBetween, type Day } from '../calendar/day';
import { subtractAmounts } from '../money/components';
import { money, smaller, subtract, zero, type Money } from '../money/money';
import { percent, round, times } from '../money/rational';
import { refusal, success, type Failure, type Result } from '../result';
import {
  earliestExtensionDate,
  extensionEligibility,
  latestExtensionDate,
  type ExtensionRule,
} from './extension-eligibility';
import type { ExtensionFailureCode } from './extension-failures';
import type { ExtensionCase } from './extension-terms';

/** What moving a due date costs and what it saves, if granted on the decision day. */
export interface ExtensionQuote {
  readonly newDueDate: Day;
  /** `base` times the policy's daily fee rate times `days`, rounded once. */
  readonly fee: Money;
  /** From the present due date, or from the decision day where that is later, to the new due date. */
  readonly days: number;
  /** The unpaid principal. */
  readonly base: Money;
  readonly latestDate: Day;
  /** The first day that bears no late charge any more; null where the policy lets the late charge go on. */
  readonly penaltyFrozenFrom: Day | null;
  /**
   * What the late charge would add after the decision day up to the end of the new due date, were nothing granted and nothing
   * paid: beyond what is outstanding on the decision day, taken at its end like every figure as of a day.
   */
  readonly lateChargeWithoutExtension: Money;
}

/**
 * The cost of moving a bill's due date to `requestedDueDate`, by the lender's published policy. A bill already past due is
 * quoted like any other, up to the policy's limit. The first condition not met is the failure.
 */
export function extensionQuote(question: ExtensionCase, requestedDueDate: Day): Result<ExtensionQuote, Failure<ExtensionFailureCode>> {
  const unmet = extensionEligibility(question, requestedDueDate).find(({ isMet }) => !isMet);
  if (unmet !== undefined) return refusal(codeOf(unmet.rule), unmet.data);
  const { bill, policy, asOf } = question;
  const from = addDays(earliestExtensionDate(question), -1);
  const days = daysBetween(from, requestedDueDate);
  const base = subtractAmounts(bill.due, bill.paid).principal;
  const fee = money(round(times(base.minor, percent(policy.dailyFeeRate), days), policy.rounding), base.currency);
  return success({
    newDueDate: requestedDueDate,
    fee,
    days,
    base,
    latestDate: latestExtensionDate(question),
    penaltyFrozenFrom: policy.penaltyWhileExtended === 'stops' ? asOf : null,
    lateChargeWithoutExtension: furtherLateCharge(question, requestedDueDate),
  });
}

function furtherLateCharge({ bill, lateChargeRules, asOf }: ExtensionCase, until: Day): Money {
  const { currency } = bill.due.principal;
  const unpaid = { ...subtractAmounts(bill.due, bill.paid), penalty: zero(currency) };
  const dues = [{ dueDate: bill.dueDate, amounts: unpaid, reductions: [] }];
  const upTo = (day: Day): Money => lateCharge({ ...lateChargeRules, cap: null }, dues, day, currency).total;
  const further = subtract(upTo(until), upTo(asOf));
  if (lateChargeRules.cap === null) return further;
  const chargedBefore = smaller(bill.due.penalty, lateChargeRules.cap);
  return smaller(further, subtract(lateChargeRules.cap, chargedBefore));
}

function codeOf(rule: ExtensionRule): ExtensionFailureCode {
  switch (rule) {
    case 'bill-issued':
      return 'extension.bill_open';
    case 'something-outstanding':
      return 'extension.nothing_outstanding';
    case 'not-too-long-past-due':
      return 'extension.too_long_past_due';
    case 'below-yearly-limit':
      return 'extension.limit_reached';
    case 'date-later':
      return 'extension.date_not_later';
    case 'a-date-is-left':
    case 'date-not-after-latest':
      return 'extension.after_latest_date';
    default:
      return assertNever(rule);
  }
}
