import type { Note } from '../../shared/board/records/note.ts';

type Named = Pick<Note, 'text' | 'attachment'>;

/** What a note is called by: its words, or what its picture shows, or how its file is called; '' for an empty one. */
export const noteTitle = (note: Named | null, length?: number): string => {
  const { text = '', attachment } = note ?? {};
  return noteExcerpt(text.trim() || attachment?.alt || attachment?.name || '', length);
};

/** The beginning of a note's text on one line, for lists and for names of controls. */
export const noteExcerpt = (text: string, length = 60): string => {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  if (line.length <= length) return line;
  const cut = line.slice(0, length);
  const words = cut.slice(0, Math.max(cut.lastIndexOf(' '), length / 2));
  return `${words.replace(/[\uD800-\uDBFF]$/, '').trimEnd()}…`;
};
