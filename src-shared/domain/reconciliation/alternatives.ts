import type { LateChargeBase, LateChargeRules } from '../arrears/late-charge-rules';
import { addDays } from '../calendar/day';
import type { LedgerAccount } from '../ledger/ledger-account';
import { components, type Component } from '../money/components';
import { add, type Money } from '../money/money';
import type { RoundingMode } from '../money/rational';
import type { Reckoning } from './account-figures';
import type { Cause } from './cause';

/** A way in which the lender may have reckoned otherwise: what it would be the cause of, and how it changes a reckoning. */
export interface Alternative {
  readonly cause: Cause;
  readonly change: (reckoning: Reckoning) => Reckoning;
}

/**
 * Every single way of reckoning otherwise that is tried, the likeliest first: a payment that got lost, terms misread, days counted
 * otherwise, limits left out, a payment that came late on the books, and last what hardly shows. `fees` are the amounts that a fee we
 * do not know of may have.
 */
export function alternatives({ account, asOf }: Reckoning, fees: readonly Money[]): readonly Alternative[] {
  const counted = countedPayments(account, asOf);
  return [
    ...counted.map(paymentLeftOut),
    ...termsAlternatives(account),
    ...dayAlternatives(),
    ...limitAlternatives(account),
    ...counted.flatMap(paymentCountedLate),
    ...roundingAlternatives(account),
    ...fees.flatMap((fee) => feeAlternatives(account, fee)),
    ...allocationAlternatives(account),
  ];
}

const longestDelay = 5;

function countedPayments({ payments }: LedgerAccount, asOf: Reckoning['asOf']): readonly number[] {
  return payments.flatMap(({ date, reversedDate }, payment) => {
    return date <= asOf && (reversedDate === undefined || reversedDate > asOf) ? [payment] : [];
  });
}

function paymentLeftOut(payment: number): Alternative {
  return {
    cause: { kind: 'payment-not-counted', payment },
    change: withPayments((list) => list.filter((_, place) => place !== payment)),
  };
}

function paymentCountedLate(payment: number): readonly Alternative[] {
  return Array.from({ length: longestDelay }, (_, index): Alternative => {
    const days = index + 1;
    const move = withPayments((list) =>
      list.map((each, place) => (place === payment ? { ...each, date: addDays(each.date, days) } : each)),
    );
    return { cause: { kind: 'payment-counted-late', payment, days }, change: move };
  });
}

const bases: readonly LateChargeBase[] = [
  'past-due-amount',
  'past-due-principal',
  'unpaid-principal',
  'unpaid-principal-and-fee',
];

function termsAlternatives({ lateCharge }: LedgerAccount): readonly Alternative[] {
  const others = bases.filter((base) => lateCharge.some(({ rules }) => rules.base !== base));
  const rates = new Map(lateCharge.map(({ rules, validFrom }) => [rules.dailyRate, validFrom]));
  return [
    ...others.map((base): Alternative => ({
      cause: { kind: 'another-base', base },
      change: withRules((rules) => ({ ...rules, base })),
    })),
    ...(rates.size < 2 ? [] : [...rates]).map(([dailyRate, validFrom]): Alternative => ({
      cause: { kind: 'another-rate', dailyRate, validFrom },
      change: withRules((rules) => ({ ...rules, dailyRate })),
    })),
  ];
}

function dayAlternatives(): readonly Alternative[] {
  return [
    {
      cause: { kind: 'due-date-counted' },
      change: withAccount((account) => ({
        ...account,
        dues: account.dues.map((due) => ({ ...due, dueDate: addDays(due.dueDate, -1) })),
      })),
    },
    {
      cause: { kind: 'payment-day-counted' },
      change: withPayments((list) => list.map((payment) => ({ ...payment, date: addDays(payment.date, 1) }))),
    },
    { cause: { kind: 'last-day-not-counted' }, change: ({ account, asOf }) => ({ account, asOf: addDays(asOf, -1) }) },
  ];
}

function limitAlternatives({ lateCharge }: LedgerAccount): readonly Alternative[] {
  const ifAny = (has: (rules: LateChargeRules) => boolean, alternative: Alternative): readonly Alternative[] =>
    lateCharge.some(({ rules }) => has(rules)) ? [alternative] : [];
  return [
    ...ifAny(({ graceDays }) => graceDays > 0, {
      cause: { kind: 'grace-ignored' },
      change: withRules((rules) => ({ ...rules, graceDays: 0 })),
    }),
    ...ifAny(({ minimumDaily }) => minimumDaily !== null, {
      cause: { kind: 'minimum-not-applied' },
      change: withRules((rules) => ({ ...rules, minimumDaily: null })),
    }),
    ...ifAny(({ cap }) => cap !== null, {
      cause: { kind: 'cap-not-applied' },
      change: withRules((rules) => ({ ...rules, cap: null })),
    }),
  ];
}

const modes: readonly RoundingMode[] = ['half-up', 'half-even', 'down', 'up'];

function roundingAlternatives({ lateCharge }: LedgerAccount): readonly Alternative[] {
  return (['day', 'range'] as const).flatMap((roundEach) =>
    modes
      .filter((rounding) =>
        lateCharge.some(({ rules }) => rules.rounding !== rounding || rules.roundEach !== roundEach),
      )
      .map((rounding): Alternative => ({
        cause: { kind: 'rounded-otherwise', roundEach, rounding },
        change: withRules((rules) => ({ ...rules, rounding, roundEach })),
      })),
  );
}

function feeAlternatives({ dues }: LedgerAccount, amount: Money): readonly Alternative[] {
  if (amount.minor <= 0) return [];
  return dues.map((_, due): Alternative => ({
    cause: { kind: 'fee-not-in-terms', due, amount },
    change: withAccount((account) => ({
      ...account,
      dues: account.dues.map((each, place) =>
        place === due ? { ...each, amounts: { ...each.amounts, fee: add(each.amounts.fee, amount) } } : each,
      ),
    })),
  }));
}

function allocationAlternatives({ allocation }: LedgerAccount): readonly Alternative[] {
  return (['due-by-due', 'component-by-component'] as const).flatMap((style) =>
    permutations(components)
      .filter(
        (order) =>
          style !== allocation.style || order.some((component, place) => component !== allocation.components[place]),
      )
      .map((order): Alternative => ({
        cause: { kind: 'another-allocation', style, components: order },
        change: withAccount((account) => ({
          ...account,
          allocation: { ...account.allocation, style, components: order },
        })),
      })),
  );
}

function permutations(list: readonly Component[]): readonly (readonly Component[])[] {
  if (list.length < 2) return [list];
  return list.flatMap((first) => permutations(list.filter((each) => each !== first)).map((rest) => [first, ...rest]));
}

function withAccount(change: (account: LedgerAccount) => LedgerAccount): Alternative['change'] {
  return ({ account, asOf }) => ({ account: change(account), asOf });
}

function withRules(change: (rules: LateChargeRules) => LateChargeRules): Alternative['change'] {
  return withAccount((account) => ({
    ...account,
    lateCharge: account.lateCharge.map((version) => ({ ...version, rules: change(version.rules) })),
  }));
}

function withPayments(
  change: (payments: LedgerAccount['payments']) => LedgerAccount['payments'],
): Alternative['change'] {
  return withAccount((account) => ({ ...account, payments: change(account.payments) }));
}
