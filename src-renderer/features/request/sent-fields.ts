import type { ExtensionCost } from '#shared/contract/operations/request';
import type { OperationRequest } from '#shared/contract/operations/operations';

/** A field of the message to the lender, by its name in the contract. */
export interface SentField {
  readonly name: string;
  /** The value as it is written in the message, JSON; null for the reference, which is made on sending. */
  readonly value: string | null;
}

/** Every field of the message that files a request, as the contract names and writes it, in its order: all of it, nothing else is sent. */
export function sentFields(cost: ExtensionCost, asked: OperationRequest<'request.file'>): readonly SentField[] {
  const { draft } = cost;
  const { acceptedCost: _shown, ...fixed } = draft;
  const { reason, note, acceptedCost } = asked;
  const fields = { ...fixed, reason, note, acceptedCost };
  return [
    { name: 'clientReference', value: null },
    ...Object.entries(fields).map(([name, value]) => ({ name, value: JSON.stringify(value) })),
  ];
}
