import { ok, type Result } from '../../shared/lib/result.ts';
import { type BoardState, decodeBoardState } from '../../shared/protocol/board-state.ts';
import { documentName } from '../../shared/protocol/documents.ts';
import { getBoardState } from '../api/board-state.ts';
import { getMeeting } from '../api/meeting.ts';
import { openMeetingInBrowser } from '../meeting-document/browser-meeting.ts';
import type { MeetingDocument } from '../meeting-document/meeting-document.ts';
import { peopleOfMeeting } from '../meeting-document/people-of-meeting.ts';
import {
  browserSurroundings,
  nextFrame,
  onPageLife,
  syncUrl,
} from '../sync/browser-surroundings.ts';
import { createDatabase } from '../sync/indexed-db.ts';
import { systemClock } from '../sync/system-clock.ts';
import { createIndexedDbCopy } from '../sync/indexed-db-copy.ts';
import type { Kept, OfflineCopy } from '../sync/offline-copy.ts';
import type { Board, OwnDrafts } from './board.ts';
import { hasDrafts, rememberDrafts } from './drafts-memory.ts';
import { createBoard } from './create-board.ts';
import { isRememberedBoard, rememberBoard } from './boards-memory.ts';
import { type BoardPlace, findSession, type NotOpened } from './find-session.ts';
import { createMeetingAccess, type MeetingAccess } from './meeting-access.ts';
import { rememberedSession, rememberSession } from './remembered-session.ts';
import { createSyncedCopy } from './synced-copy.ts';
import { within } from './within.ts';

export type OpenedBoard = {
  readonly board: Board;
  readonly rights: MeetingAccess;
  /** The document of the board's meeting: who is where, and what goes on. */
  readonly gathering: MeetingDocument;
  readonly close: () => void;
};

/** What a device kept it gives within this (ms): a database that hangs must not keep a board from being opened. */
const KEPT_WITHIN_MS = 10_000;

/** What the device kept; `null` where it can't keep anything, and nothing is kept then. */
const loadKept = async (copy: OfflineCopy): Promise<Kept | null> => {
  try {
    return await within(KEPT_WITHIN_MS, systemClock, copy.load());
  } catch {
    return null;
  }
};

/** Nothing of the board, and nothing that waits to be done again on a clean document. */
const hasNothing = (kept: Kept | null): boolean =>
  kept === null ||
  (!kept.mustReplay &&
    [kept.states, kept.updates, kept.actions].every(({ length }) => length === 0));

/** What cannot be read is as if it had not come: the socket brings it. */
const readState = (bytes: Uint8Array | null): BoardState | null => {
  try {
    return bytes && decodeBoardState(bytes);
  } catch {
    return null;
  }
};

/** All of it is here, and there is nothing. */
const isEmpty = ({ connection, list }: OwnDrafts): boolean => {
  const state = connection();
  return state?.network === 'online' && state.saving.kind === 'saved' && list().length === 0;
};

/** Calls whenever the line is back after a loss; `startsOffline`: there was none to begin with. */
const onReconnect = (board: Board, startsOffline: boolean, run: () => void): (() => void) => {
  let wasOffline = startsOffline;
  return board.store.topics.subscribe('connection', () => {
    const { network } = board.connection();
    if (network === 'online' && wasOffline) run();
    if (network !== 'connecting') wasOffline = network === 'offline';
  });
};

/** Opens a board with everything that belongs to it. Close it when it leaves the screen. */
export const openBoard = async (place: BoardPlace): Promise<Result<OpenedBoard, NotOpened>> => {
  const { meetingId, boardId, as } = place;
  const asked = isRememberedBoard(boardId) ? null : getBoardState(place);
  const database = createDatabase();
  const found = await findSession(place, {
    ask: () => getMeeting(meetingId, as),
    recall: (key) => rememberedSession(database, key),
    remember: (key, session) => void rememberSession(database, key, session),
    clock: systemClock,
  });
  if (!found.ok) return found;
  const { personId, role, access, meeting } = found.value;
  const surroundings = browserSurroundings();
  const { clock } = surroundings;
  const name = documentName({ kind: 'board', id: boardId });
  const offline = createIndexedDbCopy(database, [name, personId, as].join(' '));
  const rights = createMeetingAccess({
    boardId,
    access,
    meeting,
    ask: () => getMeeting(meetingId, as),
  });
  const people = peopleOfMeeting(meetingId, as);
  const kept = await loadKept(offline);
  rememberBoard(boardId);
  const copy = createSyncedCopy({
    address: { serverUrl: syncUrl(), documentName: name, params: { as, via: meetingId } },
    actor: () => ({ personId, role, access: rights.current() }),
    offline,
    kept,
    first: hasNothing(kept) ? readState(await (asked ?? getBoardState(place))) : null,
    surroundings,
    onMessage: (message) => {
      // Rights may have changed between the meeting's answer and the socket: the server's word at the door counts.
      const isNews = message.kind === 'welcome' && message.access !== rights.current();
      if (message.kind === 'changed' || isNews) void rights.refresh();
    },
  });
  const draftsName = documentName({ kind: 'draft', boardId, participantId: personId });
  const openDrafts = async () => {
    const keptDrafts = createIndexedDbCopy(database, [draftsName, as].join(' '));
    rememberDrafts(boardId, true);
    return createSyncedCopy({
      address: {
        serverUrl: syncUrl(),
        documentName: draftsName,
        params: { as, via: meetingId },
      },
      actor: () => ({ personId, role, access: rights.current() }),
      offline: keptDrafts,
      kept: await loadKept(keptDrafts),
      surroundings,
      onMessage: () => {},
    });
  };
  // The meeting's page shows who is at which board.
  const gathering = openMeetingInBrowser({
    meetingId,
    as,
    people,
    personId,
    board: as === 'look' ? undefined : boardId,
    onChanged: () => {},
  });
  const board = createBoard({
    ...place,
    personId,
    role,
    copy,
    access: rights,
    people,
    ...(as === 'participant' && { openDrafts }),
    clock,
    schedule: nextFrame,
  });
  if (hasDrafts(boardId)) board.ownDrafts.open();
  const stops = [
    onPageLife((isHere) => board.presence.hide(!isHere)),
    // What changed while the line was down was told to nobody here.
    onReconnect(board, meeting === null, () => {
      people.refresh();
      void rights.refresh();
    }),
  ];
  const close = (): void => {
    for (const stop of stops) stop();
    const { drafting } = board.store.info();
    if (!drafting && isEmpty(board.ownDrafts)) rememberDrafts(boardId, false);
    gathering.close();
    board.close();
  };
  return ok({ board, rights, gathering, close });
};
