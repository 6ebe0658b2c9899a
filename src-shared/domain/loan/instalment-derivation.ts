import { assertNever } from '../broken-invariant';
import { givenMoney, givenPercent, type Derivation, type DerivationRule } from '../derivation/derivation';
import { money } from '../money/money';
import { derivedFee } from './derived-fee';
import { accruedInterest, derivedInterest } from './derived-interest';
import { derivedPrincipal } from './derived-principal';
import { amountStep, balanceAt, derivedSource, openingPrincipal, type DerivedSource } from './derived-source';
import type { Instalment } from './instalment';
import type { InstalmentSchedule } from './instalment-schedule';

/** A figure of an instalment that can be asked how it comes about. */
export type InstalmentFigure = 'principal' | 'interest' | 'fee' | 'payment' | 'capitalised' | 'balance';

/**
 * How one figure of an instalment comes about, or null where the schedule has no instalment of that number. Its value
 * is the figure, and the tree recomputes to it. Where it needs a figure of another instalment it names that one,
 * which has a derivation of its own. `rule` is the product terms that the schedule follows, with their version and
 * date.
 */
export function instalmentDerivation(
  { instalments, sources }: InstalmentSchedule,
  number: number,
  figure: InstalmentFigure,
  rule: DerivationRule | null = null,
): Derivation | null {
  if (!instalments.some((instalment) => instalment.number === number)) return null;
  const source = sources.findLast(({ firstNumber }) => firstNumber <= number) ?? sources[0];
  const derived = derivedSource(source, rule);
  const index = number - source.firstNumber - (derived.downPayment === null ? 0 : 1);
  return index < 0 ? ofDownPayment(derived, figure) : ofInstalment(derived, index, figure);
}

function ofInstalment(derived: DerivedSource, index: number, figure: InstalmentFigure): Derivation {
  const nothing = money(0, derived.source.draw.principal.currency);
  const row = derived.rows[index];
  switch (figure) {
    case 'principal':
      return derivedPrincipal(derived, index);
    case 'interest':
      return derivedInterest(derived, index);
    case 'fee':
      return derivedFee(derived, index);
    case 'payment':
      return amountStep({
        name: 'payment',
        amount: row?.payment ?? nothing,
        formula: 'payment-of-instalment',
        inputs: [derivedPrincipal(derived, index), derivedInterest(derived, index), derivedFee(derived, index)],
      });
    case 'capitalised':
      if (row === undefined || row.capitalised.minor === 0)
        return givenMoney('capitalised', nothing, 'terms', 'grace/interestMeanwhile');
      return accruedInterest(derived, index, 'capitalised');
    case 'balance':
      return balanceAt(derived, index + 1, 'balance');
    default:
      return assertNever(figure);
  }
}

function ofDownPayment(derived: DerivedSource, figure: InstalmentFigure): Derivation {
  const { downPayment, source } = derived;
  const { downPayment: share, rounding } = source.terms;
  const given = (row: Instalment, name: 'interest' | 'fee' | 'capitalised'): Derivation =>
    givenMoney(name, row[name], 'terms', 'downPayment');
  if (downPayment === null || share === null) return balanceAt(derived, 0, 'balance');
  switch (figure) {
    case 'principal':
    case 'payment':
      return amountStep({
        name: figure,
        amount: downPayment.principal,
        formula: 'share-of-total',
        inputs: [openingPrincipal(derived, 'total'), givenPercent('share', share, 'terms', 'downPayment')],
        rounding: rounding.mode,
        roundedTo: rounding.multiple,
        rule: derived.rule,
      });
    case 'balance':
      return balanceAt(derived, 0, 'balance');
    case 'interest':
    case 'fee':
    case 'capitalised':
      return given(downPayment, figure);
    default:
      return assertNever(figure);
  }
}
