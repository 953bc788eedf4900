import type * as Y from 'yjs';
import { readContent } from '../../../shared/board/read-content.ts';
import type { BoardContent } from '../../../shared/board/content.ts';
import { writeContent } from '../../../shared/board/write-content.ts';
import type { Result } from '../../../shared/lib/result.ts';
import { readBoardInfo } from '../../../shared/board/read.ts';
import { documentName } from '../../../shared/protocol/documents.ts';
import type { Documents, MeetingMirror } from '../../facilitation/documents.ts';
import { HIDDEN_NOTES, type Journal } from '../../journal/journal.ts';
import type { Drafts } from '../drafts/drafts.ts';
import { Approvals } from '../drafts/approvals.ts';
import { HeldNotes } from '../held/held-notes.ts';
import { createModeratedDocuments } from '../held/moderated-documents.ts';
import { createDraftDocuments } from '../drafts/draft-documents.ts';
import type { Hub } from '../hub.ts';
import type { Room } from '../rooms/room.ts';
import type { Rooms } from '../rooms/rooms.ts';
import { addNote } from './add-note.ts';
import { createDraftsEraser, createEraser } from './erase-documents.ts';
import type { BoardWatch } from './board-watch.ts';
import { createFileDocuments } from './file-documents.ts';
import { followLifted } from './follow-lifted.ts';
import { liftNote, unliftNote } from './lift-note.ts';
import { mirrorInto, setDifferences } from './meeting-mirror.ts';
import { PeopleNews } from './people-news.ts';
import { changeUnsigned } from '../unsigned/change-unsigned.ts';
import type { UnsignedNotes } from '../unsigned/unsigned-notes.ts';
import { turnBoard } from './turn-board.ts';

export type RoomDocumentsOptions = {
  readonly journal: Journal;
  readonly rooms: Rooms;
  readonly hub: Hub;
  readonly drafts: Drafts;
  readonly unsigned: UnsignedNotes;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly watch: BoardWatch;
  readonly setTimer: (run: () => void, ms: number) => void;
  /** What the directory's lists say of a document may have changed. */
  readonly onRewritten: (room: Room) => void;
  /** Keeps what is on disk of a document, under a name. */
  readonly checkpoint: (document: string, name: string) => void;
  readonly onError: (error: unknown, document: string) => void;
};

/** Runs in one step that nobody comes between; resolves to its answer when what it changed is on disk. */
const editRoom = async <Answer>(
  room: Room,
  run: (doc: Y.Doc) => Answer,
): Promise<Answer | null> => {
  const answers: Answer[] = [];
  await room.edit((doc) => {
    answers.push(run(doc));
  });
  return answers[0] ?? null;
};

/** What the rest of the server may do with documents, done in their rooms, so that everybody sees it at once. */
export const createRoomDocuments = (options: RoomDocumentsOptions): Documents => {
  const { journal, rooms, drafts, unsigned, hub, watch, now, onError, setTimer } = options;
  const news = new PeopleNews({
    setTimer,
    tell: (meetingId, people) => hub.tellPeople(meetingId, people),
  });

  /** Runs in the document's room and resolves when what it edited is on disk; `null` when there is no such document. */
  const inRoom = async <T>(
    kind: 'board' | 'meeting',
    id: string,
    run: (room: Room) => T | Promise<T>,
  ): Promise<T | null> => {
    const lease = await rooms.open(documentName({ kind, id }), kind);
    if (!lease) return null;
    try {
      return await run(lease.room);
    } finally {
      lease.release();
    }
  };

  const fillBoard = (room: Room, content: BoardContent): Promise<void> => {
    for (const { id, author } of content.notes) {
      if (author !== undefined) room.ownBy('notes', id, author);
    }
    for (const { id, author } of content.comments ?? []) {
      if (author !== undefined) room.ownBy('comments', id, author);
    }
    for (const [root, drawings] of Object.entries(content.drawings ?? {})) {
      for (const { id, author } of drawings) {
        if (author !== undefined) room.ownBy(root, id, author);
      }
    }
    return room.edit((doc) => writeContent(doc, content));
  };

  const remove = async (documents: readonly string[]): Promise<void> => {
    hub.closeDocuments(new Set(documents));
    await Promise.all(documents.map((name) => rooms.drop(name)));
    await journal.remove(documents);
    watch.forget(documents);
  };

  return {
    createBoard: async (boardId, content) => {
      await journal.create(documentName({ kind: 'board', id: boardId }));
      await inRoom('board', boardId, (room) => fillBoard(room, content));
    },
    readBoard: (boardId) => inRoom('board', boardId, (room) => readContent(room.doc)),
    watchBoard: (boardId) => watch.watch(boardId),
    bestNotes: (boardId) => watch.bestNotes(boardId),
    exportBoard: (boardId) => watch.exported(boardId),
    toldNotes: (boardId) => watch.toldNotes(boardId),
    boardState: (boardId) => watch.state(boardId),
    addNote: (boardId, note, actor) =>
      inRoom('board', boardId, (room) => addNote(room, note, actor)),
    addUnsigned: (boardId, note, actor) =>
      inRoom('board', boardId, (room) => unsigned.add(room, note, actor)),
    changeUnsigned: (boardId, ref, by) =>
      inRoom('board', boardId, (room) => changeUnsigned(room, ref, { ...by, now: now() })),
    hiddenNotesOf: (boardId, personId) =>
      inRoom('board', boardId, (room) => room.recordsOf(HIDDEN_NOTES, personId)),
    liftNote: (origin, boardId) =>
      inRoom('board', origin.board, (from) =>
        inRoom('board', boardId, (to) => liftNote(from, to, origin)),
      ),
    followLifted: async (from, to) => {
      await inRoom('board', from, (source) =>
        inRoom('board', to, (target) => followLifted(source, target, from)),
      );
    },
    unliftNote: (origin, boardId, mark) =>
      inRoom('board', boardId, (room) => unliftNote(room, origin, mark)),
    changesOn: (boardId, since) =>
      journal.changes(documentName({ kind: 'board', id: boardId }), {
        from: since,
        to: Number.MAX_SAFE_INTEGER,
      }),
    editBoard: <Answer>(boardId: string, run: (doc: Y.Doc) => Answer) =>
      inRoom('board', boardId, (room) => editRoom(room, run)),
    createMeeting: async (meetingId, meeting) => {
      await journal.create(documentName({ kind: 'meeting', id: meetingId }));
      await inRoom('meeting', meetingId, (room) =>
        room.edit((doc) => setDifferences(doc.getMap('meeting'), meeting)),
      );
    },
    editMeeting: <Answer, Refused>(
      meetingId: string,
      run: (doc: Y.Doc) => Result<Answer, Refused>,
    ) => inRoom('meeting', meetingId, (room) => editRoom(room, run)),
    readMeeting: <Answer>(meetingId: string, read: (doc: Y.Doc) => Answer) =>
      inRoom('meeting', meetingId, (room) => editRoom(room, read)),
    mirrorMeeting: async (meetingId, mirror: MeetingMirror) => {
      await inRoom('meeting', meetingId, async (room) => {
        await room.edit((doc) => mirrorInto(doc, mirror));
        const noteCounts = new Map(mirror.boards.map(({ id, noteCount }) => [id, noteCount]));
        room.setPulse({ kind: 'pulse', noteCounts });
      });
    },
    renameBoard: async (boardId, title) => {
      await inRoom('board', boardId, (room) =>
        room.edit((doc) => setDifferences(doc.getMap('board'), { title })),
      );
    },
    frozenOn: async (boardId) =>
      (await inRoom('board', boardId, ({ doc }) => readBoardInfo(doc).frozen)) ?? null,
    turnBoard: async (boardId, turn) => {
      await inRoom('board', boardId, (room) => turnBoard(room, turn, now()));
      if (turn.phase !== undefined) drafts.countSoon(boardId);
    },
    ...createFileDocuments({ journal, rooms }),
    ...createDraftDocuments({ rooms, drafts, hub, now }),
    ...createModeratedDocuments({
      rooms,
      approvals: new Approvals({
        journal,
        rooms,
        drafts,
        reload: (names) => hub.reload(names),
        now,
      }),
      held: new HeldNotes({ journal, now }),
      journal,
      now,
    }),
    checkpoint: (names, name) => {
      for (const document of names) options.checkpoint(document, name);
    },
    remove,
    eraseDrafts: createDraftsEraser({ journal, rooms, remove }),
    erase: createEraser({ journal, rooms, hub, watch, onRewritten: options.onRewritten }),
    listDocuments: () => journal.list(''),
    sessionsRevoked: (sessionIds) => hub.putOut(new Set(sessionIds)),
    whereabouts: (meetingId, personId) => hub.whereabouts(meetingId, personId),
    tellFacilitators: (meetingId) => hub.tellFacilitators(meetingId),
    personChanged: (meetingId, person) => news.note(meetingId, person),
    accessChanged: (meetingId) => {
      hub
        .judgeAgain(meetingId)
        .catch((error: unknown) =>
          onError(error, documentName({ kind: 'meeting', id: meetingId })),
        );
    },
  };
};
