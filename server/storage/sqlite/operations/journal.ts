import {
  type Compaction,
  DocumentGone,
  type JournalEntry,
  type Registry,
  type StoredDocument,
} from '../../../journal/journal.ts';
import { bytes, integer, type Row, type Sql, text } from '../sql.ts';

const findDocument = (sql: Sql, name: string): Row | undefined =>
  sql('SELECT id, generation FROM documents WHERE name = ?').get(name);

const createDocument = (sql: Sql, args: { name: string; generation: string }): string => {
  sql('INSERT INTO documents (name, generation) VALUES (?, ?)').run(args.name, args.generation);
  return args.generation;
};

const readRegistry = (sql: Sql, document: number): Registry => ({
  owners: sql('SELECT kind, record, person FROM owners WHERE document = ?')
    .all(document)
    .map((row) => ({
      kind: text(row, 'kind'),
      record: text(row, 'record'),
      person: text(row, 'person'),
    })),
  claims: sql('SELECT client, person FROM claims WHERE document = ?')
    .all(document)
    .map((row) => ({ client: integer(row, 'client'), person: text(row, 'person') })),
});

const loadDocument = (sql: Sql, name: string): StoredDocument | null => {
  const row = findDocument(sql, name);
  if (row === undefined) return null;
  const document = integer(row, 'id');
  const entries = sql('SELECT seq, payload FROM entries WHERE document = ? ORDER BY seq').all(
    document,
  );
  const last = entries.at(-1);
  return {
    generation: text(row, 'generation'),
    updates: entries.map((entry) => bytes(entry, 'payload')),
    lastSeq: last === undefined ? 0 : integer(last, 'seq'),
    updateCount: entries.length,
    ...readRegistry(sql, document),
  };
};

const appendEntry = (sql: Sql, entry: JournalEntry): number => {
  const row = findDocument(sql, entry.document);
  if (row === undefined) throw new DocumentGone(`${entry.document} is gone`);
  const document = integer(row, 'id');
  const owner = sql(
    'INSERT OR REPLACE INTO owners (document, kind, record, person) VALUES (?, ?, ?, ?)',
  );
  for (const { kind, record, person } of entry.owners) owner.run(document, kind, record, person);
  const claim = sql('INSERT OR REPLACE INTO claims (document, client, person) VALUES (?, ?, ?)');
  for (const { client, person } of entry.claims) claim.run(document, client, person);
  const { lastInsertRowid } = sql('INSERT INTO entries (document, payload) VALUES (?, ?)').run(
    document,
    entry.update,
  );
  return Number(lastInsertRowid);
};

const compactDocument = (sql: Sql, compaction: Compaction): boolean => {
  const row = findDocument(sql, compaction.document);
  if (row === undefined || text(row, 'generation') !== compaction.generation) return false;
  const document = integer(row, 'id');
  const replaced = sql('UPDATE entries SET payload = ? WHERE document = ? AND seq = ?').run(
    compaction.state,
    document,
    compaction.upTo,
  );
  // The entry went into another compaction meanwhile.
  if (replaced.changes === 0) return false;
  sql('DELETE FROM entries WHERE document = ? AND seq < ?').run(document, compaction.upTo);
  return true;
};

/** Entries and registry rows go with the document. Shared with the directory, which deletes whole meetings. */
export const removeDocuments = (sql: Sql, names: readonly string[]): void => {
  for (const name of names) sql('DELETE FROM documents WHERE name = ?').run(name);
};

export const journalOperations = {
  createDocument,
  loadDocument,
  appendEntry,
  compactDocument,
  removeDocuments,
};
