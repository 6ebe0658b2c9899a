import type { z } from 'zod';
import type { Result, Failure } from '../../domain/result';
import { appRequests, type AppReplies } from './app';
import { billFileRequests, type BillFileReplies } from './bill-file';
import { debtRequests, type DebtReplies } from './debt';
import { figureRequests, type FigureReplies } from './figure';
import { helpRequests, type HelpReplies } from './help';
import type { OperationName } from './operation-names';
import { requestRequests, type RequestReplies } from './request';
import { syncRequests, type SyncReplies } from './sync';
import type { FailureCode } from '../failures';

/** What every operation takes, by name. The trusted side parses each call by it before anything else happens. */
export const operationRequests = {
  ...appRequests,
  ...syncRequests,
  ...debtRequests,
  ...figureRequests,
  ...requestRequests,
  ...helpRequests,
  ...billFileRequests,
} as const satisfies Record<OperationName, z.ZodType>;

type Replies = AppReplies & SyncReplies & DebtReplies & FigureReplies & RequestReplies & HelpReplies & BillFileReplies;

/** What an operation takes. */
export type OperationRequest<Name extends OperationName> = z.infer<(typeof operationRequests)[Name]>;
/** What an operation answers when it succeeds. */
export type OperationReply<Name extends OperationName> = Replies[Name];
/** What an operation answers: its reply, or a failure whose code has words in every language. */
export type OperationResult<Name extends OperationName> = Result<Replies[Name], Failure<FailureCode>>;

type Noun<Name extends string> = Name extends `${infer N}.${string}` ? N : never;
type Verb<Name extends string, N extends string> = Name extends `${N}.${infer V}` ? V : never;

type Call<Name extends OperationName> =
  undefined extends OperationRequest<Name>
    ? () => Promise<OperationResult<Name>>
    : (request: OperationRequest<Name>) => Promise<OperationResult<Name>>;

/** What the trusted side tells without being asked. */
export interface PageEvents {
  /** Something in the store changed: what is shown should be read again. */
  'store.changed': null;
  /** The application's state changed: profile, lock, settings, sync. */
  'app.changed': null;
}

/** The name of an event. */
export type PageEventName = keyof PageEvents;

/** All that the page can reach of the trusted side: one named function an operation, and events. */
export type Bridge = {
  readonly [N in Noun<OperationName>]: {
    readonly [V in Verb<OperationName, N>]: `${N}.${V}` extends OperationName ? Call<`${N}.${V}`> : never;
  };
} & {
  /** Calls back on every event of a name; answers the function that ends it. */
  readonly subscribe: (event: PageEventName, listener: () => void) => () => void;
  /** Imports a file that the borrower dropped on the page; the page itself never learns its path. */
  readonly dropFile: (file: unknown) => Promise<OperationResult<'billFile.drop'>>;
};
