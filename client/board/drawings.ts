import { readConnector, readShape, readStroke } from '../../shared/board/read-drawings.ts';
import type { Connector } from '../../shared/board/records/connector.ts';
import type { Shape } from '../../shared/board/records/shape.ts';
import type { Stroke } from '../../shared/board/records/stroke.ts';
import { recordsOfKind } from './records.ts';

/** Whose children drawings are: of the board, or of its trash. */
export const LIVING = '';
export const TRASHED = 'trash';

type Drawn = Pick<Connector, 'id' | 'createdAt' | 'deleted'>;

const parentOf = ({ deleted }: Drawn): string => (deleted === undefined ? LIVING : TRASHED);

/** In the order in which they were made. */
const compare = (a: Drawn, b: Drawn): number => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1);

export const connectorsOf = recordsOfKind<Connector>({
  root: 'connectors',
  read: readConnector,
  parentOf,
  compare,
});

export const strokesOf = recordsOfKind<Stroke>({
  root: 'strokes',
  read: readStroke,
  parentOf,
  compare,
});

export const shapesOf = recordsOfKind<Shape>({
  root: 'shapes',
  read: readShape,
  parentOf,
  compare,
});
