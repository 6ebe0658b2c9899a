/** The servicer's own tables. Events are the truth; documents and changes follow from them; meta says which data set this is. */
export const schema = `
  CREATE TABLE IF NOT EXISTS meta (
    name  TEXT PRIMARY KEY,
    value TEXT NOT NULL
  ) STRICT;

  CREATE TABLE IF NOT EXISTS events (
    sequence INTEGER PRIMARY KEY AUTOINCREMENT,
    body     TEXT NOT NULL
  ) STRICT;

  CREATE TABLE IF NOT EXISTS documents (
    resource TEXT NOT NULL,
    id       TEXT NOT NULL,
    revision INTEGER NOT NULL,
    content  TEXT NOT NULL,
    body     TEXT NOT NULL,
    PRIMARY KEY (resource, id)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE IF NOT EXISTS changes (
    sequence   INTEGER PRIMARY KEY AUTOINCREMENT,
    resource   TEXT NOT NULL,
    id         TEXT NOT NULL,
    operation  TEXT NOT NULL CHECK (operation IN ('put', 'remove')),
    body       TEXT,
    changed_at TEXT NOT NULL
  ) STRICT;

  CREATE INDEX IF NOT EXISTS changes_by_document ON changes (resource, id, sequence);

  CREATE TABLE IF NOT EXISTS idempotency_keys (
    key         TEXT PRIMARY KEY,
    fingerprint TEXT NOT NULL,
    status      INTEGER NOT NULL,
    headers     TEXT NOT NULL,
    body        TEXT NOT NULL,
    stored_at   TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
`;
