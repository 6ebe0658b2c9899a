import { isUnpaidBase } from '../arrears/late-charge-rules';
import type { Day } from '../calendar/day';
import type { LedgerAccount } from '../ledger/ledger-account';
import type { Component } from '../money/components';
import { sum, zero } from '../money/money';
import type { Cause } from '../reconciliation/cause';
import type { StatedCharge } from '../reconciliation/lender-statement';
import { reconcile, type Difference } from '../reconciliation/reconcile';
import type { BillCause } from './bill-cause';
import { lateChargeDue } from './late-charge-due';
import type { OwnBill } from './own-bill';
import type { ScheduleBill, SchedulePayment, ScheduleRecords, ScheduleTerms } from './schedule-records';

type Explanations = readonly (readonly BillCause[])[];

const defaultOrder: readonly Component[] = ['penalty', 'interest', 'fee', 'principal'];

/**
 * What may have led the lender to another late charge on a bill than ours, the likeliest first: found by reckoning the bill anew in each other way.
 * Where the charge spans the account, or the bill cannot be reckoned by itself, nothing is tried and the difference stays unexplained.
 */
export function lateChargeCauses(bill: ScheduleBill, own: OwnBill, records: ScheduleRecords, statedOn: Day): Explanations {
  const terms = records.terms.find(({ id }) => id === bill.termsId);
  if (terms === undefined || isUnpaidBase(terms.lateCharge.base)) return unexplained;
  const paying = records.payments.filter(
    ({ status, allocations }) => status === 'posted' && allocations.some(({ billId }) => billId === bill.id),
  );
  const found = reconcile(billAlone(bill, own, records, terms, paying), {
    asOf: statedOn,
    charges: [statedCharge(bill, records)],
    outstanding: null,
  });
  if (!found.ok) return unexplained;
  const explained = found.value.filter(({ more }) => more.minor !== 0).sort(byWeight)[0]?.explanations ?? [];
  const named = explained.flatMap((causes) => inDocuments(causes, paying));
  return named.length > 0 ? named : unexplained;
}

const unexplained: Explanations = [[{ kind: 'unexplained' }]];

const byWeight = (a: Difference, b: Difference): number => Math.abs(b.more.minor) - Math.abs(a.more.minor);

/** The bill as an account of its own, and the payments on it as payments in full. */
function billAlone(
  bill: ScheduleBill,
  own: OwnBill,
  records: ScheduleRecords,
  terms: ScheduleTerms,
  paying: readonly SchedulePayment[],
): LedgerAccount {
  const { pauses = [], waived = [] } = lateChargeDue(bill, records);
  const others = records.terms.filter(({ id }) => id !== terms.id);
  return {
    currency: records.currency,
    dues: [{ dueDate: bill.originalDueDate, amounts: { ...own.due, penalty: zero(records.currency) }, pauses, waived }],
    payments: paying.map(({ receivedDate, allocations }) => ({
      date: receivedDate,
      amount: sum(allocations.filter(({ billId }) => billId === bill.id).map(({ amount }) => amount), records.currency),
    })),
    // The terms of other times only tell which rates there are: those of the bill are in force on all its days.
    lateCharge: [...others, terms].map(({ lateCharge, graceDays }) => ({ validFrom: null, rules: { ...lateCharge, graceDays } })),
    chargedOn: 'each-due',
    allocation: { between: 'earliest-due', style: 'due-by-due', components: terms.allocationOrder ?? defaultOrder },
  };
}

function statedCharge({ id, due }: ScheduleBill, { charges }: ScheduleRecords): StatedCharge {
  const stated = charges.filter(({ billId, kind, status }) => billId === id && kind === 'late-charge' && status === 'charged');
  const ranges = stated.flatMap(({ basis }) => basis.ranges);
  const isStated = stated.length > 0 && stated.every(({ basis }) => basis.ranges.length > 0);
  return { due: 0, amount: due.penalty, ranges: isStated ? ranges : null };
}

/** Causes by the documents they are about; nothing where one of them is no cause that a bill can show. */
function inDocuments(causes: readonly Cause[], paying: readonly SchedulePayment[]): readonly (readonly BillCause[])[] {
  const named = causes.map((cause): BillCause | null => {
    if (cause.kind === 'fee-not-in-terms' || cause.kind === 'another-allocation') return null;
    if (cause.kind !== 'payment-not-counted' && cause.kind !== 'payment-counted-late') return cause;
    const paymentId = paying[cause.payment]?.id;
    if (paymentId === undefined) return null;
    return cause.kind === 'payment-not-counted' ? { kind: cause.kind, paymentId } : { kind: cause.kind, paymentId, days: cause.days };
  });
  const all = named.filter((cause) => cause !== null);
  return all.length === causes.length && all.length > 0 ? [all] : [];
}

