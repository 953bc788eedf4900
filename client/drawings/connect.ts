import type { Arrow, ConnectorEnd, LineColor } from '../../shared/board/drawing-values.ts';
import { createId } from '../../shared/lib/id.ts';
import { err, ok, type Result } from '../../shared/lib/result.ts';
import type { Board, NotDone } from '../board/board.ts';

export const isSameEnd = (a: ConnectorEnd, b: ConnectorEnd): boolean =>
  JSON.stringify(a) === JSON.stringify(b);

type NewConnector = {
  readonly from: ConnectorEnd;
  readonly to: ConnectorEnd;
  readonly color: LineColor;
  readonly arrow?: Arrow;
  readonly label?: string;
};

/** Connects two things; the answer is the connector's id. */
export const connect = (
  board: Board,
  { from, to, color, arrow = 'end', label = '' }: NewConnector,
): Result<string, NotDone> => {
  const id = createId();
  const result = board.act({
    name: 'drawing.add',
    args: {
      connectors: [
        { id, from, to, color, arrow, createdAt: Math.round(board.now()), ...(label && { label }) },
      ],
    },
  });
  return result.ok ? ok(id) : err(result.error);
};
