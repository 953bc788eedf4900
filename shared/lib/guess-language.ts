import { type Language, LANGUAGES } from './language.ts';

type Signs = {
  /** Small words that stand in nearly every sentence, and in no other of the three languages. */
  readonly words: ReadonlySet<string>;
  /** Letters together that are usual in the language and rare in the others. */
  readonly letters: RegExp;
};

const words = (line: string): ReadonlySet<string> => new Set(line.split(' '));

const SIGNS: Readonly<Record<Language, Signs>> = {
  fi: {
    words: words(
      'ja on ei että se ne kun jos kuin myös ovat olla voi mutta niin tai sekä nyt vain tämä tätä mitä ' +
        'miten kuka mikä meillä meidän kaikki kanssa kautta ennen jälkeen vielä enemmän uusi hyvä oma',
    ),
    letters:
      /ää|öö|yy|uu|aa|ii|uo|yö|jä|ij|ks|(?:ss|ll|st|lt)[aä]|lle|nen|set|[iu]t[ae]|kk[aoui]|vat|vät|[aä]n\b|isi|ttu|tty|een\b|iin\b/gu,
  },
  sv: {
    words: words(
      'och att det är som på för av med den till inte ett har om så vi var men kan ska från eller när ' +
        'hur vad våra vårt mer också alla utan efter redan behöver finns under vid',
    ),
    letters: /å|ör|sk[aäoö]|tion|ning|het\b|[aä]r\b|or\b|ck|ö[rdv]|[ae]rna\b|lig|sj|kt\b/gu,
  },
  en: {
    words: words(
      'the and of to is that it for are with as this be or by from not we you they have has can how ' +
        'what when our more should would need who their there which do does an new',
    ),
    letters: /th|wh|ing\b|tion|ght|ly\b|ea|oo|ough|w[aeio]|sh|ed\b|y\b|ould/gu,
  },
};

/** A long note says what language it is in at its beginning. */
const READ = 300;

/** A small word says more than letters do. */
const WORD_WEIGHT = 3;
const LEAST = 3;
/** The likeliest must be so much likelier than the next. */
const MARGIN = 1.5;

const scoreOf = (text: string, textWords: readonly string[], { words: known, letters }: Signs) =>
  WORD_WEIGHT * textWords.filter((word) => known.has(word)).length +
  (text.match(letters)?.length ?? 0);

/**
 * The language a short text seems to be in; `null` when that is not clear, for a voice that reads Finnish as English is
 * worse than one that goes on as it was. Cheap on purpose: a screen reader needs a hint, not a verdict.
 */
export const guessLanguage = (text: string): Language | null => {
  const read = text
    .slice(0, READ)
    .toLowerCase()
    .replaceAll(/\S*(?:\/\/|@)\S*/gu, ' ');
  const textWords = read.split(/[^\p{Letter}]+/u).filter((word) => word !== '');
  const [first, second] = LANGUAGES.map((language) => ({
    language,
    score: scoreOf(read, textWords, SIGNS[language]),
  })).toSorted((a, b) => b.score - a.score);
  if (!first || !second) return null;
  return first.score >= LEAST && first.score >= MARGIN * second.score + 1 ? first.language : null;
};
