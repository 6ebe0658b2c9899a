import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { equivalentRate } from '#shared/domain/loan/equivalent-rate';
import { exactAmortisation, type ExactLoan, type ExactRow } from '#shared/domain/loan/exact-amortisation';
import { interestFactors } from '#shared/domain/loan/interest-factors';
import { schedulePeriods } from '#shared/domain/loan/schedule-periods';
import { stepWeights } from '#shared/domain/money/discounting';
import { percent, rational, type Rational } from '#shared/domain/money/rational';
import { plus, whole } from '#shared/domain/money/rational-arithmetic';
import { decimal } from './published-decimals';
import { aDraw, someTerms, type DrawInWords } from './some-terms';

const table = z.object({
  example: z.string(),
  first_repayment: z.string().optional(),
  total_cost: z.string(),
  total_credit: z.string(),
  total_payable: z.string(),
  periods: z.array(z.record(z.string(), z.string())),
  years: z.array(z.record(z.string(), z.string())),
});
const file = new URL('../../../fixtures/amortisation/eu-apr-tables.json', import.meta.url);
const { tables } = z.object({ tables: z.array(table) }).parse(JSON.parse(readFileSync(file, 'utf8')));

/** One stretch of a loan at one rate, the payment found anew at its start for the whole time that is left then. */
interface Stretch {
  readonly annualRate: string;
  /** So many of the instalments that the payment is found for are paid at this rate. */
  readonly paid?: number;
}

interface Example {
  readonly principal: string;
  readonly draw: DrawInWords;
  readonly stretches: readonly [Stretch, ...Stretch[]];
  readonly loan?: Partial<ExactLoan>;
  /** The printed period at whose end the first instalment falls due; 1 unless the table begins before the draw. */
  readonly firstPeriod?: number;
  readonly costs: string;
}

const monthly = (count: number): DrawInWords => ({ drawnOn: '2012-01-15', firstDueDate: '2012-02-15', count });
const secured = (annualRate: string, more: Partial<Example> = {}): Example => {
  return { principal: '200000', draw: monthly(240), stretches: [{ annualRate }], costs: '4000', ...more };
};
// Examples 30 to 33 name the effective rate, 7 % a year.
const creditLine = (count: number): Example => {
  const rates = Array<Rational>(count).fill(equivalentRate(percent('7'), 12, 40));
  return {
    principal: '30000',
    draw: monthly(count),
    stretches: [{ annualRate: '0' }],
    loan: { rates, repayment: 'equal-principal' },
    costs: '600',
  };
};

// The terms of the examples, from the text of the same report.
const examples: Readonly<Record<string, Example>> = {
  '1': secured('6'),
  '2.1': secured('6', { draw: { drawnOn: '2012-01-12', firstDueDate: '2012-02-15', count: 240 } }),
  '2.3': secured('6', { draw: { drawnOn: '2012-01-12', firstDueDate: '2012-02-15', every: '1 year', count: 20 } }),
  '5': secured('6', { principal: '208000' }),
  '9': secured('6', { loan: { weights: stepWeights(240, percent('3'), 12).weights } }),
  '10': secured('6', { loan: { weights: stepWeights(240, percent('-3'), 12).weights } }),
  '16': secured('6', { loan: { repayment: 'equal-principal' } }),
  '18.1': secured('6', { draw: { drawnOn: '2012-01-01', firstDueDate: '2012-01-15', count: 240 } }),
  '20': secured('5', { stretches: [{ annualRate: '5', paid: 24 }, { annualRate: '6' }] }),
  '21': secured('5', { stretches: [{ annualRate: '5', paid: 9 }, { annualRate: '5.5' }] }),
  '24': secured('5'),
  '25': secured('5'),
  '30': creditLine(180),
  '31': creditLine(12),
  '33': creditLine(12),
  '40': secured('7.5', { draw: monthly(6), loan: { repayment: 'deferred' } }),
  '42': secured('7.5', { draw: monthly(12), loan: { repayment: 'interest-only' } }),
  '43': secured('7.5', { principal: '30000', draw: monthly(120), firstPeriod: 13, costs: '600' }),
};

function rowsOf({ principal, draw, stretches, loan = {} }: Example): readonly ExactRow[] {
  const rows: ExactRow[] = [];
  for (const { annualRate, paid } of stretches) {
    const terms = someTerms({ interest: { annualRate, oddPeriod: 'whole-periods-and-days' } });
    const periods = schedulePeriods(terms, aDraw(draw), () => 'working-day');
    if (!periods.ok) throw new Error(periods.failure.code);
    const rates = interestFactors(terms.interest, periods.value.slice(rows.length)).map(({ exact }) => exact);
    const balance = rows.at(-1)?.balance ?? rational(principal);
    const made = exactAmortisation({ principal: balance, rates, repayment: 'equal-payment', ...loan });
    rows.push(...made.slice(0, paid));
  }
  return rows;
}

const cents = (amount: Rational): string => decimal(amount, 2);
const shortened = (amount: Rational): Rational => rational(decimal(amount, 40));
const sumOf = (amounts: readonly Rational[]): Rational => amounts.map(shortened).reduce(plus, whole(0));

/** What the report prints of a period, by its own column names. */
function printed(row: ExactRow, before: Rational): Readonly<Record<string, string>> {
  return {
    initial: cents(before),
    outstanding_capital: cents(before),
    outstanding_with_interest: cents(plus(shortened(before), shortened(row.interest))),
    final: cents(row.balance),
    interest: cents(row.interest),
    capital: cents(row.principal),
    interest_paid: cents(row.interest),
    repayment: cents(row.payment),
  };
}

let cells = { agreed: 0, of: 0 };
let complete = 0;
afterAll(() => {
  process.stdout.write(
    `EU amortisation tables: ${complete} of ${tables.length} agree, ${cells.agreed} of ${cells.of} figures\n`,
  );
});

function compare(found: Readonly<Record<string, string>>, expected: Readonly<Record<string, string | undefined>>): string[] {
  return Object.entries(found).flatMap(([name, value]) => {
    const isSame = value === expected[name];
    cells = { agreed: cells.agreed + (isSame ? 1 : 0), of: cells.of + 1 };
    return isSame ? [] : [`${name}: ${value}, printed ${expected[name]}`];
  });
}

describe('the amortisation tables of the European Commission', () => {
  it.each(tables.map((printedTable) => [printedTable.example, printedTable] as const))(
    'example %s, every figure',
    (name, { periods, years, ...totals }) => {
      const example = examples[name];
      if (example === undefined) throw new Error(`no terms for example ${name}`);
      const rows = rowsOf(example);
      const { firstPeriod = 1 } = example;
      const differences: string[] = [];

      for (const expected of periods) {
        const index = Number(expected['period']) - firstPeriod;
        const row = rows[index];
        if (row === undefined) continue;
        const before = rows[index - 1]?.balance ?? rational(example.principal);
        differences.push(
          ...compare(printed(row, before), expected).map((difference) => `period ${expected['period']} ${difference}`),
        );
      }
      const perYear = example.draw.every === '1 year' ? 1 : 12;
      for (const expected of years) {
        const from = (Number(expected['year']) - 1) * perYear - firstPeriod + 1;
        const ofYear = rows.slice(Math.max(0, from), Math.max(0, from + perYear));
        const sums = {
          interest: cents(sumOf(ofYear.map(({ interest }) => interest))),
          capital: cents(sumOf(ofYear.map(({ principal }) => principal))),
          repayment: cents(sumOf(ofYear.map(({ payment }) => payment))),
        };
        differences.push(...compare(sums, expected).map((difference) => `year ${expected['year']} ${difference}`));
      }
      const payable = sumOf([...rows.map(({ payment }) => rational(cents(payment))), rational(example.costs)]);
      differences.push(...compare({ total_payable: cents(payable) }, totals));
      expect(differences).toEqual([]);
      complete += 1;
    },
  );
});
