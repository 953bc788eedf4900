import type { FormatChange, RichText } from '../../shared/document/text/format.ts';
import type { Result } from '../../shared/lib/result.ts';
import type { Board, NotDone } from '../board/board.ts';

/** A step of writing: what `base` became, and how stretches of it look. */
export type TextEdit = {
  readonly name: 'note.editText' | 'note.format';
  readonly base: string;
  readonly text: string;
  /** Where in `text` the writer was afterwards. */
  readonly caret?: number | undefined;
  readonly formats?: readonly FormatChange[] | undefined;
};

/** A text with looks that an editor writes in: a note's, which others write in too, or one that is nobody else's yet. */
export type RichPlace = {
  readonly read: () => RichText;
  /** Takes in what others have written, before one writes oneself. */
  readonly catchUp: () => void;
  readonly write: (edit: TextEdit) => Result<void, NotDone>;
  readonly undo: () => void;
  readonly redo: () => void;
  /** Another value whenever the text may have changed. */
  readonly version: () => unknown;
  readonly subscribe: (listener: () => void) => () => void;
};

/** The same one each time, so that a text is seen to be as it was. */
const NO_MARKS: RichText['marks'] = [];

/** The words of a note on the board, to read and to write. */
export const noteText = (board: Board, id: string): Pick<RichPlace, 'read' | 'write'> => ({
  read: () => {
    const note = board.store.note(id);
    return { text: note?.text ?? '', marks: note?.marks ?? NO_MARKS };
  },
  write: ({ name, formats, ...edit }) =>
    board.act({ name, args: { id, ...edit, ...(formats && { formats: [...formats] }) } }),
});
