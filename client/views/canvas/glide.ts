import type { Position } from '../../../shared/document/values.ts';
import type { RequestFrame } from './camera-store.ts';

/** How long a thing needs to come about two thirds of its way, in milliseconds. */
const PACE_MS = 70;

/** The same as a part of the time between two news of it: it is still on its way when the next one comes. */
const PACE_PART = 0.5;

/** Canvas units from its goal at which a thing has arrived. */
const NEAR_ENOUGH = 0.5;

/** Shows a thing at a place; called once a frame while it is on its way, and once when it has arrived. */
export type ShowAt = (place: Position) => void;

type Traveller = { at: Position; goal: Position; readonly show: ShowAt };

/** Moves what others move smoothly from where it is seen to where it is. One loop for all; none runs at rest. */
export type Glide = {
  /** Goes there; the first time, and for those who want no motion, at once. */
  readonly moveTo: (key: string, goal: Position, show: ShowAt) => void;
  /** Is there, from now on: one's own hand does not lag. */
  readonly put: (key: string, place: Position, show: ShowAt) => void;
  /** Where it is seen at this moment. */
  readonly placeOf: (key: string) => Position | undefined;
  readonly forget: (key: string) => void;
};

type GlideOptions = {
  readonly requestFrame: RequestFrame;
  readonly wantsMotion: () => boolean;
  /** How often at most others' places are news, in milliseconds. */
  readonly everyMs: () => number;
};

export const createGlide = ({ requestFrame, wantsMotion, everyMs }: GlideOptions): Glide => {
  const places = new Map<string, Position>();
  const travellers = new Map<string, Traveller>();
  let lastFrame: number | null = null;
  let isRunning = false;

  const advance = (key: string, traveller: Traveller, part: number): void => {
    const { at, goal, show } = traveller;
    const next = { x: at.x + (goal.x - at.x) * part, y: at.y + (goal.y - at.y) * part };
    const arrived = Math.hypot(goal.x - next.x, goal.y - next.y) < NEAR_ENOUGH;
    traveller.at = arrived ? goal : next;
    places.set(key, traveller.at);
    if (arrived) travellers.delete(key);
    show(traveller.at);
  };

  const askFrame = (): void => {
    isRunning = true;
    requestFrame((now) => {
      const pace = Math.max(PACE_MS, PACE_PART * everyMs());
      const part = 1 - Math.exp(-(now - (lastFrame ?? now - 16)) / pace);
      lastFrame = now;
      for (const [key, traveller] of travellers) advance(key, traveller, part);
      if (travellers.size > 0) return askFrame();
      lastFrame = null;
      isRunning = false;
    });
  };

  const put: Glide['put'] = (key, place, show) => {
    travellers.delete(key);
    places.set(key, place);
    show(place);
  };

  return {
    moveTo: (key, goal, show) => {
      const at = places.get(key);
      if (!at || !wantsMotion()) return put(key, goal, show);
      travellers.set(key, { at, goal, show });
      if (!isRunning) askFrame();
    },
    put,
    placeOf: (key) => places.get(key),
    forget: (key) => {
      travellers.delete(key);
      places.delete(key);
    },
  };
};
