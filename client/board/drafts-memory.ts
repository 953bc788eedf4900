const keyOf = (boardId: string): string => `talkoot:own-drafts:${boardId}`;

/** Remembers on this device that there may be drafts for a board, so that they are fetched also when nobody drafts any more. */
export const rememberDrafts = (boardId: string, has: boolean): void => {
  try {
    if (has) localStorage.setItem(keyOf(boardId), '1');
    else localStorage.removeItem(keyOf(boardId));
  } catch {
    // They are asked for again when the board drafts the next time.
  }
};

export const hasDrafts = (boardId: string): boolean => {
  try {
    return localStorage.getItem(keyOf(boardId)) !== null;
  } catch {
    return false;
  }
};
