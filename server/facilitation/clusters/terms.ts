import { guessLanguage } from '../../../shared/lib/guess-language.ts';
import { LANGUAGES, type Language } from '../../../shared/lib/language.ts';
import { stemOf } from './stem.ts';

/** What a note is about: its stems, each with how much it weighs here and the word that stood there. */
export type Terms = ReadonlyMap<string, { readonly weight: number; readonly word: string }>;

/** Of a long note the beginning says what it is about. */
const READ = 1200;
const LEAST_LETTERS = 3;

/** A word is also its beginning: in compounds the thing itself stands there. */
const BEGINNING = 5;
const BEGINNING_WEIGHT = 0.5;
const HEAD_WEIGHT = 0.7;

const beginningOf = (stem: string): string => `${stem.slice(0, BEGINNING)}-`;

/** Is this the beginning of a word, and no stem? */
export const isBeginning = (term: string): boolean => term.endsWith('-');

/** Words that stand everywhere and say nothing of what a note is about. */
const COMMON: ReadonlySet<string> = new Set(
  (
    'ja on ei että se ne kun jos kuin myös ovat olla oli voi mutta niin tai sekä nyt vain tämä tätä mitä miten ' +
    'kuka mikä meillä meidän kaikki kanssa kautta ennen jälkeen vielä enemmän uusi hyvä oma eli pitää pitäisi ' +
    'tulee tulisi joka jotka jossa jolla joku jonka jonkun jota joita joiden joissa jolle jolta johon mihin mistä missä ' +
    'milloin eivät emme saa saada saisi liian aina usein koska jotta vaikka tarvitaan tarvitsee tarvitsisi tarvitsemme ' +
    'voisi voivat puuttuu sitä niitä niiden nämä muut muita muuta toinen kuten mukaan mukana vasta silloin sitten yhä jopa ihan aivan varsinkin lisäksi kerran kaikille siitä siihen tästä tässä näin hän minä sinä te he ole esim esimerkiksi ' +
    'och att det är som på för av med den till inte ett har om så vi var men kan ska från eller när hur vad våra ' +
    'någon något några många mycket mest måste borde kunna får vill hade vore inom mellan genom över saknas behövs ' +
    'vårt mer också alla utan efter redan behöver finns under vid de du jag en man sig sin här där vara bli blir ' +
    'the and of to is that it for are with as this be or by from not we you they have has can how what when our ' +
    'more should would need who their there which do does an in on at if so but all its i my me us was were will'
  ).split(' '),
);

/** The language that most notes of a board are in: a note of three words tells little. */
export const mainLanguage = (texts: readonly string[]): Language => {
  const counts = new Map<Language, number>();
  for (const text of texts) {
    const language = guessLanguage(text);
    if (language) counts.set(language, (counts.get(language) ?? 0) + 1);
  }
  const [first = 'fi'] = LANGUAGES.toSorted((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0));
  return first;
};

const wordsOf = (text: string): readonly string[] =>
  text
    .slice(0, READ)
    .toLowerCase()
    .replaceAll(/\S*(?:\/\/|@)\S*/gu, ' ')
    .split(/[^\p{Letter}\p{Number}]+/u)
    .filter((word) => word.length >= LEAST_LETTERS && !COMMON.has(word));

/** The shortest word that is looked for at the end of longer ones, and what has to stand before it. */
const LEAST_HEAD = 5;
const LEAST_BEFORE = 4;

/** What some note is about stands at the end of a longer word of this one: rahoitus in hankerahoitus. */
export const withHeads = (terms: Terms, stems: ReadonlySet<string>): Terms => {
  const heads = [...terms].flatMap(
    ([stem, { word }]): [string, { weight: number; word: string }][] => {
      for (let at = LEAST_BEFORE; at <= stem.length - LEAST_HEAD; at += 1) {
        const head = stem.slice(at);
        if (stems.has(head) && !terms.has(head)) return [[head, { weight: HEAD_WEIGHT, word }]];
      }
      return [];
    },
  );
  return heads.length === 0 ? terms : new Map([...terms, ...heads]);
};

/** The terms of a note, by stems of its own language, or of the board's where that is not clear. */
export const termsOf = (text: string, fallback: Language): Terms => {
  const language = guessLanguage(text) ?? fallback;
  const terms = new Map<string, { weight: number; word: string }>();
  const add = (stem: string, weight: number, word: string): void => {
    const known = terms.get(stem);
    terms.set(stem, { weight: (known?.weight ?? 0) + weight, word: known?.word ?? word });
  };
  for (const word of wordsOf(text)) {
    const stem = stemOf(word, language);
    add(stem, 1, word);
    // A short stem meets the beginnings of compounds.
    if (stem.length >= BEGINNING) add(beginningOf(stem), BEGINNING_WEIGHT, word);
  }
  return terms;
};
