import type { NameLevel } from '../../shared/access/phase-rules.ts';

const keyOf = (boardId: string): string => `talkoot:level:${boardId}`;

const ALL: readonly NameLevel[] = ['named', 'hidden', 'nameless'];

/** The level that was chosen last on this device for this board; `null` for none. */
export const readChosen = (boardId: string): NameLevel | null => {
  try {
    const kept = localStorage.getItem(keyOf(boardId));
    return ALL.find((level) => level === kept) ?? null;
  } catch {
    return null;
  }
};

export const keepChosen = (boardId: string, level: NameLevel): void => {
  try {
    localStorage.setItem(keyOf(boardId), level);
  } catch {
    // It is chosen for as long as the page lives.
  }
};

/**
 * The level at which words become a note: the chosen one, or the first that is offered. `null` for words that were written at
 * one which is gone: nobody is named for what they began to write without their name.
 */
export const levelFor = (
  chosen: NameLevel | null,
  levels: readonly NameLevel[],
  hasWords: boolean,
): NameLevel | null => {
  if (chosen !== null && levels.includes(chosen)) return chosen;
  return chosen === null || chosen === 'named' || !hasWords ? (levels[0] ?? 'named') : null;
};
