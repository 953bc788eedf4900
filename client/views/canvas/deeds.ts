import type { Change } from '../../../shared/access/change.ts';
import type { NoteColor } from '../../../shared/board/colors.ts';
import { err, ok, type Result } from '../../../shared/lib/result.ts';
import {
  type Alignment,
  alignBoxes,
  type Axis,
  distributeBoxes,
  type NewPlace,
  type PlacedBox,
  tidyBoxes,
} from '../../../shared/views/align.ts';
import { centreOf, sectionAt } from '../../../shared/views/canvas.ts';
import { type LayerEnd, layersAt } from '../../../shared/views/layers.ts';
import type { Board, NotDone } from '../../board/board.ts';
import { colorChange, deleteChange, moveChange, tagsChange } from '../../note/note-changes.ts';
import { commonTags, retagged } from '../../note/tag-list.ts';
import { type Move, movesTo, positionChange, rounded } from './carry.ts';
import { boxMoves, LEAST_NOTE, sizeChange } from './note-sizer.ts';
import type { Scene } from './scene.ts';
import { type SelectionStore, targetsOf } from './selection.ts';

/** How something done with several notes went. */
export type Done = {
  readonly result: Result<void, NotDone>;
  /** How many notes it was done with. */
  readonly count: number;
  /** How many stayed as they were, and the reason of the first. */
  readonly left: number;
  readonly reason?: NotDone;
};

/** What can be done with the chosen notes, or with the one that one is at. Each is one edit and one undo step. */
export type Deeds = {
  readonly align: (alignment: Alignment) => Done;
  readonly distribute: (axis: Axis) => Done;
  readonly tidy: () => Done;
  readonly layer: (end: LayerEnd) => Done;
  readonly grow: (by: { readonly w: number; readonly h: number }) => Done;
  readonly setColor: (color: NoteColor) => Done;
  /** The tags that all of them have. */
  readonly tags: () => readonly string[];
  /** Gives them these tags in common instead of those that they had; each keeps its other ones. */
  readonly setTags: (tags: readonly string[]) => Done;
  readonly setLocked: (locked: boolean) => Done;
  readonly remove: () => Done & { readonly noteIds: readonly string[] };
};

type DeedsOptions = {
  readonly board: Board;
  readonly scene: Scene;
  readonly selection: SelectionStore;
};

/** Space between notes that are put in rows. */
const TIDY_GAP = 16;

const layerChange = (noteId: string): Change => ({
  op: 'put',
  root: 'notes',
  id: noteId,
  field: 'layer',
});

const lockChange = (noteId: string, locked: boolean): Change => ({
  op: 'put',
  root: 'notes',
  id: noteId,
  field: 'locked',
  value: locked,
});

export const createDeeds = ({ board, scene, selection }: DeedsOptions): Deeds => {
  /** Parts the notes into those that may be changed so and the others. */
  const allowed = (ids: readonly string[], changes: (id: string) => readonly Change[]) => {
    const may: string[] = [];
    let reason: NotDone | undefined;
    for (const id of ids) {
      const refused = changes(id)
        .map((change) => board.may(change))
        .find((verdict) => !verdict.ok);
      if (!refused || refused.ok) may.push(id);
      else reason ??= refused.error;
    }
    return { may, left: ids.length - may.length, ...(reason && { reason }) };
  };

  const perform = (
    ids: readonly string[],
    changes: (id: string) => readonly Change[],
    act: (may: readonly string[]) => Result<void, NotDone>,
  ): Done => {
    const { may, left, reason } = allowed(ids, changes);
    const result = may.length > 0 ? act(may) : reason ? err(reason) : ok(undefined);
    return { result, count: result.ok ? may.length : 0, left, ...(reason && { reason }) };
  };

  /** In reading order, so that what is laid out anew is read as before. */
  const targets = (): readonly string[] => {
    const wanted = new Set(targetsOf(selection.getState()));
    if (wanted.size < 2) return [...wanted];
    return scene.inOrder(wanted).flatMap(({ noteIds }) => noteIds);
  };

  const boxesOf = (ids: readonly string[]): PlacedBox[] =>
    ids.flatMap((id) => {
      const box = scene.boxOf(id);
      return box ? { id, box } : [];
    });

  const moved = (ids: readonly string[], all: readonly Move[]): Done => {
    const moves = new Map(all.map((move) => [move.id, move]));
    return perform(
      ids,
      (id) => {
        const section = moves.get(id)?.section;
        return [positionChange(id), ...(section === undefined ? [] : [moveChange(id, section)])];
      },
      (may) =>
        board.act({
          name: 'note.move',
          args: { moves: may.flatMap((id) => moves.get(id) ?? []) },
        }),
    );
  };

  const place = (arranged: (boxes: readonly PlacedBox[]) => readonly NewPlace[]): Done => {
    const ids = targets();
    return moved(ids, movesTo({ board, scene }, arranged(boxesOf(ids))));
  };

  /** Rows of their own for those that lie on each frame, and no wider than it: they stay in their sections. */
  const tidied = (ids: readonly string[]): readonly NewPlace[] => {
    const { frames } = scene.arrangement();
    const onFrames = Map.groupBy(boxesOf(ids), ({ box }) => sectionAt(frames, centreOf(box)));
    return [...onFrames].flatMap(([section, boxes]) => {
      const frame = scene.frameOf(section);
      const right = frame && frame.x + frame.w - TIDY_GAP;
      return tidyBoxes(boxes, { gap: TIDY_GAP, ...(right !== undefined && { right }) });
    });
  };

  const tagsOf = (id: string): readonly string[] => board.store.note(id)?.tags ?? [];

  return {
    align: (alignment) => place((boxes) => alignBoxes(boxes, alignment)),
    distribute: (axis) => place((boxes) => distributeBoxes(boxes, axis)),
    tidy: () => {
      const ids = targets();
      return moved(
        ids,
        tidied(ids).map(({ id, place: at }) => ({ id, position: rounded(at) })),
      );
    },
    layer: (end) => {
      const ids = targets().toSorted((a, b) => scene.levelOf(a) - scene.levelOf(b));
      return perform(
        ids,
        (id) => [layerChange(id)],
        (may) => {
          const { store } = board;
          const others = store.allNoteIds().flatMap((id) => store.place(id) ?? []);
          const moves = layersAt(end, may, others).map((move) => ({ ...move }));
          return board.act({ name: 'note.move', args: { moves } });
        },
      );
    },
    grow: ({ w, h }) =>
      perform(
        targets(),
        (id) => [positionChange(id), sizeChange(id)],
        (may) => {
          const boxes = boxesOf(may).map(({ id, box }) => ({
            id,
            box: {
              ...box,
              w: Math.max(LEAST_NOTE.w, box.w + w),
              h: Math.max(LEAST_NOTE.h, box.h + h),
            },
          }));
          return board.act({
            name: 'note.move',
            args: { moves: boxMoves({ board, scene }, boxes) },
          });
        },
      ),
    setColor: (color) =>
      perform(
        targets(),
        (id) => [colorChange(id)],
        (may) => board.act({ name: 'note.setColor', args: { ids: [...may], color } }),
      ),
    tags: () => commonTags(targets().map(tagsOf)),
    setTags: (after) => {
      const ids = targets();
      const before = commonTags(ids.map(tagsOf));
      return perform(
        ids,
        (id) => [tagsChange(id)],
        (may) => {
          const notes = may.map((id) => ({
            id,
            tags: [...retagged(tagsOf(id), { before, after })],
          }));
          return board.act({ name: 'note.tag', args: { notes } });
        },
      );
    },
    setLocked: (locked) =>
      perform(
        targets(),
        (id) => [lockChange(id, locked)],
        (may) => board.act({ name: 'note.setLocked', args: { ids: [...may], locked } }),
      ),
    remove: () => {
      const ids = targets();
      const { may } = allowed(ids, (id) => [deleteChange(id, board.personId)]);
      return {
        noteIds: may,
        ...perform(
          ids,
          (id) => [deleteChange(id, board.personId)],
          (all) => board.act({ name: 'note.delete', args: { ids: [...all] } }),
        ),
      };
    },
  };
};
