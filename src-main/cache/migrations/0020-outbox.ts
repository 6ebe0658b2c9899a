import type { Migration } from '../migrate';

/** What the borrower sends: written with its idempotency key before anything leaves, kept until the lender has answered. */
export const outbox: Migration = {
  number: 20,
  name: 'outbox',
  statements: `
    create table outbox (
      reference text primary key not null,
      lender_id text not null references lender (id),
      idempotency_key text not null unique,
      body text not null,
      written_at text not null,
      state text not null check (state in ('queued', 'sending', 'unknown', 'sent', 'refused', 'cancelled')),
      attempts integer not null default 0,
      last_attempt_at text,
      failure text
    );
    create index outbox_waiting on outbox (written_at) where state in ('queued', 'sending', 'unknown');`,
};
