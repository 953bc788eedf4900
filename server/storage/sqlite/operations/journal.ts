import type {
  Compaction,
  JournalEntry,
  Registry,
  Renewal,
  StoredDocument,
} from '../../../journal/journal.ts';
import { documentName, draftsOfBoard } from '../../../../shared/protocol/documents.ts';
import type { Packed } from '../../../journal/packed.ts';
import { bytes, flag, integer, type Sql, text } from '../sql.ts';
import { cutChanges, writeChanges } from './changes.ts';
import { documentOfGeneration, existingDocument, findDocument } from './find-document.ts';

type PackedRenewal = Omit<Renewal, 'state'> & {
  readonly document: string;
  readonly generation: string;
  readonly state: Packed;
};

type PackedEntry = Omit<JournalEntry, 'renewals'> & { readonly renewals: readonly PackedRenewal[] };

type PackedDocument = Omit<StoredDocument, 'updates'> & { readonly updates: readonly Packed[] };

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

const writeRegistry = (sql: Sql, document: number, { owners, claims }: Registry): void => {
  const owner = sql(
    'INSERT OR REPLACE INTO owners (document, kind, record, person) VALUES (?, ?, ?, ?)',
  );
  for (const { kind, record, person } of owners) owner.run(document, kind, record, person);
  const claim = sql('INSERT OR REPLACE INTO claims (document, client, person) VALUES (?, ?, ?)');
  for (const { client, person } of claims) claim.run(document, client, person);
};

const loadDocument = (sql: Sql, name: string): PackedDocument | null => {
  const row = findDocument(sql, name);
  if (row === undefined) return null;
  const document = integer(row, 'id');
  const entries = sql(
    'SELECT seq, payload, isCompressed FROM entries WHERE document = ? ORDER BY seq',
  ).all(document);
  const last = entries.at(-1);
  return {
    generation: text(row, 'generation'),
    updates: entries.map((entry) => ({
      payload: bytes(entry, 'payload'),
      isCompressed: flag(entry, 'isCompressed'),
    })),
    lastSeq: last === undefined ? 0 : integer(last, 'seq'),
    updateCount: entries.length,
    ...readRegistry(sql, document),
    retired: sql('SELECT client FROM retired WHERE document = ?')
      .all(document)
      .map((one) => integer(one, 'client')),
  };
};

const insertEntry = (sql: Sql, document: number, { payload, isCompressed }: Packed): number => {
  const { lastInsertRowid } = sql(
    'INSERT INTO entries (document, payload, isCompressed) VALUES (?, ?, ?)',
  ).run(document, payload, Number(isCompressed));
  return Number(lastInsertRowid);
};

const compactDocument = (sql: Sql, compaction: Compaction): boolean => {
  const document = documentOfGeneration(sql, compaction);
  if (document === null) return false;
  const { payload, isCompressed } = compaction.state;
  const replaced = sql(
    'UPDATE entries SET payload = ?, isCompressed = ? WHERE document = ? AND seq = ?',
  ).run(payload, Number(isCompressed), document, compaction.upTo);
  // The entry went into another compaction meanwhile.
  if (replaced.changes === 0) return false;
  sql('DELETE FROM entries WHERE document = ? AND seq < ?').run(document, compaction.upTo);
  cutChanges(sql, document);
  return true;
};

const renewDocument = (sql: Sql, renewal: PackedRenewal): string => {
  const document = existingDocument(sql, renewal.document);
  sql('INSERT OR IGNORE INTO retired SELECT document, client FROM claims WHERE document = ?').run(
    document,
  );
  const retire = sql('INSERT OR IGNORE INTO retired (document, client) VALUES (?, ?)');
  for (const client of renewal.retired ?? []) retire.run(document, client);
  const isRetired = sql('SELECT 1 FROM retired WHERE document = ? AND client = ?');
  for (const { client } of renewal.claims) {
    if (isRetired.get(document, client)) throw new Error(`client id ${client} is retired`);
  }
  for (const table of ['entries', 'owners', 'claims']) {
    sql(`DELETE FROM ${table} WHERE document = ?`).run(document);
  }
  insertEntry(sql, document, renewal.state);
  writeRegistry(sql, document, renewal);
  sql('UPDATE documents SET generation = ? WHERE id = ?').run(renewal.generation, document);
  return renewal.generation;
};

const appendEntry = (sql: Sql, entry: PackedEntry): number => {
  const document = existingDocument(sql, entry.document);
  for (const renewal of entry.renewals) renewDocument(sql, renewal);
  writeRegistry(sql, document, entry);
  const seq = insertEntry(sql, document, { payload: entry.update, isCompressed: false });
  writeChanges(sql, { document, seq, changes: entry.changes });
  return seq;
};

/** A name goes on with characters that all come before the last one there is. */
const listDocuments = (sql: Sql, beginning: string): string[] =>
  sql('SELECT name FROM documents WHERE name >= ?1 AND name < ?1 || char(1114111)')
    .all(beginning)
    .map((row) => text(row, 'name'));

/** A board's own document, what is held back of it, and everybody's drafts for it. */
export const documentsOfBoard = (sql: Sql, id: string): string[] => [
  documentName({ kind: 'board', id }),
  documentName({ kind: 'held', boardId: id }),
  ...listDocuments(sql, draftsOfBoard(id)),
];

/** Entries and registry rows go with the document. Shared with the directory, which deletes whole meetings. */
export const removeDocuments = (sql: Sql, names: readonly string[]): void => {
  for (const name of names) sql('DELETE FROM documents WHERE name = ?').run(name);
};

export const journalOperations = {
  createDocument,
  listDocuments,
  loadDocument,
  appendEntry,
  compactDocument,
  renewDocument,
  removeDocuments,
};
