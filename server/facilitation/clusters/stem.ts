import type { Language } from '../../../shared/lib/language.ts';

/**
 * Words cut to what is common to their forms. Light on purpose: two forms of a word must meet, and nobody ever sees where
 * they do. Written for short notes; the endings are those that nouns and verbs have most often.
 */
type Cut = { readonly ending: RegExp; readonly least: number };

const cuts = (least: number, ...endings: readonly string[]): readonly Cut[] =>
  endings.map((ending) => ({ ending: new RegExp(`(?:${ending})$`, 'u'), least }));

/** Each step cuts one ending at most, the first that fits and leaves enough of the word. */
const STEPS: Readonly<Record<Language, readonly (readonly Cut[])[]>> = {
  fi: [
    // What is added to a whole word, and whose it is.
    // Not of a word like pankin, whose own end that is.
    cuts(4, '(?<=[aeiouyäöt])kin|k(?:aan|ään)|k[oö]|h[aä]n|p[aä]'),
    cuts(4, 'nsa|nsä|mme|nne'),
    // Doing, and what has been done.
    cuts(
      3,
      '[aeiouyäö]mi(?:nen|s(?:e(?:en|n|t|ss[aä]|st[aä]|ll[aä]|lt[aä]|lle|ksi)?|t[aä])?)',
    ).concat(cuts(4, 'maan|mään|massa|mässä|malla|mällä')),
    // Cases.
    cuts(4, 'as|äs', 'ten').concat(
      cuts(
        3,
        'iss[aä]|ist[aä]|ill[aä]|ilt[aä]|ille|iksi|iin|ihin|ien|jen|iden|itten|it[aä]|j[aä]',
        'ss[aä]|st[aä]|ll[aä]|lt[aä]|lle|ksi|tt[aä]|seen|h[aeiouyäö]n|na|nä',
        'aan|ään|een|oon|uun|yyn|öön',
        't[aä]|n|t',
      ),
    ),
    cuts(3, '[aeiouyäö]{1,2}'),
  ],
  sv: [
    cuts(4, 's'),
    cuts(
      3,
      'heterna|heten|heter|ningarna|ningar|ningen|ning|ationer|ationen|ation',
      'andet|ande|arna|erna|orna|aste|are|ast',
      'ades|ade|ats|ad|at|ar|er|or|en|et|na|an|a|e|t|n',
    ),
    cuts(3, '[aeo]'),
  ],
  en: [
    cuts(3, "'s|s'|ies|s"),
    cuts(5, 'ations|ation|ingly|edly|ments|ment|ness|ity|ly'),
    cuts(4, 'ings|ing|ied|ed|er'),
    cuts(3, 'e|y|i'),
  ],
};

/** Consonants that change between forms of a Finnish word: kukka and kukan, tieto and tiedon, kauppa and kaupan. */
const levelled = (stem: string): string =>
  stem
    .replaceAll(/([kpt])\1/gu, '$1')
    .replace(/nn$/u, 'nt')
    .replace(/ll$/u, 'lt')
    .replace(/rr$/u, 'rt')
    .replace(/d$/u, 't')
    .replace(/v$/u, 'p')
    .replace(/ng$/u, 'nk');

const cutOnce = (word: string, step: readonly Cut[]): string => {
  for (const { ending, least } of step) {
    const found = ending.exec(word);
    if (found && found.index >= least) return word.slice(0, found.index);
  }
  return word;
};

/** What the forms of a word have in common. */
export const stemOf = (word: string, language: Language): string => {
  const cut = STEPS[language].reduce(cutOnce, word);
  if (language === 'fi') return levelled(cut);
  // Ensam and ensamma, buss and bussen.
  return language === 'sv' ? cut.replace(/([^aeiouyåäö])\1$/u, '$1') : cut;
};
