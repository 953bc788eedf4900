import type { ConnectorEnd } from '../../../../shared/board/drawing-values.ts';
import type { Position } from '../../../../shared/document/values.ts';
import { contains } from '../../../../shared/views/canvas.ts';
import type { Scene } from '../scene.ts';
import type { DrawnScene } from './drawn-scene.ts';

type Ground = { readonly scene: Scene; readonly drawn: DrawnScene };

const rounded = ({ x, y }: Position): Position => ({ x: Math.round(x), y: Math.round(y) });

/** The topmost note over a point. */
const noteOver = ({ scene }: Ground, point: Position): string | null => {
  let top: string | null = null;
  for (const id of scene.within({ ...point, w: 1, h: 1 })) {
    if (top === null || scene.levelOf(id) >= scene.levelOf(top)) top = id;
  }
  return top;
};

/** The smallest shape around a point. */
const shapeOver = ({ drawn }: Ground, point: Position): string | null => {
  let best: { readonly id: string; readonly area: number } | null = null;
  for (const id of drawn.within({ ...point, w: 1, h: 1 })) {
    const one = drawn.get(id);
    if (one?.root !== 'shapes' || !contains(one.box, point)) continue;
    const area = one.box.w * one.box.h;
    if (!best || area < best.area) best = { id, area };
  }
  return best?.id ?? null;
};

/** What a connector that is drawn to this point leads to: a note, a shape, a section by its title, or the point itself. */
export const endAt = (ground: Ground, point: Position, titleHeight: number): ConnectorEnd => {
  const note = noteOver(ground, point);
  if (note !== null) return { note };
  const shape = shapeOver(ground, point);
  if (shape !== null) return { shape };
  const frame = ground.scene
    .arrangement()
    .frames.findLast(({ box }) => contains({ ...box, h: titleHeight }, point));
  return frame ? { section: frame.id } : rounded(point);
};
