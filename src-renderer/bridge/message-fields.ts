import type { RequestDraft } from '#shared/contract/servicer/request';

/** A field of the message to the lender by its name in the contract, with its value as JSON; null for a reference that is made on sending. */
export interface MessageField {
  readonly name: string;
  readonly value: string | null;
}

/** A request as it will be sent, but for the references that are made on sending: that of a case only where it is made at once with others. */
export type UnsentDraft = Omit<RequestDraft, 'clientReference' | 'caseReference'> & { readonly isOneOfSeveral: boolean };

/** Every field of the message that files a request, as the contract names and writes it, in its order: all of it, nothing else is sent. */
export function messageFields({ isOneOfSeveral, ...draft }: UnsentDraft): readonly MessageField[] {
  const { appealOf, accountId, policyId, billIds, asked, reason, note, acceptedCost } = draft;
  const fields = { appealOf, accountId, policyId, billIds, asked, reason, note, acceptedCost } satisfies typeof draft;
  return [
    { name: 'clientReference', value: null },
    { name: 'caseReference', value: isOneOfSeveral ? null : JSON.stringify(null) },
    ...Object.entries(fields).map(([name, value]) => ({ name, value: JSON.stringify(value) })),
  ];
}
