import type { ConnectorEnd } from './drawing-values.ts';
import type { Connector } from './records/connector.ts';
import type { Shape } from './records/shape.ts';
import type { Stroke } from './records/stroke.ts';

type Living<T> = Omit<T, 'deleted'>;

export type ConnectorContent = Living<Connector>;
export type StrokeContent = Living<Omit<Stroke, 'label'>> & Partial<Pick<Stroke, 'label'>>;
export type ShapeContent = Living<Omit<Shape, 'layer'>> & Partial<Pick<Shape, 'layer'>>;

/** What is drawn on a board, as copies carry it. */
export type DrawingsContent = {
  readonly connectors: readonly ConnectorContent[];
  readonly strokes: readonly StrokeContent[];
  readonly shapes: readonly ShapeContent[];
};

/** The new ids of what connectors may lead to, by the old ones. */
type NewIds = {
  readonly notes: ReadonlyMap<string, string>;
  readonly sections: ReadonlyMap<string, string>;
  readonly createId: () => string;
};

/** The same end among copies; `null` when what it led to was not copied. */
const copyEnd = (
  end: ConnectorEnd,
  { notes, sections }: NewIds,
  shapes: ReadonlyMap<string, string>,
): ConnectorEnd | null => {
  if ('x' in end) return end;
  if ('note' in end) {
    const note = notes.get(end.note);
    return note === undefined ? null : { note };
  }
  if ('shape' in end) {
    const shape = shapes.get(end.shape);
    return shape === undefined ? null : { shape };
  }
  const section = sections.get(end.section);
  return section === undefined ? null : { section };
};

/** Drawings under new ids; a connector comes along only with both of its ends. */
export const copyDrawings = (drawings: DrawingsContent, ids: NewIds): DrawingsContent => {
  const shapeIds = new Map(drawings.shapes.map(({ id }) => [id, ids.createId()]));
  return {
    shapes: drawings.shapes.map((shape) => ({ ...shape, id: shapeIds.get(shape.id) ?? '' })),
    strokes: drawings.strokes.map((stroke) => ({ ...stroke, id: ids.createId() })),
    connectors: drawings.connectors.flatMap((connector) => {
      const from = copyEnd(connector.from, ids, shapeIds);
      const to = copyEnd(connector.to, ids, shapeIds);
      return from && to ? { ...connector, id: ids.createId(), from, to } : [];
    }),
  };
};
