import type { Look } from '../look.ts';
import type { MadeUpNote } from '../made-up-board.ts';

/** What a peer's page lets the bench do beside the hands of a person. */
export type PeerPage = {
  /** The board in the product's own format, as it would have saved it. */
  readonly make: (notes: readonly MadeUpNote[]) => string | Promise<string>;
  readonly look: (look: Look) => void;
  /** Somebody else's move of one note arrives. */
  readonly moveByOther: (index: number, to: { readonly x: number; readonly y: number }) => void;
};

declare global {
  interface Window {
    peer?: PeerPage;
  }
}

/** The board that the address names, in the page's own format; null for a page that only makes one. */
export const fetchBoard = async (): Promise<string | null> => {
  const name = new URLSearchParams(location.search).get('board');
  return name === null ? null : (await fetch(`/boards/${name}`)).text();
};

/** Where the address says to look first. */
export const firstLook = (): Look => {
  const params = new URLSearchParams(location.search);
  const number = (name: string): number => Number(params.get(name) ?? 0);
  return { x: number('x'), y: number('y'), zoom: number('zoom') || 1 };
};

export const rootElement = (): HTMLElement => {
  const root = document.querySelector<HTMLElement>('#root');
  if (!root) throw new Error('The page has no #root');
  return root;
};
