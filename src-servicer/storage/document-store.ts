import type { ResourceName } from '#shared/contract/servicer/change';
import type { LedgerDocument } from '../ledger/ledger-documents';
import type { ServicerDatabase } from './open-database';

/** A document as it is sent: its JSON, byte for byte. */
export interface StoredDocument {
  readonly id: string;
  readonly body: string;
}

/** What a page of a list is chosen by. */
export interface DocumentQuery {
  readonly resource: ResourceName;
  /** Only documents whose identifier sorts after this one; the empty text for the first page. */
  readonly afterId: string;
  readonly limit: number;
  readonly accountId: string | null;
  readonly clientReference: string | null;
}

/** The documents as published, each with its revision. */
export interface DocumentStore {
  readonly read: (resource: ResourceName, id: string) => StoredDocument | null;
  readonly list: (query: DocumentQuery) => readonly StoredDocument[];
  /** Makes the stored documents equal to these; every difference is a change, recorded as of `changedAt`. */
  readonly replaceAll: (documents: readonly LedgerDocument[], changedAt: string) => void;
}

interface Row {
  readonly resource: ResourceName;
  readonly id: string;
  readonly revision: number;
  readonly content: string;
}

/** The documents kept in a database. Call `replaceAll` within a transaction. */
export function documentStore(database: ServicerDatabase): DocumentStore {
  const select = database.prepare<[string, string], StoredDocument>(
    'SELECT id, body FROM documents WHERE resource = ? AND id = ?',
  );
  const page = database.prepare<[DocumentQuery], StoredDocument>(`
    SELECT id, body FROM documents
    WHERE resource = @resource AND id > @afterId
      AND (@accountId IS NULL OR json_extract(body, iif(resource = 'account', '$.id', '$.accountId')) = @accountId)
      AND (@clientReference IS NULL OR json_extract(body, '$.clientReference') = @clientReference)
    ORDER BY id LIMIT @limit`);
  return {
    read: (resource, id) => select.get(resource, id) ?? null,
    list: (query) => page.all(query),
    replaceAll: (documents, changedAt) => replaceAll(database, documents, changedAt),
  };
}

function replaceAll(database: ServicerDatabase, documents: readonly LedgerDocument[], changedAt: string): void {
  const rows = database.prepare<[], Row>('SELECT resource, id, revision, content FROM documents').all();
  const known = new Map(rows.map((row) => [`${row.resource} ${row.id}`, row]));
  const put = database.prepare(`
    INSERT INTO documents (resource, id, revision, content, body) VALUES (@resource, @id, @revision, @content, @body)
    ON CONFLICT (resource, id) DO UPDATE SET revision = excluded.revision, content = excluded.content, body = excluded.body`);
  const remove = database.prepare('DELETE FROM documents WHERE resource = ? AND id = ?');
  const record = database.prepare(
    'INSERT INTO changes (resource, id, operation, body, changed_at) VALUES (?, ?, ?, ?, ?)',
  );
  for (const { resource, body } of documents) {
    const content = JSON.stringify(body);
    const row = known.get(`${resource} ${body.id}`);
    known.delete(`${resource} ${body.id}`);
    if (row?.content === content) continue;
    const revision = (row?.revision ?? 0) + 1;
    const revised = JSON.stringify('revision' in body ? { ...body, revision } : body);
    put.run({ resource, id: body.id, revision, content, body: revised });
    record.run(resource, body.id, 'put', revised, changedAt);
  }
  for (const { resource, id } of known.values()) {
    remove.run(resource, id);
    record.run(resource, id, 'remove', null, changedAt);
  }
}
