import { describe, expect, it } from 'vitest';
import type { PresenceView } from '../../../shared/presence/presence.ts';
import { createCameraStore } from './camera-store.ts';
import { followCursorsInView } from './cursor-view.ts';

const setup = () => {
  const camera = createCameraStore({
    initial: { x: 0, y: 0, zoom: 1 },
    requestFrame: (run) => run(0),
    wantsMotion: () => false,
  });
  const asked: PresenceView[] = [];
  const rests: (() => void)[] = [];
  const stop = followCursorsInView({
    presence: { look: (view) => asked.push(view) },
    camera,
    later: (run) => rests.push(run),
  });
  const rest = () => rests.splice(0).forEach((run) => run());
  return { camera, asked, rest, stop };
};

describe('the cursors that are asked for', () => {
  it('are those in the window and around it, as soon as there is one', () => {
    const { camera, asked } = setup();
    camera.setWindow({ w: 1000, h: 600 });
    expect(asked).toEqual([{ x: -500, y: -300, w: 2000, h: 1200 }]);
  });

  it('are asked for again when the camera has left them, or has come much nearer, and rests', () => {
    const { camera, asked, rest } = setup();
    camera.setWindow({ w: 1000, h: 600 });
    camera.set({ x: 400, y: 0, zoom: 1 });
    rest();
    expect(asked).toHaveLength(1);
    camera.set({ x: 900, y: 0, zoom: 1 });
    camera.set({ x: 1000, y: 0, zoom: 1 });
    expect(asked).toHaveLength(1);
    rest();
    expect(asked.slice(1)).toEqual([{ x: 500, y: -300, w: 2000, h: 1200 }]);
    camera.set({ x: 1400, y: 200, zoom: 3 });
    rest();
    expect(asked).toHaveLength(3);
  });

  it('are nobody’s once the canvas is left', () => {
    const { camera, asked, rest, stop } = setup();
    camera.setWindow({ w: 1000, h: 600 });
    camera.set({ x: 5000, y: 0, zoom: 1 });
    stop();
    rest();
    expect(asked.slice(1)).toEqual(['none']);
  });
});
