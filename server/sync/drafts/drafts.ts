import type * as Y from 'yjs';
import type { Access } from '../../../shared/access/actor.ts';
import { levelsOfDrafting } from '../../../shared/access/levels.ts';
import { type DraftNote, isUnsigned } from '../../../shared/board/draft.ts';
import { changeDrafting, endDrafting, readDrafting } from '../../../shared/board/drafting.ts';
import type { Drafting } from '../../../shared/board/records/drafting.ts';
import { recordMap } from '../../../shared/document/read.ts';
import {
  documentName,
  type DocumentRef,
  draftsOfBoard,
  parseDocumentName,
} from '../../../shared/protocol/documents.ts';
import type { HandedDraft, RevealStep, Revealed } from '../../facilitation/documents.ts';
import type { Journal } from '../../journal/journal.ts';
import type { Room } from '../rooms/room.ts';
import type { Lease, Rooms } from '../rooms/rooms.ts';
import { shuffled } from '../shuffled.ts';
import { DraftCounts } from './draft-counts.ts';
import {
  approvalOn,
  createPlacement,
  type HeldDrafts,
  idGiver,
  type Leaving,
  ownRevealed,
  readHeld,
  renewalOf,
  writeRevealed,
} from './move-drafts.ts';

/** Drafts of one person that a facilitator has to look at. */
type Unapproved = { readonly document: string; readonly ids: readonly string[] };

type DraftRef = Extract<DocumentRef, { kind: 'draft' }>;

export type DraftsOptions = {
  readonly journal: Journal;
  readonly rooms: Rooms;
  /** Ends the sockets of documents that are others on disk than in memory. */
  readonly reload: (names: readonly string[]) => Promise<void>;
  /** Ends the sockets of documents that are about to be others. */
  readonly sendAwayFrom: (names: readonly string[]) => void;
  readonly setTimer: (run: () => void, ms: number) => void;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Another number of notes waits for approval on this board. */
  readonly onAwaiting: (boardId: string) => void;
  readonly onError: (error: unknown, document: string) => void;
};

/** What was written after its phase has no phase to be rounded to. */
const LATE_ROUND_MS = 10 * 60_000;

/**
 * What people write in secret: a document for each person and board that nobody else can open. A reveal moves notes from
 * there to the board in one transaction of the journal, so that each is in exactly one of them whatever happens.
 */
export class Drafts {
  readonly #options: DraftsOptions;
  readonly #counts: DraftCounts;
  readonly #beginning = new Map<string, Promise<unknown>>();

  constructor(options: DraftsOptions) {
    this.#options = options;
    this.#counts = new DraftCounts(options);
  }

  /** The room of somebody's drafts, for themselves only: the door has seen to that. Who may write gets one. */
  async open(ref: DraftRef, access: Access): Promise<Lease | null> {
    const { journal, rooms } = this.#options;
    const name = documentName(ref);
    const lease = await rooms.open(name, 'draft');
    if (lease || access !== 'write') return lease;
    const beginning =
      this.#beginning.get(name) ?? journal.create(name).finally(() => this.#beginning.delete(name));
    this.#beginning.set(name, beginning);
    await beginning;
    return rooms.open(name, 'draft');
  }

  /** These drafts have left their documents. */
  changed(names: readonly string[], boardId: string): void {
    this.#counts.forget(names);
    this.#counts.tellSoon(boardId);
  }

  /** Something of these drafts is on disk. */
  noteChange(room: Room): void {
    this.#counts.noteChange(room);
  }

  /** Begins counting what is there already, as from an earlier round. */
  countSoon(boardId: string): void {
    this.#counts.tellSoon(boardId);
  }

  /** Late drafts that their authors gave to the facilitators. */
  async handedOver(board: Y.Doc, boardId: string): Promise<readonly HandedDraft[]> {
    const { journal } = this.#options;
    const names = await journal.list(draftsOfBoard(boardId));
    const all = await Promise.all(names.map((name) => this.#read(name)));
    const needsApproval = approvalOn(board);
    return all.flatMap((held) =>
      (held?.notes ?? [])
        .filter((note) => note.handed && !isUnsigned(note) && !needsApproval(note))
        .map(({ id, text, marks, section }) => ({
          id,
          person: held?.person ?? '',
          text,
          ...(marks && { marks: [...marks] }),
          section,
        })),
    );
  }

  /** One step of a reveal; commands see to it that there is one at a time. `null` when somebody else's turn has come. */
  async reveal(board: Room, boardId: string, step: RevealStep): Promise<Revealed | null> {
    const { journal, rooms } = this.#options;
    const names = [...(await journal.list(draftsOfBoard(boardId)))];
    let revealed: Revealed | null = null;
    let unapproved: readonly Unapproved[] = [];
    await rooms.hold(names);
    try {
      const read = await Promise.all(names.map((name) => this.#read(name)));
      const held = read.filter((one) => one !== null);
      if (step.kind === 'person' && readDrafting(board.doc)?.next !== step.person) return null;
      const moved = await this.#move(board, held, step);
      this.#counts.forget(names);
      await this.#options.reload(moved.renewed);
      revealed = moved.revealed;
      const needsApproval = approvalOn(board.doc);
      unapproved = held.flatMap(({ document, notes }) => {
        const ids = notes.filter(
          (note) => !note.kept && !note.handed && !note.returned && needsApproval(note),
        );
        return ids.length > 0 ? [{ document, ids: ids.map(({ id }) => id) }] : [];
      });
    } finally {
      await rooms.letGo(names);
    }
    if (step.kind === 'all') await this.#handOver(unapproved);
    return revealed;
  }

  /** What was written in secret for a section after approval goes on to wait when all the rest is shown. */
  async #handOver(drafts: readonly Unapproved[]): Promise<void> {
    for (const { document, ids } of drafts) {
      const lease = await this.#options.rooms.open(document, 'draft');
      await lease?.room.edit((doc) => {
        for (const id of ids) recordMap(doc, 'notes', id)?.set('handed', true);
      });
      lease?.release();
    }
  }

  async #read(document: string): Promise<HeldDrafts | null> {
    const ref = parseDocumentName(document);
    const stored = await this.#options.journal.load(document);
    return stored === null || ref?.kind !== 'draft'
      ? null
      : readHeld(document, ref.participantId, stored);
  }

  async #move(
    board: Room,
    held: readonly HeldDrafts[],
    step: RevealStep,
  ): Promise<{ readonly revealed: Revealed; readonly renewed: readonly string[] }> {
    const isChosen = chooser(board, held, step);
    const isWaiting = waiter(board);
    const takeId = idGiver(board);
    const leavingOf = new Map<HeldDrafts, readonly Leaving[]>();
    for (const one of held) {
      const { person, doc: from } = one;
      const leaving = one.notes
        .filter((note) => isChosen(note, person))
        .map((note) => ({ person, note, from, id: takeId(note) }));
      if (leaving.length > 0) leavingOf.set(one, leaving);
    }
    const leaving = shuffled([...leavingOf.values()].flat());
    const drafting = readDrafting(board.doc);
    const rest = held
      .map((one) => ({
        person: one.person,
        notes: one.notes.filter((note) => isWaiting(note) && !isChosen(note, one.person)),
      }))
      .filter(({ notes }) => notes.length > 0);
    // Nobody's turn is to tell whose the unsigned notes are.
    const next = shuffled(rest.filter(({ notes }) => !notes.every(isUnsigned)))[0]?.person;
    const isOver =
      drafting !== null && (step.kind === 'all' || (step.kind !== 'note' && rest.length === 0));
    const at = drafting?.since ?? roundTo(this.#options.now(), LATE_ROUND_MS);
    const renewals = [...leavingOf].map(([one, ones]) => renewalOf(one, ones));
    // Before the board tells of it: nobody is to see a note there that still stands among their drafts, to be added again.
    const renewed = [...leavingOf.keys()].map(({ document }) => document);
    this.#options.sendAwayFrom(renewed);
    for (const { id, person, note } of leaving)
      ownRevealed(board, { id, person, level: note.level });
    await board.moveIn((doc) => {
      writeRevealed(doc, leaving, { at, isUnsignedFile: (file) => board.isUnsigned(file) });
      if (isOver) endDrafting(doc);
      else {
        changeDrafting(doc, {
          writers: rest.length,
          notes: rest.reduce((sum, { notes }) => sum + notes.length, 0),
          ...(step.kind === 'person' && { next }),
          ...(step.kind === 'section' && { shown: shownWith(drafting, step.section) }),
        });
      }
    }, renewals);
    for (const { doc } of held) doc.destroy();
    return {
      revealed: {
        notes: leaving.length,
        people: leavingOf.size,
        isOver,
        next: step.kind === 'person' && !isOver ? (next ?? null) : null,
      },
      renewed,
    };
  }

  /** Whose turn it is to be shown: who was said to be next, or else somebody who has written; `null` when nobody has. */
  async announceTurn(board: Room, boardId: string): Promise<string | null> {
    const names = await this.#options.journal.list(draftsOfBoard(boardId));
    const read = await Promise.all(names.map((name) => this.#read(name)));
    const writers = read.flatMap((one) =>
      one?.notes.some((note) => !note.kept && !isUnsigned(note)) ? [one.person] : [],
    );
    const said = readDrafting(board.doc)?.next;
    const next = said !== undefined && writers.includes(said) ? said : shuffled(writers)[0];
    await board.edit((doc) => changeDrafting(doc, { how: 'turns', next }));
    return next ?? null;
  }
}

/** The sections that have been shown by themselves, with one more. */
const shownWith = (drafting: Drafting | null, section: string): string[] => [
  ...new Set([...(drafting?.shown ?? []), section]),
];

const roundTo = (moment: number, ms: number): number => Math.floor(moment / ms) * ms;

type IsChosen = (note: DraftNote, person: string) => boolean;

/**
 * What is to be shown some time; not what would not say its writer though nobody was offered that, nor what a facilitator
 * approves first.
 */
const waiter = ({ doc }: Room): ((note: DraftNote) => boolean) => {
  const drafting = readDrafting(doc);
  const levels = drafting ? levelsOfDrafting(drafting) : [];
  const needsApproval = approvalOn(doc);
  return (note) =>
    !note.kept && (note.level === undefined || levels.includes(note.level)) && !needsApproval(note);
};

const chooser = (board: Room, held: readonly HeldDrafts[], step: RevealStep): IsChosen => {
  const isWaiting = waiter(board);
  switch (step.kind) {
    case 'all':
      return isWaiting;
    case 'section': {
      const placeOf = createPlacement(board.doc);
      return (note) => isWaiting(note) && placeOf(note) === step.section;
    }
    case 'person': {
      // What nobody's turn may tell is shown with the last one, of all people together.
      const isLast = !held.some(
        ({ person, notes }) =>
          person !== step.person && notes.some((note) => isWaiting(note) && !isUnsigned(note)),
      );
      return (note, person) =>
        isWaiting(note) && (isUnsigned(note) ? isLast : person === step.person);
    }
    case 'note':
      // Handing one over says whose it is: an unsigned one is only ever added by its author.
      return (note, person) =>
        note.handed && !isUnsigned(note) && note.id === step.note && person === step.person;
  }
};
