import * as Y from 'yjs';
import type { RefusalReason } from '../../../shared/access/refusal.ts';
import { readAnswers, writeAnswers } from '../../../shared/board/answers.ts';
import { answersFor } from '../../../shared/board/forms.ts';
import { readNote, readNotes, readSections } from '../../../shared/board/read.ts';
import type { FormField } from '../../../shared/board/records/form.ts';
import type { Section } from '../../../shared/board/records/section.ts';
import type { Origin } from '../../../shared/board/records/note.ts';
import { recordMap } from '../../../shared/document/read.ts';
import { copyOfText } from '../../../shared/document/text/rich-text.ts';
import { createId } from '../../../shared/lib/id.ts';
import { byRank, rankBetween } from '../../../shared/lib/rank.ts';
import { err, ok, type Result } from '../../../shared/lib/result.ts';
import { HIDDEN_NOTES } from '../../journal/journal.ts';
import { digestOf } from './follow-lifted.ts';
import type { Room } from '../rooms/room.ts';

/** The copy that came from there, in the trash or not. */
const findCopy = (doc: Y.Doc, { board, note }: Origin): string | null =>
  readNotes(doc).find(({ origin }) => origin?.board === board && origin.note === note)?.id ?? null;

/** After the others of the first section that anybody writes in, and that nobody approves for: there groups bring what they have. */
const placeFor = (doc: Y.Doc): { readonly section: string; readonly rank: string } => {
  const isOpen = ({ locked, moderation }: Section): boolean => !locked && moderation !== 'approval';
  const section = readSections(doc).find(isOpen)?.id ?? '';
  const last = readNotes(doc)
    .filter((note) => note.section === section)
    .toSorted(byRank)
    .at(-1);
  return { section, rank: rankBetween(last?.rank ?? null, null) };
};

/** Everything that the sections of a board ask for. */
const fieldsOn = (doc: Y.Doc): readonly FormField[] =>
  readSections(doc).flatMap(({ form }) => form?.fields ?? []);

/** The same words with their formatting. */
const copyText = (from: Y.Doc, note: string): Y.Text => {
  const original = recordMap(from, 'notes', note)?.get('text');
  return original instanceof Y.Text ? copyOfText(original) : new Y.Text();
};

/**
 * Copies a note to another board, by the same author and linked to where it comes from; resolves to the copy's id when it
 * is on disk. Done twice it is there once, and a copy that was put into the trash comes back. `null` without such a note.
 */
export const liftNote = async (
  from: Room,
  to: Room,
  origin: Origin,
): Promise<Result<string, RefusalReason> | null> => {
  const note = readNote(from.doc, origin.note);
  if (note === null || note.deleted !== undefined) return null;
  const known = findCopy(to.doc, origin);
  if (known !== null) {
    await to.edit((doc) => recordMap(doc, 'notes', known)?.delete('deleted'));
    return ok(known);
  }
  if (to.isFull) return err('documentFull');
  const id = createId();
  const { author, level, createdAt, color, tags, link, attachment } = note;
  if (author !== undefined) to.ownBy('notes', id, author);
  const hidden = from.ownerOf(HIDDEN_NOTES, origin.note);
  if (hidden !== undefined) to.ownBy(HIDDEN_NOTES, id, hidden);
  const answers = answersFor(readAnswers(from.doc).get(origin.note), {
    from: fieldsOn(from.doc),
    to: fieldsOn(to.doc),
  });
  const copied = to.edit((doc) => {
    const fields = {
      ...placeFor(doc),
      author,
      level,
      createdAt,
      color,
      tags: [...tags],
      link,
      attachment,
      origin: { ...origin, digest: digestOf(note.text) },
    };
    const map = new Y.Map<unknown>(
      Object.entries(fields).filter(([, value]) => value !== undefined),
    );
    map.set('text', copyText(from.doc, origin.note));
    doc.getMap('notes').set(id, map);
    writeAnswers(doc, id, answers);
  });
  await copied;
  return ok(id);
};

/** True as long as nobody has written in the text since the server did: all of it is in the hand of one client. */
const isAsWritten = (text: unknown): boolean => {
  if (!(text instanceof Y.Text)) return false;
  const writer = text._item?.id.client;
  for (let item = text._start; item !== null; item = item.right) {
    if (item.deleted || item.id.client !== writer) return false;
  }
  return true;
};

/** Puts a lifted copy into the trash, unless somebody has written in it: then it is a note of its own. */
export const unliftNote = async (
  room: Room,
  origin: Origin,
  mark: { readonly at: number; readonly by: string },
): Promise<Result<null, 'gone' | 'changed'>> => {
  const id = findCopy(room.doc, origin);
  const copy = id === null ? null : recordMap(room.doc, 'notes', id);
  if (copy === null || copy.has('deleted')) return err('gone');
  if (!isAsWritten(copy.get('text'))) return err('changed');
  await room.edit(() => copy.set('deleted', mark));
  return ok(null);
};
