import type { NoteColor } from '../../shared/board/colors.ts';
import type { TextMark } from '../../shared/document/text/format.ts';
import type { Answers } from '../../shared/board/records/answer.ts';

/** The part of a writing box in which its section's questions are answered; it comes when one begins to write. */
export type BoxForm = {
  /**
   * The notes with what was answered here: it goes for all of them, save those that have an answer of their own. `null` where
   * something is missing: then the form says what, and has the focus.
   */
  readonly take: (notes: readonly NewWords[]) => readonly NewWords[] | null;
  readonly clear: () => void;
  readonly isEmpty: () => boolean;
};

/** Words of a new note with what was answered for it. */
export type NewWords = {
  readonly text: string;
  /** Which stretches of it are formatted. */
  readonly marks?: TextMark[] | undefined;
  readonly answers?: Answers | undefined;
  /** Its section's, or any board's, when left out. */
  readonly color?: NoteColor | undefined;
};
