import type { Position } from '../../../shared/document/values.ts';
import type { Box } from '../../../shared/views/spatial-index.ts';
import type { Glide } from './glide.ts';
import type { OthersHands } from './others-hands.ts';
import type { Placer } from './placer.ts';
import type { Scene } from './scene.ts';

/** Shows frames that are in a hand where the hand has them, without React. */
export type Frames = {
  /** Takes charge of an element until the returned function is called. */
  readonly mount: (sectionId: string, element: HTMLElement) => () => void;
  /** The frame is in one's own hand, and exactly here. */
  readonly show: (sectionId: string, box: Box) => void;
  /** The hand is off: the frame is where the board says. */
  readonly rest: (sectionId: string) => void;
  /** The board has the frame elsewhere, and its element is there by now: it goes there from where it is seen. */
  readonly settle: (sectionId: string) => void;
};

type FramesOptions = {
  readonly scene: Scene;
  readonly placer: Pick<Placer, 'settle'>;
  readonly glide: Glide;
  readonly others: OthersHands;
  readonly noteIds: (sectionId: string) => readonly string[];
};

const keyOf = (sectionId: string): string => `frame:${sectionId}`;

export const createFrames = (options: FramesOptions): Frames => {
  const { scene, placer, glide, others, noteIds } = options;
  const elements = new Map<string, HTMLElement>();
  const held = new Set<string>();

  /** Shifted from where it lies; at home it is not shifted at all. */
  const shift = (sectionId: string, place: Position): void => {
    const element = elements.get(sectionId);
    const box = scene.frameOf(sectionId);
    if (!element || !box) return;
    const isHome = place.x === box.x && place.y === box.y;
    element.style.translate = isHome ? '' : `${place.x - box.x}px ${place.y - box.y}px`;
  };

  const lay = (sectionId: string, box: Box): void => {
    const element = elements.get(sectionId);
    if (!element) return;
    element.style.left = `${box.x}px`;
    element.style.top = `${box.y}px`;
    element.style.width = `${box.w}px`;
    element.style.height = `${box.h}px`;
  };

  const settle = (sectionId: string): void => {
    const box = scene.frameOf(sectionId);
    if (!box || held.has(sectionId)) return;
    const goal = others.frameAt(sectionId) ?? { x: box.x, y: box.y };
    const show = (place: Position): void => shift(sectionId, place);
    // Before anything moves it must be shown where it was seen last, for its box is already elsewhere.
    show(glide.placeOf(keyOf(sectionId)) ?? goal);
    glide.moveTo(keyOf(sectionId), goal, show);
  };

  return {
    mount: (sectionId, element) => {
      elements.set(sectionId, element);
      const stop = others.subscribe(sectionId, () => {
        settle(sectionId);
        // What lies on it goes along.
        for (const noteId of noteIds(sectionId)) placer.settle(noteId);
      });
      settle(sectionId);
      return () => {
        stop();
        elements.delete(sectionId);
        glide.forget(keyOf(sectionId));
      };
    },
    show: (sectionId, box) => {
      held.add(sectionId);
      const element = elements.get(sectionId);
      element?.toggleAttribute('data-held', true);
      element?.style.removeProperty('translate');
      lay(sectionId, box);
    },
    rest: (sectionId) => {
      held.delete(sectionId);
      elements.get(sectionId)?.removeAttribute('data-held');
      const box = scene.frameOf(sectionId);
      if (!box) return;
      lay(sectionId, box);
      glide.put(keyOf(sectionId), { x: box.x, y: box.y }, (place) => shift(sectionId, place));
    },
    settle,
  };
};
