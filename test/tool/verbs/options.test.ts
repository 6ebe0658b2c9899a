import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { printedFailure } from '../../../src-tool/failure-words';
import { deriveVerb } from '../../../src-tool/verbs/derive';
import { optionsVerb } from '../../../src-tool/verbs/options';
import { optionsOutput } from '../../../src-tool/verbs/options-output';
import { propertyRuns } from '../../support/property-runs';

const effects = { lateCharge: 'stops', contact: 'stops', reportedBy: 'agreed-dates', whenMissed: 'old-dates-return' };
const plan = {
  id: 'P-7',
  version: '2026-1',
  clause: '5.2',
  effectiveFrom: '2026-01-01',
  answerWithinDays: 3,
  limits: { minimumDaysPastDue: 1, maximumDaysPastDue: 90, maximumPerYear: 2 },
  effects,
  terms: { kind: 'instalment-plan', counts: [3, 6], feeRatePerPeriod: '0.6', firstAfterDays: 30, penaltyWaived: '100' },
};
const extension = {
  id: 'P-8',
  effectiveFrom: '2026-01-01',
  effects: { ...effects, lateCharge: 'goes-on' },
  terms: { kind: 'extension', maximumDays: 30, dailyFeeRate: '0.02' },
};
const debt = {
  id: 'baitiao',
  lines: [
    { id: 'A', dueDate: '2026-11-10', principal: '600.00', fee: '6.00', penalty: '4.50' },
    { id: 'B', dueDate: '2026-12-10', principal: '300.00', fee: '3.00' },
  ],
  lateCharge: { dailyRate: '0.05', base: 'past-due-amount', roundEach: 'day', chargedOn: 'each-due' },
  policies: [plan, extension],
};
const question = {
  currency: 'CNY',
  asOf: '2026-11-25',
  goal: { kind: 'least-cost' },
  budget: { income: '3000.00', incomeDay: 5, essentialSpending: '2400.00', otherSpending: '300', inHand: '500.00' },
  debts: [debt],
};
type Change = Readonly<Record<string, unknown>>;

function printed(change: Change = {}): z.output<typeof optionsOutput> {
  const answer = optionsVerb.answer(JSON.parse(JSON.stringify({ ...question, ...change })));
  if (!answer.ok) throw new Error(JSON.stringify(printedFailure(answer.failure)));
  return optionsOutput.parse(answer.value);
}
function refused(change: Change): unknown {
  const answer = optionsVerb.answer(JSON.parse(JSON.stringify({ ...question, ...change })));
  return answer.ok ? 'printed' : printedFailure(answer.failure);
}
const withPolicy = (policy: Change): Change => ({ debts: [{ ...debt, policies: [{ ...plan, ...policy }] }] });
const withTerms = (terms: Change): Change => withPolicy({ terms: { ...plan.terms, ...terms } });
const withLine = (line: Change): Change => ({ debts: [{ ...debt, lines: [{ ...debt.lines[0], ...line }] }] });

describe('options', () => {
  it('prints a plan with its payments, costs, credit months and effects', () => {
    // 600.00 in three is 200.00, 6.00 is 2.00, 0.6 % of 600.00 is 3.60 each; the penalty is given up.
    const option = printed().options.find(({ id }) => id === 'baitiao/instalment-plan/1');

    expect(option).toMatchObject({
      kind: 'instalment-plan',
      policy: { id: 'P-7', clause: '5.2', answerWithinDays: 3, lateCharge: 'stops', whenMissed: 'old-dates-return' },
      asked: { count: 3 },
      lines: ['A'],
      possible: true,
      estimates: ['decided-at-once'],
      compared: { cost: '6.30', total: '6.30', days: 77 },
    });
    expect(option?.figures).toMatchObject({
      payments: [
        { date: '2026-12-10', kind: 'line', lines: ['B'], principal: '300.00', fee: '3.00', total: '303.00' },
        { date: '2026-12-25', kind: 'plan', lines: ['A'], principal: '200.00', interest: '0.00', fee: '5.60', penalty: '0.00', total: '205.60' },
        { date: '2027-01-25', total: '205.60' },
        { date: '2027-02-25', total: '205.60' },
      ],
      next: { date: '2026-12-10', amount: '303.00' },
      highestMonth: { month: '2026-12', amount: '508.60' },
      total: '919.80',
      cost: '19.80',
      givenUp: { principal: '0.00', interest: '0.00', fee: '0.00', penalty: '4.50' },
      endDate: '2027-02-25',
    });
    expect(option?.figures?.creditMonths.slice(0, 5).map(({ code }) => code).join('')).toBe('*NNN*');
  });

  it('prints what doing nothing leads to, and what is left each month', () => {
    // Through 31 January: A 67 days at 0.30, B 52 at 0.15.
    const { baselines, ranked, recommended } = printed({ months: 3 });

    expect(baselines[0]?.doNothing).toMatchObject({ through: '2027-01-31', lateCharge: '27.90', costMore: '27.90', total: '941.40' });
    expect(recommended).toBe('baitiao/instalment-plan/1');
    expect(ranked.find(({ id }) => id === recommended)?.moneyLeft?.slice(0, 2)).toEqual([
      { month: '2026-11', opening: '500.00', income: '0.00', essential: '400.00', payments: '0.00', left: '100.00', other: '50.00' },
      { month: '2026-12', opening: '100.00', income: '3000.00', essential: '2400.00', payments: '508.60', left: '191.40', other: '300.00' },
    ]);
  });

  it('prints why an option cannot be had, and what would open it', () => {
    const { options } = printed(withPolicy({ limits: { minimumDaysPastDue: 40, maximumAmount: '600.00' } }));

    const plans = options.filter(({ kind }) => kind === 'instalment-plan');
    expect(plans).toHaveLength(1);
    expect(plans[0]).toMatchObject({ possible: false, figures: null, compared: null });
    expect(plans[0]?.conditions.filter(({ met }) => !met)).toMatchObject([
      { rule: 'past-due-long-enough', judgedBy: { days: 15, limit: 40 }, remedy: { kind: 'from-day', date: '2026-12-20' } },
      { rule: 'amount-at-most', judgedBy: { amount: '610.50', limit: '600.00' }, remedy: { kind: 'pay-first', amount: '10.50' } },
    ]);
    expect(options.find(({ kind }) => kind === 'settlement')?.conditions).toEqual([
      { rule: 'policy-published', met: false, text: 'The lender publishes a policy for it.', judgedBy: {}, remedy: null },
    ]);
  });

  it.each([
    [{ counts: [] }, 'policy.list_empty', '"terms/counts" is an empty list: nothing could be chosen.'],
    [{ counts: [1] }, 'policy.count_out_of_range', '"terms/counts" is a whole number from 2 to 120.'],
    [{ penaltyWaived: '101' }, 'policy.percent_out_of_range', '"terms/penaltyWaived" is out of range: 0 to 100 percent, and more than nothing where a share is meant.'],
    [{ firstAfterDays: -5 }, 'policy.days_out_of_range', '"terms/firstAfterDays" is a whole number of days from 1 to 3660.'],
  ])('makes a policy that contradicts itself the reason of its option: %j', (terms, code, text) => {
    const { options } = printed(withTerms(terms));

    expect(options.find(({ kind }) => kind === 'instalment-plan')?.conditions.at(-1)).toMatchObject({ rule: 'policy-sound', met: false, text, judgedBy: { code } });
  });

  it.each<[string, Change, string, string]>([
    ['an unknown field of a policy', withPolicy({ clauses: '5' }), 'input.unknown_field', '/debts/0/policies/0/clauses'],
    ['an unknown field of terms', withTerms({ maximumDays: 5 }), 'input.unknown_field', '/debts/0/policies/0/terms/maximumDays'],
    ['an unknown kind of terms', withTerms({ kind: 'forgiveness' }), 'input.not_a_choice', '/debts/0/policies/0/terms/kind'],
    ['terms without a kind', withPolicy({ terms: {} }), 'input.missing_field', '/debts/0/policies/0/terms/kind'],
    ['an unknown goal', { goal: { kind: 'riches' } }, 'input.not_a_choice', '/goal/kind'],
    ['a goal without its day', { goal: { kind: 'out-by-date' } }, 'input.missing_field', '/goal/date'],
    ['a goal of a day that is past', { goal: { kind: 'out-by-date', date: '2026-11-24' } }, 'situation.goal_date_past', '/goal'],
    ['an amount as a number', withLine({ principal: 600 }), 'input.wrong_type', '/debts/0/lines/0/principal'],
    ['a negative amount', withLine({ fee: '-1' }), 'input.amount_negative', '/debts/0/lines/0/fee'],
    ['three decimals', withLine({ fee: '1.001' }), 'input.too_many_decimals', '/debts/0/lines/0/fee'],
    ['an amount beyond counting', withLine({ fee: '90071992547409.92' }), 'input.amount_too_large', '/debts/0/lines/0/fee'],
    ['amounts that sum beyond counting', withLine({ fee: '90071992547409.91' }), 'situation.amount_out_of_range', '/debts'],
    ['a day that does not exist', withLine({ dueDate: '2026-02-30' }), 'input.not_a_date', '/debts/0/lines/0/dueDate'],
    ['a day of another age', withLine({ dueDate: '9999-12-31' }), 'situation.day_out_of_range', '/debts/0/lines/0'],
    ['no debts', { debts: [] }, 'input.too_few_items', '/debts'],
    ['a debt twice', { debts: [debt, debt] }, 'situation.id_twice', '/debts'],
    ['a component twice', { debts: [{ ...debt, componentOrder: ['fee', 'fee', 'interest', 'principal'] }] }, 'situation.order_incomplete', '/debts/0/componentOrder'],
    ['too many months', { months: 61 }, 'input.out_of_range', '/months'],
    ['the 32nd of a month', { budget: { ...question.budget, incomeDay: 32 } }, 'input.out_of_range', '/budget/incomeDay'],
  ])('refuses %s', (_, change, code, where) => {
    expect(refused(change)).toMatchObject({ code, where });
  });

  it('prints a schema of its own for what it reads and prints', () => {
    const schema = z.toJSONSchema(z.object({ input: optionsVerb.input ?? z.null(), output: optionsVerb.output }), { io: 'input' });

    expect(JSON.stringify(schema)).toContain('postponedDays');
  });
});

/** Every pointer to an amount within figures, comparisons, baselines and what is ranked. */
function* amountPointers(value: unknown, at = ''): Generator<readonly [string, string]> {
  if (typeof value === 'string' && /^-?\d+\.\d{2}$/.test(value)) yield [at, value];
  if (typeof value !== 'object' || value === null) return;
  for (const [name, part] of Object.entries(value)) {
    if (!['conditions', 'asked', 'condition'].includes(name)) yield* amountPointers(part, `${at}/${name}`);
  }
}

describe('derive, of options', () => {
  const derive = deriveVerb([optionsVerb]);

  it('derives the amounts that are printed, to the same cent', () => {
    // What is given is not derived; of the plans the first is enough, and so is the best way through.
    const left = /\/moneyLeft\/\d+\/(opening|income|essential|other)$|^\/ranked\/[1-9]|^\/options\/\d+\/figures\/payments\/[4-9]/;
    const pointers = [...amountPointers(printed({ months: 3 }))].filter(([pointer]) => !left.test(pointer));

    expect(pointers.length).toBeGreaterThan(100);
    for (const [pointer, value] of pointers) {
      const answer = derive.answer({ verb: 'options', input: { ...question, months: 3 }, pointer });
      if (!answer.ok) throw new Error(`${pointer} ${JSON.stringify(answer.failure)}`);
      expect([pointer, z.object({ value: z.string() }).parse(answer.value).value]).toEqual([pointer, value]);
    }
  });

  it('names the field of the input or the figure of the result that a step rests on', () => {
    const { options } = printed();
    const place = options.findIndex(({ id }) => id === 'baitiao/extension/1');
    const references = (pointer: string): readonly string[] => {
      const answer = derive.answer({ verb: 'options', input: question, pointer: `/options/${place}/figures${pointer}` });
      return [...JSON.stringify(answer).matchAll(/"reference":"([^"]*)"/g)].map(([, reference = '']) => reference);
    };

    expect(references('/payments/1/fee')).toEqual(['/debts/0/lines/0/principal', '/debts/0/policies/1/terms/dailyFeeRate', 'dueDate', `/options/${place}/asked/dueDate`]);
    expect(references('/payments/2/penalty')).toContain('/debts/0/lateCharge/dailyRate');
    expect(references('/next/amount')).toEqual([`/options/${place}/figures/payments/0/total`, `/options/${place}/figures/payments/1/total`, `/options/${place}/figures/payments/2/total`]);
  });

  it.each(['/options/99/figures/total', '/options/x', '/options/0/figures/payments/0/lines', '/ranked/0/moneyLeft/999/left', '/asOf', ''])('finds no amount at "%s"', (pointer) => {
    const answer = derive.answer({ verb: 'options', input: question, pointer });

    expect(answer.ok ? 'derived' : answer.failure.code).toBe('derive.no_amount_there');
  });
});

describe('options, of clumsy documents', () => {
  const odd = fc.constantFrom<unknown>(null, '', 0, -1, 1.5, 1e308, '1e3', [], {}, true, '2026-02-30', '0001-01-01', '9999-12-31', '-0.00', '90071992547409.91');

  it('prints a document of its schema or refuses with a code, whatever stands in a field', () => {
    const paths = [...leafPaths(question)];
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...paths), odd), { minLength: 1, maxLength: 3 }), (changes) => {
        const document: unknown = JSON.parse(JSON.stringify(question));
        for (const [path, value] of changes) setAt(document, path, value);

        const answer = optionsVerb.answer(document);

        if (answer.ok) optionsOutput.parse(answer.value);
        else expect(printedFailure(answer.failure).message.length).toBeGreaterThan(10);
      }),
      propertyRuns,
    );
  });
});

function* leafPaths(value: unknown, path: readonly string[] = []): Generator<readonly string[]> {
  if (path.length > 0) yield path;
  if (typeof value !== 'object' || value === null) return;
  for (const [name, part] of Object.entries(value)) yield* leafPaths(part, [...path, name]);
}
function setAt(document: unknown, path: readonly string[], value: unknown): void {
  const [name = '', ...rest] = path;
  if (typeof document !== 'object' || document === null) return;
  if (rest.length === 0) Reflect.set(document, name, value);
  else setAt(Reflect.get(document, name), rest, value);
}
