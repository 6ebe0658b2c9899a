import { z } from 'zod';
import { assertNever } from '../../src-shared/domain/broken-invariant';
import type { Derivation, DerivedValue } from '../../src-shared/domain/derivation/derivation';
import { formulas } from '../../src-shared/domain/derivation/formulas';
import { formatDecimal } from '../../src-shared/domain/money/decimal';

/** A derivation as printed. */
export interface PrintedDerivation {
  readonly name: string;
  readonly value: string | number;
  readonly formula?: string | undefined;
  readonly inputs?: readonly PrintedDerivation[] | undefined;
  readonly rounding?: string | undefined;
  readonly roundedTo?: string | undefined;
  readonly rule?: { readonly id: string; readonly source: string; readonly validFrom: string | null } | undefined;
  readonly origin?: { readonly kind: string; readonly reference?: string | undefined } | undefined;
}

/** The form of a printed derivation. */
export const printedDerivation: z.ZodType<PrintedDerivation> = z.lazy(() =>
  z.strictObject({
    name: z.string().describe('What the formula of the step above calls it.'),
    value: z
      .union([z.string(), z.number()])
      .describe(
        'An amount in major units, a rate in percent, a day or a fraction as text; a number of days or periods as a number.',
      ),
    formula: z
      .string()
      .optional()
      .describe(
        'Arithmetic over the names of the inputs. A day counts as its number; min and max take two, sum(x) all inputs ' +
          'of the name x. discounts(r, x) is 1/(1+r*x1) + 1/((1+r*x1)*(1+r*x2)) + ... over the inputs x in their order. ' +
          'An "=" is an equation: the value is the "rate" at which its sides are equal, and what stands within sum(...) ' +
          'is reckoned for each advance or payment with its own inputs.',
      ),
    inputs: z.array(printedDerivation).optional(),
    rounding: z
      .string()
      .optional()
      .describe('How the result of the formula is rounded to the last decimal of the value.'),
    roundedTo: z
      .string()
      .optional()
      .describe('The amount that the value is a multiple of, where it is not the last decimal.'),
    rule: z.strictObject({ id: z.string(), source: z.string(), validFrom: z.iso.date().nullable() }).optional(),
    origin: z
      .strictObject({ kind: z.string(), reference: z.string().optional() })
      .optional()
      .describe(
        'Of a figure that is given: who says so and where it stands. A reference that begins with "/" is a pointer into ' +
          'the input or, of the kind "schedule", into the result, where the figure has a derivation of its own.',
      ),
  }),
);

/** A derivation as it is printed: amounts in major units, the formula as text over the names of its inputs. */
export function printDerivation(derivation: Derivation): PrintedDerivation {
  const { name, value, formula, inputs, rounding, roundedTo, rule, origin } = derivation;
  return {
    name,
    value: printedValue(value),
    ...(formula === undefined ? {} : { formula: formulas[formula] }),
    ...(inputs === undefined ? {} : { inputs: inputs.map(printDerivation) }),
    ...(rounding === undefined ? {} : { rounding }),
    ...(roundedTo === undefined ? {} : { roundedTo: formatDecimal(roundedTo) }),
    ...(rule === undefined ? {} : { rule }),
    ...(origin === undefined ? {} : { origin }),
  };
}

function printedValue(value: DerivedValue): string | number {
  switch (value.kind) {
    case 'money':
      return formatDecimal(value.money);
    case 'percent':
      return value.percent;
    case 'count':
      return value.count;
    case 'day':
      return value.day;
    case 'fraction':
      return `${value.numerator}/${value.denominator}`;
    default:
      return assertNever(value);
  }
}
