import * as Y from 'yjs';
import { removeAnswers } from '../../../shared/board/answers.ts';
import { type DraftNote, isUnsigned } from '../../../shared/board/draft.ts';
import { livingCluster } from '../../../shared/board/clusters.ts';
import { readCluster, readNote, readSections } from '../../../shared/board/read.ts';
import { readComments } from '../../../shared/board/read-comment.ts';
import { recordMap } from '../../../shared/document/read.ts';
import { createId } from '../../../shared/lib/id.ts';
import {
  documentName,
  draftsOfBoard,
  parseDocumentName,
} from '../../../shared/protocol/documents.ts';
import type {
  Approval,
  ApprovalOutcome,
  ApprovalRef,
  AwaitingNote,
  TakenBack,
} from '../../facilitation/moderation/moderated.ts';
import type { Journal } from '../../journal/journal.ts';
import type { Room } from '../rooms/room.ts';
import type { Rooms } from '../rooms/rooms.ts';
import { roundToHour } from '../../round-to-hour.ts';
import type { Drafts } from './drafts.ts';
import {
  approvalOn,
  createPlacement,
  type HeldDrafts,
  idGiver,
  type Leaving,
  ownRevealed,
  readHeld,
  renewalOf,
  renewalWith,
  writeRevealed,
} from './move-drafts.ts';

export type ApprovalsOptions = {
  readonly journal: Pick<Journal, 'list' | 'load'>;
  readonly rooms: Rooms;
  readonly drafts: Drafts;
  /** Ends the sockets of documents that are others on disk than in memory. */
  readonly reload: (names: readonly string[]) => Promise<void>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
};

type Found = { readonly held: HeldDrafts; readonly note: DraftNote };

/** Puts a note into the cluster of another one, or begins one with both; it stands in that note's section. */
const gather = (
  doc: Y.Doc,
  id: string,
  other: string,
  by: { person: string; at: number },
): void => {
  const target = recordMap(doc, 'notes', other);
  const known = readNote(doc, other);
  if (!target || !known) return;
  const living = livingCluster(known.cluster, (cluster) => readCluster(doc, cluster));
  const cluster = living?.id ?? createId();
  if (!living) {
    const fields = { title: '', rank: known.rank, createdAt: by.at, by: by.person };
    doc.getMap('clusters').set(cluster, new Y.Map<unknown>(Object.entries(fields)));
    target.set('cluster', cluster);
  }
  recordMap(doc, 'notes', id)?.set('cluster', cluster);
};

/** When a note that was accepted says it was written: for one without a name, only the hour. */
const timeOf = ({ level, createdAt }: DraftNote, now: number): number => {
  const at = Math.min(createdAt, now);
  return level === undefined ? at : roundToHour(at);
};

/**
 * Notes that wait in their authors' drafts until a facilitator has looked at them. An accepted one moves to the board as at a
 * reveal, in one transaction, so that it is there once whatever happens.
 */
export class Approvals {
  readonly #options: ApprovalsOptions;

  constructor(options: ApprovalsOptions) {
    this.#options = options;
  }

  /**
   * What waits, the oldest first by the time that is told; of notes without a name nobody is told whose they are, and their
   * place among signed ones, whose times are exact, does not tell either.
   */
  async waiting(board: Room, boardId: string): Promise<readonly AwaitingNote[]> {
    const needsApproval = approvalOn(board.doc);
    const all = await this.#read(boardId, undefined);
    const told = all.flatMap(({ person, notes }) =>
      notes
        .filter((note) => note.handed && needsApproval(note))
        .map((note) => awaitingNote(note, person)),
    );
    // While its author is being erased, one stands in two documents for a moment.
    return [...new Map(told.map((note) => [`${note.id} ${note.person}`, note])).values()].toSorted(
      (a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1),
    );
  }

  /** Commands see to it that there is one at a time. */
  async accept(board: Room, boardId: string, approval: Approval): Promise<ApprovalOutcome> {
    const { rooms, reload, drafts, now } = this.#options;
    const names = await this.#names(boardId, approval.person);
    await rooms.hold(names);
    try {
      const all = await this.#read(boardId, approval.person);
      const found = findWaiting(board, all, approval);
      if (!found) return alreadyShown(await this.#read(boardId, undefined), approval.note);
      const section = this.#sectionFor(board, found.note, approval);
      if (section === null) return { kind: 'noSuchPlace' };
      if (board.isFull) return { kind: 'full' };
      const leaving = leave(board, found, section);
      const at = timeOf(found.note, now());
      await board.moveIn(
        (doc) => {
          writeRevealed(doc, [leaving], {
            at,
            placeOf: () => section,
            isUnsignedFile: (file) => board.isUnsigned(file),
          });
          if (approval.beside === undefined) return;
          gather(doc, leaving.id, approval.beside, { person: approval.by, at: now() });
        },
        [renewalOf(found.held, [leaving])],
      );
      drafts.changed([found.held.document], boardId);
      await reload([found.held.document]);
      return { kind: 'accepted', note: leaving.id };
    } finally {
      await rooms.letGo(names);
    }
  }

  /** Gives one back to its author, with a facilitator's words. False when it does not wait any more. */
  async giveBack(
    board: Room,
    boardId: string,
    { note, person, by, words }: ApprovalRef & { readonly words: string },
  ): Promise<boolean> {
    const found = findWaiting(board, await this.#read(boardId, person), { note, person });
    if (!found) return false;
    const lease = await this.#options.rooms.open(found.held.document, 'draft');
    if (!lease) return false;
    try {
      const isThere = recordMap(lease.room.doc, 'notes', note)?.get('handed') === true;
      if (!isThere) return false;
      await lease.room.edit((doc) => {
        const draft = recordMap(doc, 'notes', note);
        draft?.set('handed', false);
        draft?.set('returned', { at: this.#options.now(), by, words });
      });
      return true;
    } finally {
      lease.release();
    }
  }

  /** An accepted note waits again, as long as nobody has said anything of it. Only of signed ones it is known whose they are. */
  async takeBack(
    board: Room,
    boardId: string,
    { note, person }: { readonly note: string; readonly person: string },
  ): Promise<TakenBack> {
    const { rooms, reload, drafts } = this.#options;
    const names = await this.#names(boardId, person);
    await rooms.hold(names);
    try {
      const [held] = await this.#read(boardId, person);
      // Of one without a name nobody learns by trying whether it waits among a person's drafts.
      const waits = held?.notes.find(({ id }) => id === note);
      if (waits?.handed && !isUnsigned(waits)) return 'already';
      const shown = held ? shownAs(held.doc, note) : null;
      const known = shown === null ? null : readNote(board.doc, shown);
      if (!held || !known || known.deleted !== undefined || known.author !== person) return 'gone';
      if (isSpokenOf(board.doc, known.id)) return 'spokenOf';
      const section = waitingSection(board.doc, known.section);
      if (section === null) return 'gone';
      const renewal = renewalWith(held, { draft: note, note: known, from: board.doc, section });
      await board.moveIn(
        (doc) => {
          doc.getMap('notes').delete(known.id);
          removeAnswers(doc, new Set([known.id]));
        },
        [renewal],
      );
      drafts.changed([held.document], boardId);
      await reload([held.document]);
      return 'waits';
    } finally {
      await rooms.letGo(names);
    }
  }

  async #names(boardId: string, person: string | undefined): Promise<readonly string[]> {
    return person === undefined
      ? this.#options.journal.list(draftsOfBoard(boardId))
      : [documentName({ kind: 'draft', boardId, participantId: person })];
  }

  /** The drafts as they are on disk. */
  async #read(boardId: string, person: string | undefined): Promise<readonly HeldDrafts[]> {
    const names = await this.#names(boardId, person);
    const read = await Promise.all(
      names.map(async (name) => {
        const ref = parseDocumentName(name);
        const stored = await this.#options.journal.load(name);
        return stored === null || ref?.kind !== 'draft'
          ? []
          : [readHeld(name, ref.participantId, stored)];
      }),
    );
    return read.flat();
  }

  /** Where it goes: beside another note, where the facilitator says, or where it was written for. */
  #sectionFor(board: Room, note: DraftNote, { beside, section }: Approval): string | null {
    if (beside !== undefined) {
      const other = readNote(board.doc, beside);
      return other && other.deleted === undefined ? other.section : null;
    }
    if (section === undefined) return createPlacement(board.doc, () => true)(note);
    return readSections(board.doc).some(({ id }) => id === section) ? section : null;
  }
}

const awaitingNote = (note: DraftNote, person: string): AwaitingNote => {
  const { id, section, text, marks, level, returned, attachment, answers, createdAt } = note;
  return {
    id,
    person: isUnsigned(note) ? null : person,
    section,
    text,
    createdAt: isUnsigned(note) ? roundToHour(createdAt) : createdAt,
    ...(marks && { marks: [...marks] }),
    ...(level && { level }),
    ...(returned && { returned: returned.words }),
    ...(attachment && { file: attachment.name, attachment }),
    ...(answers && { answers: Object.keys(answers).length }),
  };
};

/** With a person named, signed notes only: whether a guess was right may not be told of the others. */
const findWaiting = (
  board: Room,
  all: readonly HeldDrafts[],
  { note: id, person }: Pick<ApprovalRef, 'note' | 'person'>,
): Found | null => {
  const needsApproval = approvalOn(board.doc);
  const mayBeFound = (note: DraftNote): boolean => person === undefined || !isUnsigned(note);
  for (const held of all) {
    const note = held.notes.find(
      (one) => one.id === id && one.handed && needsApproval(one) && mayBeFound(one),
    );
    if (note) return { held, note };
  }
  return null;
};

/** Where a draft is on the board; `null` when it is not, or when that would tell whose it was. */
const shownAs = (doc: Y.Doc, id: string): string | null => {
  const shown: unknown = doc.getMap('revealed').get(id);
  const note = typeof shown === 'object' && shown !== null && 'note' in shown ? shown.note : null;
  return typeof note === 'string' ? note : null;
};

/** Others' words and marks would go with the note. */
const isSpokenOf = (doc: Y.Doc, note: string): boolean =>
  readComments(doc).some((comment) => comment.note === note && comment.deleted === undefined) ||
  [...doc.getMap('reactions').keys()].some((key) => key.startsWith(`${note}:`));

/** The section in which it waits: where it stands, or the first one where notes do. */
const waitingSection = (doc: Y.Doc, stands: string): string | null => {
  const approved = readSections(doc).filter(({ moderation }) => moderation === 'approval');
  return (approved.find(({ id }) => id === stands) ?? approved[0])?.id ?? null;
};

/** A draft that is on the board already says so, and where, unless that would tell whose it was; of all people's, for the same reason. */
const alreadyShown = (all: readonly HeldDrafts[], id: string): ApprovalOutcome => {
  for (const { doc } of all) {
    const shown: unknown = doc.getMap('revealed').get(id);
    if (shown === undefined) continue;
    return { kind: 'already', note: shownAs(doc, id) };
  }
  return { kind: 'gone' };
};

/** On the board it is its author's: everybody's to know, the server's alone, or nobody's. */
const leave = (board: Room, { held, note }: Found, section: string): Leaving => {
  const id = idGiver(board)(note);
  ownRevealed(board, { id, person: held.person, level: note.level });
  return { person: held.person, note: { ...note, section }, from: held.doc, id };
};
