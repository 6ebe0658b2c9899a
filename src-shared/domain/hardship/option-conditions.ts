import { daysPastDue } from '../arrears/days-past-due';
import { addDays } from '../calendar/day';
import { totalOf } from '../money/components';
import { subtract, zero } from '../money/money';
import type { Failure } from '../result';
import { outstandingOf, payableLines, type PayableLine } from './debt';
import { choiceConditions } from './choice-conditions';
import { checkPolicy } from './check-policy';
import { condition, type OptionCondition, type Remedy } from './option-condition';
import { amountAskedAbout, type OptionQuestion } from './option-question';
import { yearlyCount } from './yearly-limit';

/**
 * Whether the lender's policy grants what is asked, condition by condition, with what each was judged by. Being past due
 * is no condition by itself: only the limits that the policy publishes are. A policy that contradicts itself is judged
 * no further.
 */
export function optionConditions(question: OptionQuestion): readonly OptionCondition[] {
  const { debt, policy, asOf } = question;
  const sound = checkPolicy(policy, debt.currency);
  if (!sound.ok) return unsoundConditions(sound.failure);
  const isInForce = policy.effectiveFrom <= asOf && (policy.effectiveTo === null || asOf <= policy.effectiveTo);
  const from = { from: policy.effectiveFrom };
  return [
    condition('policy-published', true),
    condition('policy-sound', true),
    condition(
      'policy-in-force',
      isInForce,
      policy.effectiveTo === null ? from : { ...from, to: policy.effectiveTo },
      policy.effectiveFrom > asOf ? { kind: 'from-day', date: policy.effectiveFrom } : null,
    ),
    condition('no-open-request', !debt.isRequestOpen, {}, { kind: 'after-answer' }),
    ...limitConditions(question),
    ...choiceConditions(question),
  ];
}

/** The conditions of an option whose policy contradicts itself: that it does, and where. */
export function unsoundConditions({ code, data = {} }: Failure): readonly OptionCondition[] {
  return [condition('policy-published', true), condition('policy-sound', false, { ...data, code })];
}

function limitConditions(question: OptionQuestion): readonly OptionCondition[] {
  const { debt, policy: { limits, terms }, lines, reason } = question;
  const owed = totalOf(outstandingOf(lines, debt.currency));
  const what = terms.kind === 'due-date-change' ? 'something-lies-ahead' : 'something-outstanding';
  return [
    condition(what, owed.minor > 0, { amount: owed }),
    ...daysConditions(question),
    ...yearlyConditions(question),
    ...amountConditions(question),
    ...(limits.reasons === null
      ? []
      : [
          condition(
            'reason-accepted',
            reason !== null && limits.reasons.includes(reason),
            { reasons: limits.reasons, ...(reason === null ? {} : { reason }) },
            { kind: 'for-reasons', reasons: limits.reasons },
          ),
        ]),
  ];
}

/** An extension is judged by the bill that it moves, everything else by the oldest that is unpaid of the account. */
function daysConditions({ debt, policy: { limits, terms }, lines, asOf }: OptionQuestion): readonly OptionCondition[] {
  const { minimumDaysPastDue: least, maximumDaysPastDue: most } = limits;
  const judged = terms.kind === 'extension' ? lines : payableLines(debt);
  const days = daysPastDue(judged.map(({ dueDate, outstanding }) => ({ dueDate, outstanding: totalOf(outstanding) })), asOf);
  const oldest = judged[0];
  // Nobody is told to fall behind so that an option opens.
  const isAhead = oldest === undefined || days === 0;
  const reached: Remedy = isAhead ? null : { kind: 'from-day', date: addDays(oldest.dueDate, least) };
  const longer = (line: PayableLine): boolean => most !== null && addDays(line.dueDate, most) < asOf;
  const tooLong = totalOf(outstandingOf(judged.filter(longer), debt.currency));
  const shorter: Remedy = terms.kind === 'extension' ? null : { kind: 'pay-first', amount: tooLong };
  return [
    ...(least === 0
      ? []
      : [condition('past-due-long-enough', days >= least, { days, limit: least }, reached)]),
    ...(most === null
      ? []
      : [condition('not-too-long-past-due', days <= most, { days, limit: most }, shorter)]),
  ];
}

function yearlyConditions({ debt, policy: { limits, terms }, asOf }: OptionQuestion): readonly OptionCondition[] {
  const { maximumPerYear: limit } = limits;
  if (limit === null) return [];
  const granted = debt.grants.filter(({ kind }) => kind === terms.kind).map(({ date }) => date);
  const { count, againFrom } = yearlyCount(granted, limit, asOf);
  const remedy = againFrom === null ? null : ({ kind: 'from-day', date: againFrom } as const);
  return [condition('below-yearly-limit', count < limit, { count, limit }, remedy)];
}

function amountConditions(question: OptionQuestion): readonly OptionCondition[] {
  const { minimumAmount, maximumAmount } = question.policy.limits;
  const amount = amountAskedAbout(question);
  const over = maximumAmount === null ? zero(amount.currency) : subtract(amount, maximumAmount);
  return [
    ...(minimumAmount === null
      ? []
      : [condition('amount-at-least', amount.minor >= minimumAmount.minor, { amount, limit: minimumAmount })]),
    ...(maximumAmount === null
      ? []
      : [condition('amount-at-most', over.minor <= 0, { amount, limit: maximumAmount }, { kind: 'pay-first', amount: over })]),
  ];
}
