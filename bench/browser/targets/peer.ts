import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { launch, visit } from '../drive/browser.ts';
import type { MadeUpNote } from '../made-up-board.ts';
import { buildPages, CACHE } from '../serve/build-pages.ts';
import { servePages } from '../serve/serve-pages.ts';
import type { BoardTarget, Move, TargetName } from './target.ts';

const BOARDS = join(CACHE, 'boards');
const MADE_WITHIN_MS = 300_000;

/** Lets the product itself make its board once, and keeps it. */
const makeBoard = async (
  name: TargetName,
  origin: string,
  notes: readonly MadeUpNote[],
): Promise<string> => {
  const file = `${name}-${notes.length}.json`;
  if (existsSync(join(BOARDS, file))) return file;
  console.log(`  ${name}: makes its board (once)`);
  mkdirSync(BOARDS, { recursive: true });
  const browser = await launch();
  try {
    const { page } = await visit(browser, null, async () => {});
    page.setDefaultTimeout(MADE_WITHIN_MS);
    await page.goto(`${origin}/${name}.html`);
    await page.waitForFunction(() => window.peer !== undefined);
    const made = await page.evaluate((given) => window.peer?.make(given) ?? '', notes);
    writeFileSync(join(BOARDS, file), made);
  } finally {
    await browser.close();
  }
  return file;
};

/** In the page, so that each move is a task of its own, as messages from a socket are. */
const moveInPage = ({
  moves,
  perSecond,
}: {
  readonly moves: readonly Move[];
  readonly perSecond: number;
}): Promise<number> =>
  new Promise((resolve) => {
    const begin = performance.now();
    const wantedMs = (moves.length / perSecond) * 1000;
    let done = 0;
    const finish = (): void => {
      requestAnimationFrame(() => resolve((done / (performance.now() - begin)) * 1000));
    };
    const step = (): void => {
      const elapsed = performance.now() - begin;
      const move = moves[done];
      if (!move || elapsed > wantedMs) return finish();
      window.peer?.moveByOther(move.index, move);
      done += 1;
      const due = begin + (done * 1000) / perSecond;
      setTimeout(step, Math.max(0, due - performance.now()));
    };
    step();
  });

export const peer = (name: TargetName, seen: string | null): BoardTarget => ({
  name,
  seen,
  open: async (notes, first) => {
    await buildPages();
    const server = await servePages();
    const board = await makeBoard(name, server.url, notes);
    return {
      origin: server.url,
      path: `/${name}.html?board=${board}&x=${first.x}&y=${first.y}&zoom=${first.zoom}`,
      prepare: async () => {},
      look: ({ page }, look) => page.evaluate((next) => window.peer?.look(next), look),
      moveByOthers: ({ page }, moves, perSecond) => page.evaluate(moveInPage, { moves, perSecond }),
      close: async () => server.close(),
    };
  },
});
