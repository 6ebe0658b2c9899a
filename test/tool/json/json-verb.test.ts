import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { formatDecimal } from '#shared/domain/money/decimal';
import { success } from '#shared/domain/result';
import { printedFailure } from '../../../src-tool/failure-words';
import { amountIn, positiveAmountIn } from '../../../src-tool/fields/amount-field';
import { currencyField } from '../../../src-tool/fields/currency-field';
import { dateField } from '../../../src-tool/fields/date-field';
import { frequencyField } from '../../../src-tool/fields/frequency-field';
import { percentBetween } from '../../../src-tool/fields/percent-field';
import { jsonVerb } from '../../../src-tool/json/json-verb';

/** A verb with a field of each kind that gives its input back. */
const echo = jsonVerb({
  name: 'echo',
  summary: 'Print the input.',
  input: (currency) =>
    z.strictObject({
      currency: currencyField,
      rows: z.array(z.strictObject({ amount: amountIn(currency), date: dateField.optional() })).min(1).max(3),
      price: positiveAmountIn(currency).optional(),
      rate: percentBetween('0', '100').optional(),
      every: frequencyField.optional(),
      mode: z.enum(['up', 'down']).optional(),
      count: z.int().min(1).max(10).optional(),
      step: z.union([frequencyField, z.number()]).optional(),
    }),
  output: z.strictObject({ amounts: z.array(z.string()) }),
  run: ({ rows }) => success({ amounts: rows.map(({ amount }) => formatDecimal(amount)) }),
});

const run = (text: string): unknown => {
  const answer = echo.run(new TextEncoder().encode(text));
  return answer.ok ? answer.value : printedFailure(answer.failure);
};
const document = (fields: object): string => JSON.stringify({ currency: 'CNY', rows: [{ amount: '1.00' }], ...fields });

describe('jsonVerb', () => {
  it('hands the parsed document on and prints the answer', () => {
    expect(run(document({ rows: [{ amount: '1234.5' }, { amount: '0' }] }))).toEqual({ amounts: ['1234.50', '0.00'] });
  });

  it("takes as many decimals as the document's currency has", () => {
    expect(run(document({ currency: 'JPY', rows: [{ amount: '1234' }] }))).toEqual({ amounts: ['1234'] });
    expect(run(document({ currency: 'KWD', rows: [{ amount: '0.125' }] }))).toEqual({ amounts: ['0.125'] });
    expect(run(document({ currency: 'JPY', rows: [{ amount: '0.5' }] }))).toMatchObject({ code: 'input.too_many_decimals' });
  });

  it.each([
    ['input.unknown_field', '/rate%', { 'rate%': '1' }],
    ['input.unknown_field', '/rows/0/amout', { rows: [{ amout: '1.00' }] }],
    ['input.unknown_field', '/a~1b~0', { 'a/b~': 1 }],
    ['input.missing_field', '/rows/0/amount', { rows: [{}] }],
    ['input.missing_field', '/currency', { currency: undefined }],
    ['input.wrong_type', '/rows/0/amount', { rows: [{ amount: 1234.5 }] }],
    ['input.wrong_type', '/rows/0/amount', { rows: [{ amount: null }] }],
    ['input.wrong_type', '/rows', { rows: {} }],
    ['input.wrong_type', '/rows/0', { rows: ['1.00'] }],
    ['input.wrong_type', '/count', { count: 1.5 }],
    ['input.wrong_type', '/count', { count: '1' }],
    ['input.wrong_type', '/step', { step: true }],
    ['input.not_a_frequency', '/step', { step: 'monthly' }],
    ['input.out_of_range', '/count', { count: 0 }],
    ['input.out_of_range', '/count', { count: 11 }],
    ['input.too_few_items', '/rows', { rows: [] }],
    ['input.too_many_items', '/rows', { rows: Array.from({ length: 4 }, () => ({ amount: '1' })) }],
    ['input.not_a_choice', '/mode', { mode: 'sideways' }],
    ['input.amount_negative', '/rows/0/amount', { rows: [{ amount: '-1.00' }] }],
    ['input.amount_not_positive', '/price', { price: '0.00' }],
    ['input.too_many_decimals', '/rows/0/amount', { rows: [{ amount: '1.005' }] }],
    ['input.amount_too_large', '/rows/0/amount', { rows: [{ amount: '90071992547409.92' }] }],
    ['input.not_a_currency', '/currency', { currency: 'yuan' }],
    ['input.not_a_date', '/rows/0/date', { rows: [{ amount: '1', date: '2026-02-29' }] }],
    ['input.not_a_date', '/rows/0/date', { rows: [{ amount: '1', date: '2026-2-9' }] }],
    ['input.out_of_range', '/rate', { rate: '100.0001' }],
    ['input.out_of_range', '/rate', { rate: '-1' }],
  ])('refuses with %s and the place %s', (code, where, fields) => {
    expect(run(document(fields))).toEqual({ code, where, message: expect.stringMatching(/^.{10,}\.$/) });
  });

  it.each(['', '1,234.56', '.5', '5.', '+1', '1e3', ' 1', '1 ', '１', 'NaN', 'Infinity', '0x10', '¥1', '1'.repeat(100_000)])(
    'refuses the amount %j', (amount) => {
      expect(run(document({ rows: [{ amount }] }))).toMatchObject({ code: 'input.not_an_amount', where: '/rows/0/amount' });
    },
  );

  it.each(['5%', '.5', '1e1', '', '1,5', 'five'])('refuses the percentage %j', (rate) => {
    expect(run(document({ rate }))).toMatchObject({ code: 'input.not_a_percentage', where: '/rate' });
  });

  it.each(['monthly', '0 months', '1.5 months', 'month', '1000 days', '-1 month', '1  month', '2 half months', '1 quarter'])(
    'refuses the frequency %j', (every) => {
      expect(run(document({ every }))).toMatchObject({ code: 'input.not_a_frequency', where: '/every' });
    },
  );

  it('says that amounts stand in quotes when one is a number', () => {
    expect(run(document({ rows: [{ amount: 1234.5 }] }))).toMatchObject({ message: expect.stringContaining('in quotes, such as "1234.56"') });
  });

  it('names an unknown field before what it may stand for is missing', () => {
    expect(run('{"curency":"CNY","rows":[{"amount":"1"}]}')).toMatchObject({ code: 'input.unknown_field', message: expect.stringContaining('"curency"') });
  });

  it('refuses a member called __proto__ like any other unknown one', () => {
    expect(run('{"currency":"CNY","rows":[{"amount":"1"}],"__proto__":{}}')).toMatchObject({ code: 'input.unknown_field', where: '/__proto__' });
  });

  it('refuses a number beyond all numbers', () => {
    expect(run('{"currency":"CNY","rows":[{"amount":"1"}],"step":1e999}')).toMatchObject({ where: '/step' });
    expect(run('{"currency":"CNY","rows":[{"amount":"1"}],"count":1e999}')).toMatchObject({ code: 'input.out_of_range', where: '/count' });
  });

  it.each(['[]', 'null', '"CNY"', '7'])('refuses the document %s as a whole', (text) => {
    expect(run(text)).toMatchObject({ code: 'input.wrong_type', where: '' });
  });

  it('names the line and the column of what is not JSON', () => {
    expect(run('{\n"currency" "CNY"}')).toMatchObject({ code: 'input.not_json', where: 'line 2, column 12' });
  });

  it('has a JSON Schema of its input that says what is text', () => {
    if (echo.input === null) throw new Error('a JSON verb has an input');

    expect(z.toJSONSchema(echo.input, { io: 'input' })).toMatchObject({
      type: 'object',
      additionalProperties: false,
      properties: { currency: { type: 'string' }, rate: { type: 'string' }, every: { type: 'string' } },
      required: ['currency', 'rows'],
    });
  });
});
