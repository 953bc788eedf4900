import { readAnswers } from '../../shared/board/answers.ts';
import type { ActionArgs } from '../../shared/board/actions/all.ts';
import type { NotePlace } from '../../shared/board/read.ts';
import type { Note } from '../../shared/board/records/note.ts';
import type { Position } from '../../shared/document/values.ts';
import { createId } from '../../shared/lib/id.ts';
import type { Result } from '../../shared/lib/result.ts';
import { rankAtGap } from '../../shared/views/clusters.ts';
import type { Board, NotDone } from '../board/board.ts';
import { clusterChange } from './note-changes.ts';

/** The canvas’s measure of a note that nobody has resized, and the space between two. */
const USUAL = { w: 200, h: 160 } as const;
const GAP = 16;

/** So far to the right a free place is looked for; then the copy lies over something else. */
const MOST_STEPS = 50;

const sizeOf = ({ size }: NotePlace) => size ?? USUAL;

/** On the canvas: right of the note, over nothing that somebody has put there. */
const besides = ({ store }: Board, note: Note, { x, y }: Position): Position => {
  const { w, h } = sizeOf(note);
  const others = store.allNoteIds().flatMap((id) => store.place(id) ?? []);
  const isTaken = (left: number): boolean =>
    others.some((other) => {
      const { position: at } = other;
      if (!at) return false;
      const size = sizeOf(other);
      return left < at.x + size.w && at.x < left + w && y < at.y + size.h && at.y < y + h;
    });
  const places = Array.from({ length: MOST_STEPS }, (_, step) => x + (step + 1) * (w + GAP));
  return { x: places.find((left) => !isTaken(left)) ?? x + w + GAP, y };
};

/** A copy of the note's words, colour and tags, as it comes right after it. */
export const copyOfNote = (
  board: Board,
  note: Note,
  id: string,
): ActionArgs<'note.add'>['notes'][number] => {
  const { store } = board;
  const section = store.section(note.section) ? note.section : '';
  const ids = store.noteIds(section);
  const clusterOf = (one: string) => store.clusterOf(one)?.id ?? null;
  const own = clusterOf(note.id);
  const cluster = own !== null && board.may(clusterChange(note.id, own)).ok ? own : null;
  const rank = rankAtGap(
    ids,
    { index: ids.indexOf(note.id) + 1, cluster },
    {
      clusterOf,
      rankOf: (one) => store.place(one)?.rank,
      clusterRankOf: (one) => store.clusters().find((known) => known.id === one)?.rank,
    },
  );
  const answers = store.look((doc) => readAnswers(doc).get(note.id));
  return {
    id,
    text: note.text,
    ...(note.marks && { marks: [...note.marks] }),
    section,
    rank,
    createdAt: Math.round(board.now()),
    color: note.color,
    tags: [...note.tags],
    ...(answers && { answers }),
    ...(note.link !== undefined && { link: note.link }),
    ...(note.attachment && { attachment: note.attachment }),
    ...(cluster !== null && { cluster }),
    ...(note.position && {
      position: besides(board, note, note.position),
      ...(note.size && { size: note.size }),
    }),
  };
};

/** Puts a copy of a note right after it, in one's own name. The answer is the copy's id. */
export const duplicateNote = (board: Board, note: Note): Result<string, NotDone> => {
  const id = createId();
  const done = board.act({ name: 'note.add', args: { notes: [copyOfNote(board, note, id)] } });
  return done.ok ? { ok: true, value: id } : done;
};
