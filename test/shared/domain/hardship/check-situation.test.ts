import { describe, expect, it } from 'vitest';
import { day } from '#shared/domain/calendar/day';
import type { Debt } from '#shared/domain/hardship/debt';
import { optionLab } from '#shared/domain/hardship/option-lab';
import type { Situation } from '#shared/domain/hardship/situation';
import type { CurrencyCode } from '#shared/domain/money/currency';
import { money } from '#shared/domain/money/money';
import { aBudget, aDebt, aLine, amounts, aPolicy, aSituation, someTermsOf, yuan } from './a-situation';

function refusalOf(changes: Partial<Situation>, months?: number): string {
  const made = optionLab(aSituation(changes), months);
  return made.ok ? 'answered' : `${made.failure.code} ${made.failure.data?.['entry'] ?? ''}`.trim();
}
const ofDebt = (changes: Partial<Debt>): Partial<Situation> => ({ debts: [aDebt(changes)] });
const ofLine = (changes: Parameters<typeof aLine>[3]): Partial<Situation> =>
  ofDebt({ lines: [aLine('A', '2026-11-10', amounts(1, 0, 0, 0), changes)] });
const dollars = money(1, 'USD' as CurrencyCode); // a code of the right form
const { lateCharge } = aDebt();

describe('checkSituation', () => {
  it.each<[string, Partial<Situation>]>([
    ['situation.no_debts debts', { debts: [] }],
    ['situation.id_twice debts', { debts: [aDebt(), aDebt()] }],
    ['situation.id_twice debts/0/lines', ofDebt({ lines: [aLine('A', '2026-11-10', amounts(1, 0, 0, 0)), aLine('A', '2026-12-10', amounts(1, 0, 0, 0))] })],
    ['situation.too_many debts', ofDebt({ lines: Array.from({ length: 301 }, (_, index) => aLine(`${index}`, '2026-12-10', amounts(1, 0, 0, 0))) })],
    ['situation.amount_negative debts/0/lines/0', ofLine({ outstanding: { ...amounts(1, 0, 0, 0), fee: { ...yuan(0), minor: -1 } } })],
    ['situation.amount_out_of_range debts/0/lines/0', ofLine({ outstanding: { ...amounts(1, 0, 0, 0), fee: { ...yuan(0), minor: Number.NaN } } })],
    ['situation.amount_out_of_range debts', ofLine({ outstanding: amounts(Number.MAX_SAFE_INTEGER, 1, 0, 0) })],
    ['situation.currency_differs debts/0/lines/0', ofLine({ chargedBefore: dollars })],
    ['situation.currency_differs budget', { budget: aBudget({ inHand: dollars }) }],
    ['situation.day_out_of_range debts/0/lines/0', ofLine({ dueDate: day('2200-01-01') })],
    ['situation.day_out_of_range asOf', { asOf: day('1899-12-31') }],
    ['situation.day_out_of_range debts/0/grants/0', ofDebt({ grants: [{ kind: 'extension', date: day('0001-01-01') }] })],
    ['situation.order_incomplete debts/0/componentOrder', ofDebt({ componentOrder: ['fee'] })],
    ['situation.late_charge_out_of_range debts/0/lateCharge', ofDebt({ lateCharge: lateCharge && { ...lateCharge, rules: { ...lateCharge.rules, dailyRate: '-1' } } })],
    ['situation.late_charge_out_of_range debts/0/lateCharge', ofDebt({ lateCharge: lateCharge && { ...lateCharge, rules: { ...lateCharge.rules, graceDays: 367 } } })],
    ['situation.income_day_out_of_range budget', { budget: aBudget({ incomeDay: 0 }) }],
    ['situation.goal_date_past goal', { goal: { kind: 'out-by-date', date: day('2026-11-24') } }],
    ['answered', { goal: { kind: 'out-by-date', date: day('2026-11-25') } }],
    ['answered', ofDebt({ lines: [] })],
  ])('answers %s', (expected, changes) => {
    expect(refusalOf(changes)).toBe(expected);
  });

  it.each([0, 61, 1.5])('refuses to tell of %d months', (months) => {
    expect(refusalOf({}, months)).toBe('situation.horizon_out_of_range months');
  });

  it('refuses more lines for more policies than anybody has', () => {
    const lines = Array.from({ length: 300 }, (_, index) => aLine(`${index}`, '2026-12-10', amounts(1, 0, 0, 0)));
    const policies = Array.from({ length: 11 }, () => aPolicy(someTermsOf.plan));

    expect(refusalOf(ofDebt({ lines, policies }))).toBe('situation.too_many debts');
  });

  it('makes amounts that an option cannot count the reason of that option', () => {
    // Another 1 % of all there is beyond the safe integers with each instalment.
    const lines = [aLine('A', '2026-11-10', amounts(Number.MAX_SAFE_INTEGER - 10, 0, 0, 0))];
    const policies = [aPolicy({ ...someTermsOf.plan, feeRatePerPeriod: '100' }), aPolicy(someTermsOf.settlement)];
    const made = optionLab(aSituation(ofDebt({ lines, policies, lateCharge: null })));
    const options = made.ok ? made.value.options : [];

    expect(options.find(({ kind }) => kind === 'instalment-plan')?.conditions.at(-1)).toMatchObject({ rule: 'countable', isMet: false });
    expect(options.find(({ kind }) => kind === 'settlement')?.isPossible).toBe(true);
  });
});
