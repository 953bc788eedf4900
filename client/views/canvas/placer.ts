import type { Position, Size } from '../../../shared/document/values.ts';
import { NOTE_SIZE } from '../../../shared/views/canvas.ts';
import type { Glide } from './glide.ts';
import type { OthersHands } from './others-hands.ts';
import type { Scene } from './scene.ts';

/** Puts the elements of notes where the notes are, without React. */
export type Placer = {
  /** Takes charge of an element until the returned function is called. */
  readonly mount: (noteId: string, element: HTMLElement) => () => void;
  /** The note is in one's own hand and exactly here. */
  readonly hold: (noteId: string, place: Position) => void;
  /** The note is in one's own hand and exactly so large. */
  readonly stretch: (noteId: string, size: Size) => void;
  /** How large a note's element is on the paper; `undefined` for one without an element. */
  readonly sizeOf: (noteId: string) => Size | undefined;
  /** The hand is off: the note goes where the board says, and is as large as that. */
  readonly release: (noteId: string) => void;
  /** Something that it moves with is elsewhere: the note goes where it belongs now, if it has an element. */
  readonly settle: (noteId: string) => void;
  /** Where a note is seen: in a hand, on its way, or where the board says. */
  readonly seenAt: (noteId: string) => Position | undefined;
  /** Hears of every note that is shown elsewhere, as often as it moves. */
  readonly onShown: (listener: (noteId: string) => void) => () => void;
};

type PlacerOptions = {
  readonly scene: Scene;
  readonly glide: Glide;
  readonly others: Pick<OthersHands, 'placeOf' | 'subscribe'>;
};

const px = (value: number): string => `${Math.round(value * 100) / 100}px`;

/**
 * A note lies at its box by `left` and `top`; only while it is on its way is it shifted from there, which the browser
 * does without laying anything out again.
 */
export const createPlacer = ({ scene, glide, others }: PlacerOptions): Placer => {
  const elements = new Map<string, HTMLElement>();
  const held = new Set<string>();
  const shownListeners = new Set<(noteId: string) => void>();

  const show = (noteId: string, place: Position): void => {
    const element = elements.get(noteId);
    const box = scene.boxOf(noteId);
    if (!element || !box) return;
    const isHome = place.x === box.x && place.y === box.y;
    element.style.translate = isHome ? '' : `${px(place.x - box.x)} ${px(place.y - box.y)}`;
    for (const listener of shownListeners) listener(noteId);
  };

  const showSize = (element: HTMLElement, { w, h }: Size): void => {
    const isSized = w !== NOTE_SIZE.w || h !== NOTE_SIZE.h;
    element.toggleAttribute('data-sized', isSized);
    element.style.setProperty('--width', isSized ? px(w) : null);
    element.style.setProperty('--height', isSized ? px(h) : null);
  };

  const settle = (noteId: string): void => {
    const element = elements.get(noteId);
    const box = scene.boxOf(noteId);
    if (!element || !box) return;
    element.style.left = px(box.x);
    element.style.top = px(box.y);
    element.style.setProperty('--level', String(scene.levelOf(noteId)));
    if (!held.has(noteId)) showSize(element, box);
    const showIt = (place: Position): void => show(noteId, place);
    if (held.has(noteId)) {
      showIt(glide.placeOf(noteId) ?? box);
      return;
    }
    const goal = others.placeOf(noteId) ?? { x: box.x, y: box.y };
    // Before anything moves it must be shown where it was seen last, for its box is already elsewhere.
    showIt(glide.placeOf(noteId) ?? goal);
    glide.moveTo(noteId, goal, showIt);
  };

  return {
    mount: (noteId, element) => {
      elements.set(noteId, element);
      const stopScene = scene.subscribeTo(noteId, () => settle(noteId));
      const stopOthers = others.subscribe(noteId, () => settle(noteId));
      settle(noteId);
      return () => {
        stopScene();
        stopOthers();
        elements.delete(noteId);
        glide.forget(noteId);
      };
    },
    hold: (noteId, place) => {
      held.add(noteId);
      elements.get(noteId)?.toggleAttribute('data-held', true);
      glide.put(noteId, place, (at) => show(noteId, at));
    },
    stretch: (noteId, size) => {
      const element = elements.get(noteId);
      if (!element) return;
      element.toggleAttribute('data-stretched', true);
      showSize(element, size);
    },
    sizeOf: (noteId) => {
      const element = elements.get(noteId);
      return element && { w: element.offsetWidth, h: element.offsetHeight };
    },
    release: (noteId) => {
      held.delete(noteId);
      elements.get(noteId)?.removeAttribute('data-held');
      elements.get(noteId)?.removeAttribute('data-stretched');
      settle(noteId);
    },
    settle,
    seenAt: (noteId) => (elements.has(noteId) ? glide.placeOf(noteId) : undefined),
    onShown: (listener) => {
      shownListeners.add(listener);
      return () => {
        shownListeners.delete(listener);
      };
    },
  };
};
