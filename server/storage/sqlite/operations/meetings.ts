import { LANGUAGES } from '../../../../shared/lib/language.ts';
import { MEETING_STATES, type MeetingState } from '../../../../shared/meeting/state.ts';
import { documentName } from '../../../../shared/protocol/documents.ts';
import type { NewMeeting } from '../../../directory/directory.ts';
import type { Meeting, MeetingCard, MeetingFields } from '../../../directory/records.ts';
import { flag, integer, integerOrNull, type Row, type Sql, text, word } from '../sql.ts';
import { insertSession } from './doors.ts';
import type { Heir } from '../../../directory/lasting-boards.ts';
import { documentsOfBoard, removeDocuments } from './journal.ts';
import { handBoardsOver } from './lasting-boards.ts';
import { settleNewcomer } from './people.ts';

const COLUMNS =
  'id, title, description, language, timeZone, startsAt, endsAt, state, stateSince, openUntil, revision, revisedAt';

const meetingOf = (row: Row): Meeting => ({
  id: text(row, 'id'),
  title: text(row, 'title'),
  description: text(row, 'description'),
  language: word(row, 'language', LANGUAGES),
  timeZone: text(row, 'timeZone'),
  startsAt: integerOrNull(row, 'startsAt'),
  endsAt: integerOrNull(row, 'endsAt'),
  state: word(row, 'state', MEETING_STATES),
  stateSince: integer(row, 'stateSince'),
  openUntil: integerOrNull(row, 'openUntil'),
  revision: integer(row, 'revision'),
  revisedAt: integer(row, 'revisedAt'),
});

/** An unfinished one is found by nobody before it is finished. */
export const insertMeeting = (
  sql: Sql,
  args: Omit<NewMeeting, 'creator'>,
  isUnfinished = false,
): void => {
  sql(
    `INSERT INTO meetings (${COLUMNS}, isUnfinished, network, createdAt)
     VALUES (:id, :title, :description, :language, :timeZone, :startsAt, :endsAt, :state, :stateSince, :openUntil,
       :revision, :revisedAt, :isUnfinished, :network, :createdAt)`,
  ).run({
    ...args.meeting,
    isUnfinished: Number(isUnfinished),
    network: args.networkId,
    createdAt: args.now,
  });
  for (const link of args.links) {
    sql('INSERT INTO links (id, meeting, kind, secret, createdAt) VALUES (?, ?, ?, ?, ?)').run(
      link.id,
      args.meeting.id,
      link.kind,
      link.secret,
      args.now,
    );
  }
};

/** The creator comes in. */
export const makeFacilitator = (
  sql: Sql,
  { creator, meeting, now }: Pick<NewMeeting, 'creator' | 'meeting' | 'now'>,
): void => {
  if (creator === null) return;
  const settled = settleNewcomer(sql, creator.newcomer, now);
  if (settled === null) return;
  insertSession(sql, {
    ...settled,
    id: creator.sessionId,
    tokenHash: null,
    meetingId: meeting.id,
    role: 'facilitator',
    linkId: null,
    now,
  });
};

/** One of these keys or codes is another meeting's. */
export const isLinkTaken = (sql: Sql, links: NewMeeting['links']): boolean =>
  links.some((link) => sql('SELECT 1 FROM links WHERE secret = ?').get(link.secret) !== undefined);

const createMeeting = (sql: Sql, args: NewMeeting): boolean => {
  if (isLinkTaken(sql, args.links)) return false;
  insertMeeting(sql, args);
  makeFacilitator(sql, args);
  return true;
};

const findMeeting = (sql: Sql, id: string): Meeting | null => {
  const row = sql(`SELECT ${COLUMNS} FROM meetings WHERE id = ? AND NOT isUnfinished`).get(id);
  return row === undefined ? null : meetingOf(row);
};

const listMeetings = (sql: Sql, networkId: string): readonly MeetingCard[] =>
  sql(
    `SELECT ${COLUMNS},
       (SELECT count(*) FROM boards WHERE meeting = meetings.id AND removedAt IS NULL) AS boardCount,
       (SELECT count(*) FROM members WHERE meeting = meetings.id) AS peopleCount,
       (SELECT count(*) FROM boards WHERE meeting = meetings.id AND removedAt IS NULL AND isLasting) AS lastingCount,
       isGroup
     FROM meetings WHERE network = ? AND NOT isUnfinished
     ORDER BY coalesce(startsAt, createdAt) DESC, id`,
  )
    .all(networkId)
    .map((row) => ({
      ...meetingOf(row),
      boardCount: integer(row, 'boardCount'),
      peopleCount: integer(row, 'peopleCount'),
      lastingCount: integer(row, 'lastingCount'),
      isGroup: flag(row, 'isGroup'),
    }));

const listMovingMeetings = (sql: Sql, _: null): readonly Meeting[] =>
  sql(`SELECT ${COLUMNS} FROM meetings WHERE state <> 'archived' AND NOT isUnfinished`)
    .all()
    .map(meetingOf);

const watchMeeting = (sql: Sql, id: string): void => {
  sql('UPDATE meetings SET isWatched = 1 WHERE id = ?').run(id);
};

const listWatchedMeetings = (sql: Sql, _: null): readonly string[] =>
  sql("SELECT id FROM meetings WHERE isWatched = 1 AND state <> 'archived' AND NOT isUnfinished")
    .all()
    .map((row) => text(row, 'id'));

const updateMeeting = (
  sql: Sql,
  args: { id: string; changes: Partial<MeetingFields>; now: number },
): boolean => {
  const meeting = findMeeting(sql, args.id);
  if (meeting === null) return false;
  const {
    state: _,
    stateSince: _since,
    openUntil: _until,
    revision: _revision,
    revisedAt: _revisedAt,
    ...next
  } = { ...meeting, ...args.changes };
  const { changes } = sql(
    `UPDATE meetings SET title = :title, description = :description, language = :language,
       timeZone = :timeZone, startsAt = :startsAt, endsAt = :endsAt,
       revision = revision + 1, revisedAt = :now
     WHERE id = :id AND (title, description, language, timeZone, startsAt, endsAt)
       IS NOT (:title, :description, :language, :timeZone, :startsAt, :endsAt)`,
  ).run({ ...next, now: args.now });
  return changes > 0;
};

const setMeetingState = (
  sql: Sql,
  args: { id: string; state: MeetingState; openUntil: number | null; now: number },
): void => {
  sql(
    `UPDATE meetings SET state = :state, openUntil = :openUntil, stateSince = :now,
       revision = revision + 1, revisedAt = :now
     WHERE id = :id`,
  ).run(args);
};

const setOpenUntil = (
  sql: Sql,
  args: { id: string; openUntil: number | null; now: number },
): void => {
  sql(
    `UPDATE meetings SET openUntil = :openUntil, revision = revision + 1, revisedAt = :now
     WHERE id = :id`,
  ).run(args);
};

type Deletion = { readonly documents: readonly string[]; readonly sessionIds: readonly string[] };

/** The meeting's rows and its documents in one transaction: nothing of it can outlive the other half. */
export const dropMeeting = (sql: Sql, id: string): Deletion => {
  const boards = sql('SELECT id FROM boards WHERE meeting = ?').all(id);
  const sessions = sql('SELECT id FROM sessions WHERE meeting = ?').all(id);
  const documents = [
    documentName({ kind: 'meeting', id }),
    ...boards.flatMap((row) => documentsOfBoard(sql, text(row, 'id'))),
  ];
  removeDocuments(sql, documents);
  sql('DELETE FROM meetings WHERE id = ?').run(id);
  return { documents, sessionIds: sessions.map((row) => text(row, 'id')) };
};

/** Lasting boards go to their heirs before; null, with nothing changed, when there are others by now. */
const deleteMeeting = (
  sql: Sql,
  args: { id: string; heirs: readonly Heir[]; now: number },
): Deletion | null => (handBoardsOver(sql, args.id, args) ? dropMeeting(sql, args.id) : null);

export const meetingOperations = {
  createMeeting,
  findMeeting,
  listMeetings,
  listMovingMeetings,
  watchMeeting,
  listWatchedMeetings,
  updateMeeting,
  setMeetingState,
  setOpenUntil,
  deleteMeeting,
};
