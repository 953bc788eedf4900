import type { Change } from '../../shared/access/change.ts';
import type { NoteColor } from '../../shared/board/colors.ts';
import { createId } from '../../shared/lib/id.ts';
import { ranksBetween } from '../../shared/lib/rank.ts';
import { err, ok, type Result } from '../../shared/lib/result.ts';
import type { Board, NotDone } from '../board/board.ts';
import { copyOfNote } from '../note/duplicate-note.ts';
import {
  colorChange,
  dateChange,
  deleteChange,
  moveChange,
  newNoteChange,
} from '../note/note-changes.ts';

/** How something done with several notes went. */
export type Outcome = {
  readonly result: Result<void, NotDone>;
  /** Those that it was done with; of copies, the copies. */
  readonly noteIds: readonly string[];
  /** How many stayed as they were, and why the first did. */
  readonly left: number;
  readonly reason: NotDone | null;
};

/** Living notes among these, in the order of the board. */
export const inBoardOrder = (
  { store }: Pick<Board, 'store'>,
  noteIds: ReadonlySet<string>,
): readonly string[] =>
  noteIds.size === 0 ? [] : store.allNoteIds().filter((id) => noteIds.has(id));

/** Does it with those that may be changed so; the others stay, and how many and why is told. */
const withAllowed = (
  board: Board,
  noteIds: readonly string[],
  {
    change,
    act,
  }: {
    readonly change: (noteId: string) => Change | null;
    readonly act: (may: readonly string[]) => Result<readonly string[], NotDone>;
  },
): Outcome => {
  let reason: NotDone | null = null;
  const may = noteIds.filter((id) => {
    const asked = change(id);
    const verdict = asked && board.may(asked);
    if (verdict && !verdict.ok) reason ??= verdict.error;
    return verdict?.ok === true;
  });
  const left = noteIds.length - may.length;
  if (may.length === 0) {
    return { result: reason === null ? ok(undefined) : err(reason), noteIds: [], left, reason };
  }
  const done = act(may);
  return done.ok
    ? { result: ok(undefined), noteIds: done.value, left, reason }
    : { result: done, noteIds: [], left, reason };
};

const andThese = (
  done: Result<void, NotDone>,
  noteIds: readonly string[],
): Result<readonly string[], NotDone> => (done.ok ? ok(noteIds) : done);

/** Puts notes into a section, one after the other, before its note number `index`: one edit, one undo step. */
export const moveSeveral = (
  board: Board,
  noteIds: readonly string[],
  { section, index }: { readonly section: string; readonly index: number },
): Outcome =>
  withAllowed(board, noteIds, {
    change: (id) => moveChange(id, section),
    act: (may) => {
      const { store } = board;
      const others = store.noteIds(section).filter((id) => !may.includes(id));
      const rankOf = (id: string | undefined): string | null =>
        id === undefined ? null : (store.clusterOf(id)?.rank ?? store.place(id)?.rank ?? null);
      const ranks = ranksBetween(rankOf(others[index - 1]), rankOf(others[index]), may.length);
      const moves = may.map((id, at) => {
        const place = store.place(id);
        const leaves = place?.section !== section;
        return {
          id,
          section,
          rank: ranks[at] ?? '',
          // As with a single note: on the canvas it is laid out anew in its section, and it leaves a cluster that stays behind.
          ...(leaves && place?.position !== undefined && { position: null }),
          ...(leaves && store.clusterOf(id) !== null && { cluster: null }),
        };
      });
      return andThese(board.act({ name: 'note.move', args: { moves } }), may);
    },
  });

/** A copy of each right after it: one edit. */
export const duplicateSeveral = (board: Board, noteIds: readonly string[]): Outcome =>
  withAllowed(board, noteIds, {
    change: (id) => {
      const note = board.store.note(id);
      return note && newNoteChange(note.section, board.personId);
    },
    act: (may) => {
      const notes = may.flatMap((id) => {
        const note = board.store.note(id);
        return note ? [copyOfNote(board, note, createId())] : [];
      });
      const added = board.act({ name: 'note.add', args: { notes } });
      return andThese(
        added,
        notes.map(({ id }) => id),
      );
    },
  });

/** Into the trash, all at once. */
export const deleteSeveral = (board: Board, noteIds: readonly string[]): Outcome =>
  withAllowed(board, noteIds, {
    change: (id) => deleteChange(id, board.personId),
    act: (may) => andThese(board.act({ name: 'note.delete', args: { ids: [...may] } }), may),
  });

/** The same date for all of them, or none. */
export const dateSeveral = (
  board: Board,
  noteIds: readonly string[],
  date: string | null,
): Outcome =>
  withAllowed(board, noteIds, {
    change: dateChange,
    act: (may) => andThese(board.act({ name: 'note.setDate', args: { ids: [...may], date } }), may),
  });

export const colorSeveral = (board: Board, noteIds: readonly string[], color: NoteColor): Outcome =>
  withAllowed(board, noteIds, {
    change: colorChange,
    act: (may) =>
      andThese(board.act({ name: 'note.setColor', args: { ids: [...may], color } }), may),
  });
