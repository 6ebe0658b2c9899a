import type { Day } from '../calendar/day';
import type { Component } from '../money/components';
import type { Money } from '../money/money';
import type { AccountLedger } from './account-ledger';

/** A part of a payment by the place of its posting. */
export interface PaidPart {
  readonly posting: number;
  readonly date: Day;
  readonly amount: Money;
}

/** What was paid on a component of a due, or of the account where `due` is null, in the order of payment. */
export type PaidOn = (due: number | null, component: Component) => readonly PaidPart[];

/** The allocations of a ledger by what they paid, so that many questions do not walk over all of them each. */
export function paidParts({ postings }: AccountLedger): PaidOn {
  const parts = new Map<string, PaidPart[]>();
  postings.forEach(({ date, allocations }, posting) => {
    for (const { due, component, amount } of allocations) {
      const key = `${due ?? 'account'} ${component}`;
      const known = parts.get(key);
      if (known === undefined) parts.set(key, [{ posting, date, amount }]);
      else known.push({ posting, date, amount });
    }
  });
  return (due, component) => parts.get(`${due ?? 'account'} ${component}`) ?? [];
}
