import { assertNever, BrokenInvariant } from '../broken-invariant';
import { addDays, type Day } from '../calendar/day';
import { givenMoney, sumDerivation, type Derivation } from '../derivation/derivation';
import { planDerivation } from '../forbearance/plan-derivation';
import { amountStep } from '../loan/derived-source';
import { components, type Component } from '../money/components';
import { subtract, sum, type Money } from '../money/money';
import { outstandingOf, type Debt } from './debt';
import type { DebtCourse, PlannedPayment } from './debt-course';
import { extensionFeeDerivation } from './extension-fee-derivation';
import { givenUpOfLine } from './given-up-derivation';
import { lateChargeAhead } from './late-charge-ahead';
import { lateChargeAheadDerivation } from './late-charge-ahead-derivation';
import { leastAmount, leastAmountDerivation } from './least-amount';
import type { OptionQuestion } from './option-question';

/** A course, and what it came from. `question` is null for a course that nothing was asked for. */
export interface CourseSource {
  readonly debt: Debt;
  readonly asOf: Day;
  readonly question: OptionQuestion | null;
  readonly course: DebtCourse;
}

/** How a component of a payment comes about, or all four together; null where the course has no such payment. */
export function paymentDerivation(source: CourseSource, index: number, part: Component | 'total'): Derivation | null {
  const payment = source.course.payments[index];
  if (payment === undefined) return null;
  const of = (component: Component): Derivation => ({ ...componentOf(source, payment, index, component), name: component });
  if (part !== 'total') return of(part);
  const { principal, interest, fee, penalty } = payment.amounts;
  const amount = sum([principal, interest, fee, penalty], source.debt.currency);
  return amountStep({ name: 'payment', amount, formula: 'sum-of-components', inputs: components.map(of) });
}

/** Where a figure of a payment stands. */
export function paymentReference(index: number, part: Component | 'total'): string {
  return `payments/${index}/${part}`;
}

function componentOf(source: CourseSource, payment: PlannedPayment, index: number, component: Component): Derivation {
  const amount = payment.amounts[component];
  switch (payment.origin.kind) {
    case 'line':
      return restOfLine(source, payment, component);
    case 'share':
      return shareOf(source, payment, index, component);
    case 'plan':
      return planPart(source, payment.origin.number, component, amount);
    case 'settlement':
      return settlementPart(source, payment, component);
    case 'option-fee':
      return component === 'fee' ? optionFee(source, amount) : nothing(amount);
    case 'late-charge':
      return component === 'penalty' ? lateChargePart(source, payment, payment.origin.through) : nothing(amount);
    default:
      return assertNever(payment.origin);
  }
}

function nothing(amount: Money): Derivation {
  return givenMoney('part', amount, 'terms');
}

/** What is unpaid of a line, less what is given up and what was paid of it before. */
function restOfLine({ question, course }: CourseSource, { lineIds, amounts }: PlannedPayment, component: Component): Derivation {
  const [id = ''] = lineIds;
  const line = lineOf(course, id);
  const total = givenMoney('total', line.line.outstanding[component], 'lender', `lines/${id}/${component}`);
  const givenUp = givenUpOfLine(line, question, component);
  const shares = course.payments.flatMap((payment, place) =>
    payment.origin.kind === 'share' && payment.lineIds[0] === id
      ? [givenMoney('part', payment.amounts[component], 'schedule', paymentReference(place, component))]
      : [],
  );
  const parts = [...(givenUp === null ? [] : [{ ...givenUp, name: 'part' as const }]), ...shares];
  if (parts.length === 0) return total;
  return amountStep({ name: 'part', amount: amounts[component], formula: 'balance-left', inputs: [total, ...parts] });
}

/** A sum reaches the components in the debt's order, the oldest line first: what is left of it, as far as that is owed. */
function shareOf({ debt, question, course }: CourseSource, payment: PlannedPayment, index: number, component: Component): Derivation {
  const [id = ''] = payment.lineIds;
  const before = course.payments.flatMap((other, place) => {
    const isEarlier = other.origin.kind === 'share' && place < index;
    const own = place === index ? debt.componentOrder.slice(0, debt.componentOrder.indexOf(component)) : [];
    return (isEarlier ? components : own).map((part) => {
      return givenMoney('part', other.amounts[part], 'schedule', paymentReference(place, part));
    });
  });
  const whole = askedAmount(question, course);
  return partOfPayment(payment.amounts[component], whole, before, owedOfLine(lineOf(course, id), question, component));
}

/** What is unpaid of a line, less what is given up of it. */
function owedOfLine(line: DebtCourse['lines'][number], question: OptionQuestion | null, component: Component): Derivation {
  const owed = line.line.outstanding[component];
  const total = givenMoney('outstanding', owed, 'lender', `lines/${line.line.id}/${component}`);
  const givenUp = givenUpOfLine(line, question, component);
  if (givenUp === null) return total;
  const inputs = [{ ...total, name: 'total' as const }, { ...givenUp, name: 'part' as const }];
  return amountStep({ name: 'outstanding', amount: subtract(owed, line.givenUp[component]), formula: 'balance-left', inputs });
}

function settlementPart({ debt, question, course }: CourseSource, { amounts }: PlannedPayment, component: Component): Derivation {
  const earlier = components.slice(0, components.indexOf(component));
  const before = earlier.map((part) => givenMoney('part', amounts[part], 'schedule', paymentReference(0, part)));
  const lines = course.lines.map(({ line }) => line);
  const owed = sumDerivation(
    'outstanding',
    outstandingOf(lines, debt.currency)[component],
    lines.map(({ id, outstanding }) => givenMoney('part', outstanding[component], 'lender', `lines/${id}/${component}`)),
  );
  return partOfPayment(amounts[component], askedAmount(question, course), before, owed);
}

function partOfPayment(amount: Money, whole: Derivation, before: readonly Derivation[], owed: Derivation): Derivation {
  const { currency } = amount;
  const given = amountOf(whole);
  const rest = subtract(given, sum(before.map(amountOf), currency));
  const left = amountStep({ name: 'rest', amount: rest, formula: 'difference', inputs: [{ ...whole, name: 'total' }, ...before] });
  return amountStep({ name: 'part', amount, formula: 'part-of-payment', inputs: [left, owed] });
}

/** The sum that is asked for: the least that the policy takes where it is that, else as the borrower says. */
function askedAmount(question: OptionQuestion | null, { lines }: DebtCourse): Derivation {
  if (question === null) throw new BrokenInvariant('a sum that is agreed was asked for');
  const { asked, policy: { terms }, debt } = question;
  const isSum = asked.kind === 'promise-to-pay' || asked.kind === 'part-payment' || asked.kind === 'settlement';
  const hasLeast = terms.kind === 'promise-to-pay' || terms.kind === 'part-payment' || terms.kind === 'settlement';
  if (!isSum || !hasLeast) throw new BrokenInvariant('a sum is asked for where one is paid');
  const outstanding = outstandingOf(
    lines.filter(({ isCovered }) => isCovered).map(({ line }) => line),
    debt.currency,
  );
  const total = sum(
    components.map((component) => outstanding[component]),
    debt.currency,
  );
  return leastAmount(terms, total).minor === asked.amount.minor
    ? leastAmountDerivation(terms, total, 'total')
    : givenMoney('total', asked.amount, 'borrower', 'asked/amount');
}

function planPart({ course }: CourseSource, number: number, component: Component, amount: Money): Derivation {
  const derivation = course.plan === null ? null : planDerivation(course.plan, number, component);
  return derivation ?? nothing(amount);
}

function optionFee({ question }: CourseSource, amount: Money): Derivation {
  if (question?.policy.terms.kind === 'extension') return extensionFeeDerivation(question, amount);
  return givenMoney('fee', amount, 'terms', 'terms/fee');
}

/** What was charged through a day, less what earlier payments took of it. */
function lateChargePart({ debt, asOf, course }: CourseSource, payment: PlannedPayment, through: Day): Derivation {
  const made = { ...course, payments: course.payments.filter(({ origin }) => origin.kind !== 'late-charge') };
  const ahead = lateChargeAhead(debt, made, asOf, through);
  if (ahead === null || debt.lateCharge === null) throw new BrokenInvariant('a late charge has terms');
  const total = lateChargeAheadDerivation(ahead, debt.lateCharge);
  const before = course.payments.flatMap(({ date, origin, amounts }, place) =>
    origin.kind === 'late-charge' && date < addDays(through, 1)
      ? [givenMoney('part', amounts.penalty, 'schedule', paymentReference(place, 'penalty'))]
      : [],
  );
  if (before.length === 0) return total;
  const inputs = [{ ...total, name: 'total' as const }, ...before];
  return amountStep({ name: 'penalty', amount: payment.amounts.penalty, formula: 'balance-left', inputs });
}

function lineOf({ lines }: DebtCourse, id: string): DebtCourse['lines'][number] {
  const line = lines.find((candidate) => candidate.line.id === id);
  if (line === undefined) throw new BrokenInvariant('a payment is of a line of its course');
  return line;
}

function amountOf({ value }: Derivation): Money {
  if (value.kind !== 'money') throw new BrokenInvariant('a part of a payment is an amount');
  return value.money;
}
