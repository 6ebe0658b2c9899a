import { z } from 'zod';
import type { HardshipReason } from '../../domain/hardship/hardship-policy';
import { amountSchema, componentAmountsSchema, daySchema, identifierSchema, instantSchema, isOneCurrency, localTextSchema, oneCurrency } from '../parsers';
import { longestNote } from './longest-note';
import { reasonSchema } from './policy';

const counted = { count: z.int().min(2).max(120) };
const dated = { amount: amountSchema, payOn: daySchema };

/** What is asked for or granted: the kind of option and what is free to choose in it. */
export const askedSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('promise-to-pay'), ...dated }),
    z.strictObject({ kind: z.literal('part-payment'), ...dated, restOn: daySchema }),
    z.strictObject({ kind: z.literal('due-date-change'), dueDay: z.int().min(1).max(31) }),
    z.strictObject({ kind: z.literal('extension'), dueDate: daySchema }),
    z.strictObject({ kind: z.literal('cost-relief') }),
    z.strictObject({ kind: z.literal('instalment-plan'), ...counted }),
    z.strictObject({ kind: z.literal('re-spread'), ...counted }),
    z.strictObject({ kind: z.literal('disaster-relief') }),
    z.strictObject({ kind: z.literal('settlement'), ...dated }),
  ])
  .meta({ id: 'Asked' });

const content = {
  clientReference: z.uuid().describe('Made by the client, one for each intent; a repeat answers with the same request.'),
  caseReference: z.uuid().nullable().describe('Shared by the requests that were made at once, over several debts; null for one alone.'),
  appealOf: identifierSchema.nullable().describe('The declined request that this one appeals against.'),
  accountId: identifierSchema,
  policyId: identifierSchema,
  billIds: z.array(identifierSchema).min(1).max(400).describe('The bills it is about.'),
  asked: askedSchema,
  reason: reasonSchema,
  note: z.string().max(longestNote),
};

/** What is sent to file a hardship request: all of it, nothing else leaves the machine. */
export const requestDraftSchema = z
  .strictObject({ ...content, acceptedCost: amountSchema.describe('The cost the borrower was shown and agreed to.') })
  .meta({ id: 'RequestDraft' });

/** One line of a schedule as agreed: when, for which bill, how much. */
export const scheduleLineSchema = z
  .object({ billId: identifierSchema, dueDate: daySchema, due: componentAmountsSchema })
  .meta({ id: 'ScheduleLine' });

/** The lender's answer to a request. */
export const decisionSchema = z
  .object({
    outcome: z
      .enum(['approved', 'offered', 'counter-offered', 'declined'])
      .describe('`approved`: as asked, in force at once. `offered` and `counter-offered`: in force once the borrower accepts.'),
    decidedAt: instantSchema,
    decidedDate: daySchema,
    granted: askedSchema.nullable(),
    cost: amountSchema.nullable(),
    validUntil: daySchema.nullable().describe('Until when an offer can be accepted.'),
    reasonCode: z.string().max(80).nullable(),
    message: localTextSchema,
    before: z.array(scheduleLineSchema).max(600),
    after: z.array(scheduleLineSchema).max(600),
  })
  .refine(({ cost, before, after }) => {
    return isOneCurrency([cost, ...[...before, ...after].map(({ due }) => due.principal)]);
  }, oneCurrency)
  .meta({ id: 'Decision' });

/** Where a request stands with the lender, in the order it may go. */
export const lenderStates = [
  'received',
  'in-review',
  'information-asked',
  'offered',
  'counter-offered',
  'active',
  'completed',
  'broken',
  'cured',
  'declined',
  'withdrawn',
  'lapsed',
] as const;

/** The kinds of answers of a borrower. */
export const answerKinds = ['accept', 'refuse', 'inform', 'withdraw'] as const;

/** What the borrower says to where a request stands: to what an offer says, to a question, or that it is taken back. */
export const requestAnswerSchema = z
  .strictObject({
    clientReference: z.uuid().describe('Made by the client, one for each answer; a repeat changes nothing more.'),
    kind: z.enum(answerKinds),
    revision: z.int().min(1).describe('The revision of the request that was answered: an offer that changed since is not accepted by it.'),
    note: z.string().max(longestNote),
  })
  .meta({ id: 'RequestAnswer' });

/** A hardship request as the lender keeps it. */
export const requestSchema = z
  .object({
    ...content,
    id: identifierSchema,
    clientReference: z.string().max(80),
    caseReference: z.string().max(80).nullable(),
    receiptNumber: z.string().max(60),
    state: z.enum(lenderStates),
    receivedAt: instantSchema,
    answerByDate: daySchema,
    question: z
      .object({ askedAt: instantSchema, text: localTextSchema, answerByDate: daySchema })
      .nullable()
      .describe('What the lender needs to know before it decides.'),
    decision: decisionSchema.nullable(),
    answers: z
      .array(z.object({ clientReference: z.string().max(80), kind: z.enum(answerKinds), receivedAt: instantSchema }))
      .max(100)
      .describe('What the borrower answered, oldest first.'),
    agreedDate: daySchema.nullable().describe('Since when what was granted is in force; null while it is not.'),
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

/** A request draft, parsed. */
export type RequestDraft = z.infer<typeof requestDraftSchema>;
/** An answer of the borrower, parsed. */
export type RequestAnswer = z.infer<typeof requestAnswerSchema>;
/** A schedule line, parsed. */
export type ScheduleLine = z.infer<typeof scheduleLineSchema>;
/** A decision, parsed. */
export type Decision = z.infer<typeof decisionSchema>;
/** A hardship request, parsed. */
export type HardshipRequest = z.infer<typeof requestSchema>;
/** A notice, parsed. */
export type Notice = z.infer<typeof noticeSchema>;
/** Why a borrower asks, parsed. */
export type RequestReason = HardshipReason;
