import type { Note } from '../board/records/note.ts';
import type { Section } from '../board/records/section.ts';
import { byRank } from '../lib/rank.ts';

/** One heading of the outline and what stands under it. `sectionId` '' holds the notes of no living section. */
export type OutlinePart = { readonly sectionId: string; readonly noteIds: readonly string[] };

/** The whole board as it is read aloud: parts from first to last, notes in each from first to last. */
export type Outline = readonly OutlinePart[];

type Living = { readonly deleted?: unknown };

const isLiving = (record: Living): boolean => record.deleted === undefined;

/**
 * The board in reading order. Sections and notes may come in any order and may hold deleted ones.
 * Notes whose section is gone are kept in a last part of their own, so that nothing on a board goes unread.
 */
export const outlineOf = (sections: readonly Section[], notes: readonly Note[]): Outline => {
  const living = sections.filter(isLiving).toSorted(byRank);
  const noteIds = new Map<string, string[]>(living.map(({ id }) => [id, []]));
  const loose: string[] = [];
  for (const note of notes.filter(isLiving).toSorted(byRank)) {
    (noteIds.get(note.section) ?? loose).push(note.id);
  }
  const parts = living.map(({ id }) => ({ sectionId: id, noteIds: noteIds.get(id) ?? [] }));
  return loose.length > 0 ? [...parts, { sectionId: '', noteIds: loose }] : parts;
};

/** The part that holds a note; `null` when the note is not on the board. */
export const partOf = (outline: Outline, noteId: string): OutlinePart | null =>
  outline.find((part) => part.noteIds.includes(noteId)) ?? null;

/**
 * Where the reader goes on when a note goes away: to the next note of its part, else the one before it.
 * `null` when it was the only one, or was not there.
 */
export const neighbourOf = (outline: Outline, noteId: string): string | null => {
  const noteIds = partOf(outline, noteId)?.noteIds ?? [];
  const index = noteIds.indexOf(noteId);
  if (index < 0) return null;
  return noteIds[index + 1] ?? noteIds[index - 1] ?? null;
};
