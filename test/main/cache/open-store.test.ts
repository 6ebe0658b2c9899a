import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { openStore } from '../../../src-main/cache/open-store';
import { migrations } from '../../../src-main/cache/migrations';
import { readLender, saveLender, type ConnectedLender } from '../../../src-main/cache/lender-repository';
import type { Store } from '../../../src-main/cache/store';
import { nativeBinding } from '../../support/native-binding';
import { temporaryFolder } from '../../support/temporary-folder';

const planted = 'Sunshine Grocery 4711';
const keyHex = '00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff';
const aKey = (): Uint8Array => Buffer.from(keyHex, 'hex');

const aLender: ConnectedLender = {
  id: 'lender-1',
  name: { 'zh-Hans': planted, en: planted },
  address: 'http://127.0.0.1:1',
  token: 'token-4711-planted',
  isSandbox: true,
  idempotencyKeyDays: 30,
  cursor: null,
  isRereading: false,
  connectedAt: '2026-11-23T08:00:00Z',
  lastSyncedAt: null,
};

function opened(file: string, key = aKey(), mustExist = false): Store {
  const store = openStore({ file, key, nativeBinding: nativeBinding(), mustExist });
  if (!store.ok) throw new Error(store.failure.code);
  return store.value;
}

function refusedCode(file: string, key = aKey(), mustExist = true): string {
  const store = openStore({ file, key, nativeBinding: nativeBinding(), mustExist });
  if (!store.ok) return store.failure.code;
  store.value.close();
  return 'opened';
}

function aStoreFile(): string {
  const file = path.join(temporaryFolder(), 'personal', 'store.db');
  const store = opened(file);
  store.write((handle) => saveLender(handle, aLender));
  store.close();
  return file;
}

describe('openStore', () => {
  it('reads what was written when the file is opened again with the key', () => {
    const store = opened(aStoreFile());

    const lender = store.read(readLender);

    store.close();
    expect(lender).toEqual(aLender);
  });

  it('leaves nothing readable on the disk, neither in the file nor in its log', () => {
    const file = path.join(temporaryFolder(), 'store.db');
    const store = opened(file);
    store.write((handle) => saveLender(handle, aLender));

    const found = readdirSync(path.dirname(file)).filter((name) => {
      const bytes = readFileSync(path.join(path.dirname(file), name));
      return [planted, aLender.token, 'CREATE TABLE', 'create table', keyHex].some((word) => bytes.includes(word));
    });

    expect(existsSync(`${file}-wal`)).toBe(true);
    store.close();
    expect(found).toEqual([]);
  });

  it('wipes the key it was handed', () => {
    const key = aKey();

    opened(path.join(temporaryFolder(), 'store.db'), key).close();

    expect(key.every((byte) => byte === 0)).toBe(true);
  });

  it('refuses another key and changes nothing', () => {
    const file = aStoreFile();
    const before = readFileSync(file);

    const code = refusedCode(file, Buffer.alloc(32, 7));

    expect(code).toBe('store.damaged');
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it('never makes a new store where one must be', () => {
    const file = path.join(temporaryFolder(), 'store.db');

    expect(refusedCode(file)).toBe('store.damaged');
    expect(existsSync(file)).toBe(false);
  });

  it('says damaged when the file was cut or overwritten', () => {
    const file = aStoreFile();
    const bytes = readFileSync(file);

    for (const damaged of [bytes.subarray(0, 5000), Buffer.alloc(8192, 1), Buffer.from('not a database')]) {
      const copy = path.join(temporaryFolder(), 'store.db');
      writeFileSync(copy, damaged);
      expect(refusedCode(copy)).toBe('store.damaged');
    }
  });

  it('refuses a store that a newer version wrote', () => {
    const file = aStoreFile();
    const database = rawDatabase(file);
    database.pragma('user_version = 100000');
    database.close();

    expect(refusedCode(file)).toBe('store.newer_version');
  });

  it('opens with full durability, temporary data in memory and the schema of the newest migration', () => {
    const file = aStoreFile();
    const store = opened(file);

    const pragma = (name: string): unknown =>
      store.read((handle) => handle.prepare(`select * from pragma_${name}`).pluck().get());

    expect(pragma('journal_mode')).toBe('wal');
    expect(pragma('synchronous')).toBe(2);
    expect(pragma('temp_store')).toBe(2);
    expect(pragma('trusted_schema')).toBe(0);
    expect(pragma('foreign_keys')).toBe(1);
    expect(pragma('user_version')).toBe(migrations.at(-1)?.number);
    store.close();
  });

  it('gives the files to their user alone', () => {
    const file = path.join(temporaryFolder(), 'personal', 'store.db');
    const store = opened(file);

    const modes = [file, `${file}-wal`].map((name) => statSync(name).mode & 0o777);
    const folderMode = statSync(path.dirname(file)).mode & 0o777;

    store.close();
    expect(modes).toEqual([0o600, 0o600]);
    expect(folderMode).toBe(0o700);
  });

  it('undoes all of a transaction that fails half-way', () => {
    const store = opened(path.join(temporaryFolder(), 'store.db'));

    expect(() =>
      store.write((handle) => {
        saveLender(handle, aLender);
        throw new RangeError('half-way');
      }),
    ).toThrow(RangeError);

    expect(store.read(readLender)).toBeNull();
    store.close();
  });

  it('says disk full, keeps what was there and goes on reading when no page can be added', () => {
    const file = path.join(temporaryFolder(), 'store.db');
    const store = opened(file);
    store.write((handle) => saveLender(handle, aLender));
    store.read((handle) => handle.prepare('pragma max_page_count = 1').get());

    const write = (): void =>
      store.write((handle) => {
        const name = { 'zh-Hans': 'x'.repeat(3000), en: 'y'.repeat(3000) };
        for (let index = 0; index < 500; index += 1) saveLender(handle, { ...aLender, id: `more-${index}`, name });
      });

    expect(write).toThrow(expect.objectContaining({ failure: { code: 'store.disk_full' } }));
    expect(store.read(readLender)).toEqual(aLender);
    store.close();
  });

  it('is a file that the sqlcipher program opens with the key', ({ skip }) => {
    const program = ['/usr/bin/sqlcipher', '/usr/local/bin/sqlcipher'].find((candidate) => existsSync(candidate));
    if (program === undefined) return skip('the sqlcipher program is not installed');
    const file = aStoreFile();

    // SQLCipher 4 has to be told that the format is that of 3; 3 has it by default.
    const script = `PRAGMA key = "x'${keyHex}'"; ${isVersion4(program) ? 'PRAGMA cipher_compatibility = 3;' : ''}
      PRAGMA cipher_page_size = 4096; select id from lender;`;
    const printed = execFileSync(program, [file], { input: script, encoding: 'utf8' });

    expect(printed.split('\n')).toContain(aLender.id);
  });

  it('opens a copy of the file made by VACUUM INTO with the same key', () => {
    const file = aStoreFile();
    const copy = path.join(temporaryFolder(), 'copies', 'copy.db');
    mkdirSync(path.dirname(copy));
    const database = rawDatabase(file);
    database.prepare('vacuum into ?').run(copy);
    database.close();

    const store = opened(copy, aKey(), true);

    expect(store.read(readLender)).toEqual(aLender);
    expect(readFileSync(copy).includes(planted)).toBe(false);
    store.close();
  });

  it('still opens after a copy of it was damaged', () => {
    const file = aStoreFile();
    copyFileSync(file, `${file}.copy`);
    writeFileSync(`${file}.copy`, 'gone');

    expect(refusedCode(file)).toBe('opened');
  });
});

function isVersion4(program: string): boolean {
  const version = execFileSync(program, [':memory:', 'PRAGMA cipher_version;'], { encoding: 'utf8' });
  return version.trim().startsWith('4');
}

function rawDatabase(file: string): Sqlite.Database {
  const database = new Sqlite(file, { nativeBinding: nativeBinding() });
  database.pragma("cipher='sqlcipher'");
  database.pragma('legacy=3');
  database.pragma('legacy_page_size=4096');
  database.pragma(`key="x'${keyHex}'"`);
  return database;
}
