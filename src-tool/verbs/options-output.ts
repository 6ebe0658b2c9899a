import { z } from 'zod';
import { creditCodes } from '../../src-shared/domain/credit-file/credit-code';
import { optionKinds } from '../../src-shared/domain/hardship/hardship-policy';
import { components } from '../../src-shared/domain/money/components';

const amount = z
  .string()
  .regex(/^\d+(\.\d+)?$/)
  .describe('Decimal in major units.');
const signed = z
  .string()
  .regex(/^-?\d+(\.\d+)?$/)
  .describe('Decimal in major units; negative where it is less.');
const byComponent = z.strictObject({ principal: amount, interest: amount, fee: amount, penalty: amount });
const month = z.string().regex(/^\d{4}-\d{2}$/);
const monthAmount = z.strictObject({ month, amount }).nullable();
const datedAmount = z.strictObject({ date: z.iso.date(), amount }).nullable();

const creditMonths = z.array(
  z.strictObject({
    month,
    code: z.enum(creditCodes),
    daysPastDue: z.int().nonnegative(),
    meaning: z.string(),
    assumed: z.boolean().describe('True where the month ends after asOf.'),
  }),
);

const payment = z.strictObject({
  date: z.iso.date(),
  kind: z
    .enum(['line', 'share', 'plan', 'settlement', 'option-fee', 'late-charge'])
    .describe('What is left of a line, its share of a sum, an instalment of a plan, or a cost beside.'),
  lines: z.array(z.string()).readonly().describe('The bills or instalments that it pays.'),
  ...byComponent.shape,
  total: amount,
  estimate: z.boolean(),
});

const figures = z.strictObject({
  payments: z.array(payment).describe('In the order of their days.'),
  next: datedAmount.describe('All that is paid on the first day.'),
  highestMonth: monthAmount,
  paid: byComponent,
  total: amount,
  cost: amount.describe('Interest, fee and penalty in the total.'),
  added: byComponent.describe('What the option and late payment add to what is outstanding.'),
  givenUp: byComponent.describe('What the lender gives up.'),
  endDate: z.iso.date().nullable(),
  condition: z
    .strictObject({ amount, paidBy: z.iso.date() })
    .nullable()
    .describe('What is given up is owed again unless so much is paid by then.'),
  creditMonths: creditMonths.describe('What the credit file shows at the end of each month.'),
});

const judged = z.union([z.string(), z.number(), z.array(z.string()).readonly()]);

const condition = z.strictObject({
  rule: z.string(),
  met: z.boolean(),
  text: z.string(),
  judgedBy: z.record(z.string(), judged).describe('The figures and days that it was judged by.'),
  remedy: z
    .union([
      z.strictObject({ kind: z.literal('from-day'), date: z.iso.date() }),
      z.strictObject({ kind: z.literal('pay-first'), amount }),
      z.strictObject({ kind: z.literal('for-reasons'), reasons: z.array(z.string()).readonly() }),
      z.strictObject({ kind: z.literal('after-answer') }),
    ])
    .nullable()
    .describe('What would make it met; null where it is, or nothing would.'),
});

const option = z.strictObject({
  id: z.string(),
  debt: z.string(),
  kind: z.enum(optionKinds),
  policy: z
    .strictObject({
      id: z.string(),
      version: z.string(),
      clause: z.string(),
      answerWithinDays: z.int(),
      lateCharge: z.string(),
      contact: z.string(),
      reportedBy: z.string(),
      whenMissed: z.string(),
    })
    .nullable()
    .describe('Null where the lender publishes none. What stops, what goes on, and what happens if a payment is missed.'),
  asked: z
    .record(z.string(), z.union([z.string(), z.number()]))
    .nullable()
    .describe('What is chosen within the option: a count, days, an amount.'),
  lines: z.array(z.string()).readonly().describe('What it is about.'),
  possible: z.boolean(),
  conditions: z.array(condition),
  estimates: z.array(z.string()).readonly().describe('What is assumed in the figures.'),
  figures: figures.nullable().describe('Null where it is not possible.'),
  compared: z
    .strictObject({ cost: signed, total: signed, days: z.int().nullable() })
    .nullable()
    .describe('Beside paying as agreed: negative where it is less.'),
});

const candidate = z.strictObject({
  id: z.string().describe('Of an option; "all/" and a kind for that kind with each debt; or "as-agreed".'),
  options: z.array(z.string()).readonly(),
  next: datedAmount,
  payday: z.iso.date().describe('The next, or the day after asOf where none is told.'),
  beforePayday: amount.describe('What is paid before it.'),
  soon: amount.describe('What is paid within 31 days, asOf included.'),
  highestMonth: monthAmount,
  total: amount,
  endDate: z.iso.date().nullable(),
  goalMet: z.boolean().nullable(),
  essentialCovered: z.boolean().nullable().describe('Null without a budget.'),
  moneyLeft: z
    .array(
      z.strictObject({
        month,
        opening: signed,
        income: amount,
        essential: amount,
        payments: amount,
        left: signed,
        other: amount.describe('What other spending would take of it.'),
      }),
    )
    .nullable(),
});

/** What `options` prints. */
export const optionsOutput = z.strictObject({
  asOf: z.iso.date(),
  goal: z.string(),
  baselines: z.array(
    z.strictObject({
      debt: z.string(),
      asAgreed: figures.describe('Everything past due is paid at once, the rest on its dates.'),
      doNothing: z
        .strictObject({
          through: z.iso.date(),
          owed: byComponent,
          total: amount,
          cost: amount,
          lateCharge: amount.nullable().describe('Added by then, an estimate; null where its terms are not known.'),
          costMore: amount.describe('Than paying as agreed.'),
          creditMonths,
        })
        .describe('Nothing is paid and nothing asked for.'),
    }),
  ),
  options: z.array(option),
  ranked: z.array(candidate).describe('Every way through for all debts together, the best for the goal first.'),
  recommended: z
    .string()
    .nullable()
    .describe('The first that leaves essential spending covered in every month.'),
  nothingRecommended: z
    .enum(['dispute', 'no-budget', 'several-currencies', 'essential-spending-not-covered'])
    .nullable()
    .describe('Why nothing is recommended.'),
});

/** The document that `options` prints. */
export type OptionsDocument = z.input<typeof optionsOutput>;

/** The figures of a course as printed. */
export type FiguresDocument = z.input<typeof figures>;

/** The amounts that a printed payment or sum has. */
export const printedParts = [...components, 'total'] as const;
