// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import type { Position } from '../../../shared/document/values.ts';
import { createCameraStore } from './camera-store.ts';
import { attachDrag } from './drag.ts';
import { attachPanZoom, wheelPixels, wheelZoom } from './pan-zoom.ts';

const createElement = (): HTMLElement => {
  const element = document.body.appendChild(document.createElement('div'));
  element.setPointerCapture = vi.fn<(pointerId: number) => void>();
  return element;
};

const createCamera = () => {
  const camera = createCameraStore({
    initial: { x: 0, y: 0, zoom: 1 },
    requestFrame: (run) => run(0),
    wantsMotion: () => false,
  });
  camera.setWindow({ w: 1000, h: 600 });
  return camera;
};

const pointer = (
  element: Element,
  type: string,
  x: number,
  y: number,
  init: PointerEventInit = {},
) =>
  element.dispatchEvent(
    new PointerEvent(type, {
      clientX: x,
      clientY: y,
      pointerId: 1,
      bubbles: true,
      cancelable: true,
      ...init,
    }),
  );

/** The test page's wheel events know neither modifiers nor a place. */
const wheel = (element: Element, { deltaX = 0, deltaY = 0, ...mouse }: WheelEventInit): boolean => {
  const event = new WheelEvent('wheel', { bubbles: true, cancelable: true, deltaX, deltaY });
  return element.dispatchEvent(Object.assign(event, { clientX: 0, clientY: 0, ...mouse }));
};

const setupPan = (isTaken = false) => {
  const element = createElement();
  const camera = createCamera();
  attachPanZoom({ element, camera, isTaken: () => isTaken });
  return { element, camera };
};

describe('panning and zooming', () => {
  it('follows the wheel both ways, and turns it sideways with Shift', () => {
    const { element, camera } = setupPan();
    wheel(element, { deltaX: 30, deltaY: 50 });
    expect(camera.get()).toEqual({ x: 30, y: 50, zoom: 1 });
    wheel(element, { deltaY: 50, shiftKey: true });
    expect(camera.get()).toEqual({ x: 80, y: 50, zoom: 1 });
  });

  it('zooms around the pointer with ctrl or cmd', () => {
    const { element, camera } = setupPan();
    wheel(element, { deltaY: -10, ctrlKey: true, clientX: 400, clientY: 300 });
    const { x, y, zoom } = camera.get();
    expect(zoom).toBeGreaterThan(1);
    expect(x + 400 / zoom).toBeCloseTo(400);
    expect(y + 300 / zoom).toBeCloseTo(300);
  });

  it('counts lines as pixels, and a mouse’s notch no more than a gentle step', () => {
    expect(wheelPixels({ deltaX: 0, deltaY: 3, deltaMode: 1 }).y).toBeGreaterThan(40);
    expect(wheelZoom(-120)).toBe(wheelZoom(-24));
    expect(wheelZoom(-120) * wheelZoom(120)).toBeCloseTo(1);
  });

  it('drags the paper, but not for a click’s tremble', () => {
    const { element, camera } = setupPan();
    pointer(element, 'pointerdown', 100, 100);
    pointer(element, 'pointermove', 102, 101);
    expect(camera.get().x).toBe(0);
    pointer(element, 'pointermove', 150, 120);
    pointer(element, 'pointerup', 150, 120);
    pointer(element, 'pointermove', 500, 500);
    expect(camera.get()).toEqual({ x: -50, y: -20, zoom: 1 });
  });

  it('leaves a note’s press alone, but for the middle button', () => {
    const { element, camera } = setupPan(true);
    pointer(element, 'pointerdown', 100, 100);
    pointer(element, 'pointermove', 200, 100);
    expect(camera.get().x).toBe(0);
    pointer(element, 'pointerup', 200, 100);
    pointer(element, 'pointerdown', 100, 100, { button: 1 });
    pointer(element, 'pointermove', 200, 100);
    expect(camera.get().x).toBe(-100);
  });

  it('zooms and pans by two fingers', () => {
    const { element, camera } = setupPan();
    const touch = { pointerType: 'touch' };
    pointer(element, 'pointerdown', 400, 300, { ...touch, pointerId: 1 });
    pointer(element, 'pointerdown', 600, 300, { ...touch, pointerId: 2 });
    pointer(element, 'pointermove', 300, 300, { ...touch, pointerId: 1 });
    pointer(element, 'pointermove', 700, 300, { ...touch, pointerId: 2 });
    const { x, zoom } = camera.get();
    expect(zoom).toBeCloseTo(2);
    expect(x + 500 / zoom).toBeCloseTo(500);
  });
});

describe('a second finger', () => {
  it('takes the paper from a hand that held a note', () => {
    const element = createElement();
    const camera = createCamera();
    const ends: string[] = [];
    const take = () => ({
      start: { x: 0, y: 0 },
      pickUp: () => true,
      moveTo: () => {},
      drop: () => ends.push('drop'),
      cancel: () => ends.push('cancel'),
    });
    attachPanZoom({ element, camera, isTaken: () => true, onPinch: () => drag.giveUp() });
    const drag = attachDrag({ element, camera, take });
    const touch = { pointerType: 'touch' };
    pointer(element, 'pointerdown', 400, 300, { ...touch, pointerId: 1 });
    pointer(element, 'pointermove', 420, 300, { ...touch, pointerId: 1 });
    pointer(element, 'pointerdown', 620, 300, { ...touch, pointerId: 2 });
    expect(ends).toEqual(['cancel']);
    pointer(element, 'pointermove', 320, 300, { ...touch, pointerId: 1 });
    pointer(element, 'pointermove', 720, 300, { ...touch, pointerId: 2 });
    expect(camera.get().zoom).toBeCloseTo(2);
  });
});

const setupDrag = (mayTake = true) => {
  const element = createElement();
  const camera = createCamera();
  const places: Position[] = [];
  const ends: string[] = [];
  attachDrag({
    element,
    camera,
    take: () => ({
      start: { x: 90, y: 80 },
      pickUp: () => mayTake,
      moveTo: (place) => places.push(place),
      drop: () => ends.push('drop'),
      cancel: () => ends.push('cancel'),
    }),
  });
  return { element, camera, places, ends };
};

describe('dragging', () => {
  it('keeps what is dragged under the pointer where it was taken, at every zoom', () => {
    const { element, camera, places, ends } = setupDrag();
    camera.set({ x: 0, y: 0, zoom: 2 });
    pointer(element, 'pointerdown', 200, 200);
    pointer(element, 'pointermove', 260, 240);
    expect(places).toEqual([{ x: 120, y: 100 }]);
    pointer(element, 'pointerup', 260, 240);
    expect(ends).toEqual(['drop']);
  });

  it('is no drag while the press only trembles', () => {
    const { element, places, ends } = setupDrag();
    pointer(element, 'pointerdown', 200, 200);
    pointer(element, 'pointermove', 202, 201);
    pointer(element, 'pointerup', 202, 201);
    expect(places).toEqual([]);
    expect(ends).toEqual([]);
  });

  it('is given up by Escape and when the browser takes the pointer away', () => {
    const { element, ends } = setupDrag();
    pointer(element, 'pointerdown', 200, 200);
    pointer(element, 'pointermove', 300, 200);
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
    pointer(element, 'pointerup', 300, 200);
    expect(ends).toEqual(['cancel']);
    pointer(element, 'pointerdown', 200, 200);
    pointer(element, 'pointermove', 300, 200);
    pointer(element, 'pointercancel', 300, 200);
    expect(ends).toEqual(['cancel', 'cancel']);
  });

  it('does not begin with what may not be taken', () => {
    const { element, places, ends } = setupDrag(false);
    pointer(element, 'pointerdown', 200, 200);
    pointer(element, 'pointermove', 300, 200);
    pointer(element, 'pointerup', 300, 200);
    expect(places).toEqual([]);
    expect(ends).toEqual([]);
  });
});
