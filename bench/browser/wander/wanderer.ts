import type { Locator, Page } from 'playwright';
import type { TcpProxy } from '../../../e2e/support/tcp-proxy.ts';
import { sleep } from '../../measure/clock.ts';

/** Somebody at a board who does whatever comes to mind. */
export type Wanderer = {
  readonly page: Page;
  readonly line: TcpProxy;
  /** Numbers from 0 up to 1. */
  readonly random: () => number;
};

/** The keys that choose a view: columns, canvas, outline, wall, timeline and table. */
export const VIEW_KEYS = ['1', '2', '3', '4', '5', '6'] as const;
export const OUTLINE_KEY = '3';

const WORDS = ['harbour', 'lantern 😀', 'pitkä sana', 'שלום', 'rain 👩‍👩‍👧', 'gulls'] as const;

/** Nobody waits longer than this for something that may be gone. */
const PATIENCE = { timeout: 1500 } as const;

const pick = <T>(random: () => number, items: readonly T[]): T => {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new Error('There is nothing to choose from');
  return item;
};

const someOf = async ({ random }: Wanderer, all: Locator): Promise<Locator | null> => {
  const count = await all.count();
  return count === 0 ? null : all.nth(Math.floor(random() * count));
};

const someNote = (who: Wanderer): Promise<Locator | null> =>
  someOf(who, who.page.locator('#board-content [data-note]:visible'));

const write = async (who: Wanderer): Promise<void> => {
  const box = await someOf(who, who.page.locator('#board-content textarea:visible'));
  if (!box) return;
  await box.focus(PATIENCE);
  await who.page.keyboard.type(`${pick(who.random, WORDS)} ${Math.floor(who.random() * 1000)}`);
  await who.page.keyboard.press('Enter');
};

const edit = async (who: Wanderer): Promise<void> => {
  const note = await someNote(who);
  await note?.focus(PATIENCE);
  await who.page.keyboard.press('Enter');
  if (who.random() < 0.5) await who.page.keyboard.press('Home');
  await who.page.keyboard.type(pick(who.random, WORDS), { delay: 20 });
  await who.page.keyboard.press('Escape');
};

const carry = async (who: Wanderer): Promise<void> => {
  const { mouse } = who.page;
  const [from, to] = [await someNote(who), await someNote(who)];
  const [start, end] = [await from?.boundingBox(PATIENCE), await to?.boundingBox(PATIENCE)];
  if (!start || !end) return;
  await mouse.move(start.x + 20, start.y + 20);
  await mouse.down();
  await mouse.move(start.x + 40, start.y + 40, { steps: 3 });
  await mouse.move(end.x + end.width / 2, end.y + 10, { steps: 8 });
  await mouse.up();
};

const NOTE_KEYS = [
  'Delete',
  'Control+d',
  'l',
  'Alt+ArrowDown',
  'Alt+ArrowRight',
  'ArrowDown',
  'Shift+ArrowRight',
  'Escape',
] as const;

const press = async (who: Wanderer): Promise<void> => {
  const note = await someNote(who);
  await note?.focus(PATIENCE);
  await who.page.keyboard.press(pick(who.random, NOTE_KEYS));
};

const undo = (who: Wanderer): Promise<void> =>
  who.page.keyboard.press(who.random() < 0.7 ? 'Control+z' : 'Control+Shift+z');

const react = async (who: Wanderer): Promise<void> => {
  const button = await someOf(who, who.page.locator('[data-note] button[aria-pressed]:visible'));
  await button?.click(PATIENCE);
};

/** With the focus on the board's paper or list, where single keys act, and in no text. */
const onBoard = async ({ page }: Wanderer): Promise<void> => {
  await page.keyboard.press('Escape');
  await page.locator('#board-content').focus(PATIENCE);
};

export const chooseView = async (who: Wanderer, key: string): Promise<void> => {
  await onBoard(who);
  await who.page.keyboard.press(key);
};

/** The line is cut, and comes back after a while; what is done meanwhile waits. */
const loseLine = async ({ line, random }: Wanderer): Promise<void> => {
  line.refuse(true);
  line.cut();
  // Not waited for: one goes on meanwhile.
  void sleep(1000 + random() * 5000).then(() => line.refuse(false));
};

const DEEDS: readonly {
  readonly weight: number;
  readonly run: (who: Wanderer) => Promise<void>;
}[] = [
  { weight: 6, run: write },
  { weight: 6, run: edit },
  { weight: 6, run: carry },
  { weight: 6, run: press },
  { weight: 3, run: react },
  { weight: 3, run: undo },
  { weight: 1, run: (who) => chooseView(who, pick(who.random, VIEW_KEYS)) },
  { weight: 1, run: loseLine },
];

const WHOLE = DEEDS.reduce((sum, { weight }) => sum + weight, 0);

const chosenDeed = (random: () => number): ((who: Wanderer) => Promise<void>) => {
  let left = random() * WHOLE;
  const deed = DEEDS.find(({ weight }) => (left -= weight) < 0);
  return deed?.run ?? write;
};

/** Whatever was meant is gone by now, as happens among several: one turns to something else. */
const isOvertaken = (error: unknown): boolean =>
  error instanceof Error && error.name === 'TimeoutError';

/** Does one thing after the other until the time is over; how many were done. */
export const wanderUntil = async (who: Wanderer, deadline: number): Promise<number> => {
  let done = 0;
  while (performance.now() < deadline) {
    try {
      await chosenDeed(who.random)(who);
      done += 1;
    } catch (error) {
      if (!isOvertaken(error)) throw error;
    }
    // Dialogs that a key has opened are put away.
    if (who.random() < 0.3) await who.page.keyboard.press('Escape');
  }
  return done;
};
