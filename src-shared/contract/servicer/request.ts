import { z } from 'zod';
import {
  amountSchema,
  componentAmountsSchema,
  daySchema,
  identifierSchema,
  instantSchema,
  isOneCurrency,
  localTextSchema,
  oneCurrency,
  rateSchema,
} from '../parsers';
import { longestNote } from './longest-note';

/** What the lender grants, to whom and at what cost: published, dated data. One kind so far: moving a bill's due date. */
export const policySchema = z
  .object({
    id: identifierSchema,
    accountId: identifierSchema,
    kind: z.literal('extension'),
    version: z.string().max(40),
    effectiveFrom: daySchema,
    effectiveTo: daySchema.nullable(),
    extension: z.object({
      maximumDays: z.int().min(1).max(366).describe('Counted from the original due date.'),
      maximumDaysPastDue: z.int().min(0).max(3660).describe('A request is taken up to this many days past due.'),
      maximumPerYear: z.int().min(1).max(50),
      dailyFeeRate: rateSchema.describe('Percent a day of the unpaid principal.'),
      rounding: z.enum(['half-up', 'half-even', 'down', 'up']),
      penaltyWhileExtended: z.enum(['stops', 'goes-on']),
      answerWithinDays: z.int().min(0).max(90),
      clause: z.string().max(200),
    }),
    summary: localTextSchema,
  })
  .meta({ id: 'Policy' });

/** Why a borrower asks. */
export const requestReasons = [
  'reduced-income',
  'unemployment',
  'illness',
  'family-event',
  'disaster',
  'dispute',
  'other',
] as const;

/** What is sent to file a hardship request: all of it, nothing else leaves the machine. */
export const requestDraftSchema = z
  .strictObject({
    clientReference: z.uuid().describe('Made by the client, one for each intent; a repeat answers with the same request.'),
    kind: z.literal('extension'),
    accountId: identifierSchema,
    billId: identifierSchema,
    policyId: identifierSchema,
    requestedDueDate: daySchema,
    reason: z.enum(requestReasons),
    note: z.string().max(longestNote),
    acceptedFee: amountSchema.describe('The cost the borrower was shown and agreed to.'),
  })
  .meta({ id: 'RequestDraft' });

/** One line of a schedule as agreed: when, for which bill, how much. */
export const scheduleLineSchema = z
  .object({ billId: identifierSchema, dueDate: daySchema, due: componentAmountsSchema })
  .meta({ id: 'ScheduleLine' });

/** The lender's answer to a request. */
export const decisionSchema = z
  .object({
    outcome: z.enum(['approved', 'declined']),
    decidedAt: instantSchema,
    decidedDate: daySchema,
    grantedDueDate: daySchema.nullable(),
    fee: amountSchema.nullable(),
    reasonCode: z.string().max(80).nullable(),
    message: localTextSchema,
    before: z.array(scheduleLineSchema).max(600),
    after: z.array(scheduleLineSchema).max(600),
  })
  .refine(({ fee, before, after }) => {
    return isOneCurrency([fee, ...[...before, ...after].map(({ due }) => due.principal)]);
  }, oneCurrency)
  .meta({ id: 'Decision' });

/** A hardship request as the lender keeps it. */
export const requestSchema = z
  .object({
    id: identifierSchema,
    clientReference: z.string().max(80),
    receiptNumber: z.string().max(60),
    kind: z.literal('extension'),
    accountId: identifierSchema,
    billId: identifierSchema,
    policyId: identifierSchema,
    requestedDueDate: daySchema,
    reason: z.enum(requestReasons),
    note: z.string().max(longestNote),
    state: z.enum(['received', 'in-review', 'approved', 'declined', 'withdrawn']),
    receivedAt: instantSchema,
    answerByDate: daySchema,
    decision: decisionSchema.nullable(),
    revision: z.int().min(1),
  })
  .meta({ id: 'Request' });

/** A message from the lender. */
export const noticeSchema = z
  .object({
    id: identifierSchema,
    accountId: identifierSchema,
    kind: z.enum(['payment-due', 'past-due', 'decision', 'information']),
    issuedAt: instantSchema,
    title: localTextSchema,
    body: localTextSchema,
    billId: identifierSchema.nullable(),
    requestId: identifierSchema.nullable(),
  })
  .meta({ id: 'Notice' });

/** A policy, parsed. */
export type Policy = z.infer<typeof policySchema>;
/** A request draft, parsed. */
export type RequestDraft = z.infer<typeof requestDraftSchema>;
/** A schedule line, parsed. */
export type ScheduleLine = z.infer<typeof scheduleLineSchema>;
/** A decision, parsed. */
export type Decision = z.infer<typeof decisionSchema>;
/** A hardship request, parsed. */
export type HardshipRequest = z.infer<typeof requestSchema>;
/** A notice, parsed. */
export type Notice = z.infer<typeof noticeSchema>;
/** Why a borrower asks, parsed. */
export type RequestReason = (typeof requestReasons)[number];
