import type { Figures } from '../../workloads/workload.ts';
import { sleep } from '../../measure/clock.ts';
import { doubleClick, drag, pan, type Point, type, zoom } from '../drive/hand.ts';
import { type Cost, quantile, watch } from '../drive/watch.ts';
import { farLook, type Look, nearLook, WINDOW } from '../look.ts';
import { type MadeUpNote, NOTE_SIDE } from '../made-up-board.ts';
import type { Move, Opened, Stage } from '../targets/target.ts';

const MOVES_PER_SECOND = 100;
/** Moves by others go on for so long at least: the first and the last wait differently long for the server’s tick, up to 50 ms. */
const MOVES_AT_LEAST_S = 3;
const WRITTEN = 'a few words that somebody adds to it';

/** Between two actions the page comes to rest. */
const REST_MS = 700;

/** Between the first press and a board that one can write on, at most. */
const OPENS_WITHIN_MS = 60_000;

const screenOf = ({ x, y, zoom: scale }: Look, point: Point): Point => ({
  x: Math.round((point.x - x) * scale),
  y: Math.round((point.y - y) * scale),
});

const middleOf = ({ x, y }: MadeUpNote): Point => ({ x: x + NOTE_SIDE / 2, y: y + NOTE_SIDE / 2 });

const MIDDLE: Point = { x: WINDOW.width / 2, y: WINDOW.height / 2 };

/** Wholly on screen, with room for headers and toolbars at the edges. */
const isInSight = ({ x, y }: Point): boolean =>
  x > 260 && x < WINDOW.width - 260 && y > 200 && y < WINDOW.height - 200;

/** Steps of notes in view, each a little way from where it lies, one note after the other. */
const movesIn = (notes: readonly MadeUpNote[], look: Look, count: number): readonly Move[] => {
  const seen = notes.flatMap((note, index) =>
    isInSight(screenOf(look, middleOf(note))) ? [{ ...note, index }] : [],
  );
  return Array.from({ length: count }, (_, step) => {
    const note = seen[step % seen.length];
    if (!note) throw new Error('No note is in view');
    const way = 30 * Math.sin(step);
    return { index: note.index, x: Math.round(note.x + way), y: Math.round(note.y + way) };
  });
};

export const named = (name: string, { p95, worst, busy }: Cost): Figures => ({
  [`${name}P95`]: p95,
  [`${name}Worst`]: worst,
  [`${name}Busy`]: busy * 100,
});

/** Opens something for writing and waits until one can; how long that took, and where it is still open. */
const openAt = async ({ page, session }: Stage, at: Point): Promise<number> => {
  await doubleClick(session, at);
  const opened = await page.waitForFunction(() => window.probe.opened(), undefined, {
    timeout: OPENS_WITHIN_MS,
    polling: 50,
  });
  return (await opened.jsonValue()) ?? NaN;
};

/** Everything that one does with a board, near and from afar. */
export const handsOn =
  (notes: readonly MadeUpNote[], seconds: number) =>
  async (stage: Stage, opened: Opened): Promise<Figures> => {
    const { page, session } = stage;
    const near = nearLook(notes.length);
    const far = farLook(notes.length);
    const inSight = notes.filter((note) => isInSight(screenOf(near, middleOf(note))));
    const [written, carried] = [inSight[0], inSight.at(-1)];
    if (!written || !carried) throw new Error('No note is in view');
    let figures: Figures = {};
    const note = (more: Figures): void => {
      figures = { ...figures, ...more };
    };
    const watched = async (name: string, act: () => Promise<unknown>): Promise<void> => {
      await sleep(REST_MS);
      note(named(name, await watch(page, session, act)));
    };
    const remote = async (name: string, look: Look): Promise<void> => {
      const moves = movesIn(notes, look, Math.max(seconds, MOVES_AT_LEAST_S) * MOVES_PER_SECOND);
      await watched(name, async () => {
        note({ [`${name}Rate`]: await opened.moveByOthers(stage, moves, MOVES_PER_SECOND) });
      });
    };

    await watched('pan', () => pan(session, MIDDLE, seconds));
    await remote('remote', near);
    await sleep(REST_MS);
    note({ openMs: await openAt(stage, screenOf(near, middleOf(written))) });
    await page.evaluate(() => window.probe.keys());
    await watched('type', () => type(session, WRITTEN));
    const keys = await page.evaluate(() => window.probe.keys());
    note({ typeP50: quantile(keys, 0.5), typeSlow: quantile(keys, 0.95) });
    await page.keyboard.press('Escape');
    await sleep(REST_MS);
    note({ addMs: await openAt(stage, MIDDLE) });
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await watched('drag', () => drag(session, screenOf(near, middleOf(carried)), seconds));
    await page.keyboard.press('Escape');

    // After the rest of what is done near: steps that a browser joins leave the board a little elsewhere.
    await watched('zoom', () => zoom(session, MIDDLE, seconds));
    await sleep(REST_MS);
    await opened.look(stage, far);
    await sleep(2 * REST_MS);
    await watched('farPan', () => pan(session, MIDDLE, seconds));
    await remote('farRemote', far);
    return figures;
  };
