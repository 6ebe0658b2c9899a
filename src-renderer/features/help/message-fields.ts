import type { OperationRequest } from '#shared/contract/operations/operations';

type Asking = OperationRequest<'help.ask'>;

/** A field of the message to the lender by its name in the contract, with its value as JSON; null for a reference that is made on sending. */
export interface MessageField {
  readonly name: string;
  readonly value: string | null;
}

/** Every field of the message that files one choice, in the order of the contract: all of it, nothing else is sent. */
export function messageFields({ reason, note, choices }: Asking, choice: Asking['choices'][number]): readonly MessageField[] {
  const { accountId, policyId, billIds, asked, acceptedCost } = choice;
  const fields = { appealOf: null, accountId, policyId, billIds, asked, reason, note, acceptedCost };
  return [
    { name: 'clientReference', value: null },
    // Shared by requests that are made at once; one alone has none.
    { name: 'caseReference', value: choices.length > 1 ? null : 'null' },
    ...Object.entries(fields).map(([name, value]) => ({ name, value: JSON.stringify(value) })),
  ];
}
