import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../lib/language.ts';
import { regionNames, suggestOrganisations } from './organisations.ts';
import { nameIn, organisations, regions } from './shipped-names.ts';

describe('suggestOrganisations', () => {
  it('finds by the beginning of any word, whole names first', () => {
    const found = suggestOrganisations('pohjanmaan', 'fi', []);
    expect(found[0]).toBe('Pohjanmaan hyvinvointialue');
    expect(found).toContain('Etelä-Pohjanmaan hyvinvointialue');
    expect(suggestOrganisations('hyvinv', 'fi', [])).toHaveLength(8);
  });

  it('finds in the middle of a word last', () => {
    const found = suggestOrganisations('sa', 'fi', ['Kansalaisareena', 'Sairaala Nova']);
    expect(found.slice(0, 2)).toEqual(['Sairaala Nova', 'Satakunnan hyvinvointialue']);
    expect(found.at(-1)).toBe('Kansalaisareena');
  });

  it('reads å, ä and ö in either case, and forgives a keyboard without them', () => {
    expect(suggestOrganisations('ÅLAND', 'sv', [])).toEqual(['Ålands hälso- och sjukvård (ÅHS)']);
    expect(suggestOrganisations('aland', 'sv', [])[0]).toBe('Ålands hälso- och sjukvård (ÅHS)');
    expect(suggestOrganisations('päijät', 'fi', [])).toEqual(['Päijät-Hämeen hyvinvointialue']);
    expect(suggestOrganisations('paijat', 'fi', [])).toEqual(['Päijät-Hämeen hyvinvointialue']);
  });

  it('does not take ä for a', () => {
    expect(suggestOrganisations('säta', 'fi', [])).toEqual([]);
  });

  it('shows the reader’s language whichever name was typed', () => {
    expect(suggestOrganisations('pirha', 'fi', [])).toEqual(['Pirkanmaan hyvinvointialue']);
    expect(suggestOrganisations('pirkanm', 'sv', [])).toEqual(['Birkalands välfärdsområde']);
    expect(suggestOrganisations('helsingin kau', 'en', [])).toEqual(['City of Helsinki']);
  });

  it('offers what the network already knows, once', () => {
    const known = ['Omaishoitajaliitto', 'omaishoitajaliitto ', 'pirkanmaan hyvinvointialue'];
    expect(suggestOrganisations('omais', 'fi', known)).toHaveLength(1);
    expect(suggestOrganisations('pirkan', 'fi', known)).toEqual(['Pirkanmaan hyvinvointialue']);
  });

  it('takes what people type as text, not as a pattern', () => {
    expect(suggestOrganisations('', 'fi', ['a'])).toEqual([]);
    expect(suggestOrganisations('.*(', 'fi', ['a'])).toEqual([]);
    expect(suggestOrganisations('(åhs', 'fi', [])).toHaveLength(1);
  });
});

describe('the shipped lists', () => {
  it('hold the 21 counties, Helsinki, HUS and ÅHS', () => {
    const counties = organisations.filter((name) => name.fi.endsWith(' hyvinvointialue'));
    expect(counties).toHaveLength(21);
    expect(organisations).toHaveLength(24);
    expect(regions).toHaveLength(23);
  });

  it.each(LANGUAGES)('name each one once in %s', (language) => {
    const names = organisations.map((name) => nameIn(name, language));
    expect(new Set(names).size).toBe(names.length);
    expect(new Set(regionNames(language)).size).toBe(regions.length);
  });

  it('follow each language’s alphabet', () => {
    expect(regionNames('fi').at(0)).toBe('Ahvenanmaa');
    expect(regionNames('sv').at(-1)).toBe('Östra Nyland');
  });
});
