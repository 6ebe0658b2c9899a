import { monthOf } from '../../src-shared/domain/calendar/month';
import { addDays, type Day } from '../../src-shared/domain/calendar/day';
import { givenMoney, sumDerivation, type Derivation } from '../../src-shared/domain/derivation/derivation';
import { courseDerivation, type CourseFigure } from '../../src-shared/domain/hardship/course-derivation';
import { doNothingDerivation, type DoNothingFigure } from '../../src-shared/domain/hardship/do-nothing-derivation';
import { moneyLeftDerivation } from '../../src-shared/domain/hardship/money-left-derivation';
import type { ComparedOption, OptionLab, RankedCandidate } from '../../src-shared/domain/hardship/option-lab';
import type { CourseSource } from '../../src-shared/domain/hardship/payment-derivation';
import type { Situation } from '../../src-shared/domain/hardship/situation';
import { amountStep } from '../../src-shared/domain/loan/derived-source';
import { components, totalOf } from '../../src-shared/domain/money/components';
import type { Money } from '../../src-shared/domain/money/money';
import { withReferences } from '../derivation/with-references';

/** How the amount at the end of a way through the printed document comes about; null where none is there. */
export function optionsDerivation(situation: Situation, lab: OptionLab, path: readonly string[]): Derivation | null {
  const [list, place = '', ...rest] = path;
  if (!/^(0|[1-9]\d{0,8})$/.test(place)) return null;
  const index = Number(place);
  if (list === 'options') return ofOption(situation, lab, index, rest);
  if (list === 'baselines') return ofBaseline(situation, lab, index, rest);
  return list === 'ranked' ? ofCandidate(situation, lab, index, rest) : null;
}

function ofOption(situation: Situation, lab: OptionLab, index: number, path: readonly string[]): Derivation | null {
  const option = lab.options[index];
  const source = option === undefined ? null : sourceOf(situation, option);
  if (option === undefined || source === null) return null;
  const at = `/options/${index}`;
  if (path[0] === 'compared' && path.length === 2) return ofComparison(lab, option, index, path[1]);
  return path[0] === 'figures' ? ofCourse(source, path.slice(1), { at: `${at}/figures`, situation }) : null;
}

function sourceOf({ debts, asOf, reason }: Situation, option: ComparedOption): CourseSource | null {
  const { debtId, policy, asked, lineIds, followed } = option;
  const debt = debts.find(({ id }) => id === debtId);
  if (debt === undefined || policy === null || asked === null || followed === null) return null;
  const lines = lineIds.flatMap((id) => debt.lines.filter((line) => line.id === id));
  return { debt, asOf, course: followed.course, question: { debt, policy, asked, lines, asOf, reason } };
}

interface Printed {
  /** Where the figures of the course stand in the printed document. */
  readonly at: string;
  readonly situation: Situation;
}

function ofCourse(source: CourseSource, path: readonly string[], printed: Printed): Derivation | null {
  const figure = figureAt(path);
  const derivation = figure === null ? null : courseDerivation(source, figure);
  return derivation === null ? null : withReferences(derivation, (reference) => pointerFor(reference, source, printed));
}

function figureAt(path: readonly string[]): CourseFigure | null {
  const [name, second = '', third] = path;
  const component = components.find((one) => one === (name === 'payments' ? third : second));
  if (name === 'payments' && path.length === 3 && /^(0|[1-9]\d{0,8})$/.test(second)) {
    const part = third === 'total' ? third : component;
    return part === undefined ? null : { kind: 'payment', index: Number(second), part };
  }
  if (path.length === 1 && (name === 'total' || name === 'cost')) return { kind: name };
  if (path.length !== 2) return null;
  if (name === 'next' && second === 'amount') return { kind: 'next' };
  if (name === 'highestMonth' && second === 'amount') return { kind: 'highest-month' };
  if (component === undefined) return null;
  if (name === 'paid' || name === 'added') return { kind: name, component };
  return name === 'givenUp' ? { kind: 'given-up', component } : null;
}

/** The place of a figure that the domain names: in the input a line or the terms, in the result a figure of the same course. */
function pointerFor(reference: string, { debt, question }: CourseSource, { at, situation }: Printed): string {
  const debtAt = `/debts/${situation.debts.indexOf(debt)}`;
  const [, id = '', component] = /^lines\/(.*)\/(\w+)$/s.exec(reference) ?? [];
  if (component !== undefined) return `${debtAt}/lines/${debt.lines.findIndex((line) => line.id === id)}/${component}`;
  if (/^(payments\/\d+|paid|givenUp)\b/.test(reference)) return `${at}/${reference}`;
  if (['dailyRate', 'minimumDaily', 'cap'].includes(reference)) return `${debtAt}/lateCharge/${reference}`;
  if (reference.startsWith('asked/')) return `${at.replace(/\/figures$/, '')}/${reference}`;
  if (!reference.startsWith('terms/') || question === null) return reference;
  return `${debtAt}/policies/${debt.policies.indexOf(question.policy)}/${reference}`;
}

function ofComparison({ baselines }: OptionLab, option: ComparedOption, index: number, name: string | undefined): Derivation | null {
  const { debtId, followed, compared } = option;
  const place = baselines.findIndex((baseline) => baseline.debtId === debtId);
  const agreed = baselines[place];
  if (followed === null || compared === null || agreed === undefined || (name !== 'cost' && name !== 'total')) return null;
  return amountStep({
    name: 'rest',
    amount: compared[name],
    formula: 'difference',
    inputs: [
      givenMoney('total', followed.figures[name], 'schedule', `/options/${index}/figures/${name}`),
      givenMoney('part', agreed.asAgreed.figures[name], 'schedule', `/baselines/${place}/asAgreed/${name}`),
    ],
  });
}

function ofBaseline(situation: Situation, { baselines }: OptionLab, index: number, path: readonly string[]): Derivation | null {
  const baseline = baselines[index];
  const debt = situation.debts.find(({ id }) => id === baseline?.debtId);
  if (baseline === undefined || debt === undefined) return null;
  const { asAgreed, doNothing } = baseline;
  const source: CourseSource = { debt, asOf: situation.asOf, course: asAgreed.course, question: null };
  const printed = { at: `/baselines/${index}/asAgreed`, situation };
  if (path[0] === 'asAgreed') return ofCourse(source, path.slice(1), printed);
  const figure = path[0] === 'doNothing' ? doNothingFigure(path.slice(1)) : null;
  const derivation = figure === null ? null : doNothingDerivation(debt, doNothing, figure);
  return derivation === null ? null : withReferences(derivation, (reference) => pointerFor(reference, source, printed));
}

function doNothingFigure(path: readonly string[]): DoNothingFigure | null {
  const [name, second] = path;
  if (path.length === 1) return (['total', 'cost', 'costMore', 'lateCharge'] as const).find((one) => one === name) ?? null;
  return name === 'owed' && path.length === 2 ? (components.find((one) => one === second) ?? null) : null;
}

function ofCandidate(situation: Situation, lab: OptionLab, index: number, path: readonly string[]): Derivation | null {
  const ranked = lab.ranked[index];
  if (ranked === undefined) return null;
  const { figures } = ranked;
  const [name, second = '', third] = path;
  const payments = paymentsOf(situation, lab, ranked);
  const sumOf = (amount: Money | undefined, isCounted: (date: Day) => boolean): Derivation | null =>
    amount === undefined ? null : sumDerivation('payment', amount, payments.filter(({ date }) => isCounted(date)).map(({ derivation }) => derivation));
  if (path.length === 1 && name === 'total') return sumOf(figures.total, () => true);
  if (path.length === 1 && name === 'beforePayday') return sumOf(figures.beforePayday, (date) => date < figures.payday);
  if (path.length === 1 && name === 'soon') return sumOf(figures.soon, (date) => date <= addDays(situation.asOf, 30));
  if (path.length === 2 && second === 'amount') {
    if (name === 'next') return sumOf(figures.next?.amount, (date) => date === figures.next?.date);
    return name === 'highestMonth' ? sumOf(figures.highestMonth?.amount, (date) => monthOf(date) === figures.highestMonth?.month) : null;
  }
  const month = name === 'moneyLeft' && path.length === 3 && /^\d{1,3}$/.test(second) ? figures.moneyLeft?.[Number(second)] : undefined;
  if (month === undefined || situation.budget === null) return null;
  if (third === 'payments') return sumOf(month.payments, (date) => monthOf(date) === month.month);
  if (third !== 'left') return null;
  const at = `/ranked/${index}/moneyLeft`;
  return withReferences(moneyLeftDerivation(month, situation.budget, situation.asOf), (reference) => {
    if (reference.startsWith('budget/')) return `/${reference}`;
    if (reference.startsWith('payments in')) return `${at}/${second}/payments`;
    return `${at}/${Number(second) - 1}/left`;
  });
}

interface NamedPayment {
  readonly date: Day;
  readonly derivation: Derivation;
}

/** The payments of all debts in a way through, each named by its place in the printed document. */
function paymentsOf({ debts }: Situation, { options, baselines }: OptionLab, { optionIds }: RankedCandidate): readonly NamedPayment[] {
  return debts.flatMap((debt, place) => {
    const index = options.findIndex(({ id, debtId }) => debtId === debt.id && optionIds.includes(id));
    const chosen = index === -1 ? baselines[place]?.asAgreed : options[index]?.followed;
    const at = index === -1 ? `/baselines/${place}/asAgreed` : `/options/${index}/figures`;
    return (chosen?.course.payments ?? []).map(({ date, amounts }, number) => ({
      date,
      derivation: givenMoney('part', totalOf(amounts), 'schedule', `${at}/payments/${number}/total`),
    }));
  });
}
