import { day, type Day } from '#shared/domain/calendar/day';
import type { Debt, PayableLine } from '#shared/domain/hardship/debt';
import type { HardshipPolicy, OptionTerms, PolicyEffects, PolicyLimits } from '#shared/domain/hardship/hardship-policy';
import type { MonthBudget, Situation } from '#shared/domain/hardship/situation';
import { components, type ComponentAmounts } from '#shared/domain/money/components';
import { CNY } from '#shared/domain/money/currency';
import { money, type Money } from '#shared/domain/money/money';

/** The day of all worked tables. */
export const asOf = day('2026-11-25');

export const yuan = (minor: number): Money => money(minor, CNY);

export function amounts(principal: number, interest: number, fee: number, penalty: number): ComponentAmounts {
  return { principal: yuan(principal), interest: yuan(interest), fee: yuan(fee), penalty: yuan(penalty) };
}

/** Principal, interest, fee and penalty in minor units. */
export function minors(of: ComponentAmounts): readonly number[] {
  return components.map((component) => of[component].minor);
}

export function aLine(id: string, dueDate: string, outstanding: ComponentAmounts, changes: Partial<PayableLine> = {}): PayableLine {
  return {
    id,
    status: 'issued',
    dueDate: day(dueDate),
    originalDueDate: day(dueDate),
    outstanding,
    chargedBefore: outstanding.penalty,
    ...changes,
  };
}

/**
 * Bill A, 15 days past due: 600.00, a fee of 6.00 and a penalty of 4.50 (0.05 % of 606.00 is 0.303, so 0.30 a day). Bills
 * B and C, due on 10 December and 10 January: 300.00 and a fee of 3.00 each, which cost 0.15 a day when past due.
 */
export function aDebt(changes: Partial<Debt> = {}): Debt {
  return {
    id: 'debt',
    currency: CNY,
    lines: [
      aLine('A', '2026-11-10', amounts(60_000, 0, 600, 450)),
      aLine('B', '2026-12-10', amounts(30_000, 0, 300, 0)),
      aLine('C', '2027-01-10', amounts(30_000, 0, 300, 0)),
    ],
    lateCharge: {
      rules: {
        dailyRate: '0.05',
        base: 'past-due-amount',
        graceDays: 0,
        minimumDaily: null,
        cap: null,
        roundEach: 'day',
        rounding: 'half-up',
      },
      chargedOn: 'each-due',
    },
    componentOrder: ['penalty', 'interest', 'fee', 'principal'],
    policies: [],
    grants: [],
    isRequestOpen: false,
    ...changes,
  };
}

interface PolicyChanges {
  readonly id?: string;
  readonly from?: Day;
  readonly to?: Day | null;
  readonly limits?: Partial<PolicyLimits>;
  readonly effects?: Partial<PolicyEffects>;
}

/** A policy without limits: the late charge stops, the agreed dates are reported. */
export function aPolicy(terms: OptionTerms, { id = terms.kind, from = day('2026-01-01'), to = null, limits, effects }: PolicyChanges = {}): HardshipPolicy {
  return {
    id,
    version: '2026-1',
    effectiveFrom: from,
    effectiveTo: to,
    clause: '5.2',
    answerWithinDays: 3,
    limits: {
      minimumDaysPastDue: 0,
      maximumDaysPastDue: null,
      maximumPerYear: null,
      minimumAmount: null,
      maximumAmount: null,
      reasons: null,
      ...limits,
    },
    effects: {
      lateCharge: 'stops',
      contact: 'stops',
      reportedBy: 'agreed-dates',
      whenMissed: 'old-dates-return',
      ...effects,
    },
    terms,
  };
}

/** 3,000.00 on the 5th, 2,400.00 for what cannot be done without, 300.00 for other things, 500.00 in hand. */
export function aBudget(changes: Partial<MonthBudget> = {}): MonthBudget {
  return {
    income: yuan(300_000),
    incomeDay: 5,
    essentialSpending: yuan(240_000),
    otherSpending: yuan(30_000),
    inHand: yuan(50_000),
    ...changes,
  };
}

export function aSituation(changes: Partial<Situation> = {}): Situation {
  return { asOf, debts: [aDebt()], reason: null, budget: null, goal: { kind: 'least-cost' }, ...changes };
}

/** The terms of each kind that the worked tables use. */
export const someTermsOf = {
  promise: { kind: 'promise-to-pay', maximumDays: 14, minimumPercent: '50' },
  part: { kind: 'part-payment', minimumPercent: '30', restWithinDays: 30 },
  dueDay: { kind: 'due-date-change', dueDays: [20, 5], fee: yuan(500) },
  extension: { kind: 'extension', maximumDays: 30, dailyFeeRate: '0.02', rounding: 'half-up' },
  relief: { kind: 'cost-relief', components: ['penalty', 'fee'], percent: '50', rounding: 'half-up', ifPaidWithinDays: 10 },
  plan: { kind: 'instalment-plan', counts: [6, 3], feeRatePerPeriod: '0.6', rounding: 'half-up', firstAfterDays: 30, penaltyWaived: '100' },
  spread: { kind: 're-spread', counts: [12], feeRatePerPeriod: '0.5', rounding: 'half-up', firstAfterDays: 15, penaltyWaived: '0' },
  settlement: { kind: 'settlement', minimumPercent: '80', payWithinDays: 10, rounding: 'half-up' },
  disaster: { kind: 'disaster-relief', event: { 'zh-Hans': '洪水', en: 'Flood' }, declaredOn: day('2026-11-20'), postponedDays: 30 },
} as const satisfies Record<string, OptionTerms>;
