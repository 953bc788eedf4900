import type * as Y from 'yjs';
import type { CommandOf } from '../../../shared/api/commands/all.ts';
import { ok, type Result } from '../../../shared/lib/result.ts';
import { parsePlaceKey } from '../../../shared/meeting/places.ts';
import { readControl, readGroup, readThemes } from '../../../shared/meeting/read.ts';
import type { Group } from '../../../shared/meeting/records/group.ts';
import { removeKey, writeRecord, writeRoot } from '../../../shared/meeting/write.ts';
import type { BoardFields } from '../../directory/records.ts';
import type { Session } from '../../directory/session.ts';
import { editMeeting, readMeeting } from '../edit-meeting.ts';
import type { Facilitation } from '../facilitation.ts';
import type { Outcome, Sender } from '../outcome.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { settleGroupLinks } from '../video-links/group-links.ts';
import { findBreakout, findGroup, findTheme, groupsOf } from './find.ts';
import { visibilityAt } from './finish-breakouts.ts';
import { findPlenary } from './prepared-board.ts';

/** Changes boards of groups, and whoever has them open is judged anew. */
export const changeBoards = async (
  { directory, documents, mirror }: Facilitation,
  meetingId: string,
  { ids, changes }: { readonly ids: readonly string[]; readonly changes: Partial<BoardFields> },
): Promise<void> => {
  if (ids.length === 0) return;
  await directory.updateBoards({ ids, changes });
  documents.accessChanged(meetingId);
  await mirror(meetingId);
};

/** Changes a breakout's title, how groups are found, or where notes are lifted to. */
export const configureBreakout = async (
  facilitation: Facilitation,
  { session, meeting }: Sender,
  { breakout: id, title, mode, plenary }: CommandOf<'group.configure'>,
): Promise<Outcome> => {
  const found = await findPlenary(facilitation, session, plenary ?? null);
  if (!found.ok) return found;
  return editMeeting(facilitation, meeting.id, (doc) => {
    const breakout = findBreakout(doc, id);
    if (!breakout.ok) return breakout;
    writeRecord(doc, 'breakouts', {
      id,
      ...(title !== undefined && { title }),
      ...(mode !== undefined && { mode }),
      ...(plenary !== undefined && { plenary: plenary ?? undefined }),
    });
    return ok(null);
  });
};

/** Facilitators change all of a group; its hosts its title. */
const writeGroup = (
  doc: Y.Doc,
  { personId, role }: Session,
  { group: id, title, capacity, theme }: CommandOf<'group.edit'>,
): Result<Group, Refusal> => {
  const found = findGroup(doc, id);
  if (!found.ok) return found;
  const { group } = found.value;
  const isForHosts = capacity === undefined && theme === undefined;
  if (role !== 'facilitator' && !(isForHosts && group.hosts.includes(personId))) {
    return refuse(
      'not-allowed',
      'Only facilitators change this; hosts give their group its title.',
    );
  }
  if (theme != null) {
    const ofTheme = findTheme(doc, theme);
    if (!ofTheme.ok) return ofTheme;
    if (ofTheme.value.breakout !== group.breakout) return refuse('not-found');
  }
  writeRecord(doc, 'groups', {
    id,
    ...(title !== undefined && { title }),
    ...(capacity !== undefined && { capacity }),
    ...(theme !== undefined && { theme: theme ?? '' }),
  });
  return ok(group);
};

/** The board has its group's title. When the server dies in between, giving the title once more sets it there too. */
export const editGroup = async (
  facilitation: Facilitation,
  { session, meeting }: Sender,
  command: CommandOf<'group.edit'>,
): Promise<Outcome> => {
  const { directory, documents, mirror } = facilitation;
  const group = await editMeeting(facilitation, meeting.id, (doc) =>
    writeGroup(doc, session, command),
  );
  if (!group.ok) return group;
  const { title } = command;
  if (title !== undefined) {
    const { board } = group.value;
    await documents.renameBoard(board, title);
    if (await directory.updateBoard({ id: board, changes: { title } })) await mirror(meeting.id);
  }
  return ok(null);
};

/** The board goes first and comes first: when the server dies in between, the same command completes it. */
export const removeGroup = async (
  facilitation: Facilitation,
  { meeting }: Sender,
  { group: id }: CommandOf<'group.remove'>,
): Promise<Outcome> => {
  const found = await readMeeting(facilitation, meeting.id, (doc) => findGroup(doc, id));
  if (!found.ok) return found;
  const removedAt = facilitation.now();
  await changeBoards(facilitation, meeting.id, {
    ids: [found.value.group.board],
    changes: { removedAt },
  });
  return editMeeting(facilitation, meeting.id, (doc) => {
    const again = findGroup(doc, id);
    // Places in it stay for when it comes back; until then they count as none.
    if (again.ok) writeRecord(doc, 'groups', { id, removedAt, link: undefined });
    return ok(null);
  });
};

/** Brings a removed group back with its board, and with those who have gone nowhere else meanwhile. */
export const restoreGroup = async (
  facilitation: Facilitation,
  { meeting }: Sender,
  { group: id }: CommandOf<'group.restore'>,
): Promise<Outcome> => {
  const found = await readMeeting(facilitation, meeting.id, (doc) => {
    const group = readGroup(doc, id);
    const breakout = group && findBreakout(doc, group.breakout);
    return group && breakout?.ok
      ? ok({ board: group.board, breakout: breakout.value })
      : refuse('not-found', 'There is no such group here.');
  });
  if (!found.ok) return found;
  const { board, breakout } = found.value;
  await changeBoards(facilitation, meeting.id, {
    ids: [board],
    changes: { removedAt: null, visibility: visibilityAt(breakout.stage) },
  });
  const restored = await editMeeting(facilitation, meeting.id, (doc) => {
    if (readGroup(doc, id) === null) return refuse('not-found', 'There is no such group here.');
    writeRecord(doc, 'groups', { id, removedAt: undefined });
    return ok(null);
  });
  await settleGroupLinks(facilitation, meeting.id, breakout.id);
  return restored;
};

/** Takes a breakout out of the document, with all that belongs to it. */
const removeBreakout = (doc: Y.Doc, id: string): void => {
  const groups = doc.getMap('groups');
  for (const group of groups.keys()) {
    if (readGroup(doc, group)?.breakout === id) removeKey(doc, 'groups', group);
  }
  for (const theme of readThemes(doc)) {
    if (theme.breakout === id) removeKey(doc, 'themes', theme.id);
  }
  for (const key of doc.getMap('places').keys()) {
    if (parsePlaceKey(key)?.breakout === id) removeKey(doc, 'places', key);
  }
  if (readControl(doc).report?.breakout === id) writeRoot(doc, 'control', { report: null });
  removeKey(doc, 'breakouts', id);
};

/** Boards, expected people and links go first: when the server dies in between, the same command completes it. */
export const dissolveBreakout = async (
  facilitation: Facilitation,
  { meeting }: Sender,
  { breakout: id }: CommandOf<'group.dissolve'>,
): Promise<Outcome> => {
  const { directory } = facilitation;
  const found = await readMeeting(facilitation, meeting.id, (doc) => {
    const breakout = findBreakout(doc, id);
    return breakout.ok ? ok(groupsOf(doc, id).map(({ board }) => board)) : breakout;
  });
  if (!found.ok) return found;
  const removedAt = facilitation.now();
  await changeBoards(facilitation, meeting.id, { ids: found.value, changes: { removedAt } });
  await Promise.all([
    directory.forgetExpected({ meetingId: meeting.id, breakout: id }),
    directory.forgetVideoLinks({ meetingId: meeting.id, purpose: id }),
  ]);
  return editMeeting(facilitation, meeting.id, (doc) => {
    removeBreakout(doc, id);
    return ok(null);
  });
};
