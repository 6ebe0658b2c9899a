import { z } from 'zod';
import type { CurrencyCode } from '../../src-shared/domain/money/currency';
import { parseDecimal } from '../../src-shared/domain/money/decimal';
import type { Money } from '../../src-shared/domain/money/money';
import { refuseField } from '../json/refuse-field';

const amountText = z.string().meta({
  description: 'An amount of nothing or more: a decimal in major units as a string, with no more decimals than the currency has.',
  pattern: String.raw`^\d+(\.\d+)?$`,
  examples: ['1234.56'],
});

/** An amount of nothing or more in a currency, `"1234.56"`, read exactly as money. */
export function amountIn(currency: CurrencyCode): z.ZodType<Money, string> {
  return amountText.transform((text, context) => amountOf(text, currency, context));
}

/** An amount above nothing in a currency. */
export function positiveAmountIn(currency: CurrencyCode): z.ZodType<Money, string> {
  return amountText.transform((text, context) => {
    const amount = amountOf(text, currency, context);
    return amount.minor === 0 ? refuseField(context, 'input.amount_not_positive') : amount;
  });
}

function amountOf(text: string, currency: CurrencyCode, context: z.RefinementCtx): Money {
  // More digits than any safe integer and its decimals: not worth reading.
  if (!/^-?\d{1,40}(\.\d{1,40})?$/.test(text)) return refuseField(context, 'input.not_an_amount');
  const amount = parseDecimal(text, currency);
  if (amount.ok) return amount.value.minor < 0 ? refuseField(context, 'input.amount_negative') : amount.value;
  switch (amount.failure.code) {
    case 'money.malformed':
      return refuseField(context, 'input.not_an_amount');
    case 'money.too_precise':
      return refuseField(context, 'input.too_many_decimals', { currency, decimals: amount.failure.data?.['exponent'] ?? 0 });
    case 'money.out_of_range':
      return refuseField(context, 'input.amount_too_large');
  }
}
