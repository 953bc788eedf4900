import type { CDPSession } from 'playwright';
import { sleep } from '../../measure/clock.ts';

export type Point = { readonly x: number; readonly y: number };

/** A hand does something this often a second, whether or not the page keeps up. */
const PER_SECOND = 60;

/** Nobody watches a board for longer than this that does not answer. */
const PATIENCE_MS = 60_000;

type MouseEvent = Parameters<typeof sendMouse>[1];

const sendMouse = (
  session: CDPSession,
  event: {
    readonly type: 'mousePressed' | 'mouseReleased' | 'mouseMoved' | 'mouseWheel';
    readonly x: number;
    readonly y: number;
    readonly button?: 'left';
    readonly buttons?: number;
    readonly clickCount?: number;
    readonly deltaX?: number;
    readonly deltaY?: number;
    /** 2 is ctrl. */
    readonly modifiers?: number;
  },
): Promise<unknown> => session.send('Input.dispatchMouseEvent', event);

/** Sends one event after the other at a hand's pace and then waits until the page has had all of them. */
const play = async (session: CDPSession, events: readonly MouseEvent[]): Promise<void> => {
  const begin = performance.now();
  const answers: Promise<unknown>[] = [];
  for (const [index, event] of events.entries()) {
    const due = begin + (index * 1000) / PER_SECOND;
    const early = due - performance.now();
    if (early > 1) await sleep(early);
    answers.push(sendMouse(session, event));
  }
  await Promise.race([Promise.all(answers), sleep(PATIENCE_MS)]);
};

const steps = (seconds: number): number => Math.round(seconds * PER_SECOND);

/** Moves the board with the wheel: away and, in the second half, back again. */
export const pan = (session: CDPSession, at: Point, seconds: number): Promise<void> => {
  const count = steps(seconds);
  return play(
    session,
    Array.from({ length: count }, (_, index) => {
      const way = index < count / 2 ? 1 : -1;
      return { type: 'mouseWheel', ...at, deltaX: way * 14, deltaY: way * 10 };
    }),
  );
};

/** Zooms out with ctrl and the wheel and, in the second half, in again. */
export const zoom = (session: CDPSession, at: Point, seconds: number): Promise<void> => {
  const count = steps(seconds);
  return play(
    session,
    Array.from({ length: count }, (_, index) => ({
      type: 'mouseWheel',
      ...at,
      deltaX: 0,
      deltaY: index < count / 2 ? 3 : -3,
      modifiers: 2,
    })),
  );
};

/** Zooms by exactly so many units of the wheel; one step waits for the other, for steps that a browser joins may count less. */
export const zoomBy = async (session: CDPSession, at: Point, units: number): Promise<void> => {
  const count = Math.max(1, Math.ceil(Math.abs(units) / 20));
  for (let step = 0; step < count; step += 1) {
    const turn = { type: 'mouseWheel', ...at, deltaX: 0, deltaY: units / count } as const;
    await sendMouse(session, { ...turn, modifiers: 2 });
    await sleep(40);
  }
};

/** Takes hold of what lies at a point, carries it about in circles and puts it down. */
export const drag = async (session: CDPSession, at: Point, seconds: number): Promise<void> => {
  const count = steps(seconds);
  const held = { button: 'left', buttons: 1 } as const;
  await sendMouse(session, { type: 'mouseMoved', ...at });
  await sendMouse(session, { type: 'mousePressed', ...at, ...held, clickCount: 1 });
  await play(
    session,
    Array.from({ length: count }, (_, index) => {
      const angle = (index / count) * 6 * Math.PI;
      return {
        type: 'mouseMoved',
        x: Math.round(at.x + 90 * Math.sin(angle)),
        y: Math.round(at.y + 90 * (1 - Math.cos(angle))),
        ...held,
      };
    }),
  );
  await sendMouse(session, { type: 'mouseReleased', ...at, button: 'left', clickCount: 1 });
};

/** Presses twice on one place. */
export const doubleClick = async (session: CDPSession, at: Point): Promise<void> => {
  await sendMouse(session, { type: 'mouseMoved', ...at });
  for (const clickCount of [1, 2]) {
    const press = { ...at, button: 'left', buttons: 1, clickCount } as const;
    await sendMouse(session, { type: 'mousePressed', ...press });
    await sendMouse(session, { type: 'mouseReleased', ...press, buttons: 0 });
  }
};

const KEYS_PER_SECOND = 12;

/** Types words, one letter after the other, as a quick writer does. */
export const type = async (session: CDPSession, text: string): Promise<void> => {
  const begin = performance.now();
  const answers: Promise<unknown>[] = [];
  for (const [index, letter] of Array.from(text).entries()) {
    const early = begin + (index * 1000) / KEYS_PER_SECOND - performance.now();
    if (early > 1) await sleep(early);
    const key = { key: letter, text: letter };
    answers.push(session.send('Input.dispatchKeyEvent', { type: 'keyDown', ...key }));
    answers.push(session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key }));
  }
  await Promise.race([Promise.all(answers), sleep(PATIENCE_MS)]);
};
