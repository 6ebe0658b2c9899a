import { z } from 'zod';
import type { Day } from '../../domain/calendar/day';
import type { ExtensionRule } from '../../domain/forbearance/extension-eligibility';
import type { Asked } from '../../domain/hardship/asked';
import type { Money } from '../../domain/money/money';
import type { Failure } from '../../domain/result';
import { amountSchema, daySchema, identifierSchema } from '../parsers';
import { longestNote } from '../servicer/longest-note';
import { reasonSchema, type Policy } from '../servicer/policy';
import { answerKinds, type HardshipRequest, type RequestAnswer, type RequestDraft, type lenderStates } from '../servicer/request';

/**
 * Where a request stands, from the borrower's side: ours until it is sent, the lender's after. `gone`: the lender had it, and
 * what it says now holds it no more.
 */
export type RequestState =
  | 'queued'
  | 'sending'
  | 'refused'
  | 'unknown'
  | (typeof lenderStates)[number]
  | 'gone';

/** A hardship request as a list shows it. `reference` is the client's, made when it was written, and never changes. */
export interface RequestSummary {
  readonly reference: string;
  readonly requestId: string | null;
  readonly receiptNumber: string | null;
  readonly accountId: string;
  /** The bills it is about, by due date when it was written: the day each was issued, whose month a reader knows it by. */
  readonly bills: readonly { readonly id: string; readonly number: string; readonly statementDate: Day }[];
  readonly asked: Asked;
  readonly state: RequestState;
  readonly writtenAt: string;
  /** The first due date of the bills before anything was granted. */
  readonly dueDateWhenAsked: Day;
  /** By when the lender means to answer; null once it has, and while it does not have the request. */
  readonly answerByDate: Day | null;
  /** When the lender decided; null before. */
  readonly decidedDate: Day | null;
  /** What was granted costs, or what was agreed to while nothing is decided. */
  readonly cost: Money;
  /** What the borrower has answered and the lender has not taken yet; null where nothing waits. */
  readonly waitingAnswer: RequestAnswer['kind'] | null;
  /** Why sending has not worked so far; null where it has, or was not tried. */
  readonly failure: Failure | null;
}

/** A request with what was sent and what was answered. */
export interface RequestView {
  readonly summary: RequestSummary;
  readonly draft: RequestDraft;
  readonly request: HardshipRequest | null;
  /** The statement date of each bill that the decision's schedules name, by the bill's identifier. */
  readonly statementDates: Readonly<Record<string, Day>>;
}

/** One condition of the lender's policy, and whether it is met today. */
export interface EligibilityLine {
  readonly rule: ExtensionRule | 'no-open-request';
  readonly isMet: boolean;
  readonly data: Readonly<Record<string, string | number>>;
}

/** Whether and until when a bill's due date can be moved, by the lender's policy. */
export interface ExtensionOffer {
  readonly policy: Policy | null;
  readonly eligibility: readonly EligibilityLine[];
  readonly isPossible: boolean;
  readonly earliestDate: Day | null;
  readonly latestDate: Day | null;
}

/** What an extension costs, before it is asked for, reckoned as if it were granted on `asOf`. */
export interface ExtensionCost {
  readonly asOf: Day;
  readonly billId: string;
  readonly currentDueDate: Day;
  readonly requestedDueDate: Day;
  readonly fee: Money;
  readonly days: number;
  readonly base: Money;
  readonly dailyFeeRate: string;
  readonly clause: string;
  /** What is outstanding on the bill at the end of `asOf`, as every screen shows it. */
  readonly outstanding: Money;
  /**
   * How the late charge on the requested date differs from today's, if granted: less than nothing where today's own falls away,
   * more where the policy lets it go on.
   */
  readonly lateChargeChange: Money;
  /** To pay on the requested date, if granted: `outstanding`, `fee` and `lateChargeChange` together. */
  readonly totalToPay: Money;
  /** Late charges after `asOf` up to the end of the requested date, if nothing is granted and nothing is paid. */
  readonly lateChargeWithout: Money;
  /** Exactly what would be sent, but for the reference, which is made on filing. */
  readonly draft: Omit<RequestDraft, 'clientReference' | 'reason' | 'note'>;
}

/** What each `request` operation takes. */
export const requestRequests = {
  'request.list': z.undefined(),
  'request.read': z.strictObject({ reference: z.string().max(80) }),
  'request.quote': z.strictObject({ billId: identifierSchema, requestedDueDate: daySchema }),
  'request.file': z.strictObject({
    billId: identifierSchema,
    requestedDueDate: daySchema,
    reason: reasonSchema,
    note: z.string().max(longestNote),
    acceptedCost: amountSchema,
  }),
  'request.cancel': z.strictObject({ reference: z.string().max(80) }),
  'request.answer': z.strictObject({ reference: z.string().max(80), kind: z.enum(answerKinds), note: z.string().max(longestNote) }),
} as const;

/** What each `request` operation answers. */
export interface RequestReplies {
  'request.list': readonly RequestSummary[];
  'request.read': RequestView;
  'request.quote': ExtensionCost;
  'request.file': RequestSummary;
  'request.cancel': readonly RequestSummary[];
  'request.answer': RequestSummary;
}
