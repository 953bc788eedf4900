import { randomInt } from 'node:crypto';
import type { Access } from '../../../shared/access/actor.ts';
import type { DraftNote } from '../../../shared/board/draft.ts';
import { changeDrafting, endDrafting, readDrafting } from '../../../shared/board/drafting.ts';
import { createId } from '../../../shared/lib/id.ts';
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
import { DraftCounts } from './draft-counts.ts';
import {
  createPlacement,
  type HeldDrafts,
  type Leaving,
  readHeld,
  renewalOf,
  writeRevealed,
} from './move-drafts.ts';

type DraftRef = Extract<DocumentRef, { kind: 'draft' }>;

export type DraftsOptions = {
  readonly journal: Journal;
  readonly rooms: Rooms;
  /** Ends the sockets of documents that are others on disk than in memory. */
  readonly reload: (names: readonly string[]) => Promise<void>;
  readonly setTimer: (run: () => void, ms: number) => void;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly onError: (error: unknown, document: string) => void;
};

/** What was written after its phase has no phase to be rounded to. */
const LATE_ROUND_MS = 10 * 60_000;

const shuffled = <T>(items: readonly T[]): T[] => {
  const deck = [...items];
  for (let last = deck.length - 1; last > 0; last -= 1) {
    const other = randomInt(last + 1);
    const [a, b] = [deck[last], deck[other]];
    if (a !== undefined && b !== undefined) [deck[last], deck[other]] = [b, a];
  }
  return deck;
};

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

  /** Something of these drafts is on disk. */
  noteChange(room: Room): void {
    this.#counts.noteChange(room);
  }

  /** Begins counting what is there already, as from an earlier round. */
  countSoon(boardId: string): void {
    this.#counts.tellSoon(boardId);
  }

  /** Late drafts that their authors gave to the facilitators. */
  async handedOver(boardId: string): Promise<readonly HandedDraft[]> {
    const { journal } = this.#options;
    const names = await journal.list(draftsOfBoard(boardId));
    const all = await Promise.all(names.map((name) => this.#read(name)));
    return all.flatMap((held) =>
      (held?.notes ?? [])
        .filter(({ handed, kept }) => handed && !kept)
        .map(({ id, text, section }) => ({ id, person: held?.person ?? '', text, section })),
    );
  }

  /** One step of a reveal; commands see to it that there is one at a time. `null` when somebody else's turn has come. */
  async reveal(board: Room, boardId: string, step: RevealStep): Promise<Revealed | null> {
    const { journal, rooms } = this.#options;
    const names = [...(await journal.list(draftsOfBoard(boardId)))];
    await rooms.hold(names);
    try {
      const read = await Promise.all(names.map((name) => this.#read(name)));
      const held = read.filter((one) => one !== null);
      if (step.kind === 'person' && readDrafting(board.doc)?.next !== step.person) return null;
      const moved = await this.#move(board, held, step);
      this.#counts.forget(names);
      await this.#options.reload(moved.renewed);
      return moved.revealed;
    } finally {
      await rooms.letGo(names);
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
    const isChosen = chooser(board, step);
    const leavingOf = new Map<HeldDrafts, readonly Leaving[]>();
    for (const one of held) {
      const { person, doc: from } = one;
      const leaving = one.notes
        .filter((note) => isChosen(note, person))
        .map((note) => ({ person, note, from, id: createId() }));
      if (leaving.length > 0) leavingOf.set(one, leaving);
    }
    const leaving = shuffled([...leavingOf.values()].flat());
    const drafting = readDrafting(board.doc);
    const rest = held
      .map((one) => ({
        person: one.person,
        notes: one.notes.filter((note) => !note.kept && !isChosen(note, one.person)).length,
      }))
      .filter(({ notes }) => notes > 0);
    const next = shuffled(rest)[0]?.person;
    const isOver =
      drafting !== null && (step.kind === 'all' || (step.kind !== 'note' && rest.length === 0));
    const at = drafting?.since ?? roundTo(this.#options.now(), LATE_ROUND_MS);
    const renewals = [...leavingOf].map(([one, ones]) => renewalOf(one, ones));
    for (const { id, person } of leaving) board.ownBy('notes', id, person);
    await board.moveIn((doc) => {
      writeRevealed(doc, leaving, at);
      if (isOver) endDrafting(doc);
      else {
        changeDrafting(doc, {
          writers: rest.length,
          notes: rest.reduce((sum, { notes }) => sum + notes, 0),
          ...(step.kind === 'person' && { next }),
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
      renewed: [...leavingOf.keys()].map(({ document }) => document),
    };
  }

  /** Whose turn it is to be shown: who was said to be next, or else somebody who has written; `null` when nobody has. */
  async announceTurn(board: Room, boardId: string): Promise<string | null> {
    const names = await this.#options.journal.list(draftsOfBoard(boardId));
    const read = await Promise.all(names.map((name) => this.#read(name)));
    const writers = read.flatMap((one) =>
      one?.notes.some(({ kept }) => !kept) ? [one.person] : [],
    );
    const said = readDrafting(board.doc)?.next;
    const next = said !== undefined && writers.includes(said) ? said : shuffled(writers)[0];
    await board.edit((doc) => changeDrafting(doc, { how: 'turns', next }));
    return next ?? null;
  }
}

const roundTo = (moment: number, ms: number): number => Math.floor(moment / ms) * ms;

const chooser = (board: Room, step: RevealStep): ((note: DraftNote, person: string) => boolean) => {
  switch (step.kind) {
    case 'all':
      return ({ kept }) => !kept;
    case 'section': {
      const placeOf = createPlacement(board.doc);
      return (note) => !note.kept && placeOf(note) === step.section;
    }
    case 'person':
      return ({ kept }, person) => !kept && person === step.person;
    case 'note':
      return ({ id, handed, kept }, person) =>
        handed && !kept && id === step.note && person === step.person;
  }
};
