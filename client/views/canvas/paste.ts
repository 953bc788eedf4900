import { readAnswers } from '../../../shared/board/answers.ts';
import { DEFAULT_NOTE_COLOR } from '../../../shared/board/colors.ts';
import type { Position } from '../../../shared/document/values.ts';
import { createId } from '../../../shared/lib/id.ts';
import { rankBetween } from '../../../shared/lib/rank.ts';
import { err, ok, type Result } from '../../../shared/lib/result.ts';
import { boundsOf, centreOf } from '../../../shared/views/canvas.ts';
import type { Board, NotDone } from '../../board/board.ts';
import { bringFiles } from './bring-files.ts';
import { viewOf } from './camera.ts';
import type { CameraStore } from './camera-store.ts';
import { rankAtEnd } from './carry.ts';
import { type Clip, clipBounds } from './clip.ts';
import { landingNear } from './landing.ts';
import type { Scene } from './scene.ts';

type Ground = {
  readonly board: Board;
  readonly scene: Scene;
};

/** Space between what is duplicated and its copy, in canvas units. */
const BESIDE = 16;

/** These notes as they go onto the clipboard, with their places among each other. */
export const clipOf = ({ board, scene }: Ground, noteIds: readonly string[]): Clip => {
  const bounds = boundsOf(noteIds.flatMap((id) => scene.boxOf(id) ?? []));
  if (!bounds) return { notes: [], keepsShape: true };
  const answered = board.store.look(readAnswers);
  const notes = noteIds.flatMap((id) => {
    const box = scene.boxOf(id);
    const note = board.store.note(id);
    if (!box || !note) return [];
    const { text, marks, color, tags, link, attachment, size, layer } = note;
    const answers = answered.get(id);
    return {
      text,
      ...(marks && { marks: [...marks] }),
      color,
      tags: [...tags],
      ...(link !== undefined && { link }),
      ...(attachment && {
        attachment: { board: board.boardId, meeting: board.meetingId, file: { ...attachment } },
      }),
      ...(answers && { answers }),
      ...(size && { size }),
      ...(layer !== undefined && { layer }),
      at: { x: box.x - bounds.x, y: box.y - bounds.y },
    };
  });
  return { notes, keepsShape: true };
};

/**
 * Puts notes on the board as one step, in one's own name, as near to the wanted corner as they cover nothing. The answer is
 * their ids. In a frame without room for all of them they are laid out by their section.
 */
export const addClip = (
  { board, scene }: Ground,
  clip: Clip,
  wanted: Position,
): Result<readonly string[], NotDone> => {
  const bounds = clipBounds(clip.notes);
  if (!bounds) return ok([]);
  const { section, position } = landingNear(
    { board, scene },
    { place: wanted, size: bounds, keepsShape: clip.keepsShape },
  );
  const color = board.store.section(section)?.color ?? DEFAULT_NOTE_COLOR;
  const createdAt = Math.round(board.now());
  let rank = rankAtEnd(board, section);
  const notes = clip.notes.map(({ at, attachment, ...note }) => {
    const added = {
      color,
      ...note,
      ...(attachment?.board === board.boardId && { attachment: attachment.file }),
      id: createId(),
      section,
      rank,
      createdAt,
      ...(position && {
        position: {
          x: Math.round(position.x + at.x - bounds.x),
          y: Math.round(position.y + at.y - bounds.y),
        },
      }),
    };
    rank = rankBetween(rank, null);
    return added;
  });
  const result = board.act({ name: 'note.add', args: { notes } });
  if (!result.ok) return err(result.error);
  const ids = notes.map(({ id }) => id);
  bringFiles(board, clip.notes, ids);
  return ok(ids);
};

/** Puts notes in the middle of what is seen. */
export const addInView = (
  ground: Ground & { readonly camera: CameraStore },
  clip: Clip,
): Result<readonly string[], NotDone> => {
  const { camera } = ground;
  const bounds = clipBounds(clip.notes);
  if (!bounds) return ok([]);
  const middle = centreOf(viewOf(camera.get(), camera.window()));
  return addClip(ground, clip, { x: middle.x - bounds.w / 2, y: middle.y - bounds.h / 2 });
};

/** Puts a copy of notes beside them. */
export const duplicate = (
  ground: Ground,
  noteIds: readonly string[],
): Result<readonly string[], NotDone> => {
  const clip = clipOf(ground, noteIds);
  const bounds = boundsOf(noteIds.flatMap((id) => ground.scene.boxOf(id) ?? []));
  if (!bounds) return ok([]);
  return addClip(ground, clip, { x: bounds.x + bounds.w + BESIDE, y: bounds.y });
};
