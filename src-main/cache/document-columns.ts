import type { Resource, ResourceName } from '#shared/contract/servicer/change';

/** What a document is looked up by, besides its identifier. `day` is the day or moment that orders documents of its kind. */
export interface DocumentColumns {
  readonly accountId: string | null;
  readonly billId: string | null;
  readonly day: string | null;
  readonly reference: string | null;
}

type Read = { readonly [Name in ResourceName]: (document: Resource<Name>) => Partial<DocumentColumns> };

const columns: Read = {
  account: () => ({}),
  policy: ({ accountId, effectiveFrom }) => ({ accountId, day: effectiveFrom }),
  bill: ({ accountId, dueDate }) => ({ accountId, day: dueDate }),
  purchase: ({ accountId, billId, purchasedAt }) => ({ accountId, billId, day: purchasedAt }),
  instalment: ({ accountId, billId, dueDate }) => ({ accountId, billId, day: dueDate }),
  payment: ({ accountId, receivedDate }) => ({ accountId, day: receivedDate }),
  charge: ({ accountId, billId, chargedDate }) => ({ accountId, billId, day: chargedDate }),
  request: ({ accountId, billIds, receivedAt, clientReference }) => ({
    accountId,
    billId: billIds[0] ?? null,
    day: receivedAt,
    reference: clientReference,
  }),
  notice: ({ accountId, billId, issuedAt }) => ({ accountId, billId, day: issuedAt }),
};

/** The columns of a document, read from the document itself. */
export function documentColumns<Name extends ResourceName>(name: Name, document: Resource<Name>): DocumentColumns {
  const read: (document: Resource<Name>) => Partial<DocumentColumns> = columns[name];
  return { accountId: null, billId: null, day: null, reference: null, ...read(document) };
}
