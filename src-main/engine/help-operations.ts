import type { FailureCode } from '#shared/contract/failures';
import { helpDraftSchema, type HelpDraft, type HelpView, type OptionsView } from '#shared/contract/operations/help';
import type { OperationRequest } from '#shared/contract/operations/operations';
import type { Day } from '#shared/domain/calendar/day';
import { optionLab } from '#shared/domain/hardship/option-lab';
import { totalOf } from '#shared/domain/money/components';
import { refusal, success, type Failure, type Result } from '#shared/domain/result';
import { readDocuments } from '../cache/document-repository';
import { readLender } from '../cache/lender-repository';
import { keepOwnRecord, readOwnRecord } from '../cache/own-record-repository';
import type { ReadHandle, Store } from '../cache/store';
import { readAccountRecords, type AccountRecords } from './account-records';
import { dayOfAccount } from './day-of-account';
import type { EngineContext } from './engine-messages';
import { debtOf, helpDebt } from './help-debts';

type Outcome<T> = Result<T, Failure<FailureCode>>;

/** The accounts that something is owed on, and the day they are looked at together. */
export interface OwedAccounts {
  readonly asOf: Day;
  readonly records: readonly AccountRecords[];
}

/** The debts that help can be had with, and what was filled in before. */
export function readHelp(store: Store, context: EngineContext): Outcome<HelpView> {
  return store.read((handle) => {
    const { asOf, records } = readOwedAccounts(handle, context);
    const lender = readLender(handle);
    return success({
      asOf,
      fetchedAt: lender?.lastSyncedAt ?? null,
      debts: records.map(helpDebt),
      draft: readOwnRecord(handle, 'help-draft', helpDraftSchema),
      hasLender: lender !== null,
    });
  });
}

/** Keeps what was filled in, whatever it is: nothing typed is lost. */
export function keepHelpDraft(store: Store, draft: HelpDraft, now: string): Outcome<null> {
  store.write((handle) => keepOwnRecord(handle, 'help-draft', draft, now));
  return success(null);
}

/** Every option of every debt, judged, reckoned and ranked for a goal. */
export function readOptions(store: Store, question: OperationRequest<'help.options'>, context: EngineContext): Outcome<OptionsView> {
  return store.read((handle) => {
    const { asOf, records } = readOwedAccounts(handle, context);
    const debts = records.map((one) => debtOf(handle, one, asOf));
    const lab = optionLab({ asOf, debts, ...question });
    if (!lab.ok) {
      if (lab.failure.code === 'situation.no_debts') return refusal('help.no_debts');
      if (lab.failure.code === 'situation.goal_date_past') return refusal('help.goal_date_past');
      return refusal('help.not_reckonable', { code: lab.failure.code });
    }
    return success({ asOf, fetchedAt: readLender(handle)?.lastSyncedAt ?? null, debts: records.map(helpDebt), lab: lab.value });
  });
}

/** The accounts that something is owed on. They are looked at on one day: the latest that it is at the place of one of them. */
export function readOwedAccounts(handle: ReadHandle, context: EngineContext): OwedAccounts {
  const accounts = readDocuments(handle, 'account');
  const days = accounts.map((account) => dayOfAccount(account, context));
  const asOf = days.reduce((latest, day) => (day > latest ? day : latest), days[0] ?? context.asOf);
  const records = accounts.map((account) => readAccountRecords(handle, account, asOf));
  return { asOf, records: records.filter(({ lines }) => lines.some(({ outstanding }) => totalOf(outstanding).minor > 0)) };
}
