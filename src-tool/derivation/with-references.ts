import type { Derivation } from '../../src-shared/domain/derivation/derivation';

/** A derivation whose given figures are referred to in other words, such as the pointers of a verb's own documents. */
export function withReferences(derivation: Derivation, worded: (reference: string) => string): Derivation {
  const { origin, inputs } = derivation;
  return {
    ...derivation,
    ...(origin?.reference === undefined ? {} : { origin: { ...origin, reference: worded(origin.reference) } }),
    ...(inputs === undefined ? {} : { inputs: inputs.map((input) => withReferences(input, worded)) }),
  };
}
