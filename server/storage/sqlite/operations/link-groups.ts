import * as z from 'zod';
import type { LinkGroup, LinkGroupFields } from '../../../directory/link-groups.ts';
import { integer, integerOrNull, type Row, type Sql, text } from '../sql.ts';

const COLUMNS =
  'id, title, owner, validUntil, links, rank, revision, createdAt, changedAt, removedAt';

const linkList = z.array(z.object({ title: z.string(), url: z.string() }));

const groupOf = (row: Row): LinkGroup => ({
  id: text(row, 'id'),
  title: text(row, 'title'),
  owner: text(row, 'owner'),
  validUntil: integer(row, 'validUntil'),
  links: linkList.parse(JSON.parse(text(row, 'links'))),
  rank: text(row, 'rank'),
  revision: integer(row, 'revision'),
  createdAt: integer(row, 'createdAt'),
  changedAt: integer(row, 'changedAt'),
  removedAt: integerOrNull(row, 'removedAt'),
});

const createLinkGroup = (
  sql: Sql,
  args: { group: LinkGroup; networkId: string; max: number; forgetBefore: number },
): boolean => {
  const { group, networkId: network, max, forgetBefore } = args;
  sql('DELETE FROM linkGroups WHERE network = ? AND removedAt < ?').run(network, forgetBefore);
  const { changes } = sql(
    `INSERT INTO linkGroups (${COLUMNS}, network)
     SELECT :id, :title, :owner, :validUntil, :links, :rank, :revision, :createdAt, :changedAt, :removedAt, :network
     WHERE (SELECT count(*) FROM linkGroups WHERE network = :network) < :max`,
  ).run({ ...group, links: JSON.stringify(group.links), network, max });
  return changes > 0;
};

const findLinkGroup = (sql: Sql, id: string): LinkGroup | null => {
  const row = sql(`SELECT ${COLUMNS} FROM linkGroups WHERE id = ?`).get(id);
  return row === undefined ? null : groupOf(row);
};

const listLinkGroups = (sql: Sql, networkId: string): readonly LinkGroup[] =>
  sql(`SELECT ${COLUMNS} FROM linkGroups WHERE network = ? AND removedAt IS NULL ORDER BY rank, id`)
    .all(networkId)
    .map(groupOf);

const changeLinkGroup = (
  sql: Sql,
  args: { id: string; fields: LinkGroupFields; revision: number; now: number },
): boolean => {
  const { id, fields, revision, now } = args;
  const { title, owner, validUntil } = fields;
  return (
    sql(
      `UPDATE linkGroups SET title = :title, owner = :owner, validUntil = :validUntil, links = :links,
         revision = revision + 1, changedAt = :now
       WHERE id = :id AND revision = :revision AND removedAt IS NULL`,
    ).run({ id, revision, title, owner, validUntil, links: JSON.stringify(fields.links), now })
      .changes > 0
  );
};

const setLinkGroupRemoved = (sql: Sql, args: { id: string; removedAt: number | null }): void => {
  sql('UPDATE linkGroups SET removedAt = ? WHERE id = ?').run(args.removedAt, args.id);
};

const moveLinkGroup = (sql: Sql, args: { id: string; rank: string }): void => {
  sql('UPDATE linkGroups SET rank = ? WHERE id = ?').run(args.rank, args.id);
};

export const linkGroupOperations = {
  createLinkGroup,
  findLinkGroup,
  listLinkGroups,
  changeLinkGroup,
  setLinkGroupRemoved,
  moveLinkGroup,
};
