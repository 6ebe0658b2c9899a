// Run by Node and by Electron as Node: opens an encrypted database with the binding given as the only
// argument, writes, closes, reads it back, and is refused with another key. A binding that does not fit the
// runtime ends this process with a segmentation fault, which is why it is a process of its own.
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const Database = require('better-sqlite3');

const nativeBinding = process.argv[2];
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'mingzhang-binding-'));
const file = path.join(folder, 'check.db');

/** @param {string} key one hexadecimal digit, repeated */
function open(key) {
  const database = new Database(file, { nativeBinding });
  database.pragma("cipher='sqlcipher'");
  database.pragma(`key="x'${key.repeat(64)}'"`);
  return database;
}

try {
  const written = open('a');
  written.exec('CREATE TABLE entry (id INTEGER PRIMARY KEY, word TEXT)');
  const insert = written.prepare('INSERT INTO entry (word) VALUES (?)');
  written.transaction(() => {
    for (let count = 0; count < 1000; count += 1) insert.run(`word ${count}`);
  })();
  written.close();
  if (fs.readFileSync(file).includes('word 1')) throw new Error('the file is not encrypted');

  const read = open('a');
  if (read.prepare('SELECT count(*) FROM entry').pluck().get() !== 1000) throw new Error('rows are missing');
  read.close();

  const stranger = open('b');
  let refused = false;
  try {
    stranger.prepare('SELECT count(*) FROM entry').get();
  } catch (error) {
    refused = error instanceof Database.SqliteError && error.code === 'SQLITE_NOTADB';
  }
  stranger.close();
  if (!refused) throw new Error('another key was not refused');
  process.stdout.write('binding works\n');
} finally {
  fs.rmSync(folder, { recursive: true, force: true });
}
