import type { DatedReduction, LateChargeDue } from '../arrears/late-charge';
import { addDays, type Day } from '../calendar/day';
import { addAmounts, noAmounts, subtractAmounts, totalOf, type ComponentAmounts } from '../money/components';
import { money, subtract, sum, zero, type Money } from '../money/money';
import type { ScheduleBill, ScheduleCharge, ScheduleRecords } from './schedule-records';

/** The lender's records that say how a bill came to be what is late on it. */
export type LateChargeRecords = Pick<ScheduleRecords, 'currency' | 'charges' | 'payments' | 'requests' | 'policies'>;
/** The bill, as far as its late charge depends on it. */
export type LateChargeBill = Pick<ScheduleBill, 'id' | 'dueDate' | 'originalDueDate' | 'due' | 'paid'>;

type Span = NonNullable<LateChargeDue['pauses']>[number];

/**
 * What bears the late charge of a bill, and since when: it counts from the original due date, pauses while an extension lasts,
 * leaves out the days whose charge the lender waived or reversed, and holds an extension fee from the day it was charged
 * (docs/servicer-api.md, Late charges). Estimate and check of the lender's figure both reckon on this.
 */
export function lateChargeDue(bill: LateChargeBill, records: LateChargeRecords): LateChargeDue {
  const { currency } = records;
  const extensionFees = records.charges.filter(
    ({ billId, kind, status }) => billId === bill.id && kind === 'extension-fee' && status === 'charged',
  );
  const fees = sum(
    extensionFees.map(({ amount }) => amount),
    currency,
  );
  const feesAdded = extensionFees.map(({ chargedDate, amount }) => ({
    date: chargedDate,
    amounts: { ...noAmounts(currency), fee: subtract(zero(currency), amount) },
  }));
  return {
    dueDate: bill.originalDueDate,
    amounts: { ...bill.due, fee: subtract(bill.due.fee, fees), penalty: zero(currency) },
    reductions: [...paymentsOn(bill, records), ...feesAdded],
    pauses: pausesOf(bill, records),
    waived: waivedSpans(bill.id, records.charges),
  };
}

/** The payments on the bill. What the bill says was paid and the documents do not show counts from before the due date. */
function paymentsOn(bill: LateChargeBill, { payments, currency }: LateChargeRecords): readonly DatedReduction[] {
  const shown = payments
    .filter(({ status }) => status === 'posted')
    .flatMap(({ allocations, receivedDate }) =>
      allocations
        .filter(({ billId }) => billId === bill.id)
        .map(({ component, amount }) => ({ date: receivedDate, amounts: { ...noAmounts(currency), [component]: amount } })),
    );
  const total = shown.map(({ amounts }) => amounts).reduce(addAmounts, noAmounts(currency));
  const missing = subtractAmounts(bill.paid, total);
  const notShown: ComponentAmounts = {
    principal: notBelowZero(missing.principal),
    interest: notBelowZero(missing.interest),
    fee: notBelowZero(missing.fee),
    penalty: notBelowZero(missing.penalty),
  };
  if (totalOf(notShown).minor === 0) return shown;
  return [{ date: addDays(bill.originalDueDate, -1), amounts: notShown }, ...shown];
}

/** The extensions granted. A due date that moved by no decision we hold is taken as a pause too: nobody owes for asking less. */
function pausesOf(bill: LateChargeBill, { requests = [], policies = [] }: LateChargeRecords): readonly Span[] {
  const grants = requests.flatMap(({ billIds, policyId, agreedDate, decision }) => {
    const granted = decision?.granted ?? null;
    if (!billIds.includes(bill.id) || agreedDate === null || granted?.kind !== 'extension') return [];
    const policy = policies.find(({ id }) => id === policyId);
    const isPause = policy === undefined || policy.effects.lateCharge === 'stops';
    return [{ from: agreedDate, to: granted.dueDate, isPause }];
  });
  const pauses = grants.filter(({ isPause }) => isPause).map(({ from, to }) => ({ from, to }));
  const isExplained = bill.dueDate <= bill.originalDueDate || grants.some(({ to }) => to >= bill.dueDate);
  return isExplained ? pauses : [...pauses, { from: addDays(bill.originalDueDate, 1), to: bill.dueDate }];
}

/** The days of waived and reversed late charges, less those that another late charge still charges. */
function waivedSpans(billId: string, charges: readonly ScheduleCharge[]): readonly Span[] {
  const rangesOf = (isCharged: boolean): readonly Span[] =>
    charges
      .filter((charge) => charge.billId === billId && charge.kind === 'late-charge' && (charge.status === 'charged') === isCharged)
      .flatMap(({ basis }) => basis.ranges);
  const charged = rangesOf(true);
  return rangesOf(false).flatMap((range) =>
    charged.reduce<readonly Span[]>((left, taken) => left.flatMap((span) => without(span, taken)), [range]),
  );
}

function without({ from, to }: Span, taken: Span): readonly Span[] {
  if (taken.to < from || taken.from > to) return [{ from, to }];
  const before: readonly Span[] = taken.from > from ? [{ from, to: dayBefore(taken.from) }] : [];
  return taken.to < to ? [...before, { from: addDays(taken.to, 1), to }] : before;
}

function dayBefore(date: Day): Day {
  return addDays(date, -1);
}

function notBelowZero({ minor, currency }: Money): Money {
  return money(Math.max(0, minor), currency);
}
