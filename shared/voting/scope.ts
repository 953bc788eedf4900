import type { Note } from '../board/records/note.ts';
import type { VoteScope } from '../board/records/vote.ts';

/** Is this note voted on? One in the trash is not. */
export const isInScope = (
  { sections, tag }: VoteScope,
  note: Pick<Note, 'section' | 'tags' | 'deleted'>,
): boolean =>
  note.deleted === undefined &&
  (sections.length === 0 || sections.includes(note.section)) &&
  (tag === '' || note.tags.includes(tag));
