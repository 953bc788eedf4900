import type { DatabaseSync } from 'node:sqlite';
import { parseDocumentName } from '../../shared/protocol/documents.ts';
import { createSql, integer, type Row, text } from '../storage/sqlite/sql.ts';

const column =
  (name: string) =>
  (row: Row): string =>
    text(row, name);

/** Every document of a database. */
export const allDocuments = (database: DatabaseSync): string[] =>
  database.prepare('SELECT name FROM documents ORDER BY id').all().map(column('name'));

/** The documents of a meeting and of its boards, those that are removed and can be brought back included. */
export const documentsOfMeeting = (database: DatabaseSync, meetingId: string): string[] => {
  const boards = new Set(
    database.prepare('SELECT id FROM boards WHERE meeting = ?').all(meetingId).map(column('id')),
  );
  return allDocuments(database).filter((name) => {
    const ref = parseDocumentName(name);
    switch (ref?.kind) {
      case 'meeting':
        return ref.id === meetingId;
      case 'board':
        return boards.has(ref.id);
      case 'draft':
      case 'held':
        return boards.has(ref.boardId);
      case undefined:
        return false;
    }
  });
};

/** Client ids that copies of a document may hold; none when it is not there. */
export const knownClients = (database: DatabaseSync, name: string): number[] => {
  const sql = createSql(database);
  return ['claims', 'retired'].flatMap((table) =>
    sql(`SELECT client FROM ${table} WHERE document = (SELECT id FROM documents WHERE name = ?)`)
      .all(name)
      .map((row) => integer(row, 'client')),
  );
};
