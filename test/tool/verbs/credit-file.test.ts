import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { printedFailure } from '../../../src-tool/failure-words';
import { creditFileOutput, creditFileVerb } from '../../../src-tool/verbs/credit-file';
import { creditMeaningWords } from '../../../src-tool/words/credit-file-words';
import { propertyRuns } from '../../support/property-runs';

const question = {
  model: 'cn-credit-centre',
  from: '2026-01',
  to: '2026-05',
  dues: [
    { dueDate: '2026-01-10', amount: '100.00' },
    { dueDate: '2026-02-10', amount: '100.00' },
    { dueDate: '2026-03-10', amount: '100.00' },
  ],
  payments: [
    { date: '2026-02-05', amount: '100.00' },
    { date: '2026-02-12', amount: '100.00' },
  ],
  asOf: '2026-03-05',
};
type Change = Readonly<Record<string, unknown>>;

function printed(change: Change = {}): z.output<typeof creditFileOutput> {
  const answer = creditFileVerb.answer({ ...question, ...change });
  if (!answer.ok) throw new Error(JSON.stringify(printedFailure(answer.failure)));
  return creditFileOutput.parse(answer.value);
}
function refused(change: Change): unknown {
  const answer = creditFileVerb.answer(JSON.parse(JSON.stringify({ ...question, ...change })));
  return answer.ok ? 'printed' : printedFailure(answer.failure);
}
const codes = (change: Change): string => printed(change).months.map(({ code }) => code).join(' ');
const due = (dueDate: string, amount = '100.00') => ({ dueDate, amount });
const payment = (date: string, amount = '100.00') => ({ date, amount });

describe('credit-file', () => {
  it('prints a line for each month, when bad conduct ended and ages out, and how well the rules are known', () => {
    const { months, rules, ...document } = printed();

    expect(months.map(({ month, code, daysPastDue, assumed }) => [month, code, daysPastDue, assumed])).toEqual([
      // January's due is paid on 5 February, February's on the 12th. March's is not: to the end of March 21 days, of April 51, of May 82.
      ['2026-01', '1', 21, false],
      ['2026-02', 'M', 0, false],
      ['2026-03', '1', 21, true],
      ['2026-04', '2', 51, true],
      ['2026-05', '3', 82, true],
    ]);
    // On 5 March nothing is past due.
    expect(document).toEqual({ badConductEndedOn: '2026-02-12', agesOutOn: '2031-02-12' });
    expect(rules).toMatchObject([
      { rule: 'cn-credit-codes', source: null, confidence: 'weak', readOn: '2026-11-23' },
      { rule: 'cn-credit-retention', source: '征信业管理条例 第十六条', validFrom: null, confidence: 'primary' },
    ]);
  });

  it('says in a sentence what each code means', () => {
    expect(printed().months.slice(0, 3).map(({ meaning }) => meaning)).toEqual([
      'The oldest unpaid due is 1 to 30 days past due at the end of the month.',
      'Nothing is past due at the end of the month, but a due of this month was paid after its due date.',
      'The oldest unpaid due is 1 to 30 days past due at the end of the month.',
    ]);
    expect(new Set(Object.values(creditMeaningWords)).size).toBe(12);
  });

  it.each<readonly [string, Change, string]>([
    ['a month of asOf in which nothing more is paid', { payments: [payment('2026-01-10')], asOf: '2026-02-01' }, 'N 1 2 3 4'],
    ['a payment after asOf that is not looked at', { payments: [payment('2026-01-10', '300.00')], asOf: '2026-01-09' }, '1 2 3 4 5'],
    [
      'an account that is opened and closed',
      { openedOn: '2026-02-01', closedOn: '2026-04-30', dues: [due('2026-03-10')], payments: [payment('2026-03-10')], asOf: '2026-05-31' },
      '/ * N C C',
    ],
    ['an account that nothing is due on', { dues: [], payments: [] }, '* * * * *'],
  ])('tells of %s', (_what, change, expected) => {
    expect(codes(change)).toBe(expected);
  });

  it('has no end of bad conduct while something is past due, and none where nothing ever was', () => {
    const pastDue = printed({ payments: [] });
    const never = printed({ dues: [due('2026-01-10')], payments: [payment('2026-01-10')] });

    expect([pastDue.badConductEndedOn, pastDue.agesOutOn, never.badConductEndedOn, never.agesOutOn]).toEqual([null, null, null, null]);
  });

  it('prints one month when the first is the last', () => {
    expect(printed({ from: '2026-02', to: '2026-02' }).months).toHaveLength(1);
  });

  it('prints a hundred years of a hundred thousand dues', () => {
    const dues = Array.from({ length: 100_000 }, () => due('2026-01-10', '90071992547409.91'));

    expect(printed({ from: '1980-01', to: '2079-12', dues, payments: [payment('2026-01-10')] }).months.at(-1)?.code).toBe('7');
  });

  it.each<readonly [string, string, Change]>([
    ['input.missing_field', '/model', { model: undefined }],
    ['input.missing_field', '/payments', { payments: undefined }],
    ['input.not_a_choice', '/model', { model: 'us-bureaus' }],
    ['input.unknown_field', '/currency', { currency: 'CNY' }],
    ['input.unknown_field', '/dues/0/principal', { dues: [{ ...due('2026-01-10'), principal: '1.00' }] }],
    ['input.unknown_field', '/payments/0/dueDate', { payments: [{ ...payment('2026-01-10'), dueDate: '2026-01-10' }] }],
    ['input.not_a_month', '/from', { from: '2026-01-01' }],
    ['input.not_a_month', '/from', { from: '0000-12' }],
    ['input.not_a_month', '/to', { to: '2026-13' }],
    ['input.not_a_date', '/asOf', { asOf: '2026-02-30' }],
    ['input.not_a_date', '/dues/0/dueDate', { dues: [due('0000-01-10')] }],
    ['input.wrong_type', '/openedOn', { openedOn: null }],
    ['input.wrong_type', '/dues/0/amount', { dues: [{ dueDate: '2026-01-10', amount: 100 }] }],
    ['input.wrong_type', '/dues', { dues: {} }],
    ['input.amount_negative', '/dues/0/amount', { dues: [due('2026-01-10', '-1.00')] }],
    ['input.amount_negative', '/payments/0/amount', { payments: [payment('2026-01-10', '-1.00')] }],
    ['input.too_many_decimals', '/payments/0/amount', { payments: [payment('2026-01-10', '1.001')] }],
    ['input.amount_too_large', '/dues/0/amount', { dues: [due('2026-01-10', '90071992547409.92')] }],
    ['input.not_an_amount', '/dues/0/amount', { dues: [due('2026-01-10', '1e3')] }],
    ['input.too_many_items', '/dues', { dues: Array.from({ length: 100_001 }, () => due('2026-01-10')) }],
    ['input.too_many_items', '/payments', { payments: Array.from({ length: 100_001 }, () => payment('2026-01-10')) }],
    ['credit_file.range_reversed', '/to', { to: '2025-12' }],
    ['credit_file.range_too_long', '/to', { from: '0001-01', to: '9999-12' }],
    ['credit_file.closed_before_opened', '/closedOn', { openedOn: '2026-01-02', closedOn: '2026-01-01' }],
    ['credit_file.ages_out_beyond_calendar', '/payments', { dues: [due('9995-01-01')], payments: [payment('9995-01-02')], asOf: '9999-12-31' }],
  ])('refuses with %s at %s', (code, where, change) => {
    expect(refused(change)).toMatchObject({ code, where, message: expect.stringMatching(/.{10,}/) });
  });

  it('has a schema that names its fields and lets no others pass', () => {
    const input = creditFileVerb.input;
    if (input === null) throw new Error('a JSON verb has a schema');

    expect(z.toJSONSchema(input, { io: 'input' })).toMatchObject({
      additionalProperties: false,
      required: ['model', 'from', 'to', 'dues', 'payments', 'asOf'],
      properties: { model: { enum: ['cn-credit-centre'] }, openedOn: { format: 'date' } },
    });
  });

  it('answers any question of its form with one document or one refusal that has a place', () => {
    const text = fc.oneof(fc.constantFrom('0.00', '1.00', '-1', '1e3', '', '90071992547409.91', '0.001'), fc.string());
    const date = fc.oneof(fc.constantFrom('0000-01-01', '0001-01-01', '2026-01-10', '2026-02-30', '9999-12-31'), fc.string());
    const month = fc.oneof(fc.constantFrom('0001-01', '2026-01', '2026-02', '9999-12', '2026-00'), fc.string());
    const any = fc.record(
      {
        model: fc.constantFrom('cn-credit-centre', 'x'),
        from: month,
        to: month,
        dues: fc.array(fc.record({ dueDate: date, amount: text }), { maxLength: 3 }),
        payments: fc.array(fc.record({ date, amount: text }), { maxLength: 3 }),
        openedOn: date,
        closedOn: date,
        asOf: date,
      },
      { requiredKeys: ['model', 'from', 'to', 'dues', 'payments', 'asOf'] },
    );

    fc.assert(
      fc.property(any, (document) => {
        const answer = creditFileVerb.answer(document);

        if (answer.ok) creditFileOutput.parse(answer.value);
        else expect(printedFailure(answer.failure).where).toEqual(expect.any(String));
      }),
      propertyRuns,
    );
  });
});
