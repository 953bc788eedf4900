import type * as Y from 'yjs';
import type { UnsignedLevel } from '../access/phase-rules.ts';
import type { TextMark } from '../document/text/format.ts';
import type { NoteColor } from './colors.ts';
import { readNotes, readSections } from './read.ts';
import { importedTotal, readReactionTotals } from './reaction-totals.ts';
import { isMaterial, type Note } from './records/note.ts';

/** As many as can be read aloud in a turn. */
export const MOST_BEST_NOTES = 12;

/** A note as it is shown to the others, with what made it one of the best. */
export type BestNote = {
  readonly id: string;
  readonly text: string;
  readonly marks?: TextMark[] | undefined;
  readonly color: NoteColor;
  /** Missing for a note that does not say who wrote it. */
  readonly author?: string;
  readonly level?: UnsignedLevel;
  /** The title of its section; '' for none. */
  readonly section: string;
  readonly reactions: number;
};

export type BestNotes = {
  /** How many there are altogether. */
  readonly count: number;
  readonly notes: readonly BestNote[];
};

type Counted = { readonly note: Note; readonly reactions: number };

/** Those with most reactions first; among equals the newest. */
const better = (a: Counted, b: Counted): number =>
  b.reactions - a.reactions ||
  b.note.createdAt - a.note.createdAt ||
  (a.note.id < b.note.id ? -1 : 1);

/** What a group shows the others: its living notes with words, best first, and such material as it reacted to. */
export const readBestNotes = (doc: Y.Doc): BestNotes => {
  const totals = readReactionTotals(doc);
  const sections = new Map(readSections(doc).map(({ id, title }) => [id, title]));
  const living = readNotes(doc)
    .filter(({ deleted, text }) => deleted === undefined && text.trim() !== '')
    .map((note) => {
      const own = totals.get(note.id) ?? 0;
      // What material was liked for before says nothing of this group.
      const imported = isMaterial(note.origin) ? 0 : importedTotal(note.importedReactions);
      return { note, reactions: own + imported };
    })
    .filter(({ note, reactions }) => reactions > 0 || !isMaterial(note.origin))
    .toSorted(better);
  return {
    count: living.length,
    notes: living.slice(0, MOST_BEST_NOTES).map(({ note, reactions }) => ({
      id: note.id,
      text: note.text,
      ...(note.marks && { marks: [...note.marks] }),
      color: note.color,
      section: sections.get(note.section) ?? '',
      reactions,
      ...(note.author !== undefined && { author: note.author }),
      ...(note.level !== undefined && { level: note.level }),
    })),
  };
};
