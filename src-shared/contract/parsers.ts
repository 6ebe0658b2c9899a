import { z } from 'zod';
import { isDay, type Day } from '../domain/calendar/day';
import { isCurrencyCode, type CurrencyCode } from '../domain/money/currency';
import type { Money } from '../domain/money/money';
import { components, type Component, type ComponentAmounts } from '../domain/money/components';

// The casts below brand what the line before them has checked: a border parses once, inside the type is trusted.

/** A calendar day that exists, `YYYY-MM-DD`. */
export const daySchema = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine(isDay)
  .meta({ id: 'Day', format: 'date', description: 'A calendar day that exists.' }) as unknown as z.ZodType<Day>;

/** A moment, ISO 8601 with an offset or Z. */
export const instantSchema = z
  .string()
  .max(40)
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?(Z|[+-]\d{2}:\d{2})$/)
  .meta({ id: 'Instant', format: 'date-time', description: 'A moment, with its offset.' });

/** An ISO 4217 alphabetic code. */
export const currencySchema = z
  .string()
  .regex(/^[A-Z]{3}$/)
  .refine(isCurrencyCode)
  .meta({ id: 'Currency', description: 'ISO 4217 alphabetic code.' }) as unknown as z.ZodType<CurrencyCode>;

/** An amount: minor units, a safe integer, and its currency. */
export const moneySchema = z
  .object({ minor: z.int(), currency: currencySchema })
  .meta({ id: 'Money', description: 'Minor units (fen, cents) as a safe integer, and the currency.' }) as z.ZodType<Money>;

/** An amount of nothing or more. */
export const amountSchema = z
  .object({ minor: z.int().min(0), currency: currencySchema })
  .meta({ id: 'Amount', description: 'Money that is not negative.' }) as z.ZodType<Money>;

/** A plain decimal as text, exact: rates and percentages travel in it. */
export const decimalSchema = z
  .string()
  .max(30)
  .regex(/^-?\d+(\.\d+)?$/)
  .meta({ id: 'Decimal', description: 'A plain decimal number, written out.' });

/** The four components a due or a payment splits into. */
export const componentSchema: z.ZodType<Component> = z.enum(components).meta({ id: 'Component' });

/** An amount for each of the four components, all of one currency. */
export const componentAmountsSchema = z
  .object({ principal: amountSchema, interest: amountSchema, fee: amountSchema, penalty: amountSchema })
  .refine((amounts) => new Set(components.map((component) => amounts[component].currency)).size === 1, {
    message: 'one currency',
  })
  .meta({ id: 'ComponentAmounts', description: 'Principal, interest, fee and penalty, in one currency.' }) as z.ZodType<ComponentAmounts>;

/** The same words in each language of the product. */
export const localTextSchema = z
  .object({ 'zh-Hans': z.string().max(4000), en: z.string().max(4000) })
  .meta({ id: 'LocalText', description: 'The same words in Simplified Chinese and in English.' });

/** The same words in each language of the product. */
export type LocalText = z.infer<typeof localTextSchema>;

/** A lender's identifier: opaque, short, without spaces. */
export const identifierSchema = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._:-]{0,79}$/)
  .meta({ id: 'Identifier', description: 'Opaque; at most 80 letters, digits and . _ : -' });
