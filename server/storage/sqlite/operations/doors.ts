import { ROLES } from '../../../../shared/access/actor.ts';
import { LINK_KINDS, roleOfLink } from '../../../../shared/network/link-kind.ts';
import type { Admission, Admitted, Credential, LinkChange } from '../../../directory/directory.ts';
import type { Arrival, FoundLink, Link, StoredSession } from '../../../directory/records.ts';
import { integer, integerOrNull, type Row, type Sql, text, word } from '../sql.ts';
import { findGrant, forgetUses, noteUse } from './grants.ts';
import { addMember, personOf, settleNewcomer } from './people.ts';

const WAYS_IN = [...LINK_KINDS, 'grant'] as const;

const findLink = (sql: Sql, secret: string): FoundLink | null => {
  const row = sql(
    `SELECT id, kind, meeting FROM links WHERE secret = ?1
     UNION ALL SELECT id, 'grant', meeting FROM grants WHERE secret = ?1`,
  ).get(secret);
  if (row === undefined) return null;
  return {
    id: text(row, 'id'),
    kind: word(row, 'kind', WAYS_IN),
    meetingId: text(row, 'meeting'),
  };
};

const isRemoved = (sql: Sql, meetingId: string, personId: string): boolean =>
  sql('SELECT 1 FROM members WHERE meeting = ? AND person = ? AND removedAt IS NOT NULL').get(
    meetingId,
    personId,
  ) !== undefined;

export type NewSession = {
  readonly id: string;
  readonly tokenHash: string | null;
  readonly meetingId: string;
  readonly personId: string;
  readonly deviceId: string;
  readonly role: string;
  readonly linkId: string | null;
  readonly now: number;
};

/** A session makes its person a member of the meeting. */
export const insertSession = (sql: Sql, session: NewSession): void => {
  addMember(sql, session);
  sql(
    `INSERT INTO sessions (id, tokenHash, meeting, person, device, role, link, createdAt)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    session.id,
    session.tokenHash,
    session.meetingId,
    session.personId,
    session.deviceId,
    session.role,
    session.linkId,
    session.now,
  );
};

const isMember = (sql: Sql, meetingId: string, personId: string): boolean =>
  sql('SELECT 1 FROM members WHERE meeting = ? AND person = ?').get(meetingId, personId) !==
  undefined;

const countOf = (counted: Row | undefined): number =>
  counted === undefined ? 0 : integer(counted, 'count');

const memberCount = (sql: Sql, meetingId: string): number =>
  countOf(sql('SELECT count(*) AS count FROM members WHERE meeting = ?').get(meetingId));

const sessionCount = (sql: Sql, deviceId: string): number =>
  countOf(sql('SELECT count(*) AS count FROM sessions WHERE device = ?').get(deviceId));

const admit = (sql: Sql, args: Admission): Admitted => {
  const link = findLink(sql, args.secret);
  if (link === null) return { ok: false, reason: 'notFound' };
  const { meetingId } = link;
  const isFull = memberCount(sql, meetingId) >= args.maxPeople;
  // Before they are written down: whoever is turned away leaves nothing behind.
  if (isFull && !args.newcomer.known) return { ok: false, reason: 'people' };
  const grant = link.kind === 'grant' ? findGrant(sql, link.id) : null;
  const isUsedUp = grant !== null && grant.uses.length >= args.maxPerGrant;
  if (isUsedUp && !args.newcomer.known) return { ok: false, reason: 'grant' };
  const settled = settleNewcomer(sql, args.newcomer, args.now);
  if (settled === null) return { ok: false, reason: 'notFound' };
  const { personId, deviceId } = settled;
  if (isRemoved(sql, meetingId, personId)) return { ok: false, reason: 'removed' };
  if (isFull && !isMember(sql, meetingId, personId)) return { ok: false, reason: 'people' };
  const isNew = !grant?.uses.some(({ person }) => person.id === personId);
  if (isUsedUp && isNew) return { ok: false, reason: 'grant' };
  if (sessionCount(sql, deviceId) >= args.maxSessions) return { ok: false, reason: 'sessions' };
  const role = roleOfLink(link.kind);
  insertSession(sql, {
    ...args.session,
    meetingId,
    personId,
    deviceId,
    role,
    linkId: link.id,
    now: args.now,
  });
  if (grant === null) sql('UPDATE links SET lastUsedAt = ? WHERE id = ?').run(args.now, link.id);
  else noteUse(sql, { grantId: grant.id, personId, now: args.now });
  return { ok: true, personId, meetingId, role, grant };
};

const listLinks = (sql: Sql, meetingId: string): readonly Link[] =>
  sql('SELECT id, kind, secret, lastUsedAt FROM links WHERE meeting = ?')
    .all(meetingId)
    .map((row) => ({
      id: text(row, 'id'),
      kind: word(row, 'kind', LINK_KINDS),
      secret: text(row, 'secret'),
      lastUsedAt: integerOrNull(row, 'lastUsedAt'),
    }));

const listArrivals = (sql: Sql, meetingId: string): readonly Arrival[] =>
  sql(
    `SELECT links.kind, min(sessions.createdAt) AS joinedAt, people.id, name, organisation, region
     FROM sessions JOIN links ON links.id = sessions.link JOIN people ON people.id = sessions.person
     WHERE sessions.meeting = ? GROUP BY links.kind, people.id ORDER BY joinedAt, people.id`,
  )
    .all(meetingId)
    .map((row) => ({
      kind: word(row, 'kind', LINK_KINDS),
      joinedAt: integer(row, 'joinedAt'),
      person: personOf(row),
    }));

const endSessionsOfLink = (sql: Sql, linkId: string, keep: readonly string[]): string[] => {
  const kept = new Set(keep);
  const ended = sql('SELECT id, person FROM sessions WHERE link = ?')
    .all(linkId)
    .filter((row) => !kept.has(text(row, 'person')))
    .map((row) => text(row, 'id'));
  for (const id of ended) sql('DELETE FROM sessions WHERE id = ?').run(id);
  return ended;
};

const changeLink = (sql: Sql, change: LinkChange): readonly string[] => {
  const { meetingId, kind, replacement } = change;
  const old = sql('DELETE FROM links WHERE meeting = ? AND kind = ? RETURNING id').get(
    meetingId,
    kind,
  );
  if (replacement !== null) {
    sql('INSERT INTO links (id, meeting, kind, secret, createdAt) VALUES (?, ?, ?, ?, ?)').run(
      replacement.id,
      meetingId,
      kind,
      replacement.secret,
      change.now,
    );
  }
  return old !== undefined && change.putOut
    ? endSessionsOfLink(sql, text(old, 'id'), change.keep)
    : [];
};

const sessionOf = (row: Row): StoredSession => ({
  id: text(row, 'id'),
  personId: text(row, 'person'),
  meetingId: text(row, 'meeting'),
  role: word(row, 'role', ROLES),
});

const findSession = (sql: Sql, tokenHash: string): StoredSession | null => {
  const row = sql('SELECT id, person, meeting, role FROM sessions WHERE tokenHash = ?').get(
    tokenHash,
  );
  return row === undefined ? null : sessionOf(row);
};

const listDeviceSessions = (
  sql: Sql,
  args: { deviceId: string; meetingId: string },
): readonly StoredSession[] =>
  sql(
    `SELECT id, person, meeting, role FROM sessions
     WHERE device = ? AND meeting = ? ORDER BY createdAt DESC, id`,
  )
    .all(args.deviceId, args.meetingId)
    .map(sessionOf);

const removePerson = (
  sql: Sql,
  args: { meetingId: string; personId: string; now: number },
): readonly string[] | null => {
  const member = sql(
    'UPDATE members SET removedAt = ? WHERE meeting = ? AND person = ? RETURNING person',
  ).get(args.now, args.meetingId, args.personId);
  if (member === undefined) return null;
  forgetUses(sql, args);
  return sql('DELETE FROM sessions WHERE meeting = ? AND person = ? RETURNING id')
    .all(args.meetingId, args.personId)
    .map((row) => text(row, 'id'));
};

const startCoordinatorSession = (
  sql: Sql,
  args: { credential: Credential; keyHash: string; now: number },
): void => {
  sql('DELETE FROM coordinatorSessions WHERE keyHash <> ?').run(args.keyHash);
  sql(
    'INSERT INTO coordinatorSessions (id, tokenHash, keyHash, createdAt) VALUES (?, ?, ?, ?)',
  ).run(args.credential.id, args.credential.tokenHash, args.keyHash, args.now);
};

const findCoordinatorSession = (
  sql: Sql,
  args: { tokenHash: string; keyHash: string },
): string | null => {
  const row = sql('SELECT id FROM coordinatorSessions WHERE tokenHash = ? AND keyHash = ?').get(
    args.tokenHash,
    args.keyHash,
  );
  return row === undefined ? null : text(row, 'id');
};

const endCoordinatorSession = (sql: Sql, tokenHash: string): void => {
  sql('DELETE FROM coordinatorSessions WHERE tokenHash = ?').run(tokenHash);
};

export const doorOperations = {
  findLink,
  admit,
  listLinks,
  listArrivals,
  changeLink,
  findSession,
  listDeviceSessions,
  removePerson,
  startCoordinatorSession,
  findCoordinatorSession,
  endCoordinatorSession,
};
