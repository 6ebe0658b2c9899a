import { assertNever } from '../broken-invariant';
import { givenMoney, sumDerivation, withSubject, type Derivation } from '../derivation/derivation';
import type { QuantityName } from '../derivation/quantity-names';
import { components, type Component, type ComponentAmounts } from '../money/components';
import { subtract, sum } from '../money/money';
import type { RepaymentLine } from './repayment-schedule';
import type { SchedulePart } from './schedule-part';
import type { ScheduleRecords } from './schedule-records';

/** The three amounts of each component on a line. */
export type LineSide = 'due' | 'paid' | 'outstanding';

/** How a part of a line comes about in one component; `about` names the part, the value is that component of its amounts. */
export type DerivePart = (part: SchedulePart, component: Component) => Derivation;

/**
 * How one amount of a schedule line comes about: what is due sums from its parts, what was paid from the payments put to it, and
 * what is outstanding is the one less the other. The value is the line's own figure. `derivePart` goes into a part.
 */
export function lineDerivation(
  line: RepaymentLine,
  question: { readonly side: LineSide; readonly component: Component | 'total' },
  records: ScheduleRecords,
  derivePart: DerivePart,
): Derivation {
  const { side, component } = question;
  if (component === 'total') {
    return totalDerivation(side, line[side], (each) => componentDerivation(line, side, each, records, derivePart));
  }
  return componentDerivation(line, side, component, records, derivePart);
}

/** An amount as the sum of its four components. */
export function totalDerivation(
  name: QuantityName,
  amounts: ComponentAmounts,
  derive: (component: Component) => Derivation,
): Derivation {
  const { currency } = amounts.principal;
  const total = sum(
    components.map((component) => amounts[component]),
    currency,
  );
  const inputs = components.map((component) => ({ ...derive(component), name: component }));
  return { name, value: { kind: 'money', money: total }, formula: 'sum-of-components', inputs };
}

function componentDerivation(
  line: RepaymentLine,
  side: LineSide,
  component: Component,
  records: ScheduleRecords,
  derivePart: DerivePart,
): Derivation {
  switch (side) {
    case 'due':
      return sumDerivation('due', line.due[component], duePartsOf(line, component, derivePart));
    case 'paid':
      return sumDerivation('paid', line.paid[component], paymentsTo(line, component, records));
    case 'outstanding':
      return {
        name: 'outstanding',
        value: { kind: 'money', money: line.outstanding[component] },
        formula: 'due-less-paid',
        inputs: [
          componentDerivation(line, 'due', component, records, derivePart),
          componentDerivation(line, 'paid', component, records, derivePart),
        ],
      };
    default:
      return assertNever(side);
  }
}

function duePartsOf(line: RepaymentLine, component: Component, derivePart: DerivePart): readonly Derivation[] {
  return line.parts.filter(({ amounts }) => amounts[component].minor !== 0).map((part) => derivePart(part, component));
}

/** The payments put to the line; what the lender says was paid and no payment shows is a part of its own. */
function paymentsTo(line: RepaymentLine, component: Component, records: ScheduleRecords): readonly Derivation[] {
  const shown = records.payments
    .filter(({ status }) => status === 'posted')
    .flatMap((payment) =>
      payment.allocations
        .filter((allocation) => allocation.billId === line.billId && allocation.component === component)
        .map(({ amount }) => withSubject(givenMoney('part', amount, 'lender', payment.id), { kind: 'payment', id: payment.id })),
    );
  const shownTotal = sum(
    shown.flatMap(({ value }) => (value.kind === 'money' ? [value.money] : [])),
    records.currency,
  );
  const missing = subtract(line.paid[component], shownTotal);
  if (missing.minor === 0) return shown;
  return [...shown, withSubject(givenMoney('part', missing, 'lender'), { kind: 'unexplained', id: null })];
}
