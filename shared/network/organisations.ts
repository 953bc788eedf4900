import { withoutMarks } from '../lib/fold.ts';
import type { Language } from '../lib/language.ts';
import { nameIn, organisations, regions, type ShippedName } from './shipped-names.ts';

const MAX_SUGGESTIONS = 8;

/** What a list of suggestions shows, and every spelling under which it is found. */
type Candidate = { readonly shown: string; readonly spellings: readonly string[] };

/** Case and spacing do not matter; å, ä and ö stay letters of their own. */
const fold = (text: string): string =>
  text.normalize('NFC').toLowerCase().trim().replace(/\s+/g, ' ');

const startsAWord = (spelling: string, query: string): boolean =>
  spelling.split(/[^\p{Letter}\p{Number}]+/u).some((word) => word.startsWith(query)) ||
  spelling.includes(` ${query}`);

/** Smaller is better; `null` when the spelling does not match at all. */
const matchGrade = (spelling: string, query: string): number | null => {
  if (spelling.startsWith(query)) return 0;
  if (startsAWord(spelling, query)) return 1;
  if (startsAWord(withoutMarks(spelling), query)) return 2;
  return spelling.includes(query) ? 3 : null;
};

const bestGrade = (candidate: Candidate, query: string): number | null => {
  const grades = candidate.spellings
    .map((spelling) => matchGrade(spelling, query))
    .filter((grade) => grade !== null);
  return grades.length === 0 ? null : Math.min(...grades);
};

const spellingsOf = (name: ShippedName): readonly string[] =>
  [name.fi, name.sv, name.en, name.alias].filter((spelling) => spelling !== undefined).map(fold);

/**
 * Organisations to offer while somebody types: the shipped ones, found by any of their names but shown
 * in the reader's language, and those already `known` in the network. At most eight, best first.
 */
export const suggestOrganisations = (
  query: string,
  language: Language,
  known: readonly string[],
): readonly string[] => {
  const wanted = fold(query);
  if (wanted === '') return [];
  const shipped = organisations.map((name) => ({
    shown: nameIn(name, language),
    spellings: spellingsOf(name),
  }));
  const shippedSpellings = new Set(shipped.flatMap((candidate) => candidate.spellings));
  const others = new Map(known.map((name) => [fold(name), name] as const));
  const candidates: readonly Candidate[] = [
    ...shipped,
    ...[...others]
      .filter(([spelling]) => !shippedSpellings.has(spelling))
      .map(([spelling, shown]) => ({ shown, spellings: [spelling] })),
  ];
  const { compare } = new Intl.Collator(language);
  return candidates
    .flatMap((candidate) => {
      const grade = bestGrade(candidate, wanted);
      return grade === null ? [] : [{ shown: candidate.shown, grade }];
    })
    .toSorted((a, b) => a.grade - b.grade || compare(a.shown, b.shown))
    .slice(0, MAX_SUGGESTIONS)
    .map((match) => match.shown);
};

/** The regions' names in one language, in that language's alphabet. */
export const regionNames = (language: Language): readonly string[] =>
  regions.map((region) => nameIn(region, language)).toSorted(new Intl.Collator(language).compare);
