import type { Actor } from '../../../shared/access/actor.ts';
import type { RefusalReason } from '../../../shared/access/refusal.ts';
import { may } from '../../../shared/access/rules.ts';
import type { NoteContent } from '../../../shared/board/content.ts';
import { readNotes, readSections } from '../../../shared/board/read.ts';
import { noteMap } from '../../../shared/board/write-content.ts';
import { byRank, rankBetween } from '../../../shared/lib/rank.ts';
import { err, ok, type Result } from '../../../shared/lib/result.ts';
import type { NewNote } from '../../facilitation/documents.ts';
import type { Room } from '../rooms/room.ts';

/** After the others of its section, and of the first section when it names none. */
const placed = ({ doc }: Room, note: NewNote, author: string): NoteContent => {
  const section = note.section === '' ? (readSections(doc)[0]?.id ?? '') : note.section;
  const last = readNotes(doc)
    .filter((other) => other.section === section)
    .toSorted(byRank)
    .at(-1);
  return { ...note, section, author, rank: rankBetween(last?.rank ?? null, null) };
};

/** Writes a note in the actor's name, as the board's rules let them; resolves when it is on disk. */
export const addNote = async (
  room: Room,
  note: NewNote,
  actor: Actor,
): Promise<Result<null, RefusalReason>> => {
  const content = placed(room, note, actor.personId);
  const fields = new Map(Object.entries(content).filter(([name]) => name !== 'id'));
  const change = { op: 'create', root: 'notes', id: note.id, fields } as const;
  const verdict = may('board', actor, change, room.facts);
  if (!verdict.ok) return verdict;
  if (room.isFull) return err('documentFull');
  room.ownBy('notes', note.id, actor.personId);
  await room.edit((doc) => {
    doc.getMap('notes').set(note.id, noteMap(content));
  });
  return ok(null);
};
