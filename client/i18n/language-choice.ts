import { isLanguage, LANGUAGES } from '../../shared/lib/language.ts';
import type { Language } from '../../shared/lib/language.ts';

const STORED = 'talkoot:language';

/** The names of the languages, each in itself; they are never translated. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  fi: 'Suomi',
  sv: 'Svenska',
  en: 'English',
};

/** The locale for dates and numbers: English is written here as it is in Europe. */
export const LOCALES: Readonly<Record<Language, string>> = {
  fi: 'fi-FI',
  sv: 'sv-FI',
  en: 'en-GB',
};

/** What was chosen on this device before, else the first of the browser's languages that we speak, else English. */
export const chooseLanguage = (stored: string | null, preferred: readonly string[]): Language => {
  if (isLanguage(stored)) return stored;
  for (const tag of preferred) {
    const spoken = LANGUAGES.find((language) => language === tag.toLowerCase().split('-')[0]);
    if (spoken) return spoken;
  }
  return 'en';
};

/** The language of this device. A browser that forbids storage simply does not remember. */
export const rememberedLanguage = (): string | null => {
  try {
    return localStorage.getItem(STORED);
  } catch {
    return null;
  }
};

export const rememberLanguage = (language: Language): void => {
  try {
    localStorage.setItem(STORED, language);
  } catch {
    // Storage is forbidden: the choice holds until the page is left.
  }
};
