import { unsentWords } from '../note/unsent-words.ts';

/** Where something is being said: in a thread of a note, or with `parent` '' beside all threads. */
type SayingPlace = {
  readonly boardId: string;
  readonly noteId: string;
  readonly parent: string;
};

/** Apart from the words in the boxes for notes, which are taken along to other boards. */
const scopeOf = (boardId: string): string => `comments-of-${boardId}`;

/** Words that are no comment yet, kept on this device so that closing the panel loses nothing. */
export const keptWords = ({ boardId, noteId, parent }: SayingPlace): string =>
  unsentWords.read(scopeOf(boardId), `${noteId}:${parent}`);

/** Keeps the words; '' forgets them. */
export const keepWords = ({ boardId, noteId, parent }: SayingPlace, text: string): void =>
  unsentWords.write(scopeOf(boardId), `${noteId}:${parent}`, text);
