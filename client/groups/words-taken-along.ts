import * as z from 'zod/mini';
import { createStore, useStore } from 'zustand';
import { readTab, writeTab } from '../live/tab-memory.ts';
import { unsentWords } from '../note/unsent-words.ts';

const wordsValue = z.object({
  boardId: z.string(),
  /** What the group is called. */
  group: z.string(),
  text: z.string(),
  /** The note that was being changed, or the section in whose box a new one was written. */
  noteId: z.nullable(z.string()),
  sectionId: z.nullable(z.string()),
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

const isTextField = (element: Element | null): element is HTMLTextAreaElement | HTMLInputElement =>
  element instanceof HTMLTextAreaElement ||
  (element instanceof HTMLInputElement && (element.type === 'text' || element.type === 'search'));

type Written = Pick<WordsTakenAlong, 'text' | 'noteId' | 'sectionId'>;

/** The words in the field that has the focus; `null` when there are none. */
export const wordsUnderCaret = (): Written | null => {
  const field = document.activeElement;
  if (!isTextField(field) || field.readOnly || field.value.trim() === '') return null;
  return {
    text: field.value,
    noteId: field.closest<HTMLElement>('[data-note]')?.dataset['note'] ?? null,
    sectionId: field.dataset['writingBox'] ?? null,
  };
};

/** What was being written on a board: under the caret, else what waits in one of its boxes. */
export const wordsOnBoard = (boardId: string): Written | null => {
  const caret = wordsUnderCaret();
  if (caret) return caret;
  const [waiting] = unsentWords.all(boardId);
  return waiting ? { ...waiting, noteId: null } : null;
};
