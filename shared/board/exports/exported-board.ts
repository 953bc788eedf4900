import type { TextMark } from '../../document/text/format.ts';

/**
 * What is told of a note beside its words. `by`: the person whose it is, where names are told; with `text` '' the person is
 * all that there is to tell.
 */
export type FactValue = {
  readonly text: string;
  readonly by?: string | undefined;
  /** A note's date, which each language says in its own words. */
  readonly isDate?: true;
};

/** What a fact is called: by a word that every language has, or as the board's people call it. */
export type FactLabel =
  | { readonly kind: 'word'; readonly word: FactWord }
  | { readonly kind: 'own'; readonly text: string };

export const FACT_WORDS = [
  'good',
  'insight',
  'interested',
  'inUse',
  'tellMore',
  'date',
  'tags',
  'link',
  'color',
  'attachment',
  'comments',
] as const;
export type FactWord = (typeof FACT_WORDS)[number];

/** One thing that is known of some notes: a column of a sheet, a line under a note of a page. */
export type Fact = {
  readonly label: FactLabel;
  /** By the note's id; notes of which there is nothing to tell are not in it. */
  readonly of: ReadonlyMap<string, readonly FactValue[]>;
};

/** A file that a note carries. */
export type ExportedFile = {
  /** What is to be seen; '' until somebody has said it. */
  readonly alt: string;
  /** As its people called it; null where that is nobody's business. */
  readonly name: string | null;
  /** Its bytes, by their hash; null where only what shows it is handed out. */
  readonly hash: string | null;
  /** The picture that shows it, by the hash of its bytes; null for a file without one. */
  readonly picture: { readonly hash: string; readonly w?: number; readonly h?: number } | null;
};

export type ExportedNote = {
  readonly id: string;
  readonly text: string;
  /** Which stretches of the text are formatted. */
  readonly marks?: readonly TextMark[];
  readonly file?: ExportedFile;
  /** Missing for a note that does not say who wrote it. */
  readonly author?: string | undefined;
  readonly createdAt: number;
  /** It was written on another board, which may have promised something else. */
  readonly isCopy: boolean;
};

/** Notes that stand one after another: a cluster with its title, '' for one without; `title` null for those by themselves. */
export type ExportedGroup = {
  readonly title: string | null;
  readonly notes: readonly ExportedNote[];
};

/** `title` null: for notes of no section. */
export type ExportedSection = {
  readonly title: string | null;
  readonly prompt: string;
  readonly groups: readonly ExportedGroup[];
};

/** A board as it is read from first to last, as plain data: every way out of Talkoot is made of this. */
export type ExportedBoard = {
  readonly title: string;
  readonly description: string;
  readonly sections: readonly ExportedSection[];
  /** What is said on the canvas beside the notes: in shapes, in ink, and by connections. */
  readonly drawn: readonly ExportedNote[];
  readonly facts: readonly Fact[];
  /** Notes that were begun from this moment on may be shown in public with their writers' names; null: none. */
  readonly namesSince: number | null;
};

/** Every note of the board, in reading order. */
export const notesOf = ({ sections }: ExportedBoard): readonly ExportedNote[] =>
  sections.flatMap(({ groups }) => groups).flatMap(({ notes }) => notes);
