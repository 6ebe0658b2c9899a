import type { Day } from '#shared/domain/calendar/day';
import { daysBetween } from '#shared/domain/calendar/day';
import { laterStatementCycle, type StatementCycle } from '#shared/domain/loan/statement-cycle';
import { sum } from '#shared/domain/money/money';
import type { Charge } from '#shared/contract/servicer/payment';
import type { Instalment } from '#shared/contract/servicer/bill';
import type { LedgerBook } from './ledger-book';
import type { BillRecord, LedgerState } from './ledger-state';

/** Opens the bill of a cycle: instalments whose statement it is fall in it, each with its fee. */
export function openBill(book: LedgerBook, state: LedgerState, cycle: StatementCycle): LedgerState {
  const month = cycle.statementDate.slice(0, 7);
  const bill: BillRecord = { id: `bill_${month}`, number: `SPL-${month}`, cycle, isIssued: false, settledDate: null };
  return billInstalments(book, { ...state, bills: [...state.bills, bill] }, bill, cycle.periodFrom);
}

/** The bill that gathers purchases now: the last one. */
export function currentBill(state: LedgerState): BillRecord | undefined {
  return state.bills.at(-1);
}

/** Puts the instalments that have no bill yet and whose statement is this bill's on it, and charges their fees on `date`. */
export function billInstalments(book: LedgerBook, state: LedgerState, bill: BillRecord, date: Day): LedgerState {
  const falling = state.instalments.filter(
    ({ billId, statementDate }) => billId === null && statementDate === bill.cycle.statementDate,
  );
  const ids = new Set(falling.map(({ id }) => id));
  return {
    ...state,
    instalments: state.instalments.map((instalment) =>
      ids.has(instalment.id) ? { ...instalment, billId: bill.id } : instalment,
    ),
    charges: [...state.charges, ...falling.map((instalment) => instalmentFee(book, state, instalment, bill, date))],
  };
}

/** The cycle after the current bill's. */
export function nextCycle(book: LedgerBook, bill: BillRecord): StatementCycle {
  return laterStatementCycle(book.terms, bill.cycle, 1);
}

function instalmentFee(
  book: LedgerBook,
  state: LedgerState,
  instalment: Instalment,
  bill: BillRecord,
  date: Day,
): Charge {
  const { periodFrom, periodTo } = bill.cycle;
  const whole = state.purchases.filter(({ id }) => id === instalment.purchaseId).map(({ amount }) => amount);
  const amount = instalment.due.fee;
  return {
    id: `chg_fee_${instalment.id}`,
    accountId: book.account.id,
    billId: bill.id,
    purchaseId: instalment.purchaseId,
    kind: 'instalment-fee',
    component: 'fee',
    amount,
    status: 'charged',
    chargedDate: date,
    termsId: book.terms.id,
    clause: book.terms.instalmentFee.clause,
    basis: {
      rate: book.terms.instalmentFee.ratePerPeriod,
      ratePer: 'period',
      ranges: [
        {
          from: periodFrom,
          to: periodTo,
          days: daysBetween(periodFrom, periodTo) + 1,
          base: sum(whole, book.account.currency),
          amount,
        },
      ],
    },
  };
}
