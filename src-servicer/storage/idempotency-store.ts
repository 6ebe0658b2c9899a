import type { ServicerDatabase } from './open-database';

/** An answer that was given once and is given again, byte for byte, to a repeat. */
export interface StoredAnswer {
  readonly fingerprint: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** The answers by idempotency key; they survive a restart. */
export interface IdempotencyStore {
  readonly read: (key: string) => StoredAnswer | null;
  readonly write: (key: string, answer: StoredAnswer, storedAt: string) => void;
  /** Forgets the answers stored before a moment. */
  readonly forgetBefore: (moment: string) => void;
}

/** The answers kept in a database. */
export function idempotencyStore(database: ServicerDatabase): IdempotencyStore {
  const select = database.prepare<[string], { fingerprint: string; status: number; headers: string; body: string }>(
    'SELECT fingerprint, status, headers, body FROM idempotency_keys WHERE key = ?',
  );
  const insert = database.prepare(
    'INSERT INTO idempotency_keys (key, fingerprint, status, headers, body, stored_at) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const forget = database.prepare('DELETE FROM idempotency_keys WHERE stored_at < ?');
  return {
    read: (key) => {
      const row = select.get(key);
      // Cast: the headers were written by `write` below and by nothing else.
      return row === undefined ? null : { ...row, headers: JSON.parse(row.headers) as Record<string, string> };
    },
    write: (key, { fingerprint, status, headers, body }, storedAt) =>
      void insert.run(key, fingerprint, status, JSON.stringify(headers), body, storedAt),
    forgetBefore: (moment) => void forget.run(moment),
  };
}
