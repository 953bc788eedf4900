import * as z from 'zod/mini';
import type { Upload } from './uploads.ts';

/** A page that is left takes the files with it that it has neither sent nor had room to keep: their names remain. */
const namesValue = z.array(z.string());

/** So many names are told; the rest are many. */
const MOST = 50;

const keyOf = (boardId: string): string => `talkoot:unsent-files:${boardId}`;

const isUnderWay = ({ state }: Upload): boolean =>
  state.kind === 'waiting' || state.kind === 'sending' || state.kind === 'paused';

/** The names of what is neither on the server nor kept on this device. */
export const unsentIn = (list: readonly Upload[]): readonly string[] =>
  list.filter((upload) => isUnderWay(upload) && !upload.isKept).map(({ file }) => file.name);

/** Writes down what would be lost if the page went now. */
export const keepUnsent = (boardId: string, names: readonly string[]): void => {
  try {
    if (names.length === 0) localStorage.removeItem(keyOf(boardId));
    else localStorage.setItem(keyOf(boardId), JSON.stringify(names.slice(0, MOST)));
  } catch {
    // Storage is forbidden: the browser still asks before it leaves the page.
  }
};

/** What the page had not sent when it was left the last time. */
export const leftUnsent = (boardId: string): readonly string[] => {
  try {
    const parsed = namesValue.safeParse(JSON.parse(localStorage.getItem(keyOf(boardId)) ?? '[]'));
    return parsed.success ? parsed.data : [];
  } catch {
    return [];
  }
};
