import { refusal, success, type Failure, type Result } from '../result';
import type { CurrencyCode } from '../money/currency';
import { parseDecimal } from '../money/decimal';
import { compare, zero, type Money } from '../money/money';

/** An amount and how much of it a note in the same cell says came back. */
export interface NotedAmount {
  readonly gross: Money;
  readonly refunded: Money;
}

type AmountFailure = Failure<
  'row.amount_malformed' | 'row.amount_too_precise' | 'row.amount_out_of_range' | 'row.refund_above_amount'
>;

/**
 * Reads an amount cell: `131.77`, `131.77(已退款89.84)`, `468.32(已全额退款)`. Full-width digits and brackets, ¥, 元 and thousands
 * separators are accepted. Refused: signs (an export says direction in words), other notes, more than the currency's decimals,
 * more refunded than paid.
 */
export function parseNotedAmount(cell: string, currency: CurrencyCode): Result<NotedAmount, AmountFailure> {
  const text = cell.normalize('NFKC').replaceAll(/\s/g, '');
  const match = /^([^()]+)(?:\(([^()]*)\))?$/.exec(text);
  if (match === null) return refusal('row.amount_malformed');
  const [, amount = '', note] = match;
  const gross = parsePlainAmount(amount, currency);
  if (!gross.ok) return gross;
  const refunded = note === undefined ? success(zero(currency)) : parseNote(note, gross.value);
  if (!refunded.ok) return refunded;
  if (compare(refunded.value, gross.value) > 0) return refusal('row.refund_above_amount');
  return success({ gross: gross.value, refunded: refunded.value });
}

function parseNote(note: string, gross: Money): Result<Money, AmountFailure> {
  if (/^已?全额退款$/.test(note)) return success(gross);
  const amount = /^已?(?:部分)?退款[:]?(.+)$/.exec(note)?.[1];
  return amount === undefined ? refusal('row.amount_malformed') : parsePlainAmount(amount, gross.currency);
}

function parsePlainAmount(text: string, currency: CurrencyCode): Result<Money, AmountFailure> {
  const digits = /^¥?(\d+|\d{1,3}(?:,\d{3})+)(\.\d+)?元?$/.exec(text);
  if (digits === null) return refusal('row.amount_malformed');
  const amount = parseDecimal(`${(digits[1] ?? '').replaceAll(',', '')}${digits[2] ?? ''}`, currency);
  if (amount.ok) return amount;
  switch (amount.failure.code) {
    case 'money.malformed':
      return refusal('row.amount_malformed');
    case 'money.too_precise':
      return refusal('row.amount_too_precise');
    case 'money.out_of_range':
      return refusal('row.amount_out_of_range');
  }
}
