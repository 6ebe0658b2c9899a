import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { annualRate } from '#shared/domain/disclosure/annual-rate';
import { agreement, disagreeing, roundedText } from '../../../support/agreement';
import { atPeriods, onDays } from './flows-of';

const file = z.object({
  vectors: z.array(z.object({
    example: z.number(),
    case: z.string(),
    advances: z.array(z.tuple([z.number(), z.number()])),
    payments_run: z.array(z.tuple([z.number(), z.number(), z.number(), z.number()])),
    published_X_percent: z.string(),
    published_APR_percent: z.string(),
  })),
});
const { vectors } = file.parse(JSON.parse(readFileSync(new URL('../../../fixtures/amortisation/eu-apr-examples.json', import.meta.url), 'utf8')));

const rates = vectors.map((vector) => {
  const advances = vector.advances.flatMap(([amount, years]) => atPeriods(String(amount), String(years), '0', 1, 'EUR'));
  const payments = vector.payments_run.flatMap(([amount, first, count, step]) => atPeriods(String(amount), String(first), String(step), count, 'EUR'));
  const rate = annualRate({ method: 'eu', flows: { advances, payments }, unitPeriod: null, termBegin: null });
  if (!rate.ok) throw new Error(rate.failure.code);
  return { name: `${vector.example}${vector.case}`, vector, effective: rate.value.effective ?? '' };
});

describe('eu-apr-examples.json', () => {
  const exact = rates.map(({ name, vector, effective }) => {
    const decimals = vector.published_X_percent.split('.')[1]?.length ?? 0;
    return { name, published: vector.published_X_percent, ours: roundedText(effective, decimals) };
  });
  const printed = rates.map(({ name, vector, effective }) => ({ name, published: vector.published_APR_percent, ours: roundedText(effective, 1) }));

  // The document's own X of these four does not follow from the cent-rounded payments that it prints.
  it(agreement('X to the last published decimal', exact), () => {
    expect(disagreeing(exact)).toEqual(['36', '37', '39', '33b']);
  });

  it('differs by at most two ten-thousandths of a percent where it differs', () => {
    for (const { vector, effective } of rates) expect(Math.abs(Number(effective) - Number(vector.published_X_percent))).toBeLessThan(0.0002);
  });

  it(agreement('APR to the printed one decimal', printed), () => {
    expect(disagreeing(printed)).toEqual([]);
  });

  // Example 2 prints its dates, so that the counting of days can be checked: signed 12 January 2012, payments on the 15th.
  it.each([
    ['1', '1433.57', '1 month', 240, '6.434185'],
    ['3', '16541.86', '1 year', 20, '6.282070'],
  ])('counts the days of example 2 case %s by the calendar', (_case, amount, every, count, published) => {
    const advances = onDays('200000.00', '2012-01-12');
    const payments = [...onDays('4000.00', '2012-01-12'), ...onDays(amount, '2012-02-15', every, count)];

    const rate = annualRate({ method: 'eu', flows: { advances, payments }, unitPeriod: null, termBegin: null });

    expect(rate.ok && roundedText(rate.value.effective ?? '', 6)).toBe(published);
  });
});
