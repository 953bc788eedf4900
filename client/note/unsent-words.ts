export type UnsentText = { readonly sectionId: string; readonly text: string };

/** Words that are not a note yet, kept on this device so that a reload loses nothing. */
export type UnsentWords = {
  readonly read: (boardId: string, sectionId: string) => string;
  /** All that waits in the boxes of one board. */
  readonly all: (boardId: string) => readonly UnsentText[];
  /** Keeps the words; '' forgets them. */
  readonly write: (boardId: string, sectionId: string, text: string) => void;
};

const keyOf = (boardId: string, sectionId: string): string =>
  `talkoot:draft:${boardId}:${sectionId}`;

/** Unsent words in a browser's storage. Where that is forbidden or full, they live as long as their box. */
export const createUnsentWords = (storage: () => Storage): UnsentWords => ({
  read: (boardId, sectionId) => {
    try {
      return storage().getItem(keyOf(boardId, sectionId)) ?? '';
    } catch {
      return '';
    }
  },
  all: (boardId) => {
    const start = keyOf(boardId, '');
    try {
      return Object.entries(storage())
        .filter(([key]) => key.startsWith(start))
        .map(([key, text]) => ({ sectionId: key.slice(start.length), text: String(text) }));
    } catch {
      return [];
    }
  },
  write: (boardId, sectionId, text) => {
    try {
      if (text === '') storage().removeItem(keyOf(boardId, sectionId));
      else storage().setItem(keyOf(boardId, sectionId), text);
    } catch {
      // Nothing to be done, and nothing that should stop anybody from writing.
    }
  },
});

export const unsentWords = createUnsentWords(() => localStorage);
