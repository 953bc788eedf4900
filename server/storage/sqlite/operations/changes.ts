import type { ChangeQuery, ChangeRow } from '../../../journal/journal.ts';
import { integer, type Sql, text, textOrNull, word } from '../sql.ts';
import { documentId } from './find-document.ts';

const OPS = ['create', 'put', 'delete', 'remove'] as const;

type NewChanges = {
  readonly document: number;
  readonly seq: number;
  readonly changes: readonly ChangeRow[];
};

/** Writes what the change log says of an entry; runs in the entry's own savepoint. */
export const writeChanges = (sql: Sql, { document, seq, changes }: NewChanges): void => {
  const insert = sql('INSERT INTO changes VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)');
  changes.forEach(({ at, person, root, record, field, op, previous }, line) => {
    insert.run(document, at, seq, line, person, root, record, field, op, previous);
  });
};

/** A document's log has an end, however much goes on in it: beyond this, its oldest rows go. */
const MAX_ROWS = 20_000;
const MAX_BYTES = 16 * 1024 * 1024;

/** Cuts a document's change log to its limits; called when its journal is folded. */
export const cutChanges = (sql: Sql, document: number): void => {
  const size = sql(
    'SELECT count(*) AS rows, total(length(previous)) AS bytes FROM changes WHERE document = ?',
  ).get(document);
  if (size === undefined) return;
  if (integer(size, 'rows') <= MAX_ROWS && integer(size, 'bytes') <= MAX_BYTES) return;
  sql(
    `DELETE FROM changes WHERE (document, at, seq, line) IN (
       SELECT document, at, seq, line FROM (
         SELECT document, at, seq, line, count(*) OVER newer AS rows,
           total(length(previous)) OVER newer AS bytes
         FROM changes WHERE document = :document
         WINDOW newer AS (ORDER BY at DESC, seq DESC, line DESC)
       ) WHERE rows > :rows OR bytes > :bytes
     )`,
  ).run({ document, rows: MAX_ROWS, bytes: MAX_BYTES });
};

const readChanges = (
  sql: Sql,
  { name, person, from, to }: ChangeQuery & { readonly name: string },
): ChangeRow[] =>
  sql(
    `SELECT at, person, root, record, field, op, previous FROM changes
     WHERE document = ? AND at BETWEEN ? AND ? AND person = coalesce(?, person)
     ORDER BY at, seq, line`,
  )
    .all(documentId(sql, name), from, to, person ?? null)
    .map((row) => ({
      at: integer(row, 'at'),
      person: text(row, 'person'),
      root: text(row, 'root'),
      record: text(row, 'record'),
      field: text(row, 'field'),
      op: word(row, 'op', OPS),
      previous: textOrNull(row, 'previous'),
    }));

/** Erases old rows, at most `limit` of them, so that nobody's commit waits long. True when some may be left. */
const forgetChanges = (
  sql: Sql,
  { before, limit }: { readonly before: number; readonly limit: number },
): boolean => {
  const documents = sql(
    `SELECT id FROM documents
     WHERE EXISTS (SELECT 1 FROM changes WHERE document = documents.id AND at < ?)`,
  ).all(before);
  let left = limit;
  for (const row of documents) {
    const { changes } = sql(
      `DELETE FROM changes WHERE (document, at, seq, line) IN
       (SELECT document, at, seq, line FROM changes WHERE document = ? AND at < ? LIMIT ?)`,
    ).run(integer(row, 'id'), before, left);
    left -= Number(changes);
    if (left === 0) return true;
  }
  return false;
};

const forgetPersonsChanges = (
  sql: Sql,
  { name, person }: { readonly name: string; readonly person: string },
): void => {
  const document = documentId(sql, name);
  sql('DELETE FROM changes WHERE document = ? AND person = ?').run(document, person);
  // What others did to this person's notes holds this person's words.
  sql(
    `DELETE FROM changes WHERE document = :document AND (root, record) IN
     (SELECT kind, record FROM owners WHERE document = :document AND person = :person)`,
  ).run({ document, person });
};

export const changeOperations = { readChanges, forgetChanges, forgetPersonsChanges };
