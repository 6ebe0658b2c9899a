import { lateChargesByDue, type DatedReduction, type LateCharge, type LateChargeDue } from '#shared/domain/arrears/late-charge';
import { isUnpaidBase, type LateChargeRules } from '#shared/domain/arrears/late-charge-rules';
import { addDays, type Day } from '#shared/domain/calendar/day';
import { addAmounts, noAmounts, subtractAmounts, type ComponentAmounts } from '#shared/domain/money/components';
import { subtract, sum, zero, type Money } from '#shared/domain/money/money';
import { countedFromPurchase } from '#shared/domain/schedule/counted-from-purchase';
import type { LedgerBook } from './ledger-book';
import type { BillRecord, LedgerState } from './ledger-state';

/** What is due and paid on a bill as of a day, and the late charge within it. */
export interface BillBalance {
  readonly due: ComponentAmounts;
  readonly paid: ComponentAmounts;
  readonly outstanding: ComponentAmounts;
  readonly lateCharge: LateCharge;
}

/** The balance of a bill at the end of `asOf`, assuming nothing more happens on that day. */
export function billBalance(book: LedgerBook, state: LedgerState, bill: BillRecord, asOf: Day): BillBalance {
  const penalty = lateChargeOf(book, state, bill, asOf);
  const due: ComponentAmounts = {
    principal: principalOf(book, state, bill),
    interest: zero(book.account.currency),
    fee: sum(
      state.charges.filter(({ billId }) => billId === bill.id).map(({ amount }) => amount),
      book.account.currency,
    ),
    penalty: penalty.total,
  };
  const paid = reductionsOf(book, state, bill)
    .map(({ amounts }) => amounts)
    .reduce(addAmounts, noAmounts(book.account.currency));
  return { due, paid, outstanding: subtractAmounts(due, paid), lateCharge: penalty };
}

/** The due date as it stands now: moved by the last extension granted. */
export function dueDateOf(state: LedgerState, bill: BillRecord): Day {
  return state.grants.findLast(({ billId }) => billId === bill.id)?.newDueDate ?? bill.cycle.dueDate;
}

/** The rules of the account's late charge, as the domain takes them. */
export function lateChargeRulesOf(book: LedgerBook): LateChargeRules {
  return { ...book.terms.lateCharge, graceDays: book.terms.graceDays };
}

function principalOf(book: LedgerBook, state: LedgerState, bill: BillRecord): Money {
  return sum(
    [
      ...state.purchases.filter(({ billId }) => billId === bill.id).map(({ amount, refunded }) => subtract(amount, refunded)),
      ...state.instalments.filter(({ billId }) => billId === bill.id).map(({ due }) => due.principal),
    ],
    book.account.currency,
  );
}

/** A base that spans the account is charged once a day, to the oldest bill that is past due; else each bill is charged on its own. */
function lateChargeOf(book: LedgerBook, state: LedgerState, bill: BillRecord, asOf: Day): LateCharge {
  const rules = lateChargeRulesOf(book);
  const { currency } = book.account;
  const isShared = isUnpaidBase(rules.base);
  const bearing = isShared ? state.bills : [bill];
  const dues = isShared ? sharedDues(book, state) : [lateChargeDueOf(book, state, bill)];
  const charges = lateChargesByDue([{ validFrom: null, rules }], dues, asOf, currency);
  return charges[bearing.findIndex(({ id }) => id === bill.id)] ?? { total: zero(currency), ranges: [] };
}

function sharedDues(book: LedgerBook, state: LedgerState): readonly LateChargeDue[] {
  const partOf = ({ purchaseId, due }: LedgerState['instalments'][number]) => {
    return { purchasedAt: state.purchases.find(({ id }) => id === purchaseId)?.purchasedAt, amounts: due };
  };
  const billed = state.bills.map((bill) =>
    countedFromPurchase(lateChargeDueOf(book, state, bill), [
      ...state.purchases
        .filter(({ billId }) => billId === bill.id)
        .map(({ purchasedAt, amount, refunded }) => ({
          purchasedAt,
          amounts: { ...noAmounts(book.account.currency), principal: subtract(amount, refunded) },
        })),
      ...state.instalments.filter(({ billId }) => billId === bill.id).map(partOf),
    ]),
  );
  const ahead = state.instalments
    .filter(({ billId }) => billId === null)
    .map((instalment) =>
      countedFromPurchase({ dueDate: instalment.dueDate, amounts: instalment.due, reductions: [] }, [partOf(instalment)]),
    );
  return [...billed, ...ahead];
}

function lateChargeDueOf(book: LedgerBook, state: LedgerState, bill: BillRecord): LateChargeDue {
  const { currency } = book.account;
  const charges = state.charges.filter(({ billId }) => billId === bill.id);
  const isExtensionFee = ({ kind }: { readonly kind: string }): boolean => kind === 'extension-fee';
  const fee = sum(
    charges.filter((charge) => !isExtensionFee(charge)).map(({ amount }) => amount),
    currency,
  );
  const feesAdded = charges.filter(isExtensionFee).map(({ chargedDate, amount }) => ({
    date: chargedDate,
    amounts: { ...noAmounts(currency), fee: subtract(zero(currency), amount) },
  }));
  return {
    dueDate: bill.cycle.dueDate,
    amounts: { ...noAmounts(currency), principal: principalOf(book, state, bill), fee },
    reductions: [...reductionsOf(book, state, bill), ...feesAdded],
    pauses: pausesOf(state, bill),
  };
}

function pausesOf(state: LedgerState, bill: BillRecord): readonly { from: Day; to: Day }[] {
  return state.grants
    .filter(({ billId, doesLateChargeStop }) => billId === bill.id && doesLateChargeStop)
    .map(({ grantedDate, newDueDate }) => ({ from: grantedDate, to: newDueDate }));
}

function reductionsOf(book: LedgerBook, state: LedgerState, bill: BillRecord): readonly DatedReduction[] {
  return state.payments
    .filter(({ status }) => status === 'posted')
    .flatMap(({ allocations }) => allocations)
    .filter(({ billId }) => billId === bill.id)
    .map(({ date, component, amount }) => ({
      date,
      amounts: { ...noAmounts(book.account.currency), [component]: amount },
    }));
}

/** The day on whose end the lender's figures stand when money comes in on `date`: that day's own end has not come yet. */
export function beforePaymentOn(date: Day): Day {
  return addDays(date, -1);
}
