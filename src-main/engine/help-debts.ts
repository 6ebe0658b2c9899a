import type { HelpDebt } from '#shared/contract/operations/help';
import type { ProductTerms } from '#shared/contract/servicer/account';
import type { Day } from '#shared/domain/calendar/day';
import type { Debt, DebtLateCharge, PayableLine } from '#shared/domain/hardship/debt';
import { addAmounts, components, noAmounts, totalOf, type ComponentAmounts } from '#shared/domain/money/components';
import type { CurrencyCode } from '#shared/domain/money/currency';
import { smaller } from '#shared/domain/money/money';
import type { RepaymentLine } from '#shared/domain/schedule/repayment-schedule';
import { draftOf, readWaiting } from '../cache/outbox-repository';
import type { ReadHandle } from '../cache/store';
import { briefOf, type AccountRecords } from './account-records';
import { ownChargeOfDay } from './own-late-charge';
import { isUndecided } from './request-summaries';

/** An account as the option lab takes it, at the end of a day. Its lines are those of the schedule that something is unpaid of. */
export function debtOf(handle: ReadHandle, records: AccountRecords, asOf: Day): Debt {
  const { account, lines, policies, requests } = records;
  const terms = newestTerms(records);
  return {
    id: account.id,
    currency: account.currency,
    lines: lines.filter(isOwed).map((line) => payableLine(line, records, asOf)),
    lateCharge: terms === null ? null : lateChargeOf(terms),
    componentOrder: terms?.allocationOrder ?? components,
    policies,
    grants: requests.flatMap(({ agreedDate, decision }) => {
      const kind = decision?.granted?.kind;
      return agreedDate === null || kind === undefined ? [] : [{ kind, date: agreedDate }];
    }),
    isRequestOpen: requests.some(isUndecided) || readWaiting(handle).some((item) => draftOf(item)?.accountId === account.id),
  };
}

/** What a borrower is told of a debt before choosing. */
export function helpDebt({ account, lines, bills }: AccountRecords): HelpDebt {
  const { currency } = account;
  const owed = lines.filter(isOwed);
  const pastDue = owed.filter(({ state }) => state === 'past-due');
  return {
    account: briefOf(account),
    currency,
    outstanding: sumOf(owed, currency),
    pastDue: sumOf(pastDue, currency),
    daysPastDue: Math.max(0, ...pastDue.map(({ daysPastDue }) => daysPastDue)),
    bills: bills
      .filter(({ id }) => owed.some(({ billId }) => billId === id))
      .map(({ id, number, statementDate }) => ({ id, number, statementDate })),
  };
}

/** The name of a line: its bill, or the day of the instalments that no bill has taken up. */
export function lineId({ billId, dueDate }: RepaymentLine): string {
  return billId ?? aheadOn(dueDate);
}

function aheadOn(dueDate: Day): string {
  return `ahead_${dueDate}`;
}

function payableLine(line: RepaymentLine, records: AccountRecords, asOf: Day): PayableLine {
  const bill = records.bills.find(({ id }) => id === line.billId);
  const terms = records.account.terms.find(({ id }) => id === bill?.termsId);
  return {
    id: lineId(line),
    status: bill === undefined || bill.status === 'open' ? 'open' : 'issued',
    dueDate: line.dueDate,
    originalDueDate: bill?.originalDueDate ?? line.dueDate,
    outstanding: line.outstanding,
    chargedBefore: line.due.penalty,
    ...(bill === undefined || terms === undefined
      ? {}
      : { chargedToday: smaller(line.outstanding.penalty, ownChargeOfDay(records, bill, terms, asOf)) }),
  };
}

function isOwed({ outstanding }: RepaymentLine): boolean {
  return totalOf(outstanding).minor > 0;
}

function newestTerms({ account }: AccountRecords): ProductTerms | null {
  return account.terms.reduce<ProductTerms | null>((newest, terms) => {
    return newest === null || terms.effectiveFrom > newest.effectiveFrom ? terms : newest;
  }, null);
}

function lateChargeOf({ id, lateCharge, graceDays, effectiveFrom }: ProductTerms): DebtLateCharge {
  const { clause, ...rules } = lateCharge;
  return { rules: { ...rules, graceDays }, chargedOn: 'each-due', clause: { id, source: clause, validFrom: effectiveFrom } };
}

function sumOf(lines: readonly RepaymentLine[], currency: CurrencyCode): ComponentAmounts {
  return lines.reduce((sum, { outstanding }) => addAmounts(sum, outstanding), noAmounts(currency));
}
