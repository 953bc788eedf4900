/** Of why somebody reports a note. */
export const MAX_REASON_LENGTH = 300;

/** What a step of undoing does to one thing on a board. */
export type UndoKind = 'added' | 'deleted' | 'changed';

/** One board's part of what somebody did; see the command `changes.undo`. */
export type UndoneBoard = {
  readonly board: string;
  readonly title: string;
  readonly changes: readonly {
    readonly kind: UndoKind;
    /** The kind of record by its root in the document, such as `notes`. */
    readonly root: string;
    /** The beginning of its words; '' when it has none. */
    readonly words: string;
    /** Milliseconds since 1970. */
    readonly at: number;
  }[];
  /** How many things stay, since others have changed them afterwards. */
  readonly kept: number;
};

export type UndoneAnswer = { readonly boards: readonly UndoneBoard[] };
