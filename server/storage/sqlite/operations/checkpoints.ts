import { thinOut } from '../../../journal/checkpoints/thin-out.ts';
import type { Checkpoint, NewCheckpoint } from '../../../journal/journal.ts';
import type { Packed } from '../../../journal/packed.ts';
import { bytes, flag, integer, type Sql, text } from '../sql.ts';
import { documentId, documentOfGeneration } from './find-document.ts';

const listOf = (sql: Sql, document: number | null): Checkpoint[] =>
  sql(
    'SELECT id, name, at, length(payload) AS bytes FROM checkpoints WHERE document = ? ORDER BY id',
  )
    .all(document)
    .map((row) => ({
      id: integer(row, 'id'),
      name: text(row, 'name'),
      at: integer(row, 'at'),
      bytes: integer(row, 'bytes'),
    }));

const addCheckpoint = (sql: Sql, { name, at, state, ...of }: NewCheckpoint): boolean => {
  const document = documentOfGeneration(sql, of);
  if (document === null) return false;
  sql(
    'INSERT INTO checkpoints (document, name, at, payload, isCompressed) VALUES (?, ?, ?, ?, ?)',
  ).run(document, name, at, state.payload, Number(state.isCompressed));
  const remove = sql('DELETE FROM checkpoints WHERE id = ?');
  for (const id of thinOut(listOf(sql, document))) remove.run(id);
  return true;
};

const listCheckpoints = (sql: Sql, name: string): Checkpoint[] =>
  listOf(sql, documentId(sql, name));

const readCheckpoint = (
  sql: Sql,
  { name, id }: { readonly name: string; readonly id: number },
): Packed | null => {
  const row = sql(
    'SELECT payload, isCompressed FROM checkpoints WHERE document = ? AND id = ?',
  ).get(documentId(sql, name), id);
  if (row === undefined) return null;
  return { payload: bytes(row, 'payload'), isCompressed: flag(row, 'isCompressed') };
};

const replaceCheckpoint = (
  sql: Sql,
  { name, id, state }: { readonly name: string; readonly id: number; readonly state: Packed },
): void => {
  sql('UPDATE checkpoints SET payload = ?, isCompressed = ? WHERE document = ? AND id = ?').run(
    state.payload,
    Number(state.isCompressed),
    documentId(sql, name),
    id,
  );
};

export const checkpointOperations = {
  addCheckpoint,
  listCheckpoints,
  readCheckpoint,
  replaceCheckpoint,
};
