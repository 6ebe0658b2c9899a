import { describe, expect, it } from 'vitest';
import { day } from '#shared/domain/calendar/day';
import type { HardshipPolicy } from '#shared/domain/hardship/hardship-policy';
import { optionLab, type OptionLab } from '#shared/domain/hardship/option-lab';
import type { HardshipGoal, MonthBudget, Situation } from '#shared/domain/hardship/situation';
import type { CurrencyCode } from '#shared/domain/money/currency';
import { money } from '#shared/domain/money/money';
import { aBudget, aDebt, aLine, amounts, aPolicy, aSituation, someTermsOf, yuan } from './a-situation';

const policies: readonly HardshipPolicy[] = [
  aPolicy(someTermsOf.extension),
  aPolicy(someTermsOf.relief),
  aPolicy(someTermsOf.plan),
  aPolicy(someTermsOf.settlement),
];

function lab(goal: HardshipGoal, changes: Partial<Situation> = {}): OptionLab {
  const made = optionLab(aSituation({ debts: [aDebt({ policies })], budget: aBudget(), goal, ...changes }));
  if (!made.ok) throw new Error(made.failure.code);
  return made.value;
}
const order = ({ ranked }: OptionLab): readonly string[] => ranked.map(({ id }) => id.replace('debt/', ''));

// Totals: settlement 973.20, relief 605.25 + 606.00 = 1,211.25, as agreed 1,216.50, extension 1,217.70 and 1,218.30,
// plan of three 1,222.80, of six 6 x 104.60 + 606.00 = 1,233.60.
describe('optionLab: the order for a goal', () => {
  it('puts the least in all first for the least cost', () => {
    expect(order(lab({ kind: 'least-cost' }))).toEqual([
      'settlement/1',
      'cost-relief/1',
      'as-agreed',
      'extension/1',
      'extension/2',
      'instalment-plan/1',
      'instalment-plan/2',
    ]);
  });

  it('puts the least before payday, and then the least within 31 days, first for the lowest payment now', () => {
    // Nothing before 5 December but as agreed. Through 25 December: plan of six 303.00 + 104.60, of three 303.00 + 205.60,
    // relief 605.25 + 303.00, extension 611.70 + 303.00 and 612.30 + 303.00, settlement 973.20.
    expect(order(lab({ kind: 'lowest-payment-now' }))).toEqual([
      'instalment-plan/2',
      'instalment-plan/1',
      'cost-relief/1',
      'extension/1',
      'extension/2',
      'settlement/1',
      'as-agreed',
    ]);
  });

  it('puts what is over by the day first', () => {
    const { ranked } = lab({ kind: 'out-by-date', date: day('2026-12-31') });

    expect(ranked.slice(0, 3).map(({ id, isGoalMet }) => [id, isGoalMet])).toEqual([
      ['debt/settlement/1', true],
      ['debt/cost-relief/1', false],
      ['as-agreed', false],
    ]);
  });

  it('puts what shows nothing late first for a clean credit file', () => {
    // As agreed bill A is paid late within November; what is agreed moves its date.
    const { ranked } = lab({ kind: 'clean-credit-file' });

    expect(ranked.map(({ isGoalMet }) => isGoalMet)).toEqual([true, true, true, true, true, true, false]);
    expect(ranked.at(-1)?.id).toBe('as-agreed');
  });

  it('puts what waits for payday and ends soonest first where a few days are needed', () => {
    expect(order(lab({ kind: 'few-days' }))).toEqual([
      'settlement/1',
      'cost-relief/1',
      'extension/1',
      'extension/2',
      'instalment-plan/1',
      'instalment-plan/2',
      'as-agreed',
    ]);
  });
});

describe('optionLab: the recommendation', () => {
  it('recommends the first that leaves essential spending covered', () => {
    // Of November 5 of 30 days are left: 400.00 of 500.00 in hand. December brings 3,000.00 and takes 2,400.00, so that
    // 700.00 are there for payments: not 973.20, not 605.25 + 303.00, but 303.00 + 205.60.
    const made = lab({ kind: 'least-cost' });

    expect(made).toMatchObject({ recommended: 'debt/instalment-plan/1', nothingRecommended: null });
    const left = made.ranked.find(({ id }) => id === made.recommended)?.figures.moneyLeft;
    expect(left?.slice(0, 4).map((month) => [month.month, month.left.minor])).toEqual([
      ['2026-11', 10_000],
      ['2026-12', 19_140],
      ['2027-01', 28_280],
      ['2027-02', 67_720],
    ]);
    expect(left?.[0]).toMatchObject({ income: { minor: 0 }, essential: { minor: 40_000 }, other: { minor: 5_000 } });
  });

  it('counts an income that still comes in the month', () => {
    const budget = aBudget({ incomeDay: 26 });

    expect(lab({ kind: 'least-cost' }, { budget }).ranked[0]?.figures.moneyLeft?.[0]).toMatchObject({ income: { minor: 300_000 } });
  });

  it.each<[string, HardshipGoal, Partial<MonthBudget> | null]>([
    ['essential-spending-not-covered', { kind: 'least-cost' }, { income: yuan(240_000), inHand: yuan(0) }],
    ['dispute', { kind: 'dispute' }, {}],
    ['no-budget', { kind: 'least-cost' }, null],
  ])('recommends nothing: %s', (why, goal, budget) => {
    const made = lab(goal, { budget: budget === null ? null : aBudget(budget) });

    expect(made).toMatchObject({ recommended: null, nothingRecommended: why });
    expect(made.ranked.length).toBeGreaterThan(5);
  });

  it('recommends paying as agreed to one who can', () => {
    expect(lab({ kind: 'least-cost' }, { debts: [aDebt()], budget: aBudget({ inHand: yuan(500_000) }) }).recommended).toBe('as-agreed');
  });

  it('cannot weigh debts in other currencies than the budget', () => {
    const usd = 'USD' as CurrencyCode; // a code of the right form
    const [line] = aDebt().lines;
    const dollars = money(100, usd);
    const outstanding = { principal: dollars, interest: money(0, usd), fee: money(0, usd), penalty: money(0, usd) };
    const abroad = aDebt({ id: 'abroad', currency: usd, lateCharge: null, lines: line === undefined ? [] : [{ ...line, outstanding, chargedBefore: money(0, usd) }] });

    const made = lab({ kind: 'least-cost' }, { debts: [aDebt({ policies }), abroad] });

    expect(made).toMatchObject({ recommended: null, nothingRecommended: 'several-currencies' });
    expect(made.ranked.every(({ figures }) => figures.moneyLeft === null)).toBe(true);
  });
});

describe('optionLab: several debts', () => {
  const second = aDebt({
    id: 'second',
    lines: [aLine('D', '2026-11-15', amounts(60_000, 0, 0, 0))],
    policies: [aPolicy(someTermsOf.plan)],
  });
  const both = { debts: [aDebt({ policies: [aPolicy(someTermsOf.plan)] }), second] };

  it('counts the other debts as agreed', () => {
    // Debt "debt" by a plan of three, 1,222.80, and 600.00 of the other at once.
    const { ranked } = lab({ kind: 'least-cost' }, both);

    expect(ranked.find(({ id }) => id === 'debt/instalment-plan/1')?.figures).toMatchObject({
      total: { minor: 182_280 },
      next: { date: '2026-11-25', amount: { minor: 60_000 } },
    });
  });

  it('weighs the same kind for every debt that allows it', () => {
    // 1,222.80 and 3 x (200.00 + 3.60) = 610.80; in December 303.00 + 205.60 + 203.60 = 712.20.
    // Of 700.00 in hand November leaves 300.00, December 187.80, January 75.60.
    const made = lab({ kind: 'least-cost' }, { ...both, budget: aBudget({ inHand: yuan(70_000) }) });
    const together = made.ranked.find(({ id }) => id === 'all/instalment-plan');

    expect(together).toMatchObject({
      optionIds: ['debt/instalment-plan/1', 'second/instalment-plan/1'],
      figures: { total: { minor: 183_360 }, highestMonth: { month: '2026-12', amount: { minor: 71_220 } }, isEssentialCovered: true },
    });
    expect(made.recommended).toBe('all/instalment-plan');
  });
});
