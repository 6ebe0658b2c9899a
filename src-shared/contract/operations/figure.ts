import { z } from 'zod';
import type { Derivation } from '../../domain/derivation/derivation';
import { components } from '../../domain/money/components';
import { daySchema, identifierSchema, type LocalText } from '../parsers';
import type { AsOf } from './debt';

const componentOrTotal = z.enum([...components, 'total']);
const side = z.enum(['due', 'paid', 'outstanding']);
const line = z.strictObject({
  accountId: identifierSchema,
  dueDate: daySchema,
  statementDate: daySchema,
  billId: identifierSchema.nullable(),
});

/** Which figure on a screen is meant: every amount that the page shows of a debt can be asked how it comes about. */
export const figureSchema = z.discriminatedUnion('of', [
  z.strictObject({ of: z.literal('line'), line, side, component: componentOrTotal }),
  z.strictObject({ of: z.literal('running'), line }),
  z.strictObject({ of: z.literal('schedule'), accountId: identifierSchema, side, component: componentOrTotal }),
  z.strictObject({ of: z.literal('account'), accountId: identifierSchema, component: componentOrTotal }),
  z.strictObject({ of: z.literal('accounts'), component: componentOrTotal }),
  z.strictObject({ of: z.literal('purchase'), purchaseId: identifierSchema }),
  z.strictObject({ of: z.literal('instalment'), instalmentId: identifierSchema, component: componentOrTotal }),
  z.strictObject({ of: z.literal('charge'), chargeId: identifierSchema }),
  z.strictObject({ of: z.literal('payment'), paymentId: identifierSchema, billId: identifierSchema, component: componentOrTotal }),
]);

/** A figure on a screen. */
export type Figure = z.infer<typeof figureSchema>;
/** A line of the schedule, as a figure names it. */
export type FigureLine = z.infer<typeof line>;
/** One of the components, or their sum. */
export type ComponentOrTotal = z.infer<typeof componentOrTotal>;

/** How a figure comes about, and what a reader recognises its parts by. */
export interface FigureView extends AsOf {
  readonly derivation: Derivation;
  /** By identifier: the titles of the documents that steps are about. */
  readonly titles: Readonly<Record<string, LocalText>>;
}

/** What each operation on figures takes. */
export const figureRequests = { 'figure.explain': figureSchema } as const;

/** What each operation on figures answers. */
export interface FigureReplies {
  'figure.explain': FigureView;
}
