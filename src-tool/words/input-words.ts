import type { InputFailureCode } from '../tool-failure';
import type { Words } from './words';

const inQuotes = 'Amounts and rates are decimal numbers in quotes, such as "1234.56".';

/** What is wrong with a JSON document, before any domain code runs. The place stands in `where`. */
export const inputWords: Words<InputFailureCode> = {
  'input.too_large': ({ maximumBytes = '' }) => `The input is larger than ${maximumBytes} bytes.`,
  'input.not_json': ({ problem = '' }) => `The input is not JSON: there is ${problem}.`,
  'input.too_deep': ({ maximum = '' }) => `Lists and objects stand more than ${maximum} deep within one another.`,
  'input.duplicate_key': ({ field = '' }) => `The field "${field}" stands twice in one object.`,
  'input.unknown_field': ({ field = '' }) => `There is no field "${field}" here. "schema VERB" prints those that there are.`,
  'input.missing_field': ({ field = '' }) => `The field "${field}" is missing.`,
  'input.wrong_type': ({ expected = '', received = '' }) =>
    `This is ${received}, where ${expected} is expected.${expected === 'a string' && received === 'a number' ? ` ${inQuotes}` : ''}`,
  'input.not_a_choice': ({ choices = '' }) => `This is none of: ${choices}.`,
  'input.out_of_range': ({ minimum, maximum }) => `This is out of range${bounds(minimum, maximum)}.`,
  'input.too_few_items': ({ minimum = '' }) => `The list is too short: it needs ${minimum} or more.`,
  'input.too_many_items': ({ maximum = '' }) => `The list is too long: it may have ${maximum} at most.`,
  'input.malformed': () => 'This does not have the form that the schema asks for.',
  'input.not_an_amount': () => `This is no amount. ${inQuotes}`,
  'input.too_many_decimals': ({ currency = '', decimals = '' }) => `An amount in ${currency} has ${decimals} decimals at most.`,
  'input.amount_negative': () => 'An amount may not be negative.',
  'input.amount_not_positive': () => 'This amount must be more than nothing.',
  'input.amount_too_large': () => 'The amount is more than can be counted exactly.',
  'input.not_a_currency': () => 'This is no currency code. Three capital letters are expected, such as "CNY".',
  'input.not_a_date': () => 'This is no day that exists. YYYY-MM-DD is expected, such as "2026-02-28".',
  'input.not_a_month': () => 'This is no month. YYYY-MM is expected, such as "2026-02".',
  'input.not_a_percentage': () => 'This is no percentage. A decimal number in quotes without the sign is expected, such as "13.0342".',
  'input.not_a_frequency': () => 'This is no frequency. "half month" or a number of days, weeks, months or years is expected, such as "1 month".',
};

function bounds(minimum: string | number | undefined, maximum: string | number | undefined): string {
  if (minimum !== undefined && maximum !== undefined) return `: ${minimum} to ${maximum} is expected`;
  if (minimum !== undefined) return `: ${minimum} or more is expected`;
  return maximum === undefined ? '' : `: ${maximum} or less is expected`;
}
