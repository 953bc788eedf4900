import { levelsOn } from '../../../shared/access/levels.ts';
import { DEFAULT_NOTE_COLOR } from '../../../shared/board/colors.ts';
import type { Position } from '../../../shared/document/values.ts';
import { createId } from '../../../shared/lib/id.ts';
import { ok, type Result } from '../../../shared/lib/result.ts';
import { centreOf, NOTE_SIZE, sectionAt } from '../../../shared/views/canvas.ts';
import type { Board, NotDone } from '../../board/board.ts';
import { goesToDrafts } from '../../board/drafted.ts';
import { unsignedDesk } from '../../note/unsigned-desk.ts';
import { startEditing, stopEditing } from '../../note/editing.ts';
import { newNoteChange, textChange } from '../../note/note-changes.ts';
import { tellNoteWritten } from '../../note/note-written.ts';
import { viewOf } from './camera.ts';
import type { CameraStore } from './camera-store.ts';
import { rankAtEnd } from './carry.ts';
import { landingNear } from './landing.ts';
import type { Lookout } from './lookout.ts';
import type { Scene } from './scene.ts';
import type { SelectionStore } from './selection.ts';

/** Writing on the canvas: a note is made first and written in then, so that others see it come. */
export type Writing = {
  /** Adds an empty note around a point, over nothing that lies there, and puts the writer into it. */
  readonly addAt: (point: Position) => Result<void, NotDone>;
  /** Adds one in the middle of what is seen. */
  readonly addInView: () => Result<void, NotDone>;
  /** Opens a note for writing, near enough to see what one writes. */
  readonly edit: (noteId: string) => Result<void, NotDone>;
  /** Ends writing in a note. One that was just made and left empty goes again; of another one its section may need to know more. */
  readonly stop: (noteId: string) => void;
};

type WritingOptions = {
  readonly board: Board;
  readonly scene: Scene;
  readonly camera: CameraStore;
  readonly lookout: Lookout;
  readonly selection: SelectionStore;
  /** Somebody wants to write in this section while everybody writes in secret: there is another place for that. */
  readonly onWriteInSecret: (section: string) => void;
};

export const createWriting = ({
  board,
  scene,
  camera,
  lookout,
  selection,
  onWriteInSecret,
}: WritingOptions): Writing => {
  /** A note just made here, until it has been written in. */
  let fresh: string | null = null;

  const addNear = (point: Position): Result<void, NotDone> => {
    const id = createId();
    const { section, position } = landingNear(
      { board, scene },
      { place: { x: point.x - NOTE_SIZE.w / 2, y: point.y - NOTE_SIZE.h / 2 } },
    );
    const result = board.act({
      name: 'note.add',
      args: {
        notes: [
          {
            id,
            text: '',
            section,
            rank: rankAtEnd(board, section),
            createdAt: board.now(),
            color: board.store.section(section)?.color ?? DEFAULT_NOTE_COLOR,
            ...(position && { position }),
          },
        ],
      },
    });
    if (!result.ok) return result;
    fresh = id;
    selection.setState({ current: id });
    lookout.comeNear(id);
    startEditing(id);
    return ok(undefined);
  };

  const sectionOf = (point: Position): string => sectionAt(scene.arrangement().frames, point);
  const mayWriteAt = (point: Position) =>
    board.may(newNoteChange(sectionOf(point), board.personId));

  /** Where notes begin without a name, one that begins on the board, in sight, would tell whose it is. */
  const isUnsignedAt = (section: string): boolean => {
    const desk = unsignedDesk();
    const { drafting } = board.store.info();
    const isSecret = drafting != null && !drafting.ended;
    if (!desk || isSecret || levelsOn(board.store.info())[0] === 'named') return false;
    desk.write(section);
    return true;
  };

  /** What was refused because it goes to one's own drafts is written elsewhere. */
  const inSecretAt = (point: Position, done: Result<void, NotDone>): Result<void, NotDone> => {
    if (done.ok || !goesToDrafts(done.error)) return done;
    onWriteInSecret(sectionOf(point));
    return ok(undefined);
  };

  return {
    addAt: (point) => {
      // Whoever points into a section means it; if it takes no notes, that is the answer.
      const verdict = mayWriteAt(point);
      const isOpen = verdict.ok || verdict.error === 'namesOff';
      if (isOpen && isUnsignedAt(sectionOf(point))) return ok(undefined);
      return verdict.ok ? addNear(point) : inSecretAt(point, verdict);
    },
    addInView: () => {
      const point = centreOf(viewOf(camera.get(), camera.window()));
      if (isUnsignedAt(sectionOf(point))) return ok(undefined);
      return inSecretAt(point, addNear(point));
    },
    edit: (noteId) => {
      const verdict = board.may(textChange(noteId));
      if (!verdict.ok) return verdict;
      lookout.comeNear(noteId);
      startEditing(noteId);
      return verdict;
    },
    stop: (noteId) => {
      stopEditing(noteId);
      const note = board.store.note(noteId);
      const isFresh = noteId === fresh;
      fresh = null;
      if (!isFresh || !note) return;
      const isEmpty = note.text === '' && note.attachment === undefined;
      if (isEmpty) board.act({ name: 'note.delete', args: { ids: [noteId] } });
      else tellNoteWritten(noteId);
    },
  };
};
