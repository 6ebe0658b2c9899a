import { z } from 'zod';
import { frequencyText } from '../../src-shared/domain/calendar/frequency';
import { annualRate, type AnnualRate } from '../../src-shared/domain/disclosure/annual-rate';
import { annualRateDerivations } from '../../src-shared/domain/disclosure/annual-rate-derivation';
import type { Flow, FlowDay, FlowPeriods, Flows } from '../../src-shared/domain/disclosure/flow';
import type { RateQuestion } from '../../src-shared/domain/disclosure/rate-question';
import type { UnitPeriod } from '../../src-shared/domain/disclosure/unit-period';
import { success, type Failure, type Result } from '../../src-shared/domain/result';
import { jsonVerb } from '../json/json-verb';
import { placed } from '../json/placed';
import type { ToolFailureCode } from '../tool-failure';
import { flowsOf } from './annual-rate-flows';
import { annualRateInput, type AnnualRateInput } from './annual-rate-input';

const percent = z.string().regex(/^-?\d+\.\d{6,}$/).describe('Percent.');

/** What `annual-rate` prints. */
export const annualRateOutput = z.strictObject({
  method: z.enum(['us-actuarial', 'eu', 'xirr', 'irr']),
  nominal: percent.nullable().describe('The rate a period times the periods a year; the APR of us-actuarial.'),
  effective: percent.nullable().describe('With compounding; the rate of eu and xirr.'),
  perPeriod: z.strictObject({ rate: percent, periodsPerYear: z.string(), unitPeriod: z.string().nullable() }).nullable(),
  otherSolutions: z.array(percent).describe('Rates below zero that balance the flows too, further from zero.'),
});

/** The annual rate of advances and payments. */
export const annualRateVerb = jsonVerb({
  name: 'annual-rate',
  summary: 'The annual rate of advances and payments, nominal and effective.',
  input: annualRateInput,
  output: annualRateOutput,

  run(input) {
    const question = annualRateQuestion(input);
    if (!question.ok) return question;
    const rate = annualRate(question.value);
    return rate.ok ? success(document(rate.value)) : { ok: false, failure: withPlace(rate.failure) };
  },

  derive(input, [figure, ...rest]) {
    const question = annualRateQuestion(input);
    if (!question.ok) return question;
    const rates = annualRateDerivations(question.value, 'question');
    if (!rates.ok) return { ok: false, failure: withPlace(rates.failure) };
    if (rest.length > 0 || (figure !== 'nominal' && figure !== 'effective')) return success(null);
    return success(rates.value[figure]);
  },
});

/** The question that an input asks. */
export function annualRateQuestion(input: AnnualRateInput): Result<RateQuestion, Failure<ToolFailureCode>> {
  const { method, unitPeriod = null, firstAdvance: termBegin = null } = input;
  const flows = flowsOf(input);
  if (!flows.ok) return flows;
  switch (method) {
    case 'us-actuarial':
      return success({ method, flows: only(flows.value, isDated), unitPeriod, termBegin });
    case 'eu':
      return success({ method, flows: flows.value, unitPeriod, termBegin });
    case 'xirr':
      return success({ method, flows: only(flows.value, isDated) });
    case 'irr':
      return success({ method, flows: only(flows.value, isInPeriods), periodsPerYear: input.periodsPerYear ?? 1 });
  }
}

type AnyFlow = Flow<FlowDay | FlowPeriods>;

function isDated(flow: AnyFlow): flow is Flow<FlowDay> {
  return 'day' in flow.time;
}

function isInPeriods(flow: AnyFlow): flow is Flow<FlowPeriods> {
  return 'periods' in flow.time;
}

// Which times a method takes was checked when the flows were counted out.
function only<Kept extends AnyFlow>(
  { advances, payments }: Flows<FlowDay | FlowPeriods>,
  is: (flow: AnyFlow) => flow is Kept,
): { readonly advances: readonly Kept[]; readonly payments: readonly Kept[] } {
  return { advances: advances.filter(is), payments: payments.filter(is) };
}

function withPlace(failure: Failure<ToolFailureCode>): Failure<ToolFailureCode> {
  if (failure.code === 'rate.flow_before_term') return placed(failure, ['firstAdvance']);
  return failure.code === 'rate.unit_period_too_long' ? placed(failure, ['unitPeriod']) : failure;
}

function document({ perPeriod, otherSolutions, ...rate }: AnnualRate): z.input<typeof annualRateOutput> {
  if (perPeriod === null) return { ...rate, perPeriod, otherSolutions: [...otherSolutions] };
  const { numerator, denominator } = perPeriod.periodsPerYear;
  const periodsPerYear = denominator === 1 ? String(numerator) : `${numerator}/${denominator}`;
  const unitPeriod = perPeriod.unitPeriod === null ? null : unitPeriodText(perPeriod.unitPeriod);
  return { ...rate, perPeriod: { rate: perPeriod.rate, periodsPerYear, unitPeriod }, otherSolutions: [...otherSolutions] };
}

function unitPeriodText(unitPeriod: UnitPeriod): string {
  return frequencyText(unitPeriod.kind === 'term' ? unitPeriod : unitPeriod.every);
}
