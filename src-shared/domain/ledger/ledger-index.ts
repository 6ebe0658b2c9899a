import type { Day } from '../calendar/day';
import type { Component } from '../money/components';
import type { Money } from '../money/money';
import type { AccountLedger } from './account-ledger';
import { partReferences } from './part-references';

/** A part of a payment by the place of its posting, and where it stands as a figure (`partReferences`). */
export interface PaidPart {
  readonly posting: number;
  readonly date: Day;
  readonly amount: Money;
  readonly reference: string;
}

/** What was paid on a component of a due, or of the account where `due` is null, in the order of payment. */
export type PaidOn = (due: number | null, component: Component) => readonly PaidPart[];

/** The allocations of a ledger by what they paid, so that many questions do not walk over all of them each. */
export function paidParts({ postings }: AccountLedger): PaidOn {
  const parts = new Map<string, PaidPart[]>();
  postings.forEach((each, posting) => {
    const { date, allocations } = each;
    const references = partReferences(each, posting);
    for (const [place, { due, component, amount }] of allocations.entries()) {
      const key = `${due ?? 'account'} ${component}`;
      const part: PaidPart = { posting, date, amount, reference: references[place] ?? '' };
      const known = parts.get(key);
      if (known === undefined) parts.set(key, [part]);
      else known.push(part);
    }
  });
  return (due, component) => parts.get(`${due ?? 'account'} ${component}`) ?? [];
}
