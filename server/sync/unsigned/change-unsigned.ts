import * as Y from 'yjs';
import type { Actor } from '../../../shared/access/actor.ts';
import type { Change } from '../../../shared/access/change.ts';
import { may } from '../../../shared/access/rules.ts';
import { noteIdOfKey } from '../../../shared/board/nameless.ts';
import { readNote } from '../../../shared/board/read.ts';
import { MAX_NOTE_LENGTH } from '../../../shared/board/records/note.ts';
import type { Attachment } from '../../../shared/board/records/attachment.ts';
import { runAction } from '../../../shared/board/actions/run-action.ts';
import { editedText } from '../../../shared/document/text/edited-text.ts';
import { readRichText } from '../../../shared/document/text/rich-text.ts';
import { mergeText } from '../../../shared/lib/splice.ts';
import { recordMap } from '../../../shared/document/read.ts';
import { err, ok, type Result } from '../../../shared/lib/result.ts';
import type {
  UnsignedChange,
  UnsignedNoteRef,
  UnsignedRefusal,
} from '../../facilitation/documents.ts';
import { HIDDEN_NOTES, SERVER_PERSON } from '../../journal/journal.ts';
import { isTooMarked } from '../gate/marks.ts';
import type { Room } from '../rooms/room.ts';
import { roundToHour } from '../../round-to-hour.ts';

/** True for whoever wrote the note: the person, where the server knows them, or who has the key. */
const isOwn = (room: Room, { note, key }: UnsignedNoteRef, actor: Actor): boolean => {
  switch (readNote(room.doc, note)?.level) {
    case 'hidden':
      return room.ownerOf(HIDDEN_NOTES, note) === actor.personId;
    case 'nameless':
      return key !== undefined && noteIdOfKey(key) === note;
    case undefined:
      return false;
  }
};

/** A note's file with other words for it; `undefined` for a note without one. */
const describedAs = (doc: Y.Doc, id: string, alt: string): Attachment | undefined => {
  const attachment = readNote(doc, id)?.attachment;
  return attachment && { ...attachment, alt };
};

const changeAsked = (doc: Y.Doc, id: string, by: Asked): Change => {
  const { change, actor } = by;
  const place = { root: 'notes', id } as const;
  switch (change.kind) {
    case 'text':
      return { op: 'put', ...place, field: 'text' };
    case 'alt':
      return { op: 'put', ...place, field: 'attachment', value: describedAs(doc, id, change.alt) };
    case 'remove':
      return { op: 'put', ...place, field: 'deleted', value: { at: 0, by: actor.personId } };
    case 'restore':
      return { op: 'delete', ...place, field: 'deleted' };
  }
};

type Asked = { readonly change: UnsignedChange; readonly actor: Actor };

/** What the gate holds everybody else's edits against. */
const isTooMuch = (
  room: Room,
  id: string,
  { text, base, formats = [] }: Extract<UnsignedChange, { kind: 'text' }>,
): boolean => {
  const stored = recordMap(room.doc, 'notes', id)?.get('text');
  const now = stored instanceof Y.Text ? readRichText(stored) : { text: '', marks: [] };
  const merged = mergeText(base ?? now.text, text, now.text) ?? now.text;
  return merged.length > MAX_NOTE_LENGTH || isTooMarked(editedText(now, { text: merged, formats }));
};

/** Writes it under the server's own client id; false when others have changed the same words. */
const write = (
  room: Room,
  id: string,
  { change, now }: { change: UnsignedChange; now: number },
): Promise<boolean> => {
  let isDone = true;
  const written = room.edit((doc) => {
    const note = recordMap(doc, 'notes', id);
    switch (change.kind) {
      case 'text': {
        const { text, base = String(note?.get('text')), formats } = change;
        const args = { id, base, text, ...(formats && { formats }) };
        const call = { name: 'note.editText', args } as const;
        isDone = runAction(doc, call, { personId: SERVER_PERSON, now, origin: null });
        return;
      }
      case 'alt':
        note?.set('attachment', describedAs(doc, id, change.alt));
        return;
      case 'remove':
        note?.set('deleted', { at: roundToHour(now), by: SERVER_PERSON });
        return;
      case 'restore':
        note?.delete('deleted');
        return;
    }
  });
  return written.then(() => isDone);
};

/**
 * Changes a note of one's own that does not say whose it is, by the rules for one's own notes. To all others there is no such
 * note, whether it is there or not.
 */
export const changeUnsigned = async (
  room: Room,
  ref: UnsignedNoteRef,
  {
    change,
    actor,
    now,
  }: { readonly change: UnsignedChange; readonly actor: Actor; readonly now: number },
): Promise<Result<null, UnsignedRefusal>> => {
  if (!isOwn(room, ref, actor)) return err('gone');
  const own = { ...room.facts, ownerOf: () => actor.personId };
  const verdict = may('board', actor, changeAsked(room.doc, ref.note, { change, actor }), own);
  if (!verdict.ok) return verdict;
  const { attachment } = readNote(room.doc, ref.note) ?? {};
  if (change.kind === 'alt' && !attachment) return err('gone');
  if (change.kind === 'text') {
    if (change.text.trim() === '' && !attachment) return err('noWords');
    if (room.isFull) return err('documentFull');
    if (isTooMuch(room, ref.note, change)) return err('tooLong');
  }
  return (await write(room, ref.note, { change, now })) ? ok(null) : err('overtaken');
};
