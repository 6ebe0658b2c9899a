import { BrokenInvariant } from '../broken-invariant';
import { discounted, stepWeights } from '../money/discounting';
import { compareRationals, divided, minus, multiplied, plus, power, whole } from '../money/rational-arithmetic';
import type { Rational } from '../money/rational';

/** The values that a formula's names stand for; several where a step has several inputs of one name. */
export type FormulaValues = ReadonlyMap<string, readonly Rational[]>;

/**
 * The exact value of a formula (`formulas.ts` says what it is written in) over the values of its names.
 * @throws BrokenInvariant where the text is no formula, a name has no value or, outside `sum`, more than one.
 */
export function evaluateFormula(formula: string, values: FormulaValues): Rational {
  const reader = readerOf(formula);
  const result = sum(reader, values);
  if (reader.peek() !== null) throw new BrokenInvariant('a formula ends where it is over');
  return result;
}

interface Reader {
  readonly peek: () => string | null;
  readonly next: () => string;
}

function readerOf(formula: string): Reader {
  const tokens = formula.match(/[A-Za-z]+|\d+|[-+*/^(),]|\S/g) ?? [];
  let position = 0;
  return {
    peek: () => tokens[position] ?? null,
    next: () => {
      const token = tokens[position];
      if (token === undefined) throw new BrokenInvariant('a formula breaks off');
      position += 1;
      return token;
    },
  };
}

function sum(reader: Reader, values: FormulaValues): Rational {
  let result = product(reader, values);
  for (let sign = reader.peek(); sign === '+' || sign === '-'; sign = reader.peek()) {
    reader.next();
    const next = product(reader, values);
    result = sign === '+' ? plus(result, next) : minus(result, next);
  }
  return result;
}

function product(reader: Reader, values: FormulaValues): Rational {
  let result = raised(reader, values);
  for (let sign = reader.peek(); sign === '*' || sign === '/'; sign = reader.peek()) {
    reader.next();
    const next = raised(reader, values);
    result = sign === '*' ? multiplied(result, next) : divided(result, next);
  }
  return result;
}

function raised(reader: Reader, values: FormulaValues): Rational {
  const base = operand(reader, values);
  if (reader.peek() !== '^') return base;
  reader.next();
  const { numerator, denominator } = operand(reader, values);
  if (denominator !== 1n) throw new BrokenInvariant('an exact power is a whole number');
  return power(base, Number(numerator));
}

function operand(reader: Reader, values: FormulaValues): Rational {
  const token = reader.next();
  if (token === '-') return minus(whole(0), operand(reader, values));
  if (token === '(') {
    const inner = sum(reader, values);
    expect(reader, ')');
    return inner;
  }
  if (/^\d+$/.test(token)) return whole(BigInt(token));
  if (!/^[A-Za-z]+$/.test(token)) throw new BrokenInvariant('a formula has an unknown sign');
  return reader.peek() === '(' ? call(token, reader, values) : single(token, values);
}

function call(name: string, reader: Reader, values: FormulaValues): Rational {
  expect(reader, '(');
  if (name === 'sum') {
    const all = values.get(reader.next()) ?? [];
    expect(reader, ')');
    return all.reduce(plus, whole(0));
  }
  if (name === 'discount' || name === 'discounts') return discountCall(name, reader, values);
  if (name !== 'min' && name !== 'max') throw new BrokenInvariant('a formula calls an unknown function');
  const a = sum(reader, values);
  expect(reader, ',');
  const b = sum(reader, values);
  expect(reader, ')');
  return compareRationals(a, b) <= 0 === (name === 'min') ? a : b;
}

/** `discount(rate, x)` and `discounts(rate, x, change, every)`, of which the last two may be left out. */
function discountCall(name: 'discount' | 'discounts', reader: Reader, values: FormulaValues): Rational {
  const rate = sum(reader, values);
  expect(reader, ',');
  const parts = values.get(reader.next()) ?? [];
  const rates = parts.map((part) => multiplied(rate, part));
  if (name === 'discounts' && reader.peek() === ',') {
    reader.next();
    const change = sum(reader, values);
    expect(reader, ',');
    const every = sum(reader, values);
    expect(reader, ')');
    const { weights, denominator } = stepWeights(rates.length, change, Number(every.numerator / every.denominator));
    const stepped = discounted(rates, weights);
    return divided(whole(stepped.sum), whole(stepped.common * denominator));
  }
  expect(reader, ')');
  const { last, sum: all, common } = discounted(rates);
  return divided(whole(name === 'discount' ? last : all), whole(common));
}

function single(name: string, values: FormulaValues): Rational {
  const [value, another] = values.get(name) ?? [];
  if (value === undefined || another !== undefined) throw new BrokenInvariant('a name in a formula stands for one input');
  return value;
}

function expect(reader: Reader, sign: string): void {
  if (reader.next() !== sign) throw new BrokenInvariant('a formula lacks a sign');
}
