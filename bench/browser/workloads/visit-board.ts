import { launch, arrive, countRequests, visit } from '../drive/browser.ts';
import { weigh } from '../drive/watch.ts';
import type { Look } from '../look.ts';
import type { MadeUpNote } from '../made-up-board.ts';
import { openPhoneLine } from '../serve/phone-line.ts';
import type { BoardTarget, Opened, Stage } from '../targets/target.ts';
import type { Figures } from '../../workloads/workload.ts';

/** A phone's processor, as compared with this machine's. */
export const PHONE_SLOWER = 4;

/** Comes as somebody new, from afar and with a slow device. */
export const measureOnPhone = async (target: BoardTarget, opened: Opened): Promise<Figures> => {
  const line = await openPhoneLine(opened.origin);
  const browser = await launch();
  try {
    const visitor = await visit(browser, target.seen, opened.prepare);
    await visitor.session.send('Emulation.setCPUThrottlingRate', { rate: PHONE_SLOWER });
    return { phoneMs: await arrive(visitor, `${line.url}${opened.path}`) };
  } catch {
    // Whoever shows nothing within the time given has no figure, and the round goes on.
    return { phoneMs: null };
  } finally {
    await browser.close();
    line.close();
  }
};

type Visit = {
  readonly target: BoardTarget;
  readonly notes: readonly MadeUpNote[];
  readonly first: Look;
};

/**
 * Opens a board of its own, comes to it as somebody new, and does something there; what the coming cost is among the
 * figures.
 */
export const visitBoard = async (
  { target, notes, first }: Visit,
  act: (stage: Stage, opened: Opened) => Promise<Figures>,
): Promise<Figures> => {
  const opened = await target.open(notes, first);
  try {
    const browser = await launch();
    try {
      const visitor = await visit(browser, target.seen, opened.prepare);
      const counted = countRequests(visitor.page);
      const visibleMs = await arrive(visitor, `${opened.origin}${opened.path}`);
      const weight = await counted(visibleMs);
      await visitor.page.waitForLoadState('networkidle');
      const held = await weigh(visitor.session);
      const figures = await act(visitor, opened);
      return { visibleMs, ...weight, ...held, ...figures };
    } finally {
      await browser.close();
    }
  } finally {
    await opened.close();
  }
};
