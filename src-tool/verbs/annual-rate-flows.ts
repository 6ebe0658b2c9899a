import { maximumFlows } from '../../src-shared/domain/disclosure/annual-rate';
import type { Flow, FlowDay, FlowPeriods, Flows } from '../../src-shared/domain/disclosure/flow';
import { runOfDays, runOfPeriods } from '../../src-shared/domain/disclosure/flow-run';
import { decimalOfNumber } from '../../src-shared/domain/money/plain-decimal';
import { refusal, success, type Failure, type Result } from '../../src-shared/domain/result';
import { placed } from '../json/placed';
import type { ToolFailureCode } from '../tool-failure';
import type { AnnualRateInput, FlowInput } from './annual-rate-input';

type Refused = Failure<ToolFailureCode>;
type TimeField = 'date' | 'years' | 'period';
type AnyFlow = Flow<FlowDay | FlowPeriods>;

/** What is wrong with a flow, and with which of its fields. */
interface Problem {
  readonly field: string;
  readonly failure: Refused;
}

/** The times that each method takes. */
const timesOf = {
  'us-actuarial': ['date'],
  eu: ['date', 'years'],
  xirr: ['date'],
  irr: ['period'],
} as const satisfies Record<AnnualRateInput['method'], readonly TimeField[]>;

/**
 * Advances and payments, runs counted out. Refuses a flow without a time, with two, or with one that the method does
 * not take.
 */
export function flowsOf(input: AnnualRateInput): Result<Flows<FlowDay | FlowPeriods>, Refused> {
  const count = [...input.advances, ...input.payments].reduce((sum, flow) => sum + (flow.count ?? 1), 0);
  if (count > maximumFlows) return refusal('rate.too_many_flows', { maximum: maximumFlows });
  const [advances, payments] = [countedOut(input, 'advances'), countedOut(input, 'payments')];
  if (!advances.ok) return advances;
  return payments.ok ? success({ advances: advances.value, payments: payments.value }) : payments;
}

function countedOut(input: AnnualRateInput, list: 'advances' | 'payments'): Result<readonly AnyFlow[], Refused> {
  const flows: AnyFlow[] = [];
  for (const [index, flow] of input[list].entries()) {
    const path = [list, index];
    const problem = problemOf(flow, input.method);
    if (problem !== null) return { ok: false, failure: placed(problem.failure, [...path, problem.field]) };
    const run = runOf(flow);
    if (run === null) return { ok: false, failure: placed({ code: 'rate.run_leaves_calendar' }, [...path, 'count']) };
    for (const each of run) flows.push(each);
  }
  return success(flows);
}

function problemOf(flow: FlowInput, method: AnnualRateInput['method']): Problem | null {
  const taken: readonly TimeField[] = timesOf[method];
  const given = (['date', 'years', 'period'] as const).filter((field) => flow[field] !== undefined);
  const [field, other] = given;
  const foreign = given.find((each) => !taken.includes(each));
  const [first] = taken;
  if (foreign !== undefined) {
    const fields = taken.map((each) => `"${each}"`).join(' or ');
    return { field: foreign, failure: { code: 'rate.time_not_of_method', data: { field: foreign, method, fields } } };
  }
  if (field === undefined) return missing(first ?? '', taken.join('" or "'));
  if (other !== undefined) return { field: other, failure: { code: 'rate.two_times', data: { field, other } } };
  if ((flow.count ?? 1) > 1 && flow.every === undefined) return missing('every', 'every');
  return problemOfEvery(flow, field);
}

function missing(field: string, named: string): Problem {
  return { field, failure: { code: 'input.missing_field', data: { field: named } } };
}

function problemOfEvery({ every }: FlowInput, time: TimeField): Problem | null {
  if (every === undefined || (typeof every === 'number') === (time !== 'date')) return null;
  const [expected, received] = time === 'date' ? ['a frequency such as "1 month"', 'a number'] : ['a number', 'a frequency'];
  return { field: 'every', failure: { code: 'input.wrong_type', data: { expected, received } } };
}

function runOf({ amount, date, years, period, count = 1, every }: FlowInput): readonly AnyFlow[] | null {
  if (date === undefined) {
    const [first, step] = [years ?? period ?? 0, typeof every === 'number' ? every : 0];
    return runOfPeriods(amount, decimalOfNumber(first), decimalOfNumber(step), count);
  }
  if (typeof every === 'object') return runOfDays(amount, date, every, count);
  return [{ amount, time: { day: date, anchor: null, every: null } }];
}
