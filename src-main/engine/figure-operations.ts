import type { FailureCode } from '#shared/contract/failures';
import type { ComponentOrTotal, Figure, FigureLine, FigureView } from '#shared/contract/operations/figure';
import type { LocalText } from '#shared/contract/parsers';
import type { Account } from '#shared/contract/servicer/account';
import { assertNever } from '#shared/domain/broken-invariant';
import type { Day } from '#shared/domain/calendar/day';
import { withSubject, type Derivation, type Subject } from '#shared/domain/derivation/derivation';
import { refusal, success, type Failure, type Result } from '#shared/domain/result';
import { chargeDerivation } from '#shared/domain/schedule/charge-derivation';
import { instalmentPartDerivation, paymentDerivation, purchaseDerivation } from '#shared/domain/schedule/part-derivation';
import type { RepaymentLine } from '#shared/domain/schedule/repayment-schedule';
import {
  accountFigureDerivation,
  accountsFigureDerivation,
  lineFigureDerivation,
  scheduleFigureDerivation,
} from '#shared/domain/schedule/schedule-derivation';
import { readDocument, readDocuments } from '../cache/document-repository';
import { readLender } from '../cache/lender-repository';
import type { ReadHandle, Store } from '../cache/store';
import { readAccountRecords, scheduleRecordsOf, type AccountRecords } from './account-records';
import { dayOfAccount } from './day-of-account';
import type { EngineContext } from './engine-messages';

/** How a figure on a screen comes about, as of the day that the screen is reckoned for. */
export function explainFigure(store: Store, figure: Figure, context: EngineContext): Result<FigureView, Failure<FailureCode>> {
  return store.read((handle) => {
    const account = accountOf(handle, figure);
    if (account === null) return refusal('store.not_found');
    const asOf = dayOfAccount(account, context);
    const derivation =
      figure.of === 'accounts'
        ? accountsTogether(handle, figure.component, context)
        : derivationOf(readAccountRecords(handle, account, asOf), figure, asOf);
    if (derivation === null) return refusal('store.not_found');
    const titles = Object.fromEntries(subjectsOf(derivation).flatMap((subject) => titleOf(handle, subject)));
    return success({ asOf, fetchedAt: readLender(handle)?.lastSyncedAt ?? null, derivation, titles });
  });
}

/** The account a figure belongs to; the first for what goes over all of them. */
function accountOf(handle: ReadHandle, figure: Figure): Account | null {
  switch (figure.of) {
    case 'line':
    case 'running':
      return readDocument(handle, 'account', figure.line.accountId);
    case 'schedule':
    case 'account':
      return readDocument(handle, 'account', figure.accountId);
    case 'accounts':
      return readDocuments(handle, 'account')[0] ?? null;
    case 'purchase':
      return ownerOf(handle, readDocument(handle, 'purchase', figure.purchaseId));
    case 'instalment':
      return ownerOf(handle, readDocument(handle, 'instalment', figure.instalmentId));
    case 'charge':
      return ownerOf(handle, readDocument(handle, 'charge', figure.chargeId));
    case 'payment':
      return ownerOf(handle, readDocument(handle, 'payment', figure.paymentId));
    default:
      return assertNever(figure);
  }
}

function ownerOf(handle: ReadHandle, document: { readonly accountId: string } | null): Account | null {
  return document === null ? null : readDocument(handle, 'account', document.accountId);
}

function derivationOf(records: AccountRecords, figure: Exclude<Figure, { of: 'accounts' }>, asOf: Day): Derivation | null {
  const schedule = { lines: records.lines, records: scheduleRecordsOf(records), asOf };
  switch (figure.of) {
    case 'line': {
      const line = lineOf(records, figure.line);
      return line === null ? null : lineFigureDerivation(schedule, line, figure);
    }
    case 'running': {
      const line = lineOf(records, figure.line);
      return line === null ? null : scheduleFigureDerivation(schedule, { side: 'outstanding', component: 'total' }, line);
    }
    case 'schedule':
      return scheduleFigureDerivation(schedule, figure);
    case 'account':
      return accountFigureDerivation(schedule, records.account.outstanding, figure.component);
    case 'purchase':
      return whereFound(records.purchases, figure.purchaseId, purchaseDerivation);
    case 'instalment':
      return whereFound(records.instalments, figure.instalmentId, (instalment) =>
        instalmentPartDerivation(instalment, figure.component, schedule.records),
      );
    case 'charge':
      return whereFound(records.charges, figure.chargeId, (charge) => chargeDerivation(charge, schedule.records));
    case 'payment':
      return whereFound(records.payments, figure.paymentId, (payment) => paymentDerivation(payment, figure.billId, figure.component));
    default:
      return assertNever(figure);
  }
}

function whereFound<T extends { readonly id: string }>(
  documents: readonly T[],
  id: string,
  derive: (document: T) => Derivation,
): Derivation | null {
  const document = documents.find((candidate) => candidate.id === id);
  return document === undefined ? null : derive(document);
}

function lineOf({ lines }: AccountRecords, { dueDate, statementDate, billId }: FigureLine): RepaymentLine | null {
  return (
    lines.find((line) => line.dueDate === dueDate && line.statementDate === statementDate && line.billId === billId) ?? null
  );
}

function accountsTogether(handle: ReadHandle, component: ComponentOrTotal, context: EngineContext): Derivation | null {
  const accounts = readDocuments(handle, 'account');
  const [first] = accounts;
  if (first === undefined || accounts.some(({ currency }) => currency !== first.currency)) return null;
  const parts = accounts.map((account) => {
    const asOf = dayOfAccount(account, context);
    const records = readAccountRecords(handle, account, asOf);
    const schedule = { lines: records.lines, records: scheduleRecordsOf(records), asOf };
    return withSubject(accountFigureDerivation(schedule, account.outstanding, component), { kind: 'account', id: account.id });
  });
  return accountsFigureDerivation(parts, first.currency);
}

function subjectsOf(derivation: Derivation): readonly Subject[] {
  const own = derivation.about === undefined ? [] : [derivation.about];
  return [...own, ...(derivation.inputs ?? []).flatMap(subjectsOf)];
}

function titleOf(handle: ReadHandle, { kind, id }: Subject): readonly (readonly [string, LocalText])[] {
  if (id === null) return [];
  const title = titleText(handle, kind, id);
  return title === null ? [] : [[id, title]];
}

/** What a reader recognises a document by; null where the kind alone says it. */
function titleText(handle: ReadHandle, kind: Subject['kind'], id: string): LocalText | null {
  switch (kind) {
    case 'account':
      return readDocument(handle, 'account', id)?.productName ?? null;
    case 'bill':
      return sameInBoth(readDocument(handle, 'bill', id)?.number);
    case 'purchase':
      return sameInBoth(readDocument(handle, 'purchase', id)?.merchant);
    case 'instalment': {
      const instalment = readDocument(handle, 'instalment', id);
      const purchase = instalment === null ? null : readDocument(handle, 'purchase', instalment.purchaseId);
      return instalment === null ? null : sameInBoth(`${purchase?.merchant ?? ''} ${instalment.number}/${instalment.count}`.trim());
    }
    case 'payment':
      return sameInBoth(readDocument(handle, 'payment', id)?.receivedDate);
    case 'charge':
    case 'estimate':
    case 'unexplained':
      return null;
    default:
      return assertNever(kind);
  }
}

function sameInBoth(text: string | undefined): LocalText | null {
  return text === undefined ? null : { 'zh-Hans': text, en: text };
}
