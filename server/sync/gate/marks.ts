import * as Y from 'yjs';
import type { RichText } from '../../../shared/document/text/format.ts';
import { newText } from '../../../shared/document/text/rich-text.ts';

/** Marks where bold, a link or a list begins or ends; each is a struct that every reader walks over. */
export const MAX_MARKS = 2000;

/** Counted only when an update brings marks, since it walks through the text. */
export const marksIn = (text: Y.Text | null): number => {
  let marks = 0;
  for (let item = text?._start ?? null; item !== null; item = item.right) {
    if (!item.deleted && item.content instanceof Y.ContentFormat) marks += 1;
  }
  return marks;
};

/** True for what the gate would not take from anybody, where the server itself writes it for them. */
export const isTooMarked = (rich: RichText): boolean =>
  rich.marks.length > 0 &&
  marksIn(new Y.Doc().getMap('text').set('text', newText(rich))) > MAX_MARKS;
