import type { Migration } from '../migrate';

/** What the borrower wrote and has not sent, one record a name: kept at every change, until it is sent or cleared. */
export const ownRecords: Migration = {
  number: 40,
  name: 'own-records',
  statements: `
    create table own_record (
      name text primary key not null,
      body text not null,
      written_at text not null
    );`,
};
