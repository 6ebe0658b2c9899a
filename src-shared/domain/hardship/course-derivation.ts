import { assertNever } from '../broken-invariant';
import { monthOf } from '../calendar/month';
import { givenMoney, sumDerivation, type Derivation } from '../derivation/derivation';
import { amountStep } from '../loan/derived-source';
import { components, totalOf, type Component } from '../money/components';
import { courseFigures, type CourseFigures } from './course-figures';
import { givenUpOfLine } from './given-up-derivation';
import { paymentDerivation, paymentReference, type CourseSource } from './payment-derivation';

/** A figure of a course that can be asked how it comes about; a payment by its place among the course's. */
export type CourseFigure =
  | { readonly kind: 'payment'; readonly index: number; readonly part: Component | 'total' }
  | { readonly kind: 'paid' | 'given-up' | 'added'; readonly component: Component }
  | { readonly kind: 'next' | 'highest-month' | 'total' | 'cost' };

/**
 * How a figure of a course comes about; null where the course has no such figure. Sums name the payments that they are
 * of, which have derivations of their own.
 */
export function courseDerivation(source: CourseSource, figure: CourseFigure): Derivation | null {
  const { course, debt } = source;
  const figures = courseFigures(course, debt.currency);
  switch (figure.kind) {
    case 'payment':
      return paymentDerivation(source, figure.index, figure.part);
    case 'paid':
      return sumDerivation('paid', figures.paid[figure.component], payments(source, figure.component, () => true));
    case 'total':
      return sumDerivation('total', figures.total, payments(source, 'total', () => true));
    case 'next': {
      const { next } = figures;
      return next === null ? null : sumDerivation('payment', next.amount, payments(source, 'total', ({ date }) => date === next.date));
    }
    case 'highest-month': {
      const { highestMonth: highest } = figures;
      if (highest === null) return null;
      return sumDerivation('payment', highest.amount, payments(source, 'total', ({ date }) => monthOf(date) === highest.month));
    }
    case 'cost':
      return sumDerivation('total', figures.cost, costs(figures));
    case 'given-up':
      return givenUp(source, figure.component, figures);
    case 'added':
      return added(source, figure.component, figures);
    default:
      return assertNever(figure);
  }
}

function payments(
  { course }: CourseSource,
  part: Component | 'total',
  isCounted: (payment: CourseSource['course']['payments'][number]) => boolean,
): readonly Derivation[] {
  return course.payments.flatMap((payment, index) => {
    const amount = part === 'total' ? totalOf(payment.amounts) : payment.amounts[part];
    return isCounted(payment) ? [givenMoney('part', amount, 'schedule', paymentReference(index, part))] : [];
  });
}

function costs({ paid }: CourseFigures): readonly Derivation[] {
  return components
    .filter((component) => component !== 'principal')
    .map((component) => givenMoney('part', paid[component], 'schedule', `paid/${component}`));
}

function givenUp({ course, question }: CourseSource, component: Component, figures: CourseFigures): Derivation {
  const parts = course.lines.flatMap((line) => givenUpOfLine(line, question, component) ?? []);
  return sumDerivation('total', figures.givenUp[component], parts);
}

/** What is paid and given up less what is outstanding. */
function added({ course }: CourseSource, component: Component, figures: CourseFigures): Derivation {
  const total = sumDerivation(
    'total',
    { ...figures.paid[component], minor: figures.paid[component].minor + figures.givenUp[component].minor },
    [
      givenMoney('part', figures.paid[component], 'schedule', `paid/${component}`),
      givenMoney('part', figures.givenUp[component], 'schedule', `givenUp/${component}`),
    ],
  );
  const outstanding = course.lines.map(({ line }) =>
    givenMoney('part', line.outstanding[component], 'lender', `lines/${line.id}/${component}`),
  );
  return amountStep({ name: 'part', amount: figures.added[component], formula: 'difference', inputs: [total, ...outstanding] });
}
