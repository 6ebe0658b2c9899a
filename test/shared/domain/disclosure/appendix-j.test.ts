import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { parseFrequency } from '#shared/domain/calendar/frequency';
import { annualRate, type AnnualRate } from '#shared/domain/disclosure/annual-rate';
import type { Flow, FlowDay } from '#shared/domain/disclosure/flow';
import { agreement, disagreeing, roundedText } from '../../../support/agreement';
import { onDays } from './flows-of';

interface Example {
  readonly name: string;
  readonly advances: readonly Flow<FlowDay>[];
  readonly payments: readonly Flow<FlowDay>[];
  readonly unitPeriod: string | null;
  readonly published: string;
}

const read = (name: string): unknown => JSON.parse(readFileSync(new URL(`../../../fixtures/amortisation/${name}`, import.meta.url), 'utf8'));

const transcribed = z.array(z.object({
  title: z.string(),
  advance: z.object({ amount: z.string(), date: z.string() }),
  payments: z.array(z.object({ amount: z.string(), count: z.number(), first: z.string(), every: z.string().nullable() })),
  unit_period: z.string(),
  apr_percent: z.string(),
}));
const first = z.object({ vectors: transcribed, extra_vectors_of_that_project_not_in_the_regulation: transcribed })
  .parse(read('regz-appendix-j.json'));

const unitPeriods: Readonly<Record<string, string | null>> = {
  day: '1 day', week: '1 week', semimonth: 'half month', month: '1 month', '3 months': '3 months', '255 days (term)': null,
};
const everyOf = (text: string | null): string | null => (text?.startsWith('semimonth') === true ? 'half month' : text);
const fromTranscribed = (vectors: z.infer<typeof transcribed>): Example[] => vectors.map((vector) => ({
  name: vector.title,
  advances: onDays(vector.advance.amount, vector.advance.date),
  payments: vector.payments.flatMap(({ amount, first: date, every, count }) => onDays(amount, date, everyOf(every), count)),
  unitPeriod: unitPeriods[vector.unit_period] ?? null,
  published: vector.apr_percent,
}));

const flow = z.object({ amount: z.string(), date: z.string(), count: z.number().default(1), every: z.string().nullable().default(null) });
const further = z.array(z.object({
  ref: z.string(), title: z.string(), advances: z.array(flow), payments: z.array(flow), unit_period: z.string().nullable(), apr_percent: z.string(),
}));
const second = z.object({ vectors: further, edge_cases_of_the_test_file: further }).parse(read('regz-appendix-j-further.json'));
const flowsOf = (flows: readonly z.infer<typeof flow>[]): Flow<FlowDay>[] =>
  flows.flatMap(({ amount, date, every, count }) => onDays(amount, date, every, count));
const fromFurther = (vectors: z.infer<typeof further>): Example[] => vectors.map((vector) => ({
  name: vector.title, advances: flowsOf(vector.advances), payments: flowsOf(vector.payments), unitPeriod: vector.unit_period, published: vector.apr_percent,
}));

function rateOf({ advances, payments }: Example, unitPeriod: string | null): AnnualRate {
  const given = unitPeriod === null ? null : parseFrequency(unitPeriod);
  const rate = annualRate({ method: 'us-actuarial', flows: { advances, payments }, unitPeriod: given, termBegin: null });
  if (!rate.ok) throw new Error(rate.failure.code);
  return rate.value;
}

describe.each([
  ['regz-appendix-j.json', 'examples of the regulation', fromTranscribed(first.vectors)],
  ['regz-appendix-j.json', 'cases of the test file', fromTranscribed(first.extra_vectors_of_that_project_not_in_the_regulation)],
  ['regz-appendix-j-further.json', 'further examples of the regulation', fromFurther(second.vectors)],
  ['regz-appendix-j-further.json', 'edge cases of the test file', fromFurther(second.edge_cases_of_the_test_file)],
])('%s, %s', (_file, _part, examples) => {
  const compared = (unitPeriod: (example: Example) => string | null): { name: string; published: string; ours: string }[] =>
    examples.map((example) => ({
      name: example.name,
      published: example.published,
      ours: roundedText(rateOf(example, unitPeriod(example)).nominal ?? '', 2),
    }));
  const given = compared(({ unitPeriod }) => unitPeriod);
  const found = compared(() => null);

  it(agreement('APR to the printed two decimals, with the unit-period given', given), () => {
    expect(disagreeing(given)).toEqual([]);
  });

  it(agreement('APR to the printed two decimals, with the unit-period found from the flows', found), () => {
    expect(disagreeing(found)).toEqual([]);
  });
});
