import type { Migration } from '../migrate';

/** Bill files the borrower imported, and their entries by an identity that survives a second export. */
export const importedBillFiles: Migration = {
  number: 30,
  name: 'imported bill files',
  statements: `
    create table imported_file (
      id text primary key not null,
      file_name text not null,
      format text not null,
      imported_at text not null,
      rows integer not null,
      added integer not null,
      updated integer not null,
      known integer not null,
      skipped integer not null,
      body text not null
    );
    create table imported_entry (
      fingerprint text primary key not null,
      file_id text not null references imported_file (id),
      at text not null,
      body text not null
    ) without rowid;
    create index imported_entry_by_time on imported_entry (at);`,
};
