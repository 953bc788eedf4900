import type { Language } from '../../lib/language.ts';

const WORD: Readonly<Record<Language, string>> = { fi: 'Ryhmä', sv: 'Grupp', en: 'Group' };

/** What a group is called that nobody has named, in the meeting's language; `number` counts from 1. */
export const defaultGroupTitle = (language: Language, number: number): string =>
  `${WORD[language]} ${number}`;
