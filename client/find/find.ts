import type { Sort } from '../../shared/views/sort.ts';
import type { BoardStore } from '../board/board-store.ts';
import type { Board } from '../board/board.ts';

/** Stands for all notes of the board where the id of a section would stand: for views that show no sections. */
export const WHOLE_BOARD = '*';

/** A list of notes as it is to be shown to this person now. */
export type ShownNotes = {
  /** Those to show, in the order to show them in. */
  readonly noteIds: readonly string[];
  /** Everything in the list, shown or not, in the same order: for views that hide rather than drop. */
  readonly all: readonly string[];
  /** How many notes the list has, shown or not. */
  readonly total: number;
  /** How many others have added that would push away what is being read; they wait until they are asked for. */
  readonly waiting: number;
  readonly sort: Sort;
};

/** Decides what is shown of a board, and in which order. The same answer is the same object until it changes. */
export type Finder = {
  /** The notes of a section ('' for those without one), or of the `WHOLE_BOARD`. Topic `shown:…`. */
  readonly shown: (listId: string) => ShownNotes;
  /** Something is looked for, or filtered by. Topic `found`. */
  readonly isOn: () => boolean;
  /** True for every note while nothing is looked for. Topic `found`. */
  readonly matches: (noteId: string) => boolean;
  /** A word that is looked for stands in what was said of the note. Topic `found`. */
  readonly isInComments: (noteId: string) => boolean;
  /** Others added it while this person was away. Topic `unseen:…`. */
  readonly isUnseen: (noteId: string) => boolean;
  /** Shows the notes of a list that wait. */
  readonly showWaiting: (listId: string) => void;
};

/** The first note that is read in a list whose beginning is out of sight; `null` while its beginning is in sight. */
export type ReadingPlace = () => string | null;

export type ReadingOrder = () => readonly string[];

/** What a view asks: `Finder`'s questions, answered plainly until the finder itself has been fetched. */
export type Find = Finder & {
  /** Lets something else answer from now on; `null` is the plain order of the board again. */
  readonly use: (finder: Finder | null) => void;
  /** A view tells where one reads in a list for as long as it shows that list. Returns how to stop. */
  readonly read: (listId: string, place: ReadingPlace) => () => void;
  /** Where one reads in a list; `undefined` when no view shows it. */
  readonly placeIn: (listId: string) => string | null | undefined;
  /** A view that does not read section by section tells how it does, for as long as it is shown. Returns how to stop. */
  readonly readAs: (order: ReadingOrder) => () => void;
  /** The notes that the view shows, in the order in which they are read there. */
  readonly inOrder: () => readonly string[];
};

/** All notes of a list, in the order that people gave them. */
export const idsOf = (store: BoardStore, listId: string): readonly string[] =>
  listId === WHOLE_BOARD ? store.allNoteIds() : store.noteIds(listId);

/** Everything is shown as people put it. */
const createPlainFinder = (store: BoardStore): Finder => {
  const answers = new Map<string, ShownNotes>();
  return {
    shown: (listId) => {
      const noteIds = idsOf(store, listId);
      const before = answers.get(listId);
      if (before?.noteIds === noteIds) return before;
      const answer: ShownNotes = {
        noteIds,
        all: noteIds,
        total: noteIds.length,
        waiting: 0,
        sort: 'hand',
      };
      answers.set(listId, answer);
      return answer;
    },
    isOn: () => false,
    matches: () => true,
    isInComments: () => false,
    isUnseen: () => false,
    showWaiting: () => {},
  };
};

const createFind = ({ store }: Board): Find => {
  const plain = createPlainFinder(store);
  const places = new Map<string, ReadingPlace>();
  let finder = plain;
  const sectionBySection: ReadingOrder = () =>
    [...store.sectionIds(), ''].flatMap((id) => finder.shown(id).noteIds);
  let order = sectionBySection;
  return {
    shown: (listId) => finder.shown(listId),
    isOn: () => finder.isOn(),
    matches: (noteId) => finder.matches(noteId),
    isInComments: (noteId) => finder.isInComments(noteId),
    isUnseen: (noteId) => finder.isUnseen(noteId),
    showWaiting: (listId) => finder.showWaiting(listId),
    use: (next) => {
      finder = next ?? plain;
    },
    read: (listId, place) => {
      places.set(listId, place);
      return () => {
        if (places.get(listId) !== place) return;
        places.delete(listId);
        finder.showWaiting(listId);
      };
    },
    placeIn: (listId) => places.get(listId)?.(),
    readAs: (next) => {
      order = next;
      return () => {
        if (order === next) order = sectionBySection;
      };
    },
    inOrder: () => order(),
  };
};

const finds = new WeakMap<Board, Find>();

/** The one of this board, for as long as the board is open: what is looked for stays when one changes the view. */
export const findOf = (board: Board): Find => {
  const known = finds.get(board) ?? createFind(board);
  finds.set(board, known);
  return known;
};
