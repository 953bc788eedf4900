// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { Position } from '../../../shared/document/values.ts';
import { createGlide } from './glide.ts';
import { createPlacer } from './placer.ts';
import { createScene } from './scene.ts';

const setup = () => {
  const frames: ((now: number) => void)[] = [];
  const scene = createScene();
  const glide = createGlide({
    requestFrame: (run) => frames.push(run),
    wantsMotion: () => true,
    everyMs: () => 40,
  });
  let carried: Position | undefined;
  const hearing = new Set<() => void>();
  const placer = createPlacer({
    scene,
    glide,
    others: {
      placeOf: () => carried,
      subscribe: (_, listener) => {
        hearing.add(listener);
        return () => hearing.delete(listener);
      },
    },
  });
  const lie = (x: number, y: number) =>
    scene.update({
      sections: [],
      notesIn: () => [{ id: 'a', position: { x, y }, size: undefined }],
    });
  const carry = (place: Position | undefined) => {
    carried = place;
    for (const listener of hearing) listener();
  };
  let now = 0;
  const settle = () => {
    for (let frame = frames.shift(); frame; frame = frames.shift()) frame((now += 16));
  };
  lie(100, 50);
  const element = document.createElement('article');
  const unmount = placer.mount('a', element);
  const seen = (): readonly [number, number] => {
    const [dx = '0', dy = '0'] = element.style.translate.split(' ');
    return [
      Number.parseFloat(element.style.left) + (Number.parseFloat(dx) || 0),
      Number.parseFloat(element.style.top) + (Number.parseFloat(dy) || 0),
    ];
  };
  return { placer, element, unmount, lie, carry, settle, seen, frames };
};

describe('placing notes', () => {
  it('puts a note at its box at once when it comes', () => {
    const { seen, element } = setup();
    expect(seen()).toEqual([100, 50]);
    expect(element.style.translate).toBe('');
  });

  it('lets a note that others move glide from where it is seen', () => {
    const { lie, seen, settle, frames } = setup();
    lie(500, 50);
    expect(seen()).toEqual([100, 50]);
    frames.shift()?.(16);
    expect(seen()[0]).toBeGreaterThan(100);
    expect(seen()[0]).toBeLessThan(500);
    settle();
    expect(seen()).toEqual([500, 50]);
  });

  it('follows another’s hand and stays where that hand puts it', () => {
    const { carry, lie, seen, settle, element } = setup();
    carry({ x: 300, y: 300 });
    settle();
    expect(seen()).toEqual([300, 300]);
    lie(310, 300);
    carry(undefined);
    settle();
    expect(seen()).toEqual([310, 300]);
    expect(element.style.translate).toBe('');
  });

  it('keeps a note in one’s own hand whatever the board says, and lets it go there after', () => {
    const { placer, lie, seen, settle } = setup();
    placer.hold('a', { x: 700, y: 10 });
    expect(seen()).toEqual([700, 10]);
    lie(0, 0);
    settle();
    expect(seen()).toEqual([700, 10]);
    placer.release('a');
    settle();
    expect(seen()).toEqual([0, 0]);
  });

  it('forgets a note that leaves the page', () => {
    const { placer, lie, unmount, frames } = setup();
    unmount();
    lie(900, 900);
    placer.hold('a', { x: 1, y: 1 });
    expect(frames).toHaveLength(0);
  });
});
