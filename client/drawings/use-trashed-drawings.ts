import { useMemo } from 'react';
import type { Connector } from '../../shared/board/records/connector.ts';
import type { Shape } from '../../shared/board/records/shape.ts';
import type { Stroke } from '../../shared/board/records/stroke.ts';
import { isOldTrash } from '../../shared/board/trash-time.ts';
import { connectorsOf, shapesOf, strokesOf, TRASHED } from '../board/drawings.ts';
import { useBoard, useTopics } from '../board/hooks.ts';

type Trashed = Pick<Connector, 'author' | 'deleted'>;

export type TrashedDrawings = {
  readonly connectors: readonly Connector[];
  readonly shapes: readonly Shape[];
  readonly strokes: readonly Stroke[];
};

/** What is drawn and was taken away: facilitators get all, others what they drew or took away themselves. */
export const useTrashedDrawings = (): TrashedDrawings => {
  const { personId, role, now } = useBoard();
  const connectors = useTopics(['connectors'], (board) => connectorsOf(board).of(TRASHED));
  const shapes = useTopics(['shapes'], (board) => shapesOf(board).of(TRASHED));
  const strokes = useTopics(['strokes'], (board) => strokesOf(board).of(TRASHED));
  return useMemo(() => {
    const isKept = ({ author, deleted }: Trashed): boolean =>
      deleted !== undefined &&
      !isOldTrash(deleted.at, now()) &&
      (role === 'facilitator' || author === personId || deleted.by === personId);
    return {
      connectors: connectors.filter(isKept),
      // A text that was made and left empty holds nothing to bring back.
      shapes: shapes.filter(
        (shape) => isKept(shape) && (shape.kind !== 'text' || shape.text !== ''),
      ),
      strokes: strokes.filter(isKept),
    };
  }, [connectors, shapes, strokes, now, personId, role]);
};
