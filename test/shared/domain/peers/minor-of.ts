import { parseDecimal } from '#shared/domain/money/decimal';
import { EUR } from './line';

/** A peer's decimal as minor units. */
export function minorOf(decimal: string): number {
  const amount = parseDecimal(decimal, EUR);
  if (!amount.ok) throw new Error(`no amount: ${decimal}`);
  return amount.value.minor;
}
