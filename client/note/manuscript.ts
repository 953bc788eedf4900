import { createStore } from 'zustand';
import { editedText, formatsBetween } from '../../shared/document/text/edited-text.ts';
import type { FormatChange, RichText } from '../../shared/document/text/format.ts';
import { ok } from '../../shared/lib/result.ts';
import type { RichPlace, TextEdit } from './rich-place.ts';

/** What its writer has made of a text, for whoever keeps it: the words, and what changed in looks besides. */
export type Rewritten = {
  readonly base: string;
  readonly text: string;
  /** Left out where no look changed. */
  readonly formats?: FormatChange[];
};

/** Words that are nobody else's before they are saved or sent, with a history of their own. */
export type Manuscript = RichPlace & {
  /** `null` as long as it is as it began. */
  readonly rewritten: () => Rewritten | null;
};

type Page = { readonly text: RichText; readonly typed: boolean };

/** One letter of a word after another: they go back together. */
const isTyped = ({ name, base, text, formats }: TextEdit): boolean =>
  name === 'note.editText' &&
  (formats ?? []).length === 0 &&
  text.length === base.length + 1 &&
  !/\s$/.test(text);

/** A text to write in, beginning with these words. */
export const createManuscript = (begin: RichText): Manuscript => {
  const store = createStore<Page>(() => ({ text: begin, typed: false }));
  let past: readonly RichText[] = [];
  let future: readonly RichText[] = [];

  const read = (): RichText => store.getState().text;

  /** Goes one step through the history; what is there now is the first of the other way. */
  const step = (from: readonly RichText[], put: (rest: readonly RichText[]) => void): void => {
    const last = from.at(-1);
    if (last === undefined) return;
    put(from.slice(0, -1));
    store.setState({ text: last, typed: false });
  };

  return {
    read,
    catchUp: () => undefined,
    write: (edit) => {
      const { text: before, typed: wasTyped } = store.getState();
      const typed = isTyped(edit);
      if (!typed || !wasTyped) past = [...past, before];
      future = [];
      store.setState({ text: editedText(before, edit), typed });
      return ok(undefined);
    },
    undo: () => {
      const now = read();
      step(past, (rest) => {
        past = rest;
        future = [...future, now];
      });
    },
    redo: () => {
      const now = read();
      step(future, (rest) => {
        future = rest;
        past = [...past, now];
      });
    },
    version: read,
    subscribe: store.subscribe,
    rewritten: () => {
      const now = read();
      const formats = formatsBetween(begin, now);
      if (now.text === begin.text && formats.length === 0) return null;
      return {
        base: begin.text,
        text: now.text,
        ...(formats.length > 0 && { formats: [...formats] }),
      };
    },
  };
};
