import { BrokenInvariant } from '../broken-invariant';
import { rangeChargeDerivation } from '../arrears/late-charge-derivation';
import { isUnpaidBase, lateChargeRulesOn } from '../arrears/late-charge-rules';
import { givenMoney, type Derivation } from '../derivation/derivation';
import { components, totalOf, type Component } from '../money/components';
import { add, sum, zero, type Money } from '../money/money';
import type { AccountLedger, LedgerChargeRange } from './account-ledger';
import { baseDerivation } from './base-derivation';
import type { LedgerAccount } from './ledger-account';
import { paidParts } from './ledger-index';

/** How the figures of an account's ledger come about. Each tree recomputes to the figure. */
export interface LedgerDerivations {
  /** All penalty charged, range by range. */
  readonly charged: () => Derivation;
  readonly rangeCharge: (range: number) => Derivation | null;
  readonly rangeBase: (range: number) => Derivation | null;
  readonly outstanding: (component: Component | 'total') => Derivation;
}

/** Up to so many steps are unfolded in one tree; beyond it a base is named, and can be asked for on its own. */
const unfoldedSteps = 20_000;

/** The derivations of a ledger of an account; both are those that belong together. */
export function ledgerDerivations(account: LedgerAccount, ledger: AccountLedger): LedgerDerivations {
  const paidOn = paidParts(ledger);
  const before = chargedBeforeRanges(account, ledger);
  const isShort = ledger.ranges.length * (account.dues.length + ledger.postings.length) <= unfoldedSteps;
  const charge = (range: LedgerChargeRange, index: number, isUnfolded: boolean): Derivation => {
    const version = lateChargeRulesOn(account.lateCharge, range.from);
    if (version === null) throw new BrokenInvariant('a charged range has rules');
    const base = isUnfolded
      ? baseDerivation(account, ledger, range, paidOn)
      : givenMoney('base', range.base, 'schedule', `/ranges/${index}/base`);
    return rangeChargeDerivation(range, version, base, before[index] ?? zero(account.currency));
  };
  const charged = (): Derivation => {
    const brought = account.dues.flatMap(({ amounts }, index) =>
      amounts.penalty.minor === 0 ? [] : [givenMoney('part', amounts.penalty, 'lender', `/dues/${index}/penalty`)],
    );
    const parts = ledger.ranges.map((range, index) => ({ ...charge(range, index, isShort), name: 'part' as const }));
    return {
      name: 'penalty',
      value: { kind: 'money', money: ledger.charged },
      formula: 'sum-of-parts',
      inputs: [...brought, ...parts],
    };
  };
  const at = (index: number, derive: (range: LedgerChargeRange) => Derivation): Derivation | null => {
    const range = ledger.ranges[index];
    return range === undefined ? null : derive(range);
  };
  return {
    charged,
    rangeCharge: (index) => at(index, (range) => charge(range, index, true)),
    rangeBase: (index) => at(index, (range) => baseDerivation(account, ledger, range, paidOn)),
    outstanding: (component) => outstandingDerivation(account, ledger, component, charged),
  };
}

/** What was charged before each range towards the cap that holds for it: on the account, or on the due alone. */
function chargedBeforeRanges(account: LedgerAccount, { ranges }: AccountLedger): readonly Money[] {
  const { dues, chargedOn, lateCharge, currency } = account;
  const isOwn = ({ from }: LedgerChargeRange): boolean => {
    const base = lateChargeRulesOn(lateCharge, from)?.rules.base;
    return chargedOn === 'each-due' && base !== undefined && !isUnpaidBase(base);
  };
  const charged = new Map<number | null, Money>();
  const all = sum(
    dues.map(({ amounts }) => amounts.penalty),
    currency,
  );
  return ranges.map((range) => {
    const key = isOwn(range) ? range.due : null;
    const before = charged.get(key) ?? (key === null ? all : (dues[key]?.amounts.penalty ?? zero(currency)));
    charged.set(key, add(before, range.amount));
    return before;
  });
}

function outstandingDerivation(
  account: LedgerAccount,
  ledger: AccountLedger,
  component: Component | 'total',
  charged: () => Derivation,
): Derivation {
  if (component === 'total') {
    const inputs = components.map((each) => outstandingDerivation(account, ledger, each, charged));
    return {
      name: 'outstanding',
      value: { kind: 'money', money: totalOf(ledger.outstanding) },
      formula: 'sum-of-components',
      inputs: inputs.map((input, index) => ({ ...input, name: components[index] ?? 'principal' })),
    };
  }
  const paid = ledger.postings.flatMap(({ allocations }, posting) => {
    const parts = allocations.filter((allocation) => allocation.component === component).map(({ amount }) => amount);
    const amount = sum(parts, account.currency);
    return amount.minor === 0 ? [] : [givenMoney('part', amount, 'schedule', `/allocations/${posting}/${component}`)];
  });
  const total: Derivation =
    component === 'penalty' ? { ...charged(), name: 'total' } : duesDerivation(account, component);
  return {
    name: 'outstanding',
    value: { kind: 'money', money: ledger.outstanding[component] },
    formula: 'difference',
    inputs: [total, ...paid],
  };
}

function duesDerivation({ dues, currency }: LedgerAccount, component: Component): Derivation {
  const parts = dues.flatMap(({ amounts }, index) =>
    amounts[component].minor === 0
      ? []
      : [givenMoney('part', amounts[component], 'lender', `/dues/${index}/${component}`)],
  );
  const total = sum(
    dues.map(({ amounts }) => amounts[component]),
    currency,
  );
  return { name: 'total', value: { kind: 'money', money: total }, formula: 'sum-of-parts', inputs: parts };
}
