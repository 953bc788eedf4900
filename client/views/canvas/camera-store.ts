import type { Size } from '../../../shared/document/values.ts';
import { between, type Camera } from './camera.ts';

/** `requestAnimationFrame` fits; tests turn the frames by hand. */
export type RequestFrame = (run: (now: number) => void) => void;

const GLIDE_MS = 180;

/** The camera of one open canvas. It is no React state: whoever draws listens, and is told once a frame. */
export type CameraStore = {
  readonly get: () => Camera;
  /** Where it will be when it has arrived. */
  readonly goal: () => Camera;
  readonly window: () => Size;
  readonly setWindow: (size: Size) => void;
  /** Looks there from the next frame on; stops a glide. */
  readonly set: (camera: Camera) => void;
  /** Goes there in a moment; at once for those who want no motion. */
  readonly glideTo: (camera: Camera) => void;
  readonly subscribe: (listener: () => void) => () => void;
};

type CameraOptions = {
  readonly initial: Camera;
  readonly requestFrame: RequestFrame;
  readonly wantsMotion: () => boolean;
};

const easeOut = (part: number): number => 1 - (1 - part) ** 3;

export const createCameraStore = ({
  initial,
  requestFrame,
  wantsMotion,
}: CameraOptions): CameraStore => {
  const listeners = new Set<() => void>();
  let camera = initial;
  let window: Size = { w: 0, h: 0 };
  let glide: { readonly from: Camera; readonly to: Camera; startedAt: number | null } | null = null;
  let frameAsked = false;

  const step = (now: number): void => {
    if (!glide) return;
    glide.startedAt ??= now;
    const part = Math.min(1, (now - glide.startedAt) / GLIDE_MS);
    camera = part === 1 ? glide.to : between(glide.from, glide.to, easeOut(part), window);
    if (part === 1) glide = null;
  };

  const askFrame = (): void => {
    if (frameAsked) return;
    frameAsked = true;
    requestFrame((now) => {
      frameAsked = false;
      step(now);
      for (const listener of listeners) listener();
      if (glide) askFrame();
    });
  };

  const set = (next: Camera): void => {
    glide = null;
    camera = next;
    askFrame();
  };

  return {
    get: () => camera,
    goal: () => glide?.to ?? camera,
    window: () => window,
    setWindow: (size) => {
      window = size;
      askFrame();
    },
    set,
    glideTo: (next) => {
      if (!wantsMotion()) return set(next);
      glide = { from: camera, to: next, startedAt: null };
      askFrame();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
};
