import type { LineColor } from '../../../../shared/board/drawing-values.ts';
import type { DrawingRoot } from '../../../../shared/board/drawing-roots.ts';
import { err, ok, type Result } from '../../../../shared/lib/result.ts';
import { type LayerEnd, layersAt } from '../../../../shared/views/layers.ts';
import type { Board, NotDone } from '../../../board/board.ts';
import { deleteChange } from '../../../note/note-changes.ts';
import { type SelectionStore } from '../selection.ts';
import { fieldChange, removeChange } from './drawn-changes.ts';
import type { Drawn } from './drawn.ts';
import type { DrawnScene } from './drawn-scene.ts';
import { LEAST_DRAWN } from './drawn-sizer.ts';

type Ground = {
  readonly board: Board;
  readonly selection: SelectionStore;
  readonly drawn: DrawnScene;
};

/** What was done, of which drawings and notes, and why some stayed. */
export type Dealt = {
  readonly result: Result<void, NotDone>;
  readonly count: number;
  readonly left: number;
  readonly reason?: NotDone;
};

export type Removed = Partial<Record<DrawingRoot | 'notes', string[]>>;

/** What can be done with the drawings that are chosen, and with the notes chosen together with them. One step each. */
export type DrawnDeeds = {
  readonly targets: () => readonly Drawn[];
  readonly remove: () => Dealt & { readonly removed: Removed };
  readonly setColor: (color: LineColor) => Dealt;
  readonly layer: (end: LayerEnd) => Dealt;
  readonly grow: (by: { readonly w: number; readonly h: number }) => Dealt;
};

const idsBy = (drawn: readonly Drawn[]): Partial<Record<DrawingRoot, string[]>> => {
  const ids: Partial<Record<DrawingRoot, string[]>> = {};
  for (const one of drawn) ids[one.root] = [...(ids[one.root] ?? []), one.of.id];
  return ids;
};

export const createDrawnDeeds = ({ board, selection, drawn }: Ground): DrawnDeeds => {
  const targets = (): readonly Drawn[] =>
    [...selection.getState().drawn].flatMap((id) => drawn.get(id) ?? []);

  /** Parts what one may change from what stays, and does it with the rest. */
  const perform = (
    all: readonly Drawn[],
    mayBe: (one: Drawn) => Result<void, NotDone>,
    act: (may: readonly Drawn[]) => Result<void, NotDone>,
  ): Dealt => {
    const refused = all.map((one) => mayBe(one));
    const may = all.filter((_, at) => refused[at]?.ok);
    const reason = refused.flatMap((verdict) => (verdict.ok ? [] : [verdict.error]))[0];
    const result = may.length > 0 ? act(may) : reason === undefined ? ok(undefined) : err(reason);
    return {
      result,
      count: result.ok ? may.length : 0,
      left: all.length - may.length,
      ...(reason !== undefined && { reason }),
    };
  };

  return {
    targets,
    remove: () => {
      const { personId } = board;
      const may = targets().filter((one) => board.may(removeChange(one, personId)).ok);
      const notes = [...selection.getState().chosen].filter(
        (id) => board.may(deleteChange(id, personId)).ok,
      );
      const removed: Removed = { ...idsBy(may), ...(notes.length > 0 && { notes }) };
      const all = targets().length + selection.getState().chosen.size;
      const count = may.length + notes.length;
      if (count === 0) {
        const [first] = targets();
        const verdict = first && board.may(removeChange(first, personId));
        return { result: verdict ?? ok(undefined), count, left: all, removed };
      }
      const result = board.act({ name: 'drawing.delete', args: removed });
      return { result, count, left: all - count, removed };
    },
    setColor: (color) =>
      perform(
        targets(),
        (one) => board.may(fieldChange(one, 'color')),
        (may) => {
          const colored = (root: DrawingRoot) =>
            may.flatMap((one) => (one.root === root ? [{ id: one.of.id, color }] : []));
          return board.act({
            name: 'drawing.change',
            args: {
              connectors: colored('connectors'),
              strokes: colored('strokes'),
              shapes: colored('shapes'),
            },
          });
        },
      ),
    layer: (end) =>
      perform(
        targets().filter(({ root }) => root === 'shapes'),
        (one) => board.may(fieldChange(one, 'layer')),
        (may) => {
          const others = [...drawn.all()].flatMap((one) => (one.root === 'shapes' ? [one.of] : []));
          const shapes = layersAt(
            end,
            may.map(({ of }) => of.id),
            others,
          );
          return board.act({ name: 'drawing.change', args: { shapes: [...shapes] } });
        },
      ),
    grow: ({ w, h }) =>
      perform(
        targets().filter(({ root }) => root !== 'connectors'),
        (one) => board.may(fieldChange(one, 'frame')),
        (may) => {
          const grown = (root: DrawingRoot) =>
            may.flatMap(({ root: of, of: { id }, box }) =>
              of === root
                ? [
                    {
                      id,
                      frame: {
                        ...box,
                        w: Math.max(LEAST_DRAWN.w, box.w + w),
                        h: Math.max(LEAST_DRAWN.h, box.h + h),
                      },
                    },
                  ]
                : [],
            );
          return board.act({
            name: 'drawing.change',
            args: { strokes: grown('strokes'), shapes: grown('shapes') },
          });
        },
      ),
  };
};
