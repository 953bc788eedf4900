export const LANGUAGES = ['fi', 'sv', 'en'] as const;

/** The languages that the whole product speaks. */
export type Language = (typeof LANGUAGES)[number];

/** One text in every language; a missing translation is a type error. */
export type LocalText = Readonly<Record<Language, string>>;

/** True for one of the languages that the product speaks. */
export const isLanguage = (value: unknown): value is Language =>
  LANGUAGES.some((language) => language === value);
