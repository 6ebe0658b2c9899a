import type { Day } from '../calendar/day';
import type { Frequency } from '../calendar/frequency';
import type { WorkingDays } from '../calendar/working-days';
import { givenMoney, type Derivation } from '../derivation/derivation';
import { amountStep } from '../loan/derived-source';
import { instalmentSchedule, type InstalmentSchedule } from '../loan/instalment-schedule';
import type { InstalmentTerms } from '../loan/instalment-terms';
import type { ScheduleFailureCode } from '../loan/schedule-failures';
import {
  addAmounts,
  components,
  noAmounts,
  subtractAmounts,
  type Component,
  type ComponentAmounts,
} from '../money/components';
import { add, money, zero, type Money } from '../money/money';
import { splitEqually, type SplitRule } from '../money/split-equally';
import { refusal, success, type Failure, type Result } from '../result';
import type { RescheduleFailureCode } from './reschedule-failures';

/** A component of arrears beside the principal. */
export type ArrearsCost = Exclude<Component, 'principal'>;

/** Arrears that are to be paid by instalments. */
export interface ArrearsToPlan {
  readonly arrears: ComponentAmounts;
  /** The day on which the plan is agreed; interest on it begins. */
  readonly decidedOn: Day;
  readonly firstDueDate: Day;
  readonly every: Frequency;
  readonly count: number;
  /**
   * The most instalments that the lender or the rule allows: 60 months for a card (Measures for Credit Cards, article
   * 70).
   */
  readonly maximumCount: number;
  /** How the principal is repaid, at which rate, with which fee. */
  readonly terms: InstalmentTerms;
  /** Which costs become principal, and so bear interest. The others are spread over the instalments as they are. */
  readonly capitalised: readonly ArrearsCost[];
}

/** One instalment of a plan. */
export interface PlanInstalment {
  readonly number: number;
  readonly dueDate: Day;
  readonly due: ComponentAmounts;
}

/** A plan for arrears. */
export interface ArrearsPlan {
  readonly instalments: readonly PlanInstalment[];
  /** What the principal is repaid by: the costs of the arrears that were not capitalised are not in it. */
  readonly schedule: InstalmentSchedule;
  readonly request: ArrearsToPlan;
  /** By component, the plan less the arrears: what was capitalised changes sides, what the plan costs is added. */
  readonly difference: ComponentAmounts;
}

/**
 * Puts arrears into a plan. The principal of the plan is that of the arrears and what is capitalised; each cost that
 * is not capitalised is split equally over the instalments and bears nothing. The plan asks for the arrears and its
 * own interest and fees.
 */
export function planArrears(
  request: ArrearsToPlan,
  workingDays?: WorkingDays,
): Result<ArrearsPlan, Failure<ScheduleFailureCode | RescheduleFailureCode>> {
  const { arrears, count, maximumCount, decidedOn, firstDueDate, every, terms } = request;
  if (!Number.isInteger(count) || count < 1 || count > maximumCount) {
    return refusal('reschedule.count_out_of_range', { count, maximum: maximumCount });
  }
  if (components.some((component) => arrears[component].minor < 0)) return refusal('schedule.amount_out_of_range');
  const principal = planPrincipal(request);
  if (principal === null) return refusal('schedule.amount_out_of_range');
  if (principal.minor === 0) return refusal('reschedule.no_principal');
  const due = { kind: 'run', firstDueDate, every, count } as const;
  const made = instalmentSchedule(
    terms,
    { principal, drawnOn: decidedOn, due },
    ...(workingDays === undefined ? [] : [workingDays]),
  );
  if (!made.ok) return made;
  const [source] = made.value.sources;
  const schedule: InstalmentSchedule = { ...made.value, sources: [{ ...source, opening: openingOf(request, principal) }] };
  const instalments = withOtherCosts(request, schedule);
  if (instalments === null) return refusal('schedule.amount_out_of_range');
  const planned = instalments.reduce((sum, instalment) => addAmounts(sum, instalment.due), noAmounts(principal.currency));
  return success({ instalments, schedule, request, difference: subtractAmounts(planned, arrears) });
}

/** A cost that is spread as it is: nothing where it is capitalised. */
export function spreadCost({ arrears, capitalised }: ArrearsToPlan, cost: ArrearsCost): Money {
  return capitalised.includes(cost) ? zero(arrears[cost].currency) : arrears[cost];
}

/** The parts that such costs are split into are whole minor units, with the odd cent where the terms have it. */
export function spreadRule({ terms: { rounding } }: ArrearsToPlan): SplitRule {
  return { mode: rounding.mode, oddCent: rounding.oddCent, multiple: 1 };
}

const costs: readonly ArrearsCost[] = ['interest', 'fee', 'penalty'];

function planPrincipal({ arrears, capitalised }: ArrearsToPlan): Money | null {
  const minor = costs
    .filter((cost) => capitalised.includes(cost))
    .reduce((sum, cost) => sum + arrears[cost].minor, arrears.principal.minor);
  return Number.isSafeInteger(minor) ? money(minor, arrears.principal.currency) : null;
}

function openingOf({ arrears, capitalised }: ArrearsToPlan, principal: Money): Derivation {
  const parts = components
    .filter((component) => component === 'principal' || capitalised.includes(component))
    .map((component) => givenMoney('part', arrears[component], 'lender', `arrears/${component}`));
  return amountStep({ name: 'principal', amount: principal, formula: 'sum-of-parts', inputs: parts });
}

function withOtherCosts(request: ArrearsToPlan, { instalments }: InstalmentSchedule): readonly PlanInstalment[] | null {
  const split = (cost: ArrearsCost): readonly number[] =>
    splitEqually(spreadCost(request, cost).minor, instalments.length, spreadRule(request));
  const [interest, fee, penalty] = [split('interest'), split('fee'), split('penalty')];
  const planned: PlanInstalment[] = [];
  for (const [index, instalment] of instalments.entries()) {
    const [ofInterest, ofFee, ofPenalty] = [interest[index] ?? 0, fee[index] ?? 0, penalty[index] ?? 0];
    if (!Number.isSafeInteger(instalment.payment.minor + ofInterest + ofFee + ofPenalty)) return null;
    const { currency } = instalment.payment;
    const due = {
      principal: instalment.principal,
      interest: add(instalment.interest, money(ofInterest, currency)),
      fee: add(instalment.fee, money(ofFee, currency)),
      penalty: money(ofPenalty, currency),
    };
    planned.push({ number: instalment.number, dueDate: instalment.dueDate, due });
  }
  return planned;
}
