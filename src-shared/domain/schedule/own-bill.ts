import type { LateCharge } from '../arrears/late-charge';
import type { Day } from '../calendar/day';
import { addAmounts, noAmounts, type ComponentAmounts } from '../money/components';
import { money, subtract, sum, zero, type Money } from '../money/money';
import { billLateCharge } from './bill-late-charge';
import { ownInstalment } from './own-instalment';
import type { ScheduleBill, ScheduleCharge, ScheduleRecords } from './schedule-records';

/** A bill by our own reckoning: what is due and paid on it, and the late charge within it. */
export interface OwnBill {
  readonly due: ComponentAmounts;
  readonly paid: ComponentAmounts;
  readonly lateCharge: LateCharge;
}

/**
 * A bill reckoned from its documents and the terms alone, whatever the lender says it comes to at the end of `asOf`: its purchases less
 * refunds and its instalments by the plan that was agreed; the fees of that plan and of extensions as they were granted, less what
 * was waived; interest as charged; the late charge by the terms; and what its payments were put to. Null where the terms are not known.
 */
export function ownBill(bill: ScheduleBill, records: ScheduleRecords, asOf: Day): OwnBill | null {
  const terms = records.terms.find(({ id }) => id === bill.termsId);
  if (terms === undefined) return null;
  const { currency } = records;
  const instalments = records.instalments
    .filter(({ billId }) => billId === bill.id)
    .map((instalment) => ownInstalment(instalment, records) ?? instalment.due)
    .reduce(addAmounts, noAmounts(currency));
  const known = {
    principal: money(purchased(bill, records).minor + instalments.principal.minor, currency),
    interest: charged(bill, records, 'interest', ['charged']),
    fee: subtract(money(instalments.fee.minor + extensionFees(bill, records).minor, currency), waivedFees(bill, records)),
    penalty: zero(currency),
  };
  const paid = paidOn(bill, records);
  const lateCharge = billLateCharge({ ...bill, due: known, paid }, records, { ...terms.lateCharge, graceDays: terms.graceDays }, asOf);
  return { due: { ...known, penalty: lateCharge.total }, paid, lateCharge };
}

function purchased({ id }: ScheduleBill, { purchases, currency }: ScheduleRecords): Money {
  const own = purchases.filter(({ billId }) => billId === id);
  return sum(
    own.map(({ amount, refunded }) => subtract(amount, refunded)),
    currency,
  );
}

function extensionFees({ id }: ScheduleBill, { requests = [], currency }: ScheduleRecords): Money {
  const granted = requests.flatMap(({ billIds, agreedDate, decision }) => {
    const isExtension = billIds.includes(id) && agreedDate !== null && decision?.granted?.kind === 'extension';
    const fee = isExtension ? (decision.cost ?? null) : null;
    return fee === null ? [] : [fee];
  });
  return sum(granted, currency);
}

function waivedFees(bill: ScheduleBill, records: ScheduleRecords): Money {
  const given = (['instalment-fee', 'extension-fee'] as const).map((kind) => charged(bill, records, kind, ['waived', 'reversed']));
  return sum(given, records.currency);
}

function charged(
  { id }: ScheduleBill,
  { charges, currency }: ScheduleRecords,
  kind: ScheduleCharge['kind'],
  states: readonly ScheduleCharge['status'][],
): Money {
  const own = charges.filter((charge) => charge.billId === id && charge.kind === kind && states.includes(charge.status));
  return sum(
    own.map(({ amount }) => amount),
    currency,
  );
}

function paidOn({ id }: ScheduleBill, { payments, currency }: ScheduleRecords): ComponentAmounts {
  return payments
    .filter(({ status }) => status === 'posted')
    .flatMap(({ allocations }) => allocations)
    .filter(({ billId }) => billId === id)
    .reduce((total, { component, amount }) => addAmounts(total, { ...noAmounts(currency), [component]: amount }), noAmounts(currency));
}
