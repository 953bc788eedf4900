import { type Role, ROLES } from '../../../../shared/access/actor.ts';
import { MEETING_STATES } from '../../../../shared/meeting/state.ts';
import type { Credential, Newcomer } from '../../../directory/directory.ts';
import type {
  Device,
  JoinedMeeting,
  Network,
  Partaker,
  Person,
  PersonFields,
  PersonOfMeeting,
} from '../../../directory/records.ts';
import {
  flag,
  integer,
  integerOrNull,
  type Row,
  type Sql,
  text,
  textOrNull,
  word,
} from '../sql.ts';

/** Reads a person from a row that has their id, name, organisation and region. */
export const personOf = (row: Row): Person => ({
  id: text(row, 'id'),
  name: text(row, 'name'),
  organisation: text(row, 'organisation'),
  region: text(row, 'region'),
});

const theNetwork = (sql: Sql): Network | null => {
  const row = sql('SELECT id, name, person FROM networks').get();
  if (row === undefined) return null;
  return { id: text(row, 'id'), name: text(row, 'name'), personId: text(row, 'person') };
};

const insertPerson = (sql: Sql, networkId: string, person: Person, now: number): void => {
  sql(
    `INSERT OR IGNORE INTO people (id, network, name, organisation, region, createdAt)
     VALUES (?, ?, ?, ?, ?, ?)`,
  ).run(person.id, networkId, person.name, person.organisation, person.region, now);
};

const ensureNetwork = (sql: Sql, args: { network: Network; now: number }): Network => {
  const known = theNetwork(sql);
  if (known !== null) return known;
  const { network, now } = args;
  sql('INSERT INTO networks (id, name, person, createdAt) VALUES (?, ?, ?, ?)').run(
    network.id,
    network.name,
    network.personId,
    now,
  );
  const person = { id: network.personId, name: network.name, organisation: '', region: '' };
  insertPerson(sql, network.id, person, now);
  return network;
};

const findPerson = (sql: Sql, id: string): Person | null => {
  const row = sql('SELECT id, name, organisation, region FROM people WHERE id = ?').get(id);
  return row === undefined ? null : personOf(row);
};

const updatePerson = (sql: Sql, args: { id: string; changes: Partial<PersonFields> }): void => {
  const person = findPerson(sql, args.id);
  if (person === null) return;
  const { name, organisation, region } = { ...person, ...args.changes };
  sql('UPDATE people SET name = ?, organisation = ?, region = ? WHERE id = ?').run(
    name,
    organisation,
    region,
    args.id,
  );
};

export const addMember = (
  sql: Sql,
  member: { meetingId: string; personId: string; now: number },
): boolean =>
  sql(
    'INSERT OR IGNORE INTO members (meeting, person, joinedAt) VALUES (?, ?, ?) RETURNING person',
  ).get(member.meetingId, member.personId, member.now) !== undefined;

const insertDevice = (sql: Sql, device: Credential, personId: string, now: number): void => {
  sql('INSERT INTO devices (id, tokenHash, person, usedAt) VALUES (?, ?, ?, ?)').run(
    device.id,
    device.tokenHash,
    personId,
    now,
  );
};

/** The person and device of somebody who comes in; makes them when they are new. `null`: the device was forgotten. */
export const settleNewcomer = (
  sql: Sql,
  newcomer: Newcomer,
  now: number,
): { personId: string; deviceId: string } | null => {
  if (newcomer.known) {
    const row = sql('SELECT person FROM devices WHERE id = ?').get(newcomer.deviceId);
    if (row === undefined) return null;
    const personId = text(row, 'person');
    updatePerson(sql, { id: personId, changes: newcomer.changes });
    return { personId, deviceId: newcomer.deviceId };
  }
  const network = theNetwork(sql);
  if (network === null) return null;
  insertPerson(sql, network.id, newcomer.person, now);
  insertDevice(sql, newcomer.device, newcomer.person.id, now);
  return { personId: newcomer.person.id, deviceId: newcomer.device.id };
};

/** The strongest of roles that are separated by commas. */
const strongestOf = (list: string): Role => {
  const roles = list.split(',');
  return ROLES.find((strongest) => roles.includes(strongest)) ?? 'viewer';
};

const listPeople = (sql: Sql, meetingId: string): readonly PersonOfMeeting[] =>
  sql(
    `SELECT id, name, organisation, region,
       (SELECT group_concat(DISTINCT role) FROM sessions
        WHERE meeting = ?1 AND person = people.id) AS roles
     FROM people
     WHERE name <> '' AND (
       id IN (SELECT person FROM members WHERE meeting = ?1)
       OR id IN (
         SELECT owners.person FROM boards
         JOIN documents ON documents.name = 'board:' || boards.id
         JOIN owners ON owners.document = documents.id
         WHERE boards.meeting IS NULL AND boards.removedAt IS NULL
       )
     )
     ORDER BY name, id`,
  )
    .all(meetingId)
    .map((row) => {
      const roles = textOrNull(row, 'roles');
      return { ...personOf(row), role: roles === null ? null : strongestOf(roles) };
    });

const listPartakers = (sql: Sql, meetingId: string): readonly Partaker[] =>
  sql(
    `SELECT people.id, name, organisation, region, group_concat(DISTINCT role) AS roles
     FROM sessions JOIN people ON people.id = sessions.person
     WHERE sessions.meeting = ? GROUP BY people.id ORDER BY people.id`,
  )
    .all(meetingId)
    .map((row) => ({ ...personOf(row), role: strongestOf(text(row, 'roles')) }));

const listMembership = (sql: Sql, personId: string): readonly string[] =>
  sql('SELECT meeting FROM members WHERE person = ? AND removedAt IS NULL')
    .all(personId)
    .map((row) => text(row, 'meeting'));

const listOrganisations = (sql: Sql, _: null): readonly string[] =>
  sql("SELECT DISTINCT organisation FROM people WHERE organisation <> '' ORDER BY organisation")
    .all()
    .map((row) => text(row, 'organisation'));

const importPeople = (
  sql: Sql,
  args: { meetingId: string; people: readonly Person[]; now: number },
): void => {
  const network = theNetwork(sql);
  if (network === null) throw new Error('there is no network');
  for (const person of args.people) {
    insertPerson(sql, network.id, person, args.now);
    addMember(sql, { meetingId: args.meetingId, personId: person.id, now: args.now });
  }
};

const findDevice = (sql: Sql, tokenHash: string): Device | null => {
  const row = sql(
    `SELECT devices.id AS device, devices.usedAt, people.id, name, organisation, region
     FROM devices JOIN people ON people.id = devices.person WHERE tokenHash = ?`,
  ).get(tokenHash);
  if (row === undefined) return null;
  return { id: text(row, 'device'), person: personOf(row), usedAt: integer(row, 'usedAt') };
};

const touchDevice = (sql: Sql, args: { id: string; now: number }): void => {
  sql('UPDATE devices SET usedAt = ? WHERE id = ?').run(args.now, args.id);
};

const forgetUnusedDevices = (sql: Sql, since: number): void => {
  sql('DELETE FROM devices WHERE usedAt < ?').run(since);
};

const forgetDevice = (sql: Sql, id: string): readonly string[] => {
  const sessions = sql('SELECT id FROM sessions WHERE device = ?').all(id);
  sql('DELETE FROM devices WHERE id = ?').run(id);
  return sessions.map((row) => text(row, 'id'));
};

const MAX_KEYS_OF_DEVICE = 10;

const savePersonalKey = (
  sql: Sql,
  args: { keyHash: string; deviceId: string; expiresAt: number; now: number },
): void => {
  sql('DELETE FROM personalKeys WHERE expiresAt <= ?').run(args.now);
  // The newest few are enough: making them must not fill the disk.
  sql(
    `DELETE FROM personalKeys WHERE keyHash IN (
       SELECT keyHash FROM personalKeys WHERE device = ? ORDER BY expiresAt DESC LIMIT -1 OFFSET ?
     )`,
  ).run(args.deviceId, MAX_KEYS_OF_DEVICE - 1);
  sql(
    `INSERT INTO personalKeys (keyHash, person, device, expiresAt)
     SELECT ?, person, id, ? FROM devices WHERE id = ?`,
  ).run(args.keyHash, args.expiresAt, args.deviceId);
};

const continueOn = (
  sql: Sql,
  args: { keyHash: string; device: Credential; now: number },
): string | null => {
  sql('DELETE FROM personalKeys WHERE expiresAt <= ?').run(args.now);
  const key = sql('DELETE FROM personalKeys WHERE keyHash = ? RETURNING person, device').get(
    args.keyHash,
  );
  if (key === undefined) return null;
  const personId = text(key, 'person');
  insertDevice(sql, args.device, personId, args.now);
  sql(
    `INSERT INTO sessions (id, tokenHash, meeting, person, device, role, link, createdAt)
     SELECT lower(hex(randomblob(16))), NULL, meeting, person, ?, role, link, ?
     FROM sessions WHERE device = ?`,
  ).run(args.device.id, args.now, text(key, 'device'));
  return personId;
};

const listJoinedMeetings = (sql: Sql, deviceId: string): readonly JoinedMeeting[] =>
  sql(
    `SELECT DISTINCT meetings.id, title, startsAt, state, role, isGroup
     FROM sessions JOIN meetings ON meetings.id = sessions.meeting
     WHERE device = ? ORDER BY coalesce(startsAt, meetings.createdAt) DESC, meetings.id, role`,
  )
    .all(deviceId)
    .map((row) => ({
      id: text(row, 'id'),
      title: text(row, 'title'),
      startsAt: integerOrNull(row, 'startsAt'),
      state: word(row, 'state', MEETING_STATES),
      role: word(row, 'role', ROLES),
      isGroup: flag(row, 'isGroup'),
    }));

export const peopleOperations = {
  ensureNetwork,
  findPerson,
  updatePerson,
  listPeople,
  listPartakers,
  listMembership,
  listOrganisations,
  addMember,
  importPeople,
  findDevice,
  touchDevice,
  forgetUnusedDevices,
  forgetDevice,
  savePersonalKey,
  continueOn,
  listJoinedMeetings,
};
