import { describe, expect, it } from 'vitest';
import type { HelpDraft, OptionsView } from '../../../../src-shared/contract/operations/help';
import { day } from '../../../../src-shared/domain/calendar/day';
import type { Debt } from '../../../../src-shared/domain/hardship/debt';
import type { HardshipPolicy } from '../../../../src-shared/domain/hardship/hardship-policy';
import { optionLab } from '../../../../src-shared/domain/hardship/option-lab';
import { components, noAmounts } from '../../../../src-shared/domain/money/components';
import { CNY } from '../../../../src-shared/domain/money/currency';
import { money } from '../../../../src-shared/domain/money/money';
import { messageFields } from '../../../../src-renderer/bridge/message-fields';
import { agreedCost, choicesToAsk } from '../../../../src-renderer/features/help/choices-to-ask';
import { checkedDraft, emptyHelpDraft } from '../../../../src-renderer/features/help/help-draft';
import { closedOptions, optionRows } from '../../../../src-renderer/features/help/option-rows';
import { paymentsByDay } from '../../../../src-renderer/features/help/payments-by-day';

const asOf = day('2026-11-23');
const whole: HelpDraft = { ...emptyHelpDraft, goal: 'least-cost', reason: 'illness' };
const budget = { income: '4,200', incomeDay: '５', essentialSpending: '２６００.50', otherSpending: '', inHand: '' };

describe('a draft of help', () => {
  it('needs a goal and a reason, and no more', () => {
    expect(checkedDraft(emptyHelpDraft, asOf, CNY)).toMatchObject({ question: null, problems: { goal: 'missing', reason: 'missing' } });
    expect(checkedDraft(whole, asOf, CNY).question).toEqual({ goal: { kind: 'least-cost' }, reason: 'illness', budget: null });
  });

  it('reads amounts as people type them, exactly', () => {
    expect(checkedDraft({ ...whole, budget }, asOf, CNY).question?.budget).toEqual({
      income: money(420_000, CNY), incomeDay: 5, essentialSpending: money(260_050, CNY), otherSpending: money(0, CNY), inHand: money(0, CNY),
    });
  });

  it.each<[string, Partial<typeof budget>, object]>([
    ['half of income and spending', { essentialSpending: '' }, { amounts: { essentialSpending: 'missing' } }],
    ['words for an amount', { inHand: 'some' }, { amounts: { inHand: 'malformed' } }],
    ['three decimals', { income: '1.005' }, { amounts: { income: 'malformed' } }],
    ['less than nothing', { otherSpending: '-5' }, { amounts: { otherSpending: 'malformed' } }],
    ['a day that no month has', { incomeDay: '32' }, { incomeDay: 'malformed' }],
    ['no day for an income', { incomeDay: ' ' }, { incomeDay: 'missing' }],
  ])('asks nothing with %s, and says what is wrong', (_case, change, problems) => {
    expect(checkedDraft({ ...whole, budget: { ...budget, ...change } }, asOf, CNY)).toMatchObject({ question: null, problems });
  });

  it('takes an income of nothing without a day', () => {
    const nothing = { ...budget, income: '0', incomeDay: '' };

    expect(checkedDraft({ ...whole, budget: nothing }, asOf, CNY).question?.budget).toMatchObject({ income: money(0, CNY) });
  });

  it.each([
    [null, 'missing'],
    [day('2026-11-22'), 'past'],
  ] as const)('needs a day from today on to be done by: %s', (byDate, problem) => {
    expect(checkedDraft({ ...whole, goal: 'out-by-date', byDate }, asOf, CNY)).toMatchObject({ question: null, problems: { byDate: problem } });
  });
});

const plan: HardshipPolicy = {
  id: 'policy-plan', version: '1', effectiveFrom: day('2026-01-01'), effectiveTo: null, clause: '9.1', answerWithinDays: 3,
  limits: { minimumDaysPastDue: 1, maximumDaysPastDue: null, maximumPerYear: null, minimumAmount: null, maximumAmount: null, reasons: null },
  effects: { lateCharge: 'stops', contact: 'stops', reportedBy: 'agreed-dates', whenMissed: 'late-charges-only' },
  terms: { kind: 'instalment-plan', counts: [3], feeRatePerPeriod: '1', rounding: 'half-up', firstAfterDays: 10, penaltyWaived: '0' },
};
const closed: HardshipPolicy = { ...plan, id: 'policy-settlement', limits: { ...plan.limits, minimumDaysPastDue: 90 }, terms: { kind: 'settlement', minimumPercent: '70', payWithinDays: 10, rounding: 'half-up' } };

// 300.00 past due since 13 November: a plan of three is 100.00 and a fee of 3.00 each, 9.00 in all.
function debt(id: string, policies: readonly HardshipPolicy[]): Debt {
  const outstanding = { ...noAmounts(CNY), principal: money(30_000, CNY) };
  const line = { id: `bill-${id}`, status: 'issued', dueDate: day('2026-11-13'), originalDueDate: day('2026-11-13'), outstanding, chargedBefore: money(0, CNY) } as const;
  return { id, currency: CNY, lines: [line], lateCharge: null, componentOrder: components, policies, grants: [], isRequestOpen: false };
}

function view(debts: readonly Debt[], essential: number): OptionsView {
  const month = { income: money(50_000, CNY), incomeDay: 5, essentialSpending: money(essential, CNY), otherSpending: money(0, CNY), inHand: money(20_000, CNY) };
  const lab = optionLab({ asOf, debts, reason: 'illness', budget: month, goal: { kind: 'lowest-payment-now' } });
  if (!lab.ok) throw new Error(lab.failure.code);
  return { asOf, fetchedAt: null, debts: [], lab: lab.value };
}

describe('the ways side by side', () => {
  it('show what each costs beside paying as agreed, and recommend what leaves essentials covered', () => {
    const rows = optionRows(view([debt('a', [plan])], 30_000));

    expect(rows.map(({ id, total, costChange, isRecommended }) => [id.startsWith('as-agreed'), total.minor, costChange.minor, isRecommended])).toEqual([
      [false, 30_900, 900, true],
      [true, 30_000, 0, false],
    ]);
  });

  it('recommend nothing where every way lacks money for essentials', () => {
    const { lab } = view([debt('a', [plan])], 60_000);

    expect([lab.recommended, lab.nothingRecommended]).toEqual([null, 'essential-spending-not-covered']);
    expect(optionRows(view([debt('a', [plan])], 60_000)).some(({ isRecommended }) => isRecommended)).toBe(false);
  });

  it('keep what cannot be had apart, each kind of a debt once, with its reason', () => {
    const options = closedOptions(view([debt('a', [plan, closed])], 30_000));

    expect(options).toHaveLength(8);
    expect(options.find(({ kind }) => kind === 'settlement')?.conditions.find(({ isMet }) => !isMet)).toMatchObject({
      rule: 'past-due-long-enough', judgedBy: { days: 10, limit: 90 }, remedy: { kind: 'from-day', date: '2027-02-11' },
    });
    expect(options.find(({ kind }) => kind === 'extension')).toMatchObject({ policy: null });
  });

  it('add up the payments of a day', () => {
    const [row] = optionRows(view([debt('a', [plan])], 30_000));
    const days = paymentsByDay(row?.options[0]?.followed?.course.payments ?? []);

    expect(days.map(({ date, amounts }) => [date, amounts.principal.minor, amounts.fee.minor])).toEqual([
      ['2026-12-03', 10_000, 300],
      ['2027-01-03', 10_000, 300],
      ['2027-02-03', 10_000, 300],
    ]);
  });
});

describe('what is sent for a way', () => {
  it('is one message a debt under one case, and the cost agreed to is that of all', () => {
    const rows = optionRows(view([debt('a', [plan]), debt('b', [{ ...plan, id: 'policy-b' }])], 30_000));
    const both = rows.find(({ options }) => options.length === 2);
    const asking = both === undefined ? null : choicesToAsk(both, whole);

    expect(asking?.choices.map(({ accountId, billIds, acceptedCost }) => [accountId, billIds, acceptedCost.minor])).toEqual([
      ['a', ['bill-a'], 900],
      ['b', ['bill-b'], 900],
    ]);
    expect(asking === null ? null : agreedCost(asking)).toEqual(money(1800, CNY));
    const [first] = asking?.choices ?? [];
    const fields = first === undefined ? [] : messageFields({ ...first, appealOf: null, reason: 'illness', note: '', isOneOfSeveral: true });
    expect(fields.find(({ name }) => name === 'caseReference')).toEqual({ name: 'caseReference', value: null });
  });

  it('is nothing for paying as agreed, and nothing without a reason', () => {
    const rows = optionRows(view([debt('a', [plan])], 30_000));
    const [best, agreed] = rows;

    expect(agreed === undefined ? undefined : choicesToAsk(agreed, whole)).toBeNull();
    expect(best === undefined ? undefined : choicesToAsk(best, { ...whole, reason: null })).toBeNull();
  });
});
