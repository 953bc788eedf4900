import type * as Y from 'yjs';
import { readFields, recordMap } from '../document/read.ts';
import type { DrawingRoot } from './drawing-roots.ts';
import type { DrawingsContent } from './drawings-content.ts';
import { type Connector, connectorFields } from './records/connector.ts';
import { type Shape, shapeFields } from './records/shape.ts';
import { type Stroke, strokeFields } from './records/stroke.ts';

/** A drawing, in the trash or not; `null` when there is none with this id. */
export const readConnector = (doc: Y.Doc, id: string): Connector | null => {
  const map = recordMap(doc, 'connectors', id);
  return map && Object.freeze({ id, ...readFields(connectorFields, map) });
};

export const readStroke = (doc: Y.Doc, id: string): Stroke | null => {
  const map = recordMap(doc, 'strokes', id);
  return map && Object.freeze({ id, ...readFields(strokeFields, map) });
};

export const readShape = (doc: Y.Doc, id: string): Shape | null => {
  const map = recordMap(doc, 'shapes', id);
  return map && Object.freeze({ id, ...readFields(shapeFields, map) });
};

const living = <T extends { readonly deleted?: unknown }>(
  doc: Y.Doc,
  root: DrawingRoot,
  read: (doc: Y.Doc, id: string) => T | null,
): T[] =>
  [...doc.getMap(root).keys()].flatMap((id) => {
    const record = read(doc, id);
    return record === null || record.deleted !== undefined ? [] : [record];
  });

/** All that is drawn on a board, for copies; `null` when nothing is. */
export const readDrawings = (doc: Y.Doc): DrawingsContent | null => {
  const drawings = {
    connectors: living(doc, 'connectors', readConnector),
    strokes: living(doc, 'strokes', readStroke),
    shapes: living(doc, 'shapes', readShape),
  };
  return Object.values(drawings).every((list) => list.length === 0) ? null : drawings;
};
