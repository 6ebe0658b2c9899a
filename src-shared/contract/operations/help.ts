import { z } from 'zod';
import { hardshipReasons } from '../../domain/hardship/hardship-policy';
import type { OptionLab } from '../../domain/hardship/option-lab';
import { goalKinds } from '../../domain/hardship/situation';
import type { ComponentAmounts } from '../../domain/money/components';
import type { CurrencyCode } from '../../domain/money/currency';
import { amountSchema, daySchema, identifierSchema } from '../parsers';
import { askedSchema } from '../servicer/request';
import { longestNote } from '../servicer/longest-note';
import type { AccountBrief, AsOf } from './debt';
import type { RequestSummary } from './request';

const typed = z.string().max(40);
const reason = z.enum(hardshipReasons);

/** Income and spending as they are typed: half a number is kept too. */
export const budgetDraftSchema = z.strictObject({
  income: typed,
  incomeDay: typed,
  essentialSpending: typed,
  otherSpending: typed,
  inHand: typed,
});

/** What the borrower has filled in so far, kept at every change. */
export const helpDraftSchema = z.strictObject({
  goal: z.enum(goalKinds).nullable(),
  byDate: daySchema.nullable(),
  reason: reason.nullable(),
  note: z.string().max(20_000),
  budget: budgetDraftSchema,
  /** The way through that was chosen, by its name in the option lab. */
  chosen: z.string().max(200).nullable(),
});

/** A draft, parsed. */
export type HelpDraft = z.infer<typeof helpDraftSchema>;
/** Income and spending as typed, parsed. */
export type BudgetDraft = z.infer<typeof budgetDraftSchema>;

/** A debt that help can be had with. */
export interface HelpDebt {
  readonly account: AccountBrief;
  readonly currency: CurrencyCode;
  readonly outstanding: ComponentAmounts;
  readonly pastDue: ComponentAmounts;
  readonly daysPastDue: number;
  /** The bills that something is owed on, for a reader to recognise them by. */
  readonly bills: RequestSummary['bills'];
}

/** What help is asked about, and what was filled in before. */
export interface HelpView extends AsOf {
  readonly debts: readonly HelpDebt[];
  readonly draft: HelpDraft | null;
  readonly hasLender: boolean;
}

/** Every option of every debt for a goal, as of a day. */
export interface OptionsView extends AsOf {
  readonly debts: readonly HelpDebt[];
  readonly lab: OptionLab;
}

const budgetSchema = z.strictObject({
  income: amountSchema,
  incomeDay: z.int().min(1).max(31),
  essentialSpending: amountSchema,
  otherSpending: amountSchema,
  inHand: amountSchema,
});

const goalSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('lowest-payment-now') }),
  z.strictObject({ kind: z.literal('least-cost') }),
  z.strictObject({ kind: z.literal('few-days') }),
  z.strictObject({ kind: z.literal('out-by-date'), date: daySchema }),
  z.strictObject({ kind: z.literal('clean-credit-file') }),
  z.strictObject({ kind: z.literal('dispute') }),
]);

/** What each `help` operation takes. */
export const helpRequests = {
  'help.read': z.undefined(),
  'help.keep': helpDraftSchema,
  'help.options': z.strictObject({ goal: goalSchema, reason: reason.nullable(), budget: budgetSchema.nullable() }),
  'help.ask': z.strictObject({
    reason,
    note: z.string().max(longestNote),
    choices: z
      .array(
        z.strictObject({
          accountId: identifierSchema,
          policyId: identifierSchema,
          billIds: z.array(identifierSchema).min(1).max(400),
          asked: askedSchema,
          acceptedCost: amountSchema,
        }),
      )
      .min(1)
      .max(20),
  }),
} as const;

/** What each `help` operation answers. */
export interface HelpReplies {
  'help.read': HelpView;
  'help.keep': null;
  'help.options': OptionsView;
  /** One request for each choice, in their order. */
  'help.ask': readonly RequestSummary[];
}
