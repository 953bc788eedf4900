import type * as Y from 'yjs';
import type { Actor } from '../../../shared/access/actor.ts';
import { levelsOn } from '../../../shared/access/levels.ts';
import { may } from '../../../shared/access/rules.ts';
import { writeAnswers } from '../../../shared/board/answers.ts';
import { noteIdOfKey } from '../../../shared/board/nameless.ts';
import { readBoardInfo, readNotes, readSection, readSections } from '../../../shared/board/read.ts';
import { DEFAULT_NOTE_COLOR } from '../../../shared/board/colors.ts';
import { noteMap } from '../../../shared/board/write-content.ts';
import { recordMap } from '../../../shared/document/read.ts';
import { byRank, rankBetween } from '../../../shared/lib/rank.ts';
import { err, ok, type Result } from '../../../shared/lib/result.ts';
import type { NewUnsignedNote, UnsignedRefusal } from '../../facilitation/documents.ts';
import { HIDDEN_NOTES } from '../../journal/journal.ts';
import type { Room } from '../rooms/room.ts';
import { isTooMarked } from '../gate/marks.ts';
import { shuffled } from '../shuffled.ts';
import { roundToHour } from '../../round-to-hour.ts';

/** Notes that come within this time are written together, in any order: who looks on can't tell them apart by when they came. */
const GATHER_MS = 5000;

type Added = Result<string, UnsignedRefusal>;

/** A note on its way to the board. Nothing in it leads to its author but, where the name is hidden, `hidden`. */
type Gathered = Omit<NewUnsignedNote, 'key'> & {
  readonly id: string;
  readonly hidden: string | null;
  readonly written: PromiseWithResolvers<Added>;
};

export type UnsignedNotesOptions = {
  readonly setTimer: (run: () => void, ms: number) => void;
  /** Milliseconds since 1970. */
  readonly now: () => number;
};

/**
 * Writes notes that do not say who wrote them: under the server's own client id, a few at a time and shuffled, with a time
 * that only tells the hour. Until then they are in memory only, and their authors wait for the answer.
 */
export class UnsignedNotes {
  readonly #options: UnsignedNotesOptions;
  readonly #gathering = new Map<Room, Gathered[]>();

  constructor(options: UnsignedNotesOptions) {
    this.#options = options;
  }

  /** Resolves to the note's id when it is on disk. Sent again under the same key, it is there once. */
  async add(room: Room, note: NewUnsignedNote, actor: Actor): Promise<Added> {
    const { key, ...words } = note;
    const { level } = note;
    const id = noteIdOfKey(key);
    const known = this.#find(room, id);
    if (known) return known.written.promise;
    if (room.doc.getMap('notes').has(id)) return isSame(room, id, { level, actor });
    const verdict = mayAdd(room, note, actor);
    if (!verdict.ok) return verdict;
    const hidden = level === 'hidden' ? actor.personId : null;
    const written = Promise.withResolvers<Added>();
    this.#gather(room, { ...words, id, hidden, written });
    return written.promise;
  }

  /** Writes at once what still waits; the server is going down. */
  async writeAll(): Promise<void> {
    await Promise.all([...this.#gathering.keys()].map((room) => this.#write(room)));
  }

  #find(room: Room, id: string): Gathered | undefined {
    return this.#gathering.get(room)?.find((one) => one.id === id);
  }

  #gather(room: Room, note: Gathered): void {
    const waiting = this.#gathering.get(room);
    if (waiting) {
      waiting.push(note);
      return;
    }
    this.#gathering.set(room, [note]);
    this.#options.setTimer(() => void this.#write(room), GATHER_MS);
  }

  async #write(room: Room): Promise<void> {
    const notes = shuffled(this.#gathering.get(room) ?? []);
    this.#gathering.delete(room);
    if (notes.length === 0) return;
    if (room.isFull) {
      for (const { written } of notes) written.resolve(err('documentFull'));
      return;
    }
    for (const { id, hidden } of notes) if (hidden !== null) room.ownBy(HIDDEN_NOTES, id, hidden);
    try {
      await room.edit((doc) => writeNotes(doc, notes, roundToHour(this.#options.now())));
      for (const { id, written } of notes) written.resolve(ok(id));
    } catch (error) {
      for (const { written } of notes) written.reject(error);
    }
  }
}

const isThere = (doc: Y.Doc, section: string): boolean => {
  const found = readSection(doc, section);
  return found !== null && found.deleted === undefined;
};

/** The board asks for a signed note as it asks for this one; and for the levels that it offers, of facilitators as well. */
const mayAdd = (
  room: Room,
  { section, level, link, attachment, text, marks = [] }: NewUnsignedNote,
  actor: Actor,
): Result<void, UnsignedRefusal> => {
  const { doc, facts } = room;
  if (section !== '' && !isThere(doc, section)) return err('noSuchSection');
  const fields = new Map<string, unknown>([
    ['text', ''],
    ['author', actor.personId],
    // Without one it goes into the first.
    ['section', section === '' ? (readSections(doc)[0]?.id ?? '') : section],
    ...(link === undefined ? [] : [['link', link] as const]),
    ...(attachment === undefined ? [] : [['attachment', attachment] as const]),
  ]);
  const verdict = may('board', actor, { op: 'create', root: 'notes', id: 'new', fields }, facts);
  if (!verdict.ok && verdict.error !== 'namesOff') return verdict;
  if (!levelsOn(readBoardInfo(doc)).includes(level)) return err('levelNotOffered');
  if (isTooMarked({ text, marks })) return err('tooLong');
  // Who sent a file is on record, and so would be whose note it is.
  const tells = level === 'nameless' && attachment !== undefined && !room.isUnsigned(attachment);
  if (tells) return err('signedFile');
  return room.isFull ? err('documentFull') : ok(undefined);
};

/** A note that is there already is this one only for whoever may change it. */
const isSame = (
  room: Room,
  id: string,
  { level, actor }: { level: NewUnsignedNote['level']; actor: Actor },
): Added => {
  if (recordMap(room.doc, 'notes', id)?.get('level') !== level) return err('notYours');
  if (level === 'hidden' && room.ownerOf(HIDDEN_NOTES, id) !== actor.personId) {
    return err('notYours');
  }
  return ok(id);
};

/** After the others of their sections: beside signed notes, whose times are exact, their places would tell when they came. */
const writeNotes = (doc: Y.Doc, notes: readonly Gathered[], createdAt: number): void => {
  const first = readSections(doc)[0]?.id ?? '';
  const last = new Map<string, string>();
  for (const { section, rank } of readNotes(doc).toSorted(byRank)) last.set(section, rank);
  for (const { id, section: wanted, answers, ...words } of notes) {
    const section = wanted === '' ? first : wanted;
    const rank = rankBetween(last.get(section) ?? null, null);
    last.set(section, rank);
    const color = readSection(doc, section)?.color ?? DEFAULT_NOTE_COLOR;
    const { text, marks, level, link, attachment } = words;
    const newNote = { id, text, marks, section, rank, createdAt, color, level, link, attachment };
    doc.getMap('notes').set(id, noteMap(newNote));
    writeAnswers(doc, id, answers);
  }
};
