import * as Y from 'yjs';
import { type FormatChange, formatsOf, type RichText } from './format.ts';
import { newText, readRichText } from './rich-text.ts';
import { formatChanges, formatText, writeText } from './write-text.ts';

export type Edit = {
  readonly text: string;
  /** Where in `text` the writer was afterwards. */
  readonly caret?: number | undefined;
  /** How stretches of `text` are to look; what nothing is said of looks like its neighbours. */
  readonly formats?: readonly FormatChange[] | undefined;
};

/** What a text becomes by an edit: the same as in a document, without one. */
export const editedText = (before: RichText, { text, caret, formats = [] }: Edit): RichText => {
  const target = new Y.Doc().getMap('text').set('text', newText(before));
  writeText(target, text, caret);
  formatText(target, formats);
  return readRichText(target);
};

/** What has to be said of looks, besides the words, to make one text of another. */
export const formatsBetween = (before: RichText, after: RichText): readonly FormatChange[] =>
  formatChanges(formatsOf(editedText(before, { text: after.text })), formatsOf(after));
