import { z } from 'zod';
import {
  resourceNames,
  resourceSchemas,
  type Change,
  type Resource,
  type ResourceName,
} from '#shared/contract/servicer/change';
import { documentColumns } from './document-columns';
import { jsonOf } from './json-of';
import type { ReadHandle, WriteHandle } from './store';

// Table names come from the contract's closed list, never from data: this map is the only place SQL text is put together.
const selects = {
  all: statements((name) => `select body from ${name} order by id`),
  byId: statements((name) => `select body from ${name} where id = ? limit 1`),
  byAccount: statements((name) => `select body from ${name} where account_id = ? order by day, id`),
  bodies: statements((name) => `select id, body from ${name} where lender_id = ? order by id`),
  exists: statements((name) => `select body from ${name} where lender_id = ? and id = ?`),
  put: statements(
    (name) => `insert into ${name} (lender_id, id, fetched_at, generation, account_id, bill_id, day, reference, body)
      values (:lenderId, :id, :fetchedAt, (select generation from lender where id = :lenderId),
        :accountId, :billId, :day, :reference, :body)
      on conflict (lender_id, id) do update set fetched_at = excluded.fetched_at, generation = excluded.generation, account_id = excluded.account_id,
        bill_id = excluded.bill_id, day = excluded.day, reference = excluded.reference, body = excluded.body`,
  ),
  remove: statements((name) => `delete from ${name} where lender_id = ? and id = ?`),
  outdated: statements(
    (name) => `select id from ${name}
      where lender_id = :lenderId and generation < (select generation from lender where id = :lenderId)`,
  ),
} as const;

// What an older version let in, and today's contract refuses, is left out of everything read: one row takes no screen with it.
// `readUnreadable` tells which those are.

/** Every document of a kind, ordered by identifier. */
export function readDocuments<Name extends ResourceName>(handle: ReadHandle, name: Name): Resource<Name>[] {
  return parsed(name, handle.prepare(selects.all[name]).pluck().all());
}

/** Every document of a kind that belongs to an account. */
export function readAccountDocuments<Name extends ResourceName>(
  handle: ReadHandle,
  name: Name,
  accountId: string,
): Resource<Name>[] {
  return parsed(name, handle.prepare(selects.byAccount[name]).pluck().all(accountId));
}

/** One document; null where the store has none of that identifier. */
export function readDocument<Name extends ResourceName>(handle: ReadHandle, name: Name, id: string): Resource<Name> | null {
  return parsed(name, handle.prepare(selects.byId[name]).pluck().all(id))[0] ?? null;
}

/** The documents of a kind that belong to a bill. */
export function readBillDocuments<Name extends 'purchase' | 'instalment' | 'charge' | 'request'>(
  handle: ReadHandle,
  name: Name,
  billId: string,
): Resource<Name>[] {
  const queries = {
    purchase: 'select body from purchase where bill_id = ? order by day, id',
    instalment: 'select body from instalment where bill_id = ? order by id',
    charge: 'select body from charge where bill_id = ? order by day, id',
    request: 'select body from request where bill_id = ? order by day, id',
  } as const;
  return parsed(name, handle.prepare(queries[name]).pluck().all(billId));
}

/** The payments of which any part went to a bill, oldest first. */
export function readBillPayments(handle: ReadHandle, billId: string): Resource<'payment'>[] {
  const query = `select payment.body from payment_bill join payment
    on payment.lender_id = payment_bill.lender_id and payment.id = payment_bill.payment_id
    where payment_bill.bill_id = ? order by payment.day, payment.id`;
  return parsed('payment', handle.prepare(query).pluck().all(billId));
}

/** A document that the store holds and this version cannot read. */
export interface UnreadableDocument {
  readonly resource: ResourceName;
  readonly id: string;
}

/** The documents of a lender that are left out of everything read because today's contract refuses them. Reads all there are. */
export function readUnreadable(handle: ReadHandle, lenderId: string): UnreadableDocument[] {
  return resourceNames.flatMap((resource) =>
    z
      .array(z.object({ id: z.string(), body: z.unknown() }))
      .parse(handle.prepare(selects.bodies[resource]).all(lenderId))
      .filter(({ body }) => documentOf(resource, body) === null)
      .map(({ id }) => ({ resource, id })),
  );
}

/** True where the store holds the lender's document of a request, readable or not. */
export function holdsRequest(handle: ReadHandle, reference: string): boolean {
  return handle.prepare('select 1 from request where reference = ? limit 1').get(reference) !== undefined;
}

/** What a change did to the store. `same` where the document was there already, word for word. */
export type AppliedChange = 'added' | 'changed' | 'removed' | 'same';

/** Puts or removes one document as the lender's feed says. Repeating a change alters nothing. */
export function applyChange(handle: WriteHandle, lenderId: string, change: Change, fetchedAt: string): AppliedChange {
  if (change.operation === 'remove') return removeDocument(handle, lenderId, change.resource, change.id) ? 'removed' : 'same';
  return putDocument(handle, lenderId, change.resource, change.body, fetchedAt);
}

/** Removes one document. False where there was none. */
export function removeDocument(handle: WriteHandle, lenderId: string, resource: ResourceName, id: string): boolean {
  indexPayment(handle, lenderId, resource, id, []);
  return handle.prepare(selects.remove[resource]).run(lenderId, id).changes > 0;
}

/** Removes the documents that a complete reading of the feed did not bring again, and names them. */
export function removeOutdated(
  handle: WriteHandle,
  lenderId: string,
): readonly { readonly resource: ResourceName; readonly id: string }[] {
  const removed = resourceNames.flatMap((resource) =>
    handle
      .prepare(selects.outdated[resource])
      .pluck()
      .all({ lenderId })
      .map((id) => ({ resource, id: String(id) })),
  );
  for (const { resource, id } of removed) removeDocument(handle, lenderId, resource, id);
  return removed;
}

/** Puts one document as the lender sent it. */
export function putDocument<Name extends ResourceName>(
  handle: WriteHandle,
  lenderId: string,
  name: Name,
  document: Resource<Name>,
  fetchedAt: string,
): AppliedChange {
  const body = JSON.stringify(document);
  const before = handle.prepare(selects.exists[name]).pluck().get(lenderId, document.id);
  const place = { lenderId, id: document.id, fetchedAt };
  handle.prepare(selects.put[name]).run({ ...place, ...documentColumns(name, document), body });
  const bills = 'allocations' in document ? document.allocations.map((allocation) => allocation.billId) : [];
  indexPayment(handle, lenderId, name, document.id, bills);
  if (before === undefined) return 'added';
  return before === body ? 'same' : 'changed';
}

function indexPayment(handle: WriteHandle, lenderId: string, name: ResourceName, id: string, bills: readonly string[]): void {
  if (name !== 'payment') return;
  handle.prepare('delete from payment_bill where lender_id = ? and payment_id = ?').run(lenderId, id);
  const insert = handle.prepare('insert or ignore into payment_bill (lender_id, payment_id, bill_id) values (?, ?, ?)');
  for (const billId of bills) insert.run(lenderId, id, billId);
}

function statements(make: (name: ResourceName) => string): Readonly<Record<ResourceName, string>> {
  // Every name is present because the list is the contract's own.
  return Object.fromEntries(resourceNames.map((name) => [name, make(name)])) as Record<ResourceName, string>;
}

function parsed<Name extends ResourceName>(name: Name, bodies: readonly unknown[]): Resource<Name>[] {
  return bodies.map((body) => documentOf(name, body)).filter((document) => document !== null);
}

function documentOf<Name extends ResourceName>(name: Name, body: unknown): Resource<Name> | null {
  // The schema is picked by the very name that types the result.
  const schema = resourceSchemas[name] as unknown as z.ZodType<Resource<Name>>;
  return schema.safeParse(jsonOf(body)).data ?? null;
}
