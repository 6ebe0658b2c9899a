import { assertNever } from '../broken-invariant';
import { givenMoney, givenPercent, type Derivation, type DerivationRule } from '../derivation/derivation';
import type { FormulaName } from '../derivation/formulas';
import type { QuantityName } from '../derivation/quantity-names';
import { money, sum, type Money } from '../money/money';
import { derivedFee } from './derived-fee';
import { accruedInterest, derivedInterest } from './derived-interest';
import { derivedPrincipal } from './derived-principal';
import { amountStep, balanceAt, derivedSource, openingPrincipal, type DerivedSource } from './derived-source';
import type { InstalmentSchedule } from './instalment-schedule';
import type { ScheduleAdjustment } from './schedule-adjustment';

/** A figure of an instalment that can be asked how it comes about. */
export type InstalmentFigure = 'principal' | 'interest' | 'fee' | 'payment' | 'capitalised' | 'balance';

/**
 * How one figure of an instalment comes about, or null where the schedule has no instalment of that number. Its value
 * is the figure, and the tree recomputes to it. Where it needs a figure of another instalment it names that one,
 * which has a derivation of its own. `rule` is the product terms that the schedule follows, with their version and
 * date.
 */
export function instalmentDerivation(
  { instalments, sources, adjustments = [] }: InstalmentSchedule,
  number: number,
  figure: InstalmentFigure,
  rule: DerivationRule | null = null,
): Derivation | null {
  if (!instalments.some((instalment) => instalment.number === number)) return null;
  const source = sources.findLast(({ firstNumber }) => firstNumber <= number) ?? sources[0];
  const derived = derivedSource(source, rule);
  const index = number - source.firstNumber - (derived.downPayment === null ? 0 : 1);
  const made = (part: Exclude<InstalmentFigure, 'payment'>): Derivation =>
    adjusted(
      index < 0 ? ofDownPayment(derived, part) : ofInstalment(derived, index, part),
      part,
      adjustments.filter((adjustment) => adjustment.number === number),
    );
  return figure === 'payment'
    ? sumOf('payment', 'payment-of-instalment', [made('principal'), made('interest'), made('fee')])
    : made(figure);
}

function ofInstalment(derived: DerivedSource, index: number, figure: Exclude<InstalmentFigure, 'payment'>): Derivation {
  switch (figure) {
    case 'principal':
      return derivedPrincipal(derived, index);
    case 'interest':
      return derivedInterest(derived, index);
    case 'fee':
      return derivedFee(derived, index);
    case 'capitalised': {
      const capitalised = derived.rows[index]?.capitalised ?? money(0, derived.source.draw.principal.currency);
      if (capitalised.minor === 0) return givenMoney('capitalised', capitalised, 'terms', 'grace/interestMeanwhile');
      return accruedInterest(derived, index, 'capitalised');
    }
    case 'balance':
      return balanceAt(derived, index + 1, 'balance');
    default:
      return assertNever(figure);
  }
}

/** A figure with what was agreed beside it. */
function adjusted(
  derivation: Derivation,
  component: InstalmentFigure,
  adjustments: readonly ScheduleAdjustment[],
): Derivation {
  const own = adjustments.filter((adjustment) => adjustment.component === component);
  if (own.length === 0) return derivation;
  const parts = own.map(({ derivation: part }) => ({ ...part, name: 'part' as const }));
  return sumOf(derivation.name, 'sum-of-parts', [{ ...derivation, name: 'part' }, ...parts]);
}

function sumOf(name: QuantityName, formula: FormulaName, inputs: readonly Derivation[]): Derivation {
  const amounts = inputs.flatMap(({ value }) => (value.kind === 'money' ? [value.money] : []));
  const [{ currency }] = amounts as [Money, ...Money[]]; // every input of a sum of amounts is an amount
  return amountStep({ name, amount: sum(amounts, currency), formula, inputs });
}

function ofDownPayment(derived: DerivedSource, figure: Exclude<InstalmentFigure, 'payment'>): Derivation {
  const { downPayment, source } = derived;
  const { downPayment: share, rounding } = source.terms;
  if (figure === 'balance' || downPayment === null || share === null) return balanceAt(derived, 0, 'balance');
  if (figure !== 'principal') return givenMoney(figure, money(0, downPayment.payment.currency), 'terms', 'downPayment');
  return amountStep({
    name: 'principal',
    amount: downPayment.principal,
    formula: 'share-of-total',
    inputs: [openingPrincipal(derived, 'total'), givenPercent('share', share, 'terms', 'downPayment')],
    rounding: rounding.mode,
    roundedTo: rounding.multiple,
    rule: derived.rule,
  });
}
