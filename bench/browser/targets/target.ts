import type { BrowserContext, CDPSession, Page } from 'playwright';
import type { Look } from '../look.ts';
import type { MadeUpNote } from '../made-up-board.ts';

export const TARGET_NAMES = ['talkoot', 'excalidraw', 'tldraw', 'bare'] as const;
export type TargetName = (typeof TARGET_NAMES)[number];

/** Where one note goes next, by somebody else's hand. */
export type Move = { readonly index: number; readonly x: number; readonly y: number };

/** A page with a board in it that is open in a browser. */
export type Stage = { readonly page: Page; readonly session: CDPSession };

/** A board of made-up notes that can be visited. */
export type Opened = {
  /** The server's address, or that of a slow line to it. */
  readonly origin: string;
  /** What comes after the address. */
  readonly path: string;
  /** Lets a visitor in before they come. */
  readonly prepare: (context: BrowserContext) => Promise<void>;
  readonly look: (stage: Stage, look: Look) => Promise<void>;
  /** Others move notes a hundred times a second for so long; how many a second came to be seen. */
  readonly moveByOthers: (
    stage: Stage,
    moves: readonly Move[],
    perSecond: number,
  ) => Promise<number>;
  readonly close: () => Promise<void>;
};

export type BoardTarget = {
  readonly name: TargetName;
  /** An element that a note has when it is seen; null where notes are drawn into a canvas. */
  readonly seen: string | null;
  readonly open: (notes: readonly MadeUpNote[], first: Look) => Promise<Opened>;
};
