import {
  type PublicLink,
  type PublicTarget,
  PUBLIC_KINDS,
} from '../../../directory/public-links.ts';
import { type Row, type Sql, text, textOrNull, word } from '../sql.ts';

const linkOf = (row: Row): PublicLink => ({
  kind: word(row, 'kind', PUBLIC_KINDS),
  target: text(row, 'target'),
  meetingId: textOrNull(row, 'meeting'),
  secret: text(row, 'secret'),
});

const findPublicLinkOf = (sql: Sql, { kind, target }: PublicTarget): PublicLink | null => {
  const row = sql('SELECT * FROM publicLinks WHERE kind = ? AND target = ?').get(kind, target);
  return row === undefined ? null : linkOf(row);
};

const openPublicLink = (sql: Sql, { link, now }: { link: PublicLink; now: number }): PublicLink => {
  sql(
    `INSERT OR IGNORE INTO publicLinks (kind, target, meeting, secret, createdAt)
     VALUES (?, ?, ?, ?, ?)`,
  ).run(link.kind, link.target, link.meetingId, link.secret, now);
  return findPublicLinkOf(sql, link) ?? link;
};

const findPublicLink = (sql: Sql, secret: string): PublicLink | null => {
  const row = sql('SELECT * FROM publicLinks WHERE secret = ?').get(secret);
  return row === undefined ? null : linkOf(row);
};

const closePublicLink = (sql: Sql, { kind, target }: PublicTarget): boolean =>
  sql('DELETE FROM publicLinks WHERE kind = ? AND target = ?').run(kind, target).changes > 0;

const listPublicBoards = (sql: Sql, _: null): readonly PublicLink[] =>
  sql("SELECT * FROM publicLinks WHERE kind = 'board' ORDER BY createdAt, target")
    .all()
    .map(linkOf);

export const publicLinkOperations = {
  openPublicLink,
  findPublicLink,
  findPublicLinkOf,
  closePublicLink,
  listPublicBoards,
};
