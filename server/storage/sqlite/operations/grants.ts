import { GRANT_KINDS } from '../../../../shared/access/grant.ts';
import type { Grant, GrantFields } from '../../../directory/records.ts';
import { integer, type Row, type Sql, text, word } from '../sql.ts';
import { personOf } from './people.ts';

const createGrant = (
  sql: Sql,
  { grant, max, now }: { grant: GrantFields; max: number; now: number },
): boolean => {
  const { id, meetingId, kind, target, name, secret } = grant;
  // The limit is part of the insertion, so that two at once cannot both be the last.
  const { changes } = sql(
    `INSERT INTO grants (id, meeting, kind, target, name, secret, createdAt)
     SELECT :id, :meetingId, :kind, :target, :name, :secret, :now
     WHERE (SELECT count(*) FROM grants WHERE meeting = :meetingId AND target = :target) < :max`,
  ).run({ id, meetingId, kind, target, name, secret, now, max });
  return changes > 0;
};

const usesOf = (sql: Sql, grantId: string): Grant['uses'] =>
  sql(
    `SELECT people.id, people.name, organisation, region, usedAt
     FROM grantUses JOIN people ON people.id = grantUses.person
     WHERE grantId = ? ORDER BY usedAt, people.id`,
  )
    .all(grantId)
    .map((row) => ({ person: personOf(row), usedAt: integer(row, 'usedAt') }));

const COLUMNS = 'id, meeting, kind, target, name, secret, createdAt';

const grantOf = (sql: Sql, row: Row): Grant => {
  const id = text(row, 'id');
  return {
    id,
    meetingId: text(row, 'meeting'),
    kind: word(row, 'kind', GRANT_KINDS),
    target: text(row, 'target'),
    name: text(row, 'name'),
    secret: text(row, 'secret'),
    createdAt: integer(row, 'createdAt'),
    uses: usesOf(sql, id),
  };
};

/** One grant with those who came by its link. */
export const findGrant = (sql: Sql, id: string): Grant | null => {
  const row = sql(`SELECT ${COLUMNS} FROM grants WHERE id = ?`).get(id);
  return row === undefined ? null : grantOf(sql, row);
};

const listGrants = (sql: Sql, meetingId: string): readonly Grant[] =>
  sql(`SELECT ${COLUMNS} FROM grants WHERE meeting = ? ORDER BY createdAt, id`)
    .all(meetingId)
    .map((row) => grantOf(sql, row));

const removeGrant = (sql: Sql, id: string): Grant | null => {
  const grant = findGrant(sql, id);
  sql('DELETE FROM grants WHERE id = ?').run(id);
  return grant;
};

/** Writes down who came by a grant's link. */
export const noteUse = (
  sql: Sql,
  { grantId, personId, now }: { grantId: string; personId: string; now: number },
): void => {
  sql(
    `INSERT INTO grantUses (grantId, person, usedAt) VALUES (?, ?, ?)
     ON CONFLICT DO UPDATE SET usedAt = excluded.usedAt`,
  ).run(grantId, personId, now);
};

/** Takes all rights in a meeting from somebody. */
export const forgetUses = (sql: Sql, args: { meetingId: string; personId: string }): void => {
  sql(
    `DELETE FROM grantUses
     WHERE person = ? AND grantId IN (SELECT id FROM grants WHERE meeting = ?)`,
  ).run(args.personId, args.meetingId);
};

export const grantOperations = { createGrant, findGrant, listGrants, removeGrant };
