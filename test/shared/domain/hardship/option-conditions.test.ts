import { describe, expect, it } from 'vitest';
import { day } from '#shared/domain/calendar/day';
import type { Debt } from '#shared/domain/hardship/debt';
import type { HardshipPolicy, PolicyLimits } from '#shared/domain/hardship/hardship-policy';
import type { OptionCondition, OptionRule } from '#shared/domain/hardship/option-condition';
import { optionLab } from '#shared/domain/hardship/option-lab';
import type { Situation } from '#shared/domain/hardship/situation';
import { aDebt, aLine, amounts, aPolicy, aSituation, someTermsOf, yuan } from './a-situation';

/** The conditions of the first option of the policy's kind. */
function conditionsOf(policy: HardshipPolicy, debt: Partial<Debt> = {}, situation: Partial<Situation> = {}): readonly OptionCondition[] {
  const made = optionLab(aSituation({ debts: [aDebt({ policies: [policy], ...debt })], ...situation }));
  if (!made.ok) throw new Error(made.failure.code);
  return made.value.options.find(({ kind }) => kind === policy.terms.kind)?.conditions ?? [];
}
const unmet = (conditions: readonly OptionCondition[]): readonly OptionCondition[] => conditions.filter(({ isMet }) => !isMet);
const withLimits = (limits: Partial<PolicyLimits>): HardshipPolicy => aPolicy(someTermsOf.plan, { limits });

describe('optionConditions', () => {
  it('names every condition that was judged, met or not', () => {
    const limits = { minimumDaysPastDue: 1, maximumDaysPastDue: 90, maximumPerYear: 2, minimumAmount: yuan(10_000), maximumAmount: yuan(5_000_000), reasons: ['illness' as const] };

    const conditions = conditionsOf(withLimits(limits), {}, { reason: 'illness' });

    expect(conditions.map(({ rule }) => rule)).toEqual<OptionRule[]>([
      'policy-published',
      'policy-sound',
      'policy-in-force',
      'no-open-request',
      'something-outstanding',
      'past-due-long-enough',
      'not-too-long-past-due',
      'below-yearly-limit',
      'amount-at-least',
      'amount-at-most',
      'reason-accepted',
      'some-principal',
      'choice-published',
    ]);
    expect(unmet(conditions)).toEqual([]);
  });

  it.each<[string, Partial<PolicyLimits>, Partial<Situation>, OptionRule, object]>([
    // Bill A is 15 days past due on 25 November; day 40 is 20 December.
    ['not yet late enough', { minimumDaysPastDue: 40 }, {}, 'past-due-long-enough', { judgedBy: { days: 15, limit: 40 }, remedy: { kind: 'from-day', date: '2026-12-20' } }],
    ['late for too long', { maximumDaysPastDue: 14 }, {}, 'not-too-long-past-due', { judgedBy: { days: 15, limit: 14 }, remedy: { kind: 'pay-first', amount: yuan(61_050) } }],
    ['too little', { minimumAmount: yuan(61_051) }, {}, 'amount-at-least', { judgedBy: { amount: yuan(61_050) }, remedy: null }],
    ['too much', { maximumAmount: yuan(60_000) }, {}, 'amount-at-most', { remedy: { kind: 'pay-first', amount: yuan(1_050) } }],
    ['no reason', { reasons: ['illness', 'disaster'] }, {}, 'reason-accepted', { remedy: { kind: 'for-reasons', reasons: ['illness', 'disaster'] } }],
    ['another reason', { reasons: ['illness'] }, { reason: 'other' }, 'reason-accepted', { judgedBy: { reasons: ['illness'], reason: 'other' } }],
  ])('says what would open an option for one who has %s', (_, limits, situation, rule, expected) => {
    const [only, another] = unmet(conditionsOf(withLimits(limits), {}, situation));

    expect(only).toMatchObject({ rule, ...expected });
    expect(another).toBeUndefined();
  });

  it('tells nobody to fall behind', () => {
    const ahead = [aLine('B', '2026-12-10', amounts(30_000, 0, 0, 0))];

    expect(unmet(conditionsOf(withLimits({ minimumDaysPastDue: 30 }), { lines: ahead }))).toMatchObject([
      { rule: 'past-due-long-enough', judgedBy: { days: 0 }, remedy: null },
    ]);
  });

  it.each([
    // Of the twelve months up to 25 November 2026: the grant of 25 November 2025 no longer counts.
    [['2025-11-25', '2026-02-01'], 2, true, null],
    [['2025-12-01', '2026-02-01'], 2, false, '2026-12-01'],
    [['2025-12-01', '2026-02-01', '2026-03-01'], 2, false, '2027-02-01'],
    [['2026-02-01'], 1, false, '2027-02-01'],
    [['2026-11-26'], 1, true, null],
    [[], 0, false, null],
  ] as const)('counts earlier grants %j against %i a year', (dates, maximumPerYear, isMet, date) => {
    const grants = dates.map((granted) => ({ kind: 'instalment-plan' as const, date: day(granted) }));

    const found = conditionsOf(withLimits({ maximumPerYear }), { grants }).find(({ rule }) => rule === 'below-yearly-limit');

    expect(found).toMatchObject({ isMet, remedy: date === null ? null : { kind: 'from-day', date } });
  });

  it('counts a grant of 29 February until the day after', () => {
    const grants = [{ kind: 'instalment-plan' as const, date: day('2024-02-29') }];
    const found = (asOf: string): OptionCondition | undefined =>
      conditionsOf(aPolicy(someTermsOf.plan, { from: day('2020-01-01'), limits: { maximumPerYear: 1 } }), { grants }, { asOf: day(asOf) }).find(({ rule }) => rule === 'below-yearly-limit');

    expect(found('2024-06-01')).toMatchObject({ isMet: false, remedy: { date: '2025-03-01' } });
    expect([found('2025-02-28')?.isMet, found('2025-03-01')?.isMet]).toEqual([false, true]);
  });

  it('waits for the answer to a request under way', () => {
    expect(unmet(conditionsOf(aPolicy(someTermsOf.plan), { isRequestOpen: true }))).toMatchObject([
      { rule: 'no-open-request', remedy: { kind: 'after-answer' } },
    ]);
  });

  it('says from when a policy holds, and that one is over', () => {
    const coming = aPolicy(someTermsOf.plan, { from: day('2026-12-01') });
    const over = aPolicy(someTermsOf.plan, { to: day('2026-11-24') });

    expect(unmet(conditionsOf(coming))).toMatchObject([{ rule: 'policy-in-force', remedy: { kind: 'from-day', date: '2026-12-01' } }]);
    expect(unmet(conditionsOf(over))).toMatchObject([{ rule: 'policy-in-force', judgedBy: { to: '2026-11-24' }, remedy: null }]);
    expect(unmet(conditionsOf(over, { policies: [over, coming] }))).toMatchObject([{ remedy: { date: '2026-12-01' } }]);
    expect(unmet(conditionsOf(over, { policies: [over, coming, aPolicy(someTermsOf.plan)] }))).toEqual([]);
  });

  it('offers no extension of a bill that is open or that no date is left for', () => {
    const open = aLine('A', '2026-12-10', amounts(60_000, 0, 0, 0), { status: 'open' });
    const old = aLine('A', '2026-11-10', amounts(60_000, 0, 0, 0), { originalDueDate: day('2026-10-20') });

    expect(unmet(conditionsOf(aPolicy(someTermsOf.extension), { lines: [open] }))).toMatchObject([{ rule: 'bill-issued' }]);
    expect(unmet(conditionsOf(aPolicy(someTermsOf.extension), { lines: [old] }))).toMatchObject([
      { rule: 'a-date-is-left', judgedBy: { earliest: '2026-11-26', latest: '2026-11-19' } },
    ]);
  });

  it('waits for a disaster to be declared', () => {
    const policy = aPolicy({ ...someTermsOf.disaster, declaredOn: day('2026-11-26') });

    expect(unmet(conditionsOf(policy))).toMatchObject([{ rule: 'disaster-declared', remedy: { date: '2026-11-26' } }]);
  });

  it.each([
    ['nothing', [], ['something-outstanding', 'some-principal']],
    ['a penalty only', [aLine('A', '2026-11-10', amounts(0, 0, 0, 450))], ['some-principal']],
  ] as const)('plans nothing of %s', (_, lines, rules) => {
    expect(unmet(conditionsOf(aPolicy(someTermsOf.plan), { lines })).map(({ rule }) => rule)).toEqual(rules);
  });

  it('gives up nothing where there is none, and moves nothing where nothing lies ahead', () => {
    const lines = [aLine('A', '2026-11-10', amounts(60_000, 0, 0, 0))];

    expect(unmet(conditionsOf(aPolicy(someTermsOf.relief), { lines }))).toMatchObject([{ rule: 'something-to-give-up' }]);
    expect(unmet(conditionsOf(aPolicy(someTermsOf.dueDay), { lines }))).toMatchObject([{ rule: 'something-lies-ahead' }]);
  });

  it('lists every kind, with the lack of a policy as its reason', () => {
    const made = optionLab(aSituation());
    const options = made.ok ? made.value.options : [];

    expect(options.map(({ kind }) => kind)).toEqual([
      'promise-to-pay',
      'part-payment',
      'due-date-change',
      'extension',
      'cost-relief',
      'instalment-plan',
      're-spread',
      'disaster-relief',
      'settlement',
    ]);
    expect(options.every(({ conditions }) => conditions[0]?.rule === 'policy-published' && !conditions[0].isMet)).toBe(true);
  });
});
