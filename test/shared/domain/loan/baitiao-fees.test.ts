import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { flatFeeTerms } from '#shared/domain/loan/flat-fee-terms';
import type { InstalmentTotals } from '#shared/domain/loan/instalment';
import { CNY } from '#shared/domain/money/currency';
import { formatDecimal, parseDecimal } from '#shared/domain/money/decimal';
import { aDraw, scheduleOf } from './some-terms';

const example = z.object({
  id: z.string(),
  kind: z.string(),
  input: z.object({
    instalments: z.int().optional(),
    monthly_rate_percent: z.string().optional(),
    bill: z.string().optional(),
    amount_put_on_instalments: z.string().optional(),
  }),
  published: z.record(z.string(), z.string()),
});
const file = new URL('../../../fixtures/amortisation/baitiao-fees.json', import.meta.url);
const { worked_examples: examples } = z
  .object({ worked_examples: z.array(example) })
  .parse(JSON.parse(readFileSync(file, 'utf8')));
const ofFees = examples.filter(({ kind }) => kind !== 'daily service fee');

function minorOf(amount: string): number {
  const money = parseDecimal(amount, CNY);
  if (!money.ok) throw new Error(money.failure.code);
  return money.value.minor;
}

function schedule(
  principal: string,
  rate: string,
  count: number,
): { readonly fees: readonly string[]; readonly totals: InstalmentTotals } {
  const { instalments, totals } = scheduleOf(
    flatFeeTerms({ feeRatePerPeriod: rate, rounding: 'half-up' }),
    aDraw({ principal: minorOf(principal), count }),
  );
  return { fees: instalments.map(({ fee }) => formatDecimal(fee)), totals };
}

describe('the instalment fees that pages about one pay-later product work out', () => {
  let agreed = 0;
  afterAll(() => {
    process.stdout.write(`pay-later instalment fees: ${agreed} of ${ofFees.length} agree\n`);
  });

  it.each(ofFees.map((each) => [each.id, each] as const))('%s', (_id, { input, published }) => {
    const {
      bill = '1000.00',
      amount_put_on_instalments: principal = bill,
      monthly_rate_percent: rate = '',
      instalments,
    } = input;
    if (instalments !== undefined) {
      expect(new Set(schedule(principal, rate, instalments).fees)).toEqual(new Set([published['fee_each_instalment']]));
    } else {
      for (const [count, share] of Object.entries(published)) {
        // "3 instalments": "1.5 % of principal", that is 15.00 of 1,000.00.
        const { fee } = schedule(principal, rate, Number.parseInt(count, 10)).totals;
        expect(fee.minor).toBe(Number.parseFloat(share) * 1_000);
      }
    }
    agreed += 1;
  });
});
