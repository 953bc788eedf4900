import * as z from 'zod/mini';
import { createStore, useStore } from 'zustand';
import { readTab, writeTab } from '../live/tab-memory.ts';
import { unsentWords } from '../note/unsent-words.ts';
import { isWriting } from '../ui/text-fields.ts';

const wordsValue = z.object({
  boardId: z.string(),
  /** What the group is called. */
  group: z.string(),
  text: z.string(),
  /** The note that was being changed, or the section in whose box a new one was written. */
  noteId: z.nullable(z.string()),
  sectionId: z.nullable(z.string()),
  /** The note that something was being said of. */
  commentsOf: z._default(z.nullable(z.string()), null),
});

/** What somebody was writing when they were brought back from their group. It is safe where it was written, too. */
export type WordsTakenAlong = z.infer<typeof wordsValue>;

const STORED = 'talkoot:taken-along';

const stored = (): WordsTakenAlong | null => {
  try {
    const parsed = wordsValue.safeParse(JSON.parse(readTab(STORED) ?? 'null'));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
};

const store = createStore<{ readonly words: WordsTakenAlong | null }>(() => ({ words: stored() }));

export const useWordsTakenAlong = (): WordsTakenAlong | null =>
  useStore(store, ({ words }) => words);

/** Keeps the words for the other side; `null` puts them away. */
export const takeWordsAlong = (words: WordsTakenAlong | null): void => {
  store.setState({ words });
  writeTab(STORED, words && JSON.stringify(words));
};

/** What stands in a field: one line, several, or a note that is open for writing with its looks. */
const textIn = (field: HTMLElement): string | null => {
  if (field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement)
    return field.readOnly ? null : field.value;
  return field.isContentEditable ? field.innerText : null;
};

type Written = Pick<WordsTakenAlong, 'text' | 'noteId' | 'sectionId' | 'commentsOf'>;

/** The words in a field; `null` when there are none. */
const wordsIn = (field: HTMLElement): Written | null => {
  const text = textIn(field)?.trim() ?? '';
  if (text === '') return null;
  return {
    text,
    noteId: field.closest<HTMLElement>('[data-note]')?.dataset['note'] ?? null,
    sectionId: field.dataset['writingBox'] ?? null,
    commentsOf: field.closest<HTMLElement>('[data-comments-of]')?.dataset['commentsOf'] ?? null,
  };
};

/** The words in the field that has the focus; `null` when there are none. */
export const wordsUnderCaret = (): Written | null => {
  const field = document.activeElement;
  return field instanceof HTMLElement && isWriting() ? wordsIn(field) : null;
};

export type WordsWatch = {
  /** Looks where the writer is; to be called for as long as they are waited for. */
  readonly look: () => void;
  /** What they wrote last and have not sent: also after they left the field. */
  readonly last: () => Written | null;
};

/** Remembers where somebody writes. A note that is changed closes with the blur, and its words are in the note. */
export const createWordsWatch = (): WordsWatch => {
  let field: HTMLElement | null = null;
  let words: Written | null = null;
  return {
    look: () => {
      const now = wordsUnderCaret();
      if (now === null || !(document.activeElement instanceof HTMLElement)) return;
      words = now;
      field = document.activeElement;
    },
    last: () => {
      // What was sent meanwhile has left its field empty.
      if (field?.isConnected) return wordsIn(field);
      return words?.noteId == null ? null : words;
    },
  };
};

/** What was being written on a board: under the caret, else what waits in one of its boxes. */
export const wordsOnBoard = (boardId: string): Written | null => {
  const caret = wordsUnderCaret();
  if (caret) return caret;
  const [waiting] = unsentWords.all(boardId);
  return waiting ? { ...waiting, noteId: null, commentsOf: null } : null;
};
