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

/** A moment that exists, ISO 8601 with an offset (up to 14 hours) or Z; no leap seconds. */
export const instantSchema = z
  .string()
  .max(40)
  .regex(/^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,9})?(Z|[+-](0\d|1[0-3]):[0-5]\d|[+-]14:00)$/)
  .refine((text) => isDay(text.slice(0, 10)))
  .meta({ id: 'Instant', format: 'date-time', description: 'A moment that exists, with its offset; no leap seconds.' });

/** An ISO 4217 alphabetic code. */
export const currencySchema = z
  .string()
  .regex(/^[A-Z]{3}$/)
  .refine(isCurrencyCode)
  .meta({ id: 'Currency', description: 'ISO 4217 alphabetic code.' }) as unknown as z.ZodType<CurrencyCode>;

// Small enough that the sums of thousands of amounts are still safe integers.
const mostMinor = 1_000_000_000_000;

/** An amount: minor units, at most 10^12 of them either way, and its currency. */
export const moneySchema = z
  .object({ minor: z.int().min(-mostMinor).max(mostMinor), currency: currencySchema })
  .meta({ id: 'Money', description: 'Minor units (fen, cents), at most 10^12 either way, and the currency.' }) as z.ZodType<Money>;

/** An amount of nothing or more, at most 10^12 minor units. */
export const amountSchema = z
  .object({ minor: z.int().min(0).max(mostMinor), currency: currencySchema })
  .meta({ id: 'Amount', description: 'Money that is not negative, at most 10^12 minor units.' }) as z.ZodType<Money>;

/** A plain decimal as text, exact. */
export const decimalSchema = z
  .string()
  .max(30)
  .regex(/^-?\d+(\.\d+)?$/)
  .meta({ id: 'Decimal', description: 'A plain decimal number, written out.' });

/** A rate in percent, exact, from 0 to 100: none that we are told of can be negative. */
export const rateSchema = z
  .string()
  .max(30)
  .regex(/^(100(\.0+)?|\d{1,2}(\.\d+)?)$/)
  .meta({ id: 'Rate', description: 'Percent, 0 to 100, as a plain decimal number.' });

/** How a fraction of a minor unit is settled. */
export const roundingSchema = z.enum(['half-up', 'half-even', 'down', 'up']).meta({ id: 'RoundingMode' });

/** The four components a due or a payment splits into. */
export const componentSchema: z.ZodType<Component> = z.enum(components).meta({ id: 'Component' });

/** What a document is refused for whose amounts differ in currency: they never add. */
export const oneCurrency = { message: 'one currency' };

/** True where all amounts are of one currency; those that a document leaves out count for none. */
export function isOneCurrency(amounts: Iterable<Money | null>): boolean {
  return new Set([...amounts].flatMap((amount) => (amount === null ? [] : [amount.currency]))).size <= 1;
}

/** An amount for each of the four components, all of one currency. */
export const componentAmountsSchema = z
  .object({ principal: amountSchema, interest: amountSchema, fee: amountSchema, penalty: amountSchema })
  .refine((amounts) => isOneCurrency(components.map((component) => amounts[component])), oneCurrency)
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
