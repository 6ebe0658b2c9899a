import type { Migration } from '../migrate';

// Nothing newer than SQLite 3.15 stands in the schema, so that the sqlcipher program of a stable Debian can read the file.
// Each document is kept as JSON, as far as the contract knows its fields; the columns beside it are what it is looked up by
// (document-columns.ts). Its generation tells whether the reading of the feed that is under way has brought it.
const documentTables = ['account', 'policy', 'bill', 'purchase', 'instalment', 'payment', 'charge', 'request', 'notice']
  .map(
    (name) => `
    create table ${name} (
      lender_id text not null references lender (id),
      id text not null,
      fetched_at text not null,
      generation integer not null,
      account_id text,
      bill_id text,
      day text,
      reference text,
      body text not null check (typeof(body) = 'text'),
      primary key (lender_id, id)
    ) without rowid;`,
  )
  .join('');

/** The lender, its documents, how far the change feed was read, and what each sync changed. */
export const lenderDocuments: Migration = {
  number: 10,
  name: 'lender documents',
  statements: `
    create table lender (
      id text primary key not null,
      name text not null,
      address text not null,
      token text not null,
      is_sandbox integer not null check (is_sandbox in (0, 1)),
      idempotency_key_days integer not null,
      cursor text,
      generation integer not null default 1,
      is_rereading integer not null default 0 check (is_rereading in (0, 1)),
      connected_at text not null,
      last_synced_at text
    );
    ${documentTables}
    create index policy_by_account on policy (account_id);
    create index bill_by_account on bill (account_id, day);
    create index purchase_by_account on purchase (account_id, day);
    create index purchase_by_bill on purchase (bill_id, day);
    create index instalment_by_account on instalment (account_id, day);
    create index instalment_by_bill on instalment (bill_id);
    create index payment_by_account on payment (account_id, day);
    create index charge_by_account on charge (account_id);
    create index charge_by_bill on charge (bill_id, day);
    create index request_by_account on request (account_id);
    create index request_by_reference on request (reference);
    create index notice_by_day on notice (day);
    create table payment_bill (
      lender_id text not null,
      payment_id text not null,
      bill_id text not null,
      primary key (bill_id, lender_id, payment_id)
    ) without rowid;
    create index payment_bill_by_payment on payment_bill (lender_id, payment_id);
    create table recent_change (
      sequence integer primary key autoincrement,
      lender_id text not null references lender (id),
      resource text not null,
      document_id text not null,
      kind text not null check (kind in ('added', 'changed', 'removed')),
      seen_at text not null
    );`,
};
