import { parse, TYPE } from '@formatjs/icu-messageformat-parser';
import type { MessageFormatElement, PluralElement } from '@formatjs/icu-messageformat-parser';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../shared/lib/language.ts';
import type { Language } from '../../shared/lib/language.ts';

type Catalogue = Readonly<Record<string, string>>;

const files = import.meta.glob<Catalogue>('./messages/*/*.json', {
  eager: true,
  import: 'default',
});

const areas = Object.keys(files)
  .filter((path) => path.startsWith('./messages/en/'))
  .map((path) => path.replace(/^.*\/|\.json$/g, ''));

const catalogue = (language: Language, area: string): Catalogue =>
  files[`./messages/${language}/${area}.json`] ?? {};

/** The texts of one area and language that `isWrong` finds fault with, as `key: text`. */
const faults = (
  language: Language,
  area: string,
  isWrong: (text: string, key: string) => boolean,
): readonly string[] =>
  Object.entries(catalogue(language, area))
    .filter(([key, text]) => isWrong(text, key))
    .map(([key, text]) => `${key}: ${text}`);

/** Every element of a message, those inside plurals, selections and tags too. */
const elements = (message: readonly MessageFormatElement[]): readonly MessageFormatElement[] =>
  message.flatMap((element) => {
    if (element.type === TYPE.plural || element.type === TYPE.select)
      return [element, ...Object.values(element.options).flatMap(({ value }) => elements(value))];
    return element.type === TYPE.tag ? [element, ...elements(element.children)] : [element];
  });

/** The values that a message asks for, each with its kind: `count:plural`. */
const placeholders = (text: string): string => {
  const asked = elements(parse(text)).flatMap((element) =>
    element.type === TYPE.literal || element.type === TYPE.pound
      ? []
      : [`${element.value}:${TYPE[element.type]}`],
  );
  return [...new Set(asked)].toSorted().join(' ');
};

const plurals = (text: string): readonly PluralElement[] =>
  elements(parse(text)).filter((element) => element.type === TYPE.plural);

/** True when each form that the language has is given; `=1` serves for a language's form of one. */
const hasItsForms = (plural: PluralElement, language: Language): boolean => {
  const rules = new Intl.PluralRules(language);
  const given = new Set(
    Object.keys(plural.options).map((form) =>
      form.startsWith('=') ? rules.select(Number(form.slice(1))) : form,
    ),
  );
  return rules.resolvedOptions().pluralCategories.every((form) => given.has(form));
};

describe.each(areas)('the %s catalogue', (area) => {
  const english = catalogue('en', area);

  it.each(LANGUAGES)('has in %s the same keys as in English, each under its area', (language) => {
    const keys = Object.keys(catalogue(language, area));
    expect(keys.toSorted()).toEqual(Object.keys(english).toSorted());
    expect(keys.filter((key) => !key.startsWith(`${area}.`))).toEqual([]);
  });

  it.each(LANGUAGES)('asks in %s for the same values as in English', (language) => {
    const differs = (text: string, key: string): boolean =>
      placeholders(text) !== placeholders(english[key] ?? '');
    expect(faults(language, area, differs)).toEqual([]);
  });

  it.each(LANGUAGES)('has in %s the plural forms that the language has', (language) => {
    const lacksAForm = (text: string): boolean =>
      plurals(text).some((plural) => !hasItsForms(plural, language));
    expect(faults(language, area, lacksAForm)).toEqual([]);
  });

  it.each(LANGUAGES)('keeps its voice down in %s, and no space around it', (language) => {
    const isUntidy = (text: string): boolean =>
      text.includes('!') || text === '' || text !== text.trim();
    expect(faults(language, area, isUntidy)).toEqual([]);
  });
});
