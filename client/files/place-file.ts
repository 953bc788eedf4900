import { levelsOn } from '../../shared/access/levels.ts';
import { DEFAULT_NOTE_COLOR } from '../../shared/board/colors.ts';
import type { Attachment } from '../../shared/board/records/attachment.ts';
import { isPicture } from '../../shared/files/file-types.ts';
import { createId } from '../../shared/lib/id.ts';
import { rankBetween } from '../../shared/lib/rank.ts';
import { err, ok, type Result } from '../../shared/lib/result.ts';
import type { Board, NotDone } from '../board/board.ts';
import { unsignedDesk } from '../note/unsigned-desk.ts';
import type { NewPlace } from './drop-place.ts';
import type { UploadTarget } from './file-desk.ts';

/** A report is called by its name; what a camera calls its pictures says nothing. */
const wordsOf = ({ name, type }: Attachment): string =>
  isPicture(type) ? '' : name.replace(/\.[^.]+$/, '');

/** A file's note says who added it. Whoever has chosen to write without their name is not named by a picture. */
const mayBeSigned = ({ store }: Board): boolean => {
  const info = store.info();
  const isSecret = info.drafting != null && !info.drafting.ended;
  const chosen = unsignedDesk()?.signing({ isSecret, hasWords: false }).level;
  return (chosen ?? levelsOn(info)[0]) === 'named';
};

const addNote = (
  board: Board,
  { section, position }: NewPlace,
  attachment: Attachment,
): Result<string, NotDone> => {
  const { store } = board;
  if (!mayBeSigned(board)) return err('namesOff');
  const [first] = store.noteIds(section);
  const firstRank = first === undefined ? null : (store.note(first)?.rank ?? null);
  const id = createId();
  const note = {
    id,
    text: wordsOf(attachment),
    section,
    rank: rankBetween(null, firstRank),
    createdAt: Math.round(board.now()),
    color: store.section(section)?.color ?? DEFAULT_NOTE_COLOR,
    attachment,
    ...(position && { position }),
  };
  const added = board.act({ name: 'note.add', args: { notes: [note] } });
  return added.ok ? ok(id) : added;
};

/** Puts what the server keeps on the board: on the note that it is for, or as a note of its own, in one undo step. */
export const placeFile = async (
  board: Board,
  target: UploadTarget,
  attachment: Attachment,
): Promise<Result<string, NotDone>> => {
  if (target.kind === 'new') return addNote(board, target.place, attachment);
  const { noteId } = target;
  const note = board.store.note(noteId);
  if (!note || note.deleted) return err('overtaken');
  const done = board.act({ name: 'note.setAttachment', args: { id: noteId, attachment } });
  return done.ok ? ok(noteId) : done;
};

/** Says what is to be seen in a note's picture, also of one that is still a draft. */
export const describeFile = async (
  board: Board,
  noteId: string,
  described: Attachment,
): Promise<Result<void, NotDone>> => {
  const note = board.store.note(noteId);
  const attachment = { ...(note?.attachment ?? described), alt: described.alt };
  const call = { name: 'note.setAttachment', args: { id: noteId, attachment } } as const;
  if (note) return board.act(call);
  await board.ownDrafts.act(call);
  return ok(undefined);
};
