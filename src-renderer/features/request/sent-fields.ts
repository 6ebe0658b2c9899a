import type { ExtensionCost } from '#shared/contract/operations/request';
import type { OperationRequest } from '#shared/contract/operations/operations';
import { formatDecimal } from '#shared/domain/money/decimal';

/** A field of the message to the lender, by its name in the contract. */
export interface SentField {
  readonly name: string;
  /** Null for the reference, which is made on sending. */
  readonly value: string | null;
}

/** Every field of the message that files a request, as the contract names and writes it: all of it, nothing else is sent. */
export function sentFields(cost: ExtensionCost, asked: OperationRequest<'request.file'>): readonly SentField[] {
  const { draft } = cost;
  return [
    { name: 'clientReference', value: null },
    { name: 'kind', value: draft.kind },
    { name: 'accountId', value: draft.accountId },
    { name: 'billId', value: draft.billId },
    { name: 'policyId', value: draft.policyId },
    { name: 'requestedDueDate', value: asked.requestedDueDate },
    { name: 'reason', value: asked.reason },
    { name: 'note', value: asked.note },
    { name: 'acceptedFee', value: `${formatDecimal(asked.acceptedFee)} ${asked.acceptedFee.currency}` },
  ];
}
