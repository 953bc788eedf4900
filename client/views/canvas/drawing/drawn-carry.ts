import type { RefusalReason } from '../../../../shared/access/refusal.ts';
import type { ConnectorEnd } from '../../../../shared/board/drawing-values.ts';
import type { Position } from '../../../../shared/document/values.ts';
import { ok, type Result } from '../../../../shared/lib/result.ts';
import type { Box } from '../../../../shared/views/spatial-index.ts';
import type { Board } from '../../../board/board.ts';
import { movesTo, positionChange } from '../carry.ts';
import type { Along, DrawingMoves } from '../drawings.ts';
import type { Hand } from '../hand.ts';
import type { Placer } from '../placer.ts';
import type { Scene } from '../scene.ts';
import type { SelectionStore } from '../selection.ts';
import { placeChanges } from './drawn-changes.ts';
import type { Drawn } from './drawn.ts';
import type { DrawnScene } from './drawn-scene.ts';

type Ground = {
  readonly board: Board;
  readonly scene: Scene;
  readonly placer: Placer;
  readonly selection: SelectionStore;
  readonly drawn: DrawnScene;
};

const shifted = ({ x, y, w, h }: Box, by: Position): Box => ({
  x: Math.round(x + by.x),
  y: Math.round(y + by.y),
  w,
  h,
});

const shiftedPoint = ({ x, y }: Position, by: Position): Position => ({
  x: Math.round(x + by.x),
  y: Math.round(y + by.y),
});

/** An end as it is after a move: those that follow something stay with it. */
const shiftedEnd = (end: ConnectorEnd, by: Position): ConnectorEnd =>
  'x' in end ? shiftedPoint(end, by) : end;

/** True for what a hand can move: a connector between two things goes where they go. */
const isMovable = (one: Drawn): boolean =>
  one.root !== 'connectors' || 'x' in one.of.from || 'x' in one.of.to;

/** Takes drawings along with whatever moves; those that may not be moved stay. */
export const takeDrawnAlong = (
  { board, drawn }: Pick<Ground, 'board' | 'drawn'>,
  ids: Iterable<string>,
): Along => {
  const taken = [...ids].flatMap((id) => {
    const one = drawn.get(id);
    const isAllowed =
      one && isMovable(one) && placeChanges(one).every((change) => board.may(change).ok);
    return isAllowed ? [one] : [];
  });
  let by: Position = { x: 0, y: 0 };
  return {
    moveBy: (next) => {
      by = next;
      for (const one of taken) {
        drawn.hold(
          one.of.id,
          one.root === 'connectors'
            ? { from: shiftedEnd(one.of.from, by), to: shiftedEnd(one.of.to, by) }
            : { frame: shifted(one.box, by) },
        );
      }
    },
    moved: (): DrawingMoves => {
      const framesOf = (root: 'strokes' | 'shapes') =>
        taken.flatMap((one) =>
          one.root === root ? [{ id: one.of.id, frame: shifted(one.box, by) }] : [],
        );
      const connectors = taken.flatMap((one) =>
        one.root === 'connectors'
          ? [
              {
                id: one.of.id,
                ...('x' in one.of.from && { from: shiftedPoint(one.of.from, by) }),
                ...('x' in one.of.to && { to: shiftedPoint(one.of.to, by) }),
              },
            ]
          : [],
      );
      return { connectors, strokes: framesOf('strokes'), shapes: framesOf('shapes') };
    },
    letGo: () => {
      for (const one of taken) drawn.hold(one.of.id, null);
    },
  };
};

type InHand = {
  readonly id: string;
  readonly start: Box;
  readonly along: Along;
  readonly notes: readonly { readonly id: string; readonly box: Box }[];
  by: Position;
};

/** Moving a drawing, with the drawings and notes that are chosen together with it. */
export const createDrawnCarry = ({ board, scene, placer, selection, drawn }: Ground): Hand => {
  let hand: InHand | null = null;

  const letGo = ({ along, notes }: InHand): void => {
    hand = null;
    along.letGo();
    for (const { id } of notes) placer.release(id);
  };

  const refusal = (id: string): Result<void, RefusalReason> => {
    const one = drawn.get(id);
    const verdicts = one ? placeChanges(one).map((change) => board.may(change)) : [];
    return verdicts.find((verdict) => !verdict.ok) ?? ok(undefined);
  };

  return {
    startOf: (id) => drawn.get(id)?.box,
    pickUp: (id) => {
      const one = drawn.get(id);
      if (!one) return ok(undefined);
      const verdict = refusal(id);
      if (!verdict.ok) return verdict;
      const now = selection.getState();
      const isChosen = now.drawn.has(id);
      const notes = (isChosen ? [...now.chosen] : []).flatMap((noteId) => {
        const box = scene.boxOf(noteId);
        return box && board.may(positionChange(noteId)).ok ? [{ id: noteId, box }] : [];
      });
      const along = takeDrawnAlong({ board, drawn }, isChosen ? now.drawn : [id]);
      hand = { id, start: one.box, along, notes, by: { x: 0, y: 0 } };
      return verdict;
    },
    moveTo: (place) => {
      if (!hand) return;
      const { start, along, notes } = hand;
      const by = { x: place.x - start.x, y: place.y - start.y };
      hand.by = by;
      along.moveBy(by);
      for (const { id, box } of notes) placer.hold(id, { x: box.x + by.x, y: box.y + by.y });
    },
    reach: (place) => hand && { ...hand.start, x: place.x, y: place.y },
    holds: (id) => hand?.notes.some((note) => note.id === id) ?? false,
    drop: () => {
      if (!hand) return ok(undefined);
      const dropped = hand;
      const { along, notes, by } = dropped;
      const moves = movesTo(
        { board, scene },
        notes.map(({ id, box }) => ({ id, place: { x: box.x + by.x, y: box.y + by.y } })),
      );
      const result = board.act({
        name: 'drawing.change',
        args: { ...along.moved(), ...(moves.length > 0 && { moves }) },
      });
      letGo(dropped);
      return result;
    },
    cancel: () => {
      if (hand) letGo(hand);
    },
  };
};
