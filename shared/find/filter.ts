import type { NoteColor } from '../board/colors.ts';
import { createAnswerMatcher } from './answer-conditions.ts';
import { placeOfTerm } from './find-term.ts';
import { fold, type Folded } from './fold.ts';
import { searchTerms } from './search-terms.ts';

/** What a note may carry besides its words. */
export const CARRIED = ['file', 'link', 'date', 'comments'] as const;
export type Carried = (typeof CARRIED)[number];

/**
 * What somebody looks for. Of one kind any will do, and of all kinds something must: a note of Anna's or Eero's, and
 * turquoise.
 */
export type Filter = {
  readonly text: string;
  /** Ids of people; '' for notes without a name. */
  readonly authors: readonly string[];
  readonly organisations: readonly string[];
  readonly tags: readonly string[];
  /** Ids of sections; '' for notes of no section. */
  readonly sections: readonly string[];
  readonly colors: readonly NoteColor[];
  /** Ids of clusters; '' for notes of none. */
  readonly clusters: readonly string[];
  readonly carried: readonly Carried[];
  /** Answers to what sections ask; see `conditionsOf`. */
  readonly answers: readonly string[];
  readonly mine: boolean;
  /** What others added while one was away. */
  readonly unseen: boolean;
  /** What has an open thread, and what nobody but its author has reacted to or commented on. */
  readonly unanswered: boolean;
  /** What its section needs an answer to and has none. */
  readonly incomplete: boolean;
};

export const NO_FILTER: Filter = {
  text: '',
  authors: [],
  organisations: [],
  tags: [],
  sections: [],
  colors: [],
  clusters: [],
  carried: [],
  answers: [],
  mine: false,
  unseen: false,
  unanswered: false,
  incomplete: false,
};

/** A note as far as it can be found. */
export type Findable = {
  /** Its words, tags, link and answers. */
  readonly words: Folded;
  /** Names and organisations as they are seen on it: its author's, and those of people in its answers. */
  readonly people: readonly Folded[];
  readonly author: string;
  /** '' where it is not known. */
  readonly organisation: string;
  readonly tags: readonly string[];
  readonly section: string;
  readonly color: NoteColor;
  /** '' for none. */
  readonly cluster: string;
  readonly carried: readonly Carried[];
  readonly answers: readonly string[];
  readonly isMine: boolean;
  readonly isUnseen: boolean;
  readonly isUnanswered: boolean;
  readonly isIncomplete: boolean;
};

/** What is on or off. */
export const SWITCHES = ['mine', 'unseen', 'unanswered', 'incomplete'] as const;

/** How many conditions there are besides the text. */
export const conditionsIn = (filter: Filter): number =>
  filter.authors.length +
  filter.organisations.length +
  filter.tags.length +
  filter.sections.length +
  filter.colors.length +
  filter.clusters.length +
  filter.carried.length +
  filter.answers.length +
  SWITCHES.filter((one) => filter[one]).length;

/** False while everything is to be shown. */
export const isFiltering = (filter: Filter): boolean =>
  conditionsIn(filter) > 0 || searchTerms(filter.text).length > 0;

/** Two spellings of a tag or organisation that are one for whoever filters by it. */
export const sameName = (a: string, b: string): boolean => fold(a).exact === fold(b).exact;

const isOneOf = (chosen: readonly string[], value: string): boolean =>
  chosen.length === 0 || chosen.includes(value);

const isNamed = (chosen: ReadonlySet<string>, names: readonly string[]): boolean =>
  chosen.size === 0 || names.some((name) => chosen.has(fold(name).exact));

const isIn = (text: Folded, term: Folded): boolean => placeOfTerm(text, term) >= 0;

const folded = (names: readonly string[]): ReadonlySet<string> =>
  new Set(names.map((name) => fold(name).exact));

/** Judges notes by a filter; made once for all of them. */
export const createMatcher = (filter: Filter): ((note: Findable) => boolean) => {
  const terms = searchTerms(filter.text);
  const tags = folded(filter.tags);
  const organisations = folded(filter.organisations);
  const isAnswered = createAnswerMatcher(filter.answers);
  return (note) =>
    (!filter.mine || note.isMine) &&
    (!filter.unseen || note.isUnseen) &&
    (!filter.unanswered || note.isUnanswered) &&
    (!filter.incomplete || note.isIncomplete) &&
    isOneOf(filter.colors, note.color) &&
    isOneOf(filter.sections, note.section) &&
    isOneOf(filter.authors, note.author) &&
    isOneOf(filter.clusters, note.cluster) &&
    (filter.carried.length === 0 || filter.carried.some((one) => note.carried.includes(one))) &&
    isNamed(organisations, [note.organisation]) &&
    isNamed(tags, note.tags) &&
    isAnswered(note.answers) &&
    terms.every((term) => isIn(note.words, term) || note.people.some((one) => isIn(one, term)));
};
