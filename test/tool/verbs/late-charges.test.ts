import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { printedFailure } from '../../../src-tool/failure-words';
import { lateChargesOutput, lateChargesVerb } from '../../../src-tool/verbs/late-charges';
import { propertyRuns } from '../../support/property-runs';

const question = {
  terms: { dailyRate: '0.05', base: 'past-due-amount', graceDays: 0, roundEach: 'day' },
  dues: [{ dueDate: '2026-01-10', principal: '1000.00', interest: '10.00', fee: '5.00' }],
  payments: [{ date: '2026-01-15', amount: '200.00' }],
  allocation: ['penalty', 'interest', 'fee', 'principal'],
  asOf: '2026-01-20',
};
type Change = Readonly<Record<string, unknown>>;

function printed(change: Change = {}, terms: Change = {}): z.output<typeof lateChargesOutput> {
  const answer = lateChargesVerb.answer({ ...question, ...change, terms: { ...question.terms, ...terms } });
  if (!answer.ok) throw new Error(JSON.stringify(printedFailure(answer.failure)));
  return lateChargesOutput.parse(answer.value);
}
function refused(change: Change, terms: Change = {}): unknown {
  const answer = lateChargesVerb.answer(JSON.parse(JSON.stringify({ ...question, ...change, terms: { ...question.terms, ...terms } })));
  return answer.ok ? 'printed' : printedFailure(answer.failure);
}
const due = (dueDate: string, principal: string, fee = '0.00') => ({ dueDate, principal, interest: '0.00', fee });

describe('late-charges', () => {
  it('prints the penalty, its ranges, what is owed and where the payment went', () => {
    // 1,015.00 -> 0.51 for 11 to 14 January; 200.00 pay 2.04, 10.00, 5.00 and 182.96; 817.04 -> 0.41 for 15 to 20.
    const { derivation, ...document } = printed();

    expect(document).toEqual({
      penalty: '4.50',
      ranges: [
        { from: '2026-01-11', to: '2026-01-14', days: 4, base: '1015.00', charge: '2.04' },
        { from: '2026-01-15', to: '2026-01-20', days: 6, base: '817.04', charge: '2.46' },
      ],
      outstanding: { principal: '817.04', interest: '0.00', fee: '0.00', penalty: '2.46', total: '819.50' },
      daysPastDue: 10,
      allocations: [
        {
          payment: 0,
          date: '2026-01-15',
          penalty: '2.04',
          interest: '10.00',
          fee: '5.00',
          principal: '182.96',
          unallocated: '0.00',
          parts: [
            { due: null, component: 'penalty', amount: '2.04' },
            { due: 0, component: 'interest', amount: '10.00' },
            { due: 0, component: 'fee', amount: '5.00' },
            { due: 0, component: 'principal', amount: '182.96' },
          ],
        },
      ],
    });
    expect(derivation).toMatchObject({ name: 'penalty', value: '4.50', formula: 'sum(part)' });
  });

  it.each([
    // Two dues, the second of 10 February; on 11 January only the first is past due.
    ['past-due-amount', '1005.00', '0.50'],
    ['past-due-principal', '1000.00', '0.50'],
    ['unpaid-principal', '1500.00', '0.75'],
    // 1,508.00 x 0.05 % = 0.754
    ['unpaid-principal-and-fee', '1508.00', '0.75'],
  ])('takes the base %s', (base, amount, charge) => {
    const dues = [due('2026-01-10', '1000.00', '5.00'), due('2026-02-10', '500.00', '3.00')];

    expect(printed({ dues, payments: [], asOf: '2026-01-11' }, { base }).ranges).toEqual([
      { from: '2026-01-11', to: '2026-01-11', days: 1, base: amount, charge },
    ]);
  });

  it.each([
    // 1,697.02 x 0.05 % = 0.84851 a day; ten days at once 8.4851.
    ['day', 'half-up', '8.50'], ['day', 'down', '8.40'], ['day', 'up', '8.50'],
    ['range', 'half-up', '8.49'], ['range', 'down', '8.48'], ['range', 'up', '8.49'],
  ])('rounds each %s %s', (roundEach, rounding, penalty) => {
    expect(printed({ dues: [due('2026-01-10', '1697.02')], payments: [] }, { roundEach, rounding }).penalty).toBe(penalty);
  });

  it('settles a tie to the even cent where the terms say so', () => {
    // 10.00 x 0.25 % = 0.025
    const tie = { dues: [due('2026-01-10', '10.00')], payments: [], asOf: '2026-01-11' };

    expect([printed(tie, { dailyRate: '0.25', rounding: 'half-even' }).penalty, printed(tie, { dailyRate: '0.25' }).penalty]).toEqual(['0.02', '0.03']);
  });

  it.each([
    ['nothing if all is paid on the last day', '2026-01-13', '1015.00', '0.00', '0.00'],
    // 3 x 0.51; the payment leaves 1.53, which bears 0.00 a day.
    ['all days if it is paid a day later', '2026-01-14', '1015.00', '1.53', '1.53'],
  ])('charges with three days of grace %s', (_what, date, amount, penalty, total) => {
    const document = printed({ payments: [{ date, amount }] }, { graceDays: 3 });

    expect([document.penalty, document.outstanding.total]).toEqual([penalty, total]);
  });

  it('charges the minimum and stops at the cap', () => {
    // 8.00 bears 0.004 a day, charged as 0.01; ten days, of which the cap leaves 0.07.
    const small = { dues: [due('2026-01-10', '8.00')], payments: [] };

    expect(printed(small, { minimumDaily: '0.01' }).penalty).toBe('0.10');
    expect(printed(small, { minimumDaily: '0.01', cap: '0.07' })).toMatchObject({ penalty: '0.07', ranges: [{ days: 10, charge: '0.07' }] });
  });

  // A published example of a pay-later service: due 1,000.00, the minimum of 100.00 paid by the due date, 0.05 % a day, two days: 0.90.
  it('agrees with the published example of a daily charge on what the minimum left', () => {
    const document = printed({ dues: [due('2022-10-04', '1000.00')], payments: [{ date: '2022-10-04', amount: '100.00' }], asOf: '2022-10-06' });

    expect(document).toMatchObject({ penalty: '0.90', ranges: [{ from: '2022-10-05', days: 2, base: '900.00' }] });
  });

  it('knows nothing of a payment after the day asked for', () => {
    expect(printed({ payments: [{ date: '2026-01-21', amount: '1.00' }] })).toMatchObject({ allocations: [], penalty: '5.10' });
  });

  it.each<readonly [string, string, Change, Change]>([
    ['input.missing_field', '/terms/dailyRate', {}, { dailyRate: undefined }],
    ['input.unknown_field', '/terms/rate', {}, { rate: '1' }],
    ['input.unknown_field', '/dues/0/penalty', { dues: [{ ...question.dues[0], penalty: '1.00' }] }, {}],
    ['input.too_few_items', '/dues', { dues: [] }, {}],
    ['input.not_a_choice', '/terms/base', {}, { base: 'everything' }],
    ['input.out_of_range', '/terms/graceDays', {}, { graceDays: -1 }],
    ['input.out_of_range', '/terms/graceDays', {}, { graceDays: 1e9 }],
    ['input.wrong_type', '/terms/graceDays', {}, { graceDays: 0.5 }],
    ['input.out_of_range', '/terms/dailyRate', {}, { dailyRate: '-0.05' }],
    ['input.not_a_percentage', '/terms/dailyRate', {}, { dailyRate: '5e-2' }],
    ['input.amount_negative', '/dues/0/principal', { dues: [due('2026-01-10', '-1.00')] }, {}],
    ['input.amount_negative', '/payments/0/amount', { payments: [{ date: '2026-01-15', amount: '-1.00' }] }, {}],
    ['input.too_many_decimals', '/terms/cap', {}, { cap: '1.001' }],
    ['input.not_a_date', '/asOf', { asOf: '2026-02-30' }, {}],
    ['input.too_few_items', '/allocation', { allocation: ['principal'] }, {}],
    ['ledger.order_incomplete', '/allocation', { allocation: ['fee', 'fee', 'interest', 'principal'] }, {}],
    ['ledger.amount_out_of_range', '/dues', { dues: [due('2026-01-10', '90071992547409.91'), due('2026-01-10', '0.01')] }, {}],
    ['ledger.amount_out_of_range', '/dues', { dues: [due('0001-01-01', '90071992547409.91')], asOf: '9999-12-31' }, { dailyRate: '100' }],
  ])('refuses with %s at %s', (code, where, change, terms) => {
    expect(refused(change, terms)).toMatchObject({ code, where, message: expect.stringMatching(/.{10,}/) });
  });

  it('reckons to the ends of the calendar', () => {
    const dues = [due('0001-01-01', '0.01'), due('9999-12-31', '0.01')];

    expect(printed({ dues, payments: [{ date: '9999-12-31', amount: '0.02' }], asOf: '9999-12-31' }).penalty).toBe('0.00');
  });

  it('answers any question of its form with one document or one refusal', () => {
    const text = fc.oneof(fc.constantFrom('0.00', '1.00', '-1', '1e3', '', '90071992547409.91', '0.001'), fc.string());
    const date = fc.oneof(fc.constantFrom('0000-01-01', '2026-01-10', '2026-02-30', '9999-12-31'), fc.string());
    const any = fc.record({
      terms: fc.record({
        dailyRate: text, base: fc.constantFrom('past-due-amount', 'unpaid-principal', 'x'), graceDays: fc.oneof(fc.integer(), fc.double()),
        roundEach: fc.constantFrom('day', 'range'), cap: text, minimumDaily: text,
      }),
      dues: fc.array(fc.record({ dueDate: date, principal: text, interest: text, fee: text }), { maxLength: 3 }),
      payments: fc.array(fc.record({ date, amount: text }), { maxLength: 3 }),
      allocation: fc.shuffledSubarray(question.allocation),
      asOf: date,
    });

    fc.assert(
      fc.property(any, (document) => {
        const answer = lateChargesVerb.answer(document);

        if (answer.ok) lateChargesOutput.parse(answer.value);
        else expect(printedFailure(answer.failure).where).toEqual(expect.any(String));
      }),
      propertyRuns,
    );
  });
});
