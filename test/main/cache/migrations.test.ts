import path from 'node:path';
import Sqlite, { type Database } from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { migrate } from '../../../src-main/cache/migrate';
import { migrations } from '../../../src-main/cache/migrations';
import { nativeBinding } from '../../support/native-binding';
import { temporaryFolder } from '../../support/temporary-folder';

function aDatabase(upTo: number): Database {
  const database = new Sqlite(path.join(temporaryFolder(), 'store.db'), { nativeBinding: nativeBinding() });
  onTestFinished(() => void database.close());
  migrate(database, migrations.filter(({ number }) => number <= upTo));
  return database;
}

const tables = (database: Database): unknown[] =>
  database.prepare(`select name from sqlite_schema where type = 'table' and name not like 'sqlite_%' order by name`).pluck().all();

const planOf = (database: Database, query: string, ...values: string[]): string =>
  database.prepare(`explain query plan ${query}`).all(...values).map((row) => (row as { detail: string }).detail).join('; ');

const documents = ['account', 'bill', 'charge', 'instalment', 'lender', 'notice', 'payment', 'payment_bill', 'policy', 'purchase', 'recent_change', 'request'];

describe('the migrations', () => {
  it('begin with the lender and its documents', () => {
    expect(tables(aDatabase(10))).toEqual(documents);
  });

  it('add the outbox, which keeps what a lender was connected with', () => {
    const database = aDatabase(10);
    database.exec(`insert into lender (id, name, address, token, is_sandbox, idempotency_key_days, cursor, connected_at)
      values ('l', '{}', 'http://127.0.0.1:1', 't', 1, 30, 'c', '2026-11-23T00:00:00Z')`);

    migrate(database, migrations.filter(({ number }) => number <= 20));

    expect(tables(database)).toEqual([...documents, 'outbox'].sort());
    expect(database.prepare('select cursor from lender').pluck().all()).toEqual(['c']);
    expect(() => database.exec(`insert into outbox values ('r', 'nobody', 'k', '{}', 't', 'queued', 0, null, null)`)).toThrow(/FOREIGN KEY/);
  });

  it('add the imported bill files', () => {
    expect(tables(aDatabase(30))).toEqual([...documents, 'imported_entry', 'imported_file', 'outbox'].sort());
  });

  it('do nothing to a store that is up to date, and note how far it is', () => {
    const database = aDatabase(1000);
    const before = database.prepare('select sql from sqlite_schema order by name').pluck().all();

    expect(migrate(database, migrations)).toBeNull();
    expect(database.prepare('select sql from sqlite_schema order by name').pluck().all()).toEqual(before);
    expect(database.pragma('user_version', { simple: true })).toBe(migrations.at(-1)?.number);
  });

  it('add what the borrower wrote and has not sent', () => {
    expect(tables(aDatabase(40))).toEqual([...documents, 'imported_entry', 'imported_file', 'outbox', 'own_record'].sort());
  });

  it('leave a store as it was when one of them fails half-way', () => {
    const database = aDatabase(40);
    const broken = { number: 50, name: 'broken', statements: 'create table half (a); create table half (a);' };

    expect(() => migrate(database, [...migrations, broken])).toThrow(/already exists/);

    expect(tables(database)).not.toContain('half');
    expect(database.pragma('user_version', { simple: true })).toBe(40);
  });

  it('refuse a store of a newer version', () => {
    const database = aDatabase(40);
    database.pragma('user_version = 41');

    expect(migrate(database, migrations)).toBe('store.newer_version');
  });
});

describe('the queries of every screen', () => {
  it.each([
    ['select body from bill where account_id = ? order by day, id', 'bill_by_account'],
    ['select body from purchase where account_id = ? order by day, id', 'purchase_by_account'],
    ['select body from purchase where bill_id = ? order by day, id', 'purchase_by_bill'],
    ['select body from instalment where bill_id = ? order by id', 'instalment_by_bill'],
    ['select body from charge where bill_id = ? order by day, id', 'charge_by_bill'],
    ['select body from payment where account_id = ? order by day, id', 'payment_by_account'],
    ['select body from request where account_id = ? order by day, id', 'request_by_account'],
    ['select * from outbox where reference = ?', 'sqlite_autoindex_outbox_1'],
  ])('%s goes by an index', (query, index) => {
    const plan = planOf(aDatabase(1000), query, 'x');

    expect(plan).toContain(index);
    expect(plan).not.toContain('SCAN');
  });
});
