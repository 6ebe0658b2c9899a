import type { FailureCode } from '#shared/contract/failures';
import type { LenderState } from '#shared/contract/operations/app';
import type { LookedAtFile } from '#shared/contract/operations/bill-file';
import type { OperationReply, OperationRequest } from '#shared/contract/operations/operations';
import type { SyncState } from '#shared/contract/operations/sync';
import type { Day } from '#shared/domain/calendar/day';
import type { Failure, Result } from '#shared/domain/result';
import type { Derivation } from '../secrets/key-file';

/** Operations of the page that the engine answers as they are. */
export const forwardedOperations = [
  'sync.run',
  'overview.read',
  'schedule.read',
  'bill.read',
  'figure.explain',
  'request.list',
  'request.read',
  'request.quote',
  'request.file',
  'request.cancel',
  'request.answer',
  'help.read',
  'help.keep',
  'help.options',
  'help.ask',
  'billFile.store',
  'billFile.discard',
  'billFile.list',
] as const;
/** The name of an operation that the engine answers as it is. */
export type ForwardedOperation = (typeof forwardedOperations)[number];

/** What the main thread itself asks of the engine. */
export interface EngineTasks {
  'store.open': { request: { file: string; key: Uint8Array; mustExist: boolean }; reply: null };
  'store.close': { request: null; reply: null };
  'store.describe': { request: null; reply: { lender: LenderState | null; sync: SyncState } };
  'lender.connect': { request: { address: string; token: string }; reply: LenderState };
  'billFile.preview': { request: { path: string }; reply: LookedAtFile };
  'secret.derive': { request: { passphrase: string; derivation: Derivation }; reply: Uint8Array };
}

type Forwarded = {
  [Name in ForwardedOperation]: { request: OperationRequest<Name>; reply: OperationReply<Name> };
};

/** All that can be asked of the engine. */
export type EngineOperations = Forwarded & EngineTasks;
/** The name of something that can be asked of the engine. */
export type EngineOperation = keyof EngineOperations;
/** What the engine answers. */
export type EngineResult<Name extends EngineOperation> = Result<EngineOperations[Name]['reply'], Failure<FailureCode>>;

/** A call on its way to the engine, with the day it reckons for and the moment it was made. */
export interface EngineCall {
  readonly id: number;
  readonly operation: EngineOperation;
  readonly request: unknown;
  readonly context: EngineContext;
}

/** The clock of a call: passed in, so that nothing in the engine looks at one. */
export interface EngineContext {
  /** The day at the borrower's computer. */
  readonly asOf: Day;
  readonly now: string;
  /** True where `asOf` was named and holds at every place; else an account is reckoned for the day at its own. */
  readonly isDayNamed: boolean;
}

/** What comes back from the engine: the answer to a call, or news. */
export type EngineMessage =
  | { readonly kind: 'answer'; readonly id: number; readonly result: Result<unknown, Failure<FailureCode>> }
  | { readonly kind: 'event'; readonly event: 'store.changed' | 'app.changed' };

/** What the engine is started with. */
export interface EngineStart {
  readonly nativeBinding: string;
  readonly lenderTimeoutMilliseconds: number;
}
