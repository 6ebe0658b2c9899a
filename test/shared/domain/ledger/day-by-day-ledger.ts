import type { LateChargeDue } from '#shared/domain/arrears/late-charge';
import { addDays, type Day } from '#shared/domain/calendar/day';
import { noAmounts, type Component } from '#shared/domain/money/components';
import { money } from '#shared/domain/money/money';
import type { LedgerAccount } from '#shared/domain/ledger/ledger-account';
import { dayByDayCharge } from '../arrears/day-by-day';

/**
 * An account replayed in the plainest way: before each payment the charge up to the day before is counted anew, day after day, and the
 * payment walks over the dues in the order of their days. An independent model of `accountLedger` for accounts charged as a whole, with one
 * set of rules rounded each day. Outstanding by component, in minor units, and the penalty charged.
 */
export function dayByDayLedger(account: LedgerAccount, asOf: Day): { readonly left: Readonly<Record<Component, number>>; readonly charged: number } {
  const [version] = account.lateCharge;
  if (version === undefined) throw new Error('an account has rules');
  const { rules } = version;
  const { components, style } = account.allocation;
  const dues = account.dues
    .map((due) => ({ ...due, left: { principal: due.amounts.principal.minor, interest: due.amounts.interest.minor, fee: due.amounts.fee.minor } }))
    .map((due) => ({ ...due, reductions: [] as LateChargeDue['reductions'][number][] }))
    .sort((a, b) => (a.dueDate < b.dueDate ? -1 : a.dueDate > b.dueDate ? 1 : 0));
  const chargedThrough = (date: Day): number => dayByDayCharge(rules, dues, date);
  const isUnpaid = (due: (typeof dues)[number]): boolean => due.left.principal + due.left.interest + due.left.fee > 0;
  let penaltyPaid = 0;

  const payments = account.payments
    .filter(({ date, reversedDate }) => date <= asOf && !(reversedDate !== undefined && reversedDate <= asOf))
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  for (const { date, amount } of payments) {
    let rest = amount.minor;
    const payPenalty = (): void => {
      const paid = Math.min(rest, chargedThrough(addDays(date, -1)) - penaltyPaid);
      penaltyPaid += paid;
      rest -= paid;
    };
    const pay = (due: (typeof dues)[number], component: 'principal' | 'interest' | 'fee'): void => {
      const paid = Math.min(rest, due.left[component]);
      rest -= paid;
      due.left[component] -= paid;
      const { currency } = amount;
      if (paid > 0) due.reductions.push({ date, amounts: { ...noAmounts(currency), [component]: money(paid, currency) } });
    };
    const fallen = dues.filter(({ dueDate }) => dueDate <= date);
    const ahead = dues.filter(({ dueDate }) => dueDate > date);
    if (style === 'component-by-component') {
      for (const part of [fallen, ahead]) {
        for (const component of components) {
          if (component !== 'penalty') part.forEach((due) => pay(due, component));
          else if (part === fallen) payPenalty();
        }
      }
      continue;
    }
    const [isFirst, isLast] = [components[0] === 'penalty', components.at(-1) === 'penalty'];
    const first = isFirst || isLast ? undefined : fallen.find(isUnpaid);
    if (first === undefined && !isLast) payPenalty();
    for (const part of [fallen, ahead]) {
      for (const due of part) {
        for (const component of components) {
          if (component !== 'penalty') pay(due, component);
          else if (due === first) payPenalty();
        }
      }
      if (isLast && part === fallen) payPenalty();
    }
  }
  const charged = chargedThrough(asOf);
  const total = (component: 'principal' | 'interest' | 'fee'): number => dues.reduce((all, { left }) => all + left[component], 0);
  return { left: { principal: total('principal'), interest: total('interest'), fee: total('fee'), penalty: charged - penaltyPaid }, charged };
}
