import { levelsOn } from '../../shared/access/levels.ts';
import type { NameLevel } from '../../shared/access/phase-rules.ts';
import { createNoteKey } from '../../shared/board/nameless.ts';
import { DEFAULT_NOTE_COLOR } from '../../shared/board/colors.ts';
import type { Attachment } from '../../shared/board/records/attachment.ts';
import { isPicture } from '../../shared/files/file-types.ts';
import { createId } from '../../shared/lib/id.ts';
import { rankBetween } from '../../shared/lib/rank.ts';
import { err, ok, type Result } from '../../shared/lib/result.ts';
import type { Board } from '../board/board.ts';
import { goesToDrafts } from '../board/drafted.ts';
import { newNoteChange } from '../note/note-changes.ts';
import { unsignedDesk } from '../note/unsigned-desk.ts';
import type { UploadTarget } from './file-desk.ts';
import type { UploadFault } from './uploads.ts';

/** A report is called by its name; what a camera calls its pictures says nothing. */
const wordsOf = ({ name, type }: Attachment): string =>
  isPicture(type) ? '' : name.replace(/\.[^.]+$/, '');

/** A file's note says who added it. Whoever has chosen to write without their name is not named by a picture. */
const chosenLevel = ({ store }: Board): NameLevel | null => {
  const info = store.info();
  const isSecret = info.drafting != null && !info.drafting.ended;
  const desk = unsignedDesk();
  return desk ? desk.signing({ isSecret, hasWords: false }).level : (levelsOn(info)[0] ?? 'named');
};

const mayBeSigned = (board: Board): boolean => chosenLevel(board) === 'named';

/** How a note of a file will be signed that is chosen now; left out where that is not known, and has to be asked again. */
export const signedAsChosen = (board: Board, target: UploadTarget): UploadTarget => {
  if (target.kind !== 'new' || target.signing) return target;
  const noteId = createId();
  if (mayBeSigned(board)) return { ...target, signing: { level: 'named', noteId } };
  const level = chosenLevel(board);
  if (level === null || level === 'named' || !unsignedDesk()) return target;
  return { ...target, signing: { level, key: createNoteKey(), noteId } };
};

const isDrafted = (board: Board, section: string): boolean => {
  const verdict = board.may(newNoteChange(section, board.personId));
  return !verdict.ok && goesToDrafts(verdict.error);
};

const addNote = (
  board: Board,
  { place: { section, position }, signing }: Extract<UploadTarget, { kind: 'new' }>,
  attachment: Attachment,
): Result<string, UploadFault> | Promise<Result<string, UploadFault>> => {
  const { store } = board;
  if (!signing && !mayBeSigned(board)) return err({ at: 'board', why: 'namesOff' });
  const unsigned = signing && signing.level !== 'named' ? signing : null;
  const desk = unsignedDesk();
  if (unsigned && !desk) return err({ at: 'board', why: 'namesOff' });
  if (unsigned && desk && !isDrafted(board, section)) {
    const { level, key } = unsigned;
    return desk.addFile({ section, text: wordsOf(attachment), attachment, level, key });
  }
  const [first] = store.noteIds(section);
  const firstRank = first === undefined ? null : (store.note(first)?.rank ?? null);
  const id = signing?.noteId ?? createId();
  const note = {
    id,
    text: wordsOf(attachment),
    section,
    rank: rankBetween(null, firstRank),
    createdAt: Math.round(board.now()),
    color: store.section(section)?.color ?? DEFAULT_NOTE_COLOR,
    attachment,
    ...(position && { position }),
    ...(unsigned && desk?.sign(unsigned.level, unsigned.key)),
  };
  const added = board.act({ name: 'note.add', args: { notes: [note] } });
  return added.ok ? ok(id) : err({ at: 'board', why: added.error });
};

/** Puts what the server keeps on the board: on the note that it is for, or as a note of its own, in one undo step. */
export const placeFile = async (
  board: Board,
  target: UploadTarget,
  attachment: Attachment,
): Promise<Result<string, UploadFault>> => {
  if (target.kind === 'new') return addNote(board, target, attachment);
  // Openings are no board's; their dialog places what it sends.
  if (target.kind === 'opening') return err({ at: 'board', why: 'overtaken' });
  const { noteId } = target;
  const note = board.store.note(noteId);
  if (!note || note.deleted) return err({ at: 'board', why: 'overtaken' });
  const done = board.act({ name: 'note.setAttachment', args: { id: noteId, attachment } });
  return done.ok ? ok(noteId) : err({ at: 'board', why: done.error });
};

/** Says what is to be seen in a note's picture, also of one that is still a draft. */
export const describeFile = async (
  board: Board,
  noteId: string,
  described: Attachment,
): Promise<Result<unknown, unknown>> => {
  const desk = unsignedDesk();
  // Of a note that does not say whose it is, its author says so by command.
  if (desk?.isOwn(noteId)) return desk.describe(noteId, described.alt);
  const note = board.store.note(noteId);
  const attachment = { ...(note?.attachment ?? described), alt: described.alt };
  const call = { name: 'note.setAttachment', args: { id: noteId, attachment } } as const;
  if (note) return board.act(call);
  await board.ownDrafts.act(call);
  return ok(undefined);
};
