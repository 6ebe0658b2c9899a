import type { Migration } from '../migrate';

// Each document is kept as the lender sent it; the columns beside it are computed from it by SQLite itself, so that what is
// searched can never differ from what was sent.
function documentTable(name: string, columns: string): string {
  return `
    create table ${name} (
      lender_id text not null references lender (id),
      id text not null,
      fetched_at text not null,
      body text not null check (json_valid(body)),
      account_id text generated always as (body ->> 'accountId') virtual,
      ${columns}
      primary key (lender_id, id)
    ) without rowid;`;
}

const billId = `bill_id text generated always as (body ->> 'billId') virtual,`;
const dueDate = `due_date text generated always as (body ->> 'dueDate') virtual,`;

/** The lender, its documents, how far the change feed was read, and what each sync changed. */
export const lenderDocuments: Migration = {
  number: 10,
  name: 'lender documents',
  statements: `
    create table lender (
      id text primary key,
      name text not null check (json_valid(name)),
      address text not null,
      token text not null,
      is_sandbox integer not null check (is_sandbox in (0, 1)),
      idempotency_key_days integer not null,
      cursor text,
      connected_at text not null,
      last_synced_at text
    ) strict;
    ${documentTable('account', '')}
    ${documentTable('policy', '')}
    ${documentTable('bill', dueDate)}
    ${documentTable('purchase', `${billId} purchased_at text generated always as (body ->> 'purchasedAt') virtual,`)}
    ${documentTable('instalment', `${billId}${dueDate} purchase_id text generated always as (body ->> 'purchaseId') virtual,`)}
    ${documentTable('payment', `received_date text generated always as (body ->> 'receivedDate') virtual,`)}
    ${documentTable('charge', billId)}
    ${documentTable('request', `${billId} client_reference text generated always as (body ->> 'clientReference') virtual,`)}
    ${documentTable('notice', `issued_at text generated always as (body ->> 'issuedAt') virtual,`)}
    create index bill_by_due_date on bill (account_id, due_date);
    create index purchase_by_bill on purchase (bill_id);
    create index instalment_by_bill on instalment (bill_id);
    create index instalment_by_due_date on instalment (account_id, due_date);
    create index instalment_by_purchase on instalment (purchase_id);
    create index payment_by_date on payment (account_id, received_date);
    create index charge_by_bill on charge (bill_id);
    create index request_by_reference on request (client_reference);
    create index notice_by_time on notice (issued_at);
    create table payment_bill (
      lender_id text not null,
      payment_id text not null,
      bill_id text not null,
      primary key (bill_id, lender_id, payment_id)
    ) strict, without rowid;
    create table recent_change (
      sequence integer primary key autoincrement,
      lender_id text not null references lender (id),
      resource text not null,
      document_id text not null,
      kind text not null check (kind in ('added', 'changed', 'removed')),
      seen_at text not null
    ) strict;`,
};
