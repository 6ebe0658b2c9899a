import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { printedFailure } from '../../../src-tool/failure-words';
import { printedDerivation, type PrintedDerivation } from '../../../src-tool/derivation/printed-derivation';
import { pathOfPointer, valueAt } from '../../../src-tool/json/json-pointer';
import { verbs } from '../../../src-tool/verbs';

const lateCharges = {
  terms: { dailyRate: '0.05', base: 'past-due-amount', graceDays: 0, roundEach: 'day', minimumDaily: '0.42', cap: '4.00' },
  dues: [
    { dueDate: '2026-01-10', principal: '1000.00', interest: '10.00', fee: '5.00' },
    { dueDate: '2026-02-10', principal: '500.00', interest: '5.00', fee: '2.50' },
  ],
  payments: [{ date: '2026-01-15', amount: '200.00' }, { date: '2026-01-15', amount: '2000.00' }],
  allocation: ['penalty', 'interest', 'fee', 'principal'],
  asOf: '2026-01-20',
};
const schedule = {
  principal: '1200.00', currency: 'CNY', periods: 3, method: 'equal-payment', annualRate: '12', drawnOn: '2026-01-31', firstDueDate: '2026-02-28', every: '1 month',
};
const annualRate = {
  method: 'irr', currency: 'CNY', advances: [{ amount: '1000.00', period: 0 }], payments: [{ amount: '100.00', period: 1, count: 12, every: 1 }], periodsPerYear: 12,
};

function run(verb: string, document: unknown): { readonly ok: boolean; readonly value: unknown } {
  const found = verbs.find(({ name }) => name === verb);
  if (found === undefined) throw new Error(`no verb ${verb}`);
  const answer = found.run(new TextEncoder().encode(JSON.stringify(document)));
  return answer.ok ? { ok: true, value: answer.value } : { ok: false, value: printedFailure(answer.failure) };
}
const derive = (verb: unknown, input: unknown, pointer: unknown): unknown => run('derive', { verb, input, pointer }).value;

/** Every amount and rate that a document prints, by its pointer. */
function amountsIn(value: unknown, pointer = ''): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return /^-?\d+\.\d+$/.test(value) ? [[pointer, value]] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, member]) => (name === 'derivation' ? [] : amountsIn(member, `${pointer}/${name}`)));
}

/** A stranger's reckoning of a printed tree, in floating point: it knows what is printed and nothing of the engine. */
function recomputed(step: PrintedDerivation): number {
  const { value, formula, inputs = [], rounding } = step;
  if (formula === undefined) return numberOf(value);
  const of = (name: string): readonly number[] => inputs.filter((input) => input.name === name).map(recomputed);
  const text = formula
    .replaceAll(/sum\((\w+)\)/g, (_, name: string) => `(${of(name).reduce((a, b) => a + b, 0)})`)
    .replaceAll(/[A-Za-z]+/g, (name) => (name === 'min' || name === 'max' ? `Math.${name}` : `(${of(name)[0] ?? Number.NaN})`))
    .replaceAll('^', '**');
  const result: unknown = runInNewContext(text);
  if (typeof result !== 'number') throw new TypeError('a formula gives a number');
  if (rounding === undefined) return result;
  const cents = Number((result * 100).toFixed(6));
  const settled = { 'half-up': Math.round(cents), down: Math.floor(cents), up: Math.ceil(cents), 'half-even': Math.round(cents) }[rounding];
  return (settled ?? Number.NaN) / 100;
}

function leavesOf(step: PrintedDerivation): readonly PrintedDerivation[] {
  return step.formula === undefined ? [step] : (step.inputs ?? []).flatMap(leavesOf);
}

function numberOf(value: string | number): number {
  if (typeof value === 'number') return value;
  if (/^\d{4}-/.test(value)) return Date.parse(value) / 86_400_000;
  const [numerator = '', denominator = '1'] = value.split('/');
  return Number(numerator) / Number(denominator);
}

describe('derive', () => {
  it('derives every amount that late-charges prints, so that a stranger finds the same cent', () => {
    const figures = amountsIn(run('late-charges', lateCharges).value);

    expect(figures.length).toBeGreaterThan(15);
    for (const [pointer, amount] of figures) {
      const derivation = printedDerivation.parse(derive('late-charges', lateCharges, pointer));
      expect([pointer, derivation.value]).toEqual([pointer, amount]);
      expect([pointer, recomputed(derivation).toFixed(2)]).toEqual([pointer, amount]);
    }
  });

  it('derives every amount that schedule prints', () => {
    for (const [pointer, amount] of amountsIn(run('schedule', schedule).value)) {
      expect([pointer, printedDerivation.parse(derive('schedule', schedule, pointer)).value]).toEqual([pointer, amount]);
    }
  });

  it.each([
    ['late-charges', lateCharges],
    ['schedule', schedule],
    ['schedule', { ...schedule, method: 'equal-principal', annualRate: undefined, feeRatePerPeriod: '0.5' }],
  ])('refers to given figures of %s by pointers that lead to them', (verb, question) => {
    const result = run(verb, question).value;

    const leaves = amountsIn(result).flatMap(([pointer]) => leavesOf(printedDerivation.parse(derive(verb, question, pointer))));
    const placed = leaves.flatMap(({ value, origin }) => (origin?.reference?.startsWith('/') === true ? [[origin, value] as const] : []));
    expect(placed.length).toBeGreaterThan(20);
    for (const [{ kind, reference = '' }, value] of placed) {
      const document = kind === 'schedule' ? result : question;
      expect([reference, Number(valueAt(document, pathOfPointer(reference) ?? []))]).toEqual([reference, Number(value)]);
    }
  });

  it.each(['/nominal', '/effective'])('derives the annual rate at %s', (pointer) => {
    const rate = z.record(z.string(), z.unknown()).parse(run('annual-rate', annualRate).value)[pointer.slice(1)];

    expect(printedDerivation.parse(derive('annual-rate', annualRate, pointer)).value).toBe(rate);
  });

  it('names figures of the same result by pointers that can be derived in turn', () => {
    const outstanding = printedDerivation.parse(derive('late-charges', lateCharges, '/outstanding/penalty'));

    const references = (outstanding.inputs ?? []).flatMap(({ origin }) => (origin?.kind === 'schedule' ? [origin.reference] : []));
    expect(references).toEqual(['/allocations/0/penalty']);
    expect(derive('late-charges', lateCharges, references[0])).toMatchObject({ value: '2.04' });
  });

  it.each([
    ['derive.no_amount_there', '/pointer', '/nothing'],
    ['derive.no_amount_there', '/pointer', ''],
    ['derive.no_amount_there', '/pointer', '/ranges'],
    ['derive.no_amount_there', '/pointer', '/ranges/7/charge'],
    ['derive.no_amount_there', '/pointer', '/ranges/00/charge'],
    ['derive.no_amount_there', '/pointer', '/ranges/0/from'],
    ['derive.no_amount_there', '/pointer', '/daysPastDue'],
    ['derive.no_amount_there', '/pointer', '/allocations/0/parts'],
    ['derive.no_amount_there', '/pointer', '/allocations/0/parts/9/amount'],
    ['derive.no_amount_there', '/pointer', '/allocations/0/parts/0/due'],
    ['derive.no_amount_there', '/pointer', '/allocations/0/penalty/'],
    ['derive.no_amount_there', '/pointer', '/outstanding/constructor'],
    ['derive.not_a_pointer', '/pointer', 'penalty'],
    ['derive.not_a_pointer', '/pointer', '/a~2'],
    ['input.wrong_type', '/pointer', 7],
  ])('refuses with %s at %s when the pointer is %j', (code, where, pointer) => {
    expect(derive('late-charges', lateCharges, pointer)).toMatchObject({ code, where });
  });

  it.each([
    ['input.not_a_choice', '/verb', 'import', {}],
    ['input.not_a_choice', '/verb', 'derive', {}],
    ['input.missing_field', '/input', 'late-charges', undefined],
    ['input.wrong_type', '/input', 'late-charges', null],
    ['input.missing_field', '/input/terms', 'late-charges', { ...lateCharges, terms: undefined }],
    ['input.not_a_date', '/input/asOf', 'late-charges', { ...lateCharges, asOf: 'today' }],
    ['ledger.order_incomplete', '/input/allocation', 'late-charges', { ...lateCharges, allocation: ['fee', 'fee', 'fee', 'fee'] }],
    ['input.too_many_decimals', '/input/principal', 'schedule', { ...schedule, principal: '1.001' }],
  ])('refuses with %s at %s what the verb would refuse', (code, where, verb, input) => {
    expect(derive(verb, input, '/penalty')).toMatchObject({ code, where });
  });
});
