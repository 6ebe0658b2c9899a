import type { Derivation } from '#shared/domain/derivation/derivation';

/**
 * The derivation as it is told: a sum of one part is that part, and an equal part that what is left does not cut short is that equal
 * part. What a step left out was about goes to the one that stands for it. Values and leaves are the same.
 */
export function plainDerivation(derivation: Derivation): Derivation {
  const standsFor = substitute(derivation);
  if (standsFor !== null) {
    const { about = standsFor.about, rule = standsFor.rule } = derivation;
    const named = { ...standsFor, name: derivation.name === 'part' ? standsFor.name : derivation.name };
    return plainDerivation({ ...named, ...(about === undefined ? {} : { about }), ...(rule === undefined ? {} : { rule }) });
  }
  const { inputs } = derivation;
  return inputs === undefined ? derivation : { ...derivation, inputs: inputs.map(plainDerivation) };
}

function substitute({ formula, inputs = [], value }: Derivation): Derivation | null {
  const [first] = inputs;
  if (first === undefined) return null;
  if (formula === 'sum-of-parts') return inputs.length === 1 ? first : null;
  const isUncut = formula === 'part-at-most' && JSON.stringify(first.value) === JSON.stringify(value);
  return isUncut ? first : null;
}
