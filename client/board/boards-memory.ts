const keyOf = (boardId: string): string => `talkoot:opened:${boardId}`;

/** Remembers that this device has had a board open, and so most likely has a copy of it. */
export const rememberBoard = (boardId: string): void => {
  try {
    localStorage.setItem(keyOf(boardId), '1');
  } catch {
    // Then there is no copy either.
  }
};

export const isRememberedBoard = (boardId: string): boolean => {
  try {
    return localStorage.getItem(keyOf(boardId)) !== null;
  } catch {
    return false;
  }
};
