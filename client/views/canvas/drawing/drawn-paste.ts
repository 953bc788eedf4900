import type { ConnectorEnd } from '../../../../shared/board/drawing-values.ts';
import { DEFAULT_NOTE_COLOR } from '../../../../shared/board/colors.ts';
import type { Position } from '../../../../shared/document/values.ts';
import { createId } from '../../../../shared/lib/id.ts';
import { err, ok, type Result } from '../../../../shared/lib/result.ts';
import { boundsOf, centreOf, NOTE_SIZE, sectionAt } from '../../../../shared/views/canvas.ts';
import type { Box } from '../../../../shared/views/spatial-index.ts';
import type { NotDone } from '../../../board/board.ts';
import type { Canvas } from '../canvas.ts';
import { rankAtEnd } from '../carry.ts';
import { bringFiles } from '../bring-files.ts';
import { clipOf } from '../paste.ts';
import type { ClippedEnd, DrawnClip } from './drawn-clip.ts';
import type { Drawn } from './drawn.ts';

type Ground = Pick<Canvas, 'board' | 'scene'>;

const shifted = ({ x, y, w, h }: Box, by: Position): Box => ({ x: x + by.x, y: y + by.y, w, h });

const rounded = ({ x, y }: Position): Position => ({ x: Math.round(x), y: Math.round(y) });

/** What is around these drawings and notes. */
export const chosenBounds = (
  { scene }: Pick<Ground, 'scene'>,
  drawn: readonly Drawn[],
  noteIds: readonly string[],
): Box | null =>
  boundsOf([...drawn.map(({ box }) => box), ...noteIds.flatMap((id) => scene.boxOf(id) ?? [])]);

/** Drawings and notes as they go onto the clipboard. A connector goes along with both of its ends, or as a line between points. */
export const drawnClipOf = (
  ground: Ground,
  drawn: readonly Drawn[],
  noteIds: readonly string[],
): DrawnClip | null => {
  const bounds = chosenBounds(ground, drawn, noteIds);
  if (!bounds) return null;
  const back = { x: -bounds.x, y: -bounds.y };
  const { notes } = clipOf(ground, noteIds);
  const noteBounds = boundsOf(noteIds.flatMap((id) => ground.scene.boxOf(id) ?? []));
  const shapes = drawn.flatMap((one) => (one.root === 'shapes' ? [one] : []));
  const endOf = (end: ConnectorEnd, place: Position): ClippedEnd => {
    const at = 'note' in end ? noteIds.indexOf(end.note) : -1;
    if (at >= 0) return { note: at };
    const shape = 'shape' in end ? shapes.findIndex(({ of }) => of.id === end.shape) : -1;
    return shape >= 0 ? { shape } : rounded({ x: place.x + back.x, y: place.y + back.y });
  };
  return {
    version: 1,
    size: { w: bounds.w, h: bounds.h },
    notes: notes.map(({ at, ...note }) => ({
      ...note,
      at: {
        x: at.x + (noteBounds?.x ?? 0) + back.x,
        y: at.y + (noteBounds?.y ?? 0) + back.y,
      },
    })),
    shapes: shapes.map(({ of: { kind, text, color, layer }, box }) => ({
      kind,
      text,
      color,
      frame: shifted(box, back),
      ...(layer !== undefined && { layer }),
    })),
    strokes: drawn.flatMap((one) => {
      if (one.root !== 'strokes') return [];
      const { points, kind, color, width, label } = one.of;
      const said = label === undefined ? {} : { label };
      return [{ points, kind, color, width, ...said, frame: shifted(one.box, back) }];
    }),
    connectors: drawn.flatMap((one) => {
      if (one.root !== 'connectors') return [];
      const { from, to, label, arrow, color } = one.of;
      const { start, end } = one.route;
      return [{ from: endOf(from, start), to: endOf(to, end), label, arrow, color }];
    }),
  };
};

/** Ids of what was added. */
export type Pasted = {
  readonly notes: string[];
  readonly shapes: string[];
  readonly strokes: string[];
  readonly connectors: string[];
};

/** Puts a clip on the board with its corner at a place, in one's own name and as one step. */
export const addDrawnClip = (
  { board, scene }: Ground,
  clip: DrawnClip,
  corner: Position,
): Result<Pasted, NotDone> => {
  const by = rounded(corner);
  const createdAt = Math.round(board.now());
  const frames = scene.arrangement().frames;
  const notes = clip.notes.map(({ at, attachment, ...note }) => {
    const position = rounded({ x: at.x + by.x, y: at.y + by.y });
    const section = sectionAt(frames, centreOf({ ...position, ...(note.size ?? NOTE_SIZE) }));
    const rank = rankAtEnd(board, section);
    return {
      color: DEFAULT_NOTE_COLOR,
      ...note,
      // A file is one of its board's; see `bringFiles`.
      ...(attachment?.board === board.boardId && { attachment: attachment.file }),
      id: createId(),
      section,
      rank,
      createdAt,
      position,
    };
  });
  const shapes = clip.shapes.map((shape) => ({
    ...shape,
    id: createId(),
    createdAt,
    frame: shifted(shape.frame, by),
  }));
  const strokes = clip.strokes.map((stroke) => ({
    ...stroke,
    id: createId(),
    createdAt,
    frame: shifted(stroke.frame, by),
  }));
  const endOf = (end: ClippedEnd): ConnectorEnd => {
    if ('x' in end) return { x: end.x + by.x, y: end.y + by.y };
    if ('note' in end) return { note: notes[end.note]?.id ?? '' };
    return { shape: shapes[end.shape]?.id ?? '' };
  };
  const connectors = clip.connectors.map((connector) => ({
    ...connector,
    id: createId(),
    createdAt,
    from: endOf(connector.from),
    to: endOf(connector.to),
  }));
  const args = { shapes, strokes, connectors, ...(notes.length > 0 && { notes }) };
  const result = board.act({ name: 'drawing.add', args });
  const idsOf = (records: readonly { readonly id: string }[]): string[] =>
    records.map(({ id }) => id);
  if (!result.ok) return err(result.error);
  bringFiles(board, clip.notes, idsOf(notes));
  return ok({
    notes: idsOf(notes),
    shapes: idsOf(shapes),
    strokes: idsOf(strokes),
    connectors: idsOf(connectors),
  });
};
