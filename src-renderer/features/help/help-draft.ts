import type { BudgetDraft, HelpDraft } from '#shared/contract/operations/help';
import type { OperationRequest } from '#shared/contract/operations/operations';
import { longestNote } from '#shared/contract/servicer/longest-note';
import type { Day } from '#shared/domain/calendar/day';
import type { CurrencyCode } from '#shared/domain/money/currency';
import { parseDecimal } from '#shared/domain/money/decimal';
import { zero, type Money } from '#shared/domain/money/money';
import type { GoalKind } from '#shared/domain/hardship/situation';

/** A draft that has nothing filled in. */
export const emptyHelpDraft: HelpDraft = {
  goal: null,
  byDate: null,
  reason: null,
  note: '',
  budget: { income: '', incomeDay: '', essentialSpending: '', otherSpending: '', inHand: '' },
  chosen: null,
};

/** The parts of income and spending that are amounts. */
export const budgetAmounts = ['income', 'essentialSpending', 'otherSpending', 'inHand'] as const;

/** What is missing or cannot be read; each part null where it is in order. */
export interface HelpProblems {
  readonly goal: 'missing' | null;
  readonly byDate: 'missing' | 'past' | null;
  readonly reason: 'missing' | null;
  /** By how many characters it is too long. */
  readonly note: { readonly beyond: number } | null;
  readonly amounts: Readonly<Partial<Record<(typeof budgetAmounts)[number], 'missing' | 'malformed'>>>;
  readonly incomeDay: 'missing' | 'malformed' | null;
}

/** What is asked of the option lab, or null with what keeps it from being asked. */
export interface CheckedDraft {
  readonly question: OperationRequest<'help.options'> | null;
  readonly problems: HelpProblems;
}

/** Checks a draft, and makes the question of it where it is in order. Income and spending may be left out as a whole. */
export function checkedDraft(draft: HelpDraft, asOf: Day, currency: CurrencyCode): CheckedDraft {
  const { goal, byDate, reason, note, budget } = draft;
  const read = readBudget(budget, currency);
  const problems: HelpProblems = {
    goal: goal === null ? 'missing' : null,
    byDate: byDateProblem(goal, byDate, asOf),
    reason: reason === null ? 'missing' : null,
    note: note.length > longestNote ? { beyond: note.length - longestNote } : null,
    amounts: read.amounts,
    incomeDay: read.incomeDay,
  };
  const isWhole =
    problems.byDate === null && problems.note === null && read.incomeDay === null && Object.keys(read.amounts).length === 0;
  const asked = goal === null ? null : goalOf(goal, byDate);
  if (!isWhole || asked === null || reason === null) return { question: null, problems };
  return { question: { goal: asked, reason, budget: read.budget }, problems };
}

function goalOf(kind: GoalKind, byDate: Day | null): OperationRequest<'help.options'>['goal'] | null {
  if (kind !== 'out-by-date') return { kind };
  return byDate === null ? null : { kind, date: byDate };
}

function byDateProblem(goal: GoalKind | null, byDate: Day | null, asOf: Day): HelpProblems['byDate'] {
  if (goal !== 'out-by-date') return null;
  if (byDate === null) return 'missing';
  return byDate < asOf ? 'past' : null;
}

type Read = Pick<HelpProblems, 'amounts' | 'incomeDay'> & { readonly budget: OperationRequest<'help.options'>['budget'] };

function readBudget(budget: BudgetDraft, currency: CurrencyCode): Read {
  if (Object.values(budget).every((text) => text.trim() === '')) return { budget: null, amounts: {}, incomeDay: null };
  const amounts: Record<string, Money> = {};
  const problems: Partial<Record<(typeof budgetAmounts)[number], 'missing' | 'malformed'>> = {};
  for (const name of budgetAmounts) {
    const text = plainNumber(budget[name]);
    const isNeeded = name === 'income' || name === 'essentialSpending';
    if (text === '' && isNeeded) problems[name] = 'missing';
    const amount = text === '' ? null : parseDecimal(text, currency);
    if (amount !== null && (!amount.ok || amount.value.minor < 0)) problems[name] = 'malformed';
    amounts[name] = amount !== null && amount.ok ? amount.value : zero(currency);
  }
  const { income = zero(currency), essentialSpending = zero(currency), otherSpending = zero(currency), inHand = zero(currency) } = amounts;
  const day = plainNumber(budget.incomeDay);
  const incomeDay = day === '' && income.minor === 0 ? 1 : Number(day);
  const isDay = /^\d{1,2}$/.test(day) || (day === '' && income.minor === 0);
  const dayProblem = day === '' && income.minor > 0 ? 'missing' : !isDay || incomeDay < 1 || incomeDay > 31 ? 'malformed' : null;
  return { budget: { income, incomeDay, essentialSpending, otherSpending, inHand }, amounts: problems, incomeDay: dayProblem };
}

/** A number as people type it: full-width digits, grouping commas and spaces are put right. */
function plainNumber(text: string): string {
  return text.normalize('NFKC').replaceAll(/[,\s，¥]/g, '');
}
