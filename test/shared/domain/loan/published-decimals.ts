import { decimalOfRational } from '#shared/domain/money/plain-decimal';
import { divided, whole } from '#shared/domain/money/rational-arithmetic';
import { rational, type Rational } from '#shared/domain/money/rational';

/** A published number, read exactly: `"0.08/12"`, `-0.0085`, `1e-7`; null for one that is none, such as an error. */
export function published(value: string | number | null): Rational | null {
  if (value === null) return whole(0);
  if (typeof value === 'number') return Number.isInteger(value) ? whole(value) : fromNumber(value);
  const [text = '', divisor] = value.split('/');
  if (!/^-?\d+(\.\d+)?$/.test(text)) return null;
  return divisor === undefined ? rational(text) : divided(rational(text), rational(divisor));
}

/** Published numbers, read exactly; null where one of them is none. */
export function allPublished(values: readonly (string | number | null)[]): readonly Rational[] | null {
  const numbers = values.map(published).filter((number) => number !== null);
  return numbers.length === values.length ? numbers : null;
}

/** An exact number as a decimal with so many decimals, half away from zero. */
export function decimal(exact: Rational, decimals: number): string {
  return decimalOfRational(exact, decimals, 'half-up');
}

function fromNumber(value: number): Rational | null {
  return Number.isFinite(value) ? rational(value.toFixed(20).replace(/0+$/, '0')) : null;
}
