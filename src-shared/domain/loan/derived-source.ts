import { givenMoney, type Derivation, type DerivationRule } from '../derivation/derivation';
import type { FormulaName } from '../derivation/formulas';
import type { QuantityName } from '../derivation/quantity-names';
import { money, type Money } from '../money/money';
import type { RoundingMode } from '../money/rational';
import type { Instalment } from './instalment';
import type { ScheduleSource } from './schedule-source';

/** What the derivations of one source's instalments have in common. */
export interface DerivedSource {
  readonly source: ScheduleSource;
  /** The instalments without a down payment, so that each stands at the index of its period. */
  readonly rows: readonly Instalment[];
  readonly downPayment: Instalment | null;
  /** The terms that the figures follow, with their version and date, where that is known. */
  readonly rule: DerivationRule | null;
}

/** Makes ready to derive figures of a source. */
export function derivedSource(source: ScheduleSource, rule: DerivationRule | null): DerivedSource {
  const downPayment = source.terms.downPayment === null ? null : (source.instalments[0] ?? null);
  return { source, rows: downPayment === null ? source.instalments : source.instalments.slice(1), downPayment, rule };
}

/** What a step that makes an amount is made of. */
export interface AmountStep {
  readonly name: QuantityName;
  readonly amount: Money;
  readonly formula: FormulaName;
  readonly inputs: readonly Derivation[];
  readonly rounding?: RoundingMode;
  readonly roundedTo?: Money | null;
  readonly rule?: DerivationRule | null;
}

/** A step that makes an amount; what is null is left out. */
export function amountStep({
  name,
  amount,
  formula,
  inputs,
  rounding,
  roundedTo = null,
  rule = null,
}: AmountStep): Derivation {
  return {
    name,
    value: { kind: 'money', money: amount },
    formula,
    inputs,
    ...(rounding === undefined ? {} : { rounding }),
    ...(roundedTo === null ? {} : { roundedTo }),
    ...(rule === null ? {} : { rule }),
  };
}

/** The principal that the source repays. */
export function openingPrincipal({ source }: DerivedSource, name: QuantityName): Derivation {
  const { opening, draw } = source;
  return opening === undefined ? givenMoney(name, draw.principal, 'lender', 'draw/principal') : { ...opening, name };
}

/** What flat charges are reckoned on. */
export function originalPrincipal(derived: DerivedSource, name: QuantityName): Derivation {
  const { originalPrincipal: original } = derived.source.draw;
  return original === undefined
    ? openingPrincipal(derived, name)
    : givenMoney(name, original, 'lender', 'draw/originalPrincipal');
}

/**
 * Where a figure stands that has its own derivation: by the index of its instalment, counted from 0 without a down
 * payment.
 */
export function figureReference({ source, downPayment }: DerivedSource, index: number, component: string): string {
  return `instalments/${source.firstNumber + index + (downPayment === null ? 0 : 1)}/${component}`;
}

/** The principal owed before the instalment at an index, in minor units; after the last, past its end. */
export function balanceBefore({ rows, downPayment, source }: DerivedSource, index: number): number {
  const before = index === 0 ? downPayment : rows[index - 1];
  return before?.balance.minor ?? source.draw.principal.minor;
}

/** How that principal comes about. */
export function balanceAt(derived: DerivedSource, index: number, name: QuantityName): Derivation {
  const { rows, downPayment, source } = derived;
  const before = rows.slice(0, index);
  if (before.length === 0 && downPayment === null) return openingPrincipal(derived, name);
  const parts = before.flatMap(({ principal, capitalised }, at) => [
    ...(capitalised.minor > 0
      ? [givenMoney('capitalised', capitalised, 'schedule', figureReference(derived, at, 'capitalised'))]
      : []),
    ...(principal.minor > 0 ? [givenMoney('part', principal, 'schedule', figureReference(derived, at, 'principal'))] : []),
  ]);
  const paidAtOnce =
    downPayment === null
      ? []
      : [givenMoney('part', downPayment.principal, 'schedule', figureReference(derived, -1, 'principal'))];
  return amountStep({
    name,
    amount: money(balanceBefore(derived, index), source.draw.principal.currency),
    formula: 'balance-left',
    inputs: [openingPrincipal(derived, 'total'), ...paidAtOnce, ...parts],
  });
}
