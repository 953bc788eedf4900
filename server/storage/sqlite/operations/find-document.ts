import { DocumentGone } from '../../../journal/journal.ts';
import { integer, type Row, type Sql, text } from '../sql.ts';

/** A document's row. */
export const findDocument = (sql: Sql, name: string): Row | undefined =>
  sql('SELECT id, generation FROM documents WHERE name = ?').get(name);

/** A document's row number, or null when there is no such document. */
export const documentId = (sql: Sql, name: string): number | null => {
  const row = findDocument(sql, name);
  return row === undefined ? null : integer(row, 'id');
};

/** The row number of a document that is still in this generation, else null. */
export const documentOfGeneration = (
  sql: Sql,
  { document, generation }: { readonly document: string; readonly generation: string },
): number | null => {
  const row = findDocument(sql, document);
  return row !== undefined && text(row, 'generation') === generation ? integer(row, 'id') : null;
};

/** The row number of a document that must be there. */
export const existingDocument = (sql: Sql, name: string): number => {
  const id = documentId(sql, name);
  if (id === null) throw new DocumentGone(`${name} is gone`);
  return id;
};
