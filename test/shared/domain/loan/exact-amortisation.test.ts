import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { exactAmortisation, type ExactLoan, type ExactRow } from '#shared/domain/loan/exact-amortisation';
import { divided, minus, plus, whole } from '#shared/domain/money/rational-arithmetic';
import { rational, type Rational } from '#shared/domain/money/rational';
import { decimalsOf } from '#shared/domain/money/plain-decimal';
import { allPublished, decimal, published } from './published-decimals';

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../fixtures/amortisation/${name}`, import.meta.url), 'utf8'));
const cell = z.union([z.number(), z.string(), z.null()]);
const excel = z
  .object({ functions: z.record(z.string(), z.array(z.array(z.unknown()))) })
  .parse(read('excel-functions.json'));
const numpy = z
  .object({
    vectors: z.array(
      z.object({ function: z.string(), args: z.array(z.string()), expected: z.string(), note: z.string().optional() }),
    ),
    schedule_from_docstring: z.object({ values: z.array(z.array(z.number())), interest_total: z.number() }),
  })
  .parse(read('numpy-financial.json'));

interface Question {
  readonly rate: Rational;
  readonly periods: number;
  readonly presentValue: Rational;
  readonly futureValue: Rational;
  readonly isDueAtStart: boolean;
}

// Spreadsheets take received money for positive and let the borrower end with `futureValue`, which is a balloon the
// other way round. A payment at the start of its period is one before which no time has gone by.
function loanOf({ rate, periods, presentValue, futureValue, isDueAtStart }: Question): ExactLoan {
  const first = isDueAtStart ? whole(0) : rate;
  const last = minus(whole(0), isDueAtStart ? divided(futureValue, plus(whole(1), rate)) : futureValue);
  return {
    principal: presentValue,
    rates: [first, ...Array<Rational>(periods - 1).fill(rate)],
    repayment: 'equal-payment',
    balloon: last,
  };
}

/**
 * Null for a question that has no loan: a number that is none, a period outside the loan, an unknown kind of due
 * date.
 */
function questionOf([rate, periods, presentValue, futureValue = 0, type = 0]: readonly (
  string | number | null | undefined
)[]): Question | null {
  const [r, n, pv, fv, t] = allPublished([rate, periods, presentValue, futureValue, type].map((value) => value ?? 0)) ?? [];
  if (r === undefined || n === undefined || pv === undefined || fv === undefined || t === undefined) return null;
  const kind = Number(t.numerator / t.denominator);
  if (kind !== 0 && kind !== 1) return null;
  return { rate: r, periods: Number(n.numerator), presentValue: pv, futureValue: fv, isDueAtStart: kind === 1 };
}

const paidOut = (amount: Rational): Rational => minus(whole(0), amount);
const flat = (args: readonly unknown[]): readonly (string | number | null)[] => z.array(cell).parse(args.flat());
// Exact fractions over hundreds of periods are long; forty decimals of them are more than anything here is printed
// with.
const shortened = (amount: Rational | undefined): Rational => rational(decimal(amount ?? whole(0), 40));
const sumOf = (rows: readonly ExactRow[], part: 'interest' | 'principal'): Rational =>
  rows.map((row) => shortened(row[part])).reduce(plus, whole(0));

/** The amount that a spreadsheet function names; null where it names none. */
function answer(name: string, args: readonly (string | number | null)[]): Rational | null {
  const at = name === 'IPMT' || name === 'PPMT' ? Number(args[1]) : 1;
  const question = questionOf(name === 'IPMT' || name === 'PPMT' ? [args[0], ...args.slice(2)] : args);
  if (question === null || !(at >= 1) || at > question.periods) return null;
  const rows = exactAmortisation(loanOf(question));
  const part = name === 'PMT' ? 'payment' : name === 'IPMT' ? 'interest' : 'principal';
  return paidOut(shortened(rows[at - 1]?.[part]));
}

function cumulative(
  name: string,
  [rate, periods, principal, from, to, type]: readonly (string | number | null)[],
): Rational | null {
  const [question, start, end] = [
    questionOf([rate, periods, principal, 0, type]),
    published(from ?? null),
    published(to ?? null),
  ];
  if (question === null || start === null || end === null) return null;
  const [first, last] = [Number(start.numerator), Number(end.numerator)];
  if (first < 1 || last < first || last > question.periods) return null;
  return paidOut(
    sumOf(exactAmortisation(loanOf(question)).slice(first - 1, last), name === 'CUMIPMT' ? 'interest' : 'principal'),
  );
}

/** Interest on equal parts of principal, by how many of them are paid. */
function ofEqualParts([rate, paid, periods, principal]: readonly (string | number | null)[]): Rational | null {
  const [r, k, n, pv] = allPublished([rate ?? 0, paid ?? 0, periods ?? 0, principal ?? 0]) ?? [];
  if (r === undefined || k === undefined || n === undefined || pv === undefined || k.numerator < 0n) return null;
  const rows = exactAmortisation({
    principal: pv,
    rates: Array<Rational>(Number(n.numerator)).fill(r),
    repayment: 'equal-principal',
  });
  return paidOut(shortened(rows[Number(k.numerator)]?.interest));
}

function answerOf(name: string, args: readonly (string | number | null)[]): Rational | null {
  if (name === 'CUMIPMT' || name === 'CUMPRINC') return cumulative(name, args);
  return name === 'ISPMT' ? ofEqualParts(args) : answer(name, args);
}

const tally = new Map<string, { agreed: number; of: number }>();
function counted(kind: string, check: () => void): void {
  const count = tally.get(kind) ?? { agreed: 0, of: 0 };
  tally.set(kind, count);
  count.of += 1;
  check();
  count.agreed += 1;
}
afterAll(() => {
  for (const [kind, { agreed, of }] of tally) process.stdout.write(`${kind}: ${agreed} of ${of} agree\n`);
});

describe('exactAmortisation', () => {
  const functions = ['PMT', 'IPMT', 'PPMT', 'CUMIPMT', 'CUMPRINC', 'ISPMT'];
  const rows = functions.flatMap((name) =>
    (excel.functions[name] ?? []).map(([expected, ...args]) => [name, flat(args), expected] as const),
  );

  it.each(rows)('gives what the spreadsheet gives: %s %j', (name, args, expected) => {
    counted(typeof expected === 'string' ? 'spreadsheet errors (no loan is meant)' : `spreadsheet ${name}`, () => {
      const found = answerOf(name, args);
      if (typeof expected === 'string') return expect(found).toBeNull();
      // Spreadsheets reckon in doubles: nine decimals are theirs for certain.
      return expect(Math.abs(Number(decimal(found ?? whole(0), 12)) - Number(expected))).toBeLessThan(
        1e-9 * Math.max(1, Math.abs(Number(expected)) / 100),
      );
    });
  });

  it.each(
    numpy.vectors
      .filter(({ function: name }) => ['pmt', 'ipmt', 'ppmt'].includes(name))
      .map((vector) => [vector.function, vector.args, vector] as const),
  )('gives what numpy-financial gives, to its last digit: %s %j', (name, args, { expected, note = '' }) => {
    counted(`numpy-financial ${name}`, () => {
      const found = answerOf(name.toUpperCase(), args);
      if (expected === 'NaN') return expect(found).toBeNull();
      const digits = /(-\d+\.\d+)/.exec(note)?.[1] ?? expected;
      // The longest are of 28 significant digits, of which the last are not rounded alike.
      const decimals = Math.min(decimalsOf(digits), 20);
      return expect(decimal(found ?? whole(0), decimals)).toBe(decimal(published(digits) ?? whole(0), decimals));
    });
  });

  it('prints the twelve rows of numpy-financial’s example', () => {
    const loan = loanOf({
      rate: divided(published('0.0824') ?? whole(0), whole(12)),
      periods: 12,
      presentValue: whole(2_500),
      futureValue: whole(0),
      isDueAtStart: false,
    });
    const table = exactAmortisation(loan);

    numpy.schedule_from_docstring.values.forEach(([number = 0, principal = 0, interest = 0, balance = 0]) => {
      counted('numpy-financial schedule rows', () => {
        const row = table[number - 1];
        expect([row?.principal, row?.interest].map((amount) => Number(decimal(paidOut(shortened(amount)), 2)))).toEqual([
          principal,
          interest,
        ]);
        expect(Number(decimal(row?.balance ?? whole(1), 2))).toBe(Math.abs(balance));
      });
    });
    expect(decimal(paidOut(sumOf(table, 'interest')), 2)).toBe('-112.98');
  });

  it('repays exactly what was drawn, whatever the rates', () => {
    // At 0 %, 100 % and -50 % a period: 1,000 = p + p / 2 + p, so that p is 400, and 600, 800, nothing are left.
    const rates = [whole(0), whole(1), rational('-0.5')];
    const table = exactAmortisation({ principal: whole(1_000), rates, repayment: 'equal-payment' });

    expect(table.map(({ payment, balance }) => [decimal(payment, 2), decimal(balance, 2)])).toEqual([
      ['400.00', '600.00'],
      ['400.00', '800.00'],
      ['400.00', '0.00'],
    ]);
  });
});
