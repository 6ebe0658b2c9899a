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
  const capitalised = before.flatMap((row, at) => figures(derived, row.capitalised, at, 'capitalised'));
  const repaid = [
    ...(downPayment === null ? [] : figures(derived, downPayment.principal, -1, 'principal')),
    ...before.flatMap((row, at) => figures(derived, row.principal, at, 'principal')),
  ];
  if (capitalised.length === 0 && repaid.length === 0) return openingPrincipal(derived, name);
  return amountStep({
    name,
    amount: money(balanceBefore(derived, index), source.draw.principal.currency),
    formula:
      capitalised.length === 0
        ? 'balance-left'
        : repaid.length === 0
          ? 'principal-and-capitalised'
          : 'balance-left-with-interest',
    inputs: [openingPrincipal(derived, 'total'), ...capitalised, ...repaid],
  });
}

/** A figure of another instalment, where it is more than nothing. */
function figures(
  derived: DerivedSource,
  amount: Money,
  index: number,
  component: 'principal' | 'capitalised',
): readonly Derivation[] {
  if (amount.minor === 0) return [];
  const name = component === 'principal' ? 'part' : component;
  return [givenMoney(name, amount, 'schedule', figureReference(derived, index, component))];
}
