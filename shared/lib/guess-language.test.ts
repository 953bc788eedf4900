import fc from 'fast-check';
import { expect, test } from 'vitest';
import { guessLanguage } from './guess-language.ts';

test.each([
  'Kotikäynnit toimivat, kun työntekijä on tuttu',
  'Perheet eivät tiedä mistä apua saa',
  'Palvelut ovat hajallaan eri organisaatioissa',
  'Miten tavoitamme nuoret, jotka eivät tule paikalle?',
  'Tarvitaan enemmän aikaa yhteiseen suunnitteluun',
  'Kokemusasiantuntijat mukaan jo suunnitteluvaiheessa',
])('Finnish: %s', (text) => expect(guessLanguage(text)).toBe('fi'));

test.each([
  'Hembesöken fungerar när medarbetaren är bekant',
  'Familjerna vet inte var de kan få hjälp',
  'Hur når vi de unga som inte kommer hit?',
  'Vi behöver mer tid för gemensam planering',
  'Stödet till anhöriga måste börja tidigare',
])('Swedish: %s', (text) => expect(guessLanguage(text)).toBe('sv'));

test.each([
  'Home visits work when the worker is known to the family',
  'Families do not know where to get help',
  'How do we reach young people who never show up?',
  'We need more time for planning together',
])('English: %s', (text) => expect(guessLanguage(text)).toBe('en'));

test.each(['', 'OK', '42 %', 'Soste ry', 'https://the.example.org/and/this', 'Anna', '👍👍'])(
  'nothing is said of what does not tell: %s',
  (text) => expect(guessLanguage(text)).toBeNull(),
);

test('whatever is written, it answers, and of a long text it reads the beginning only', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect([null, 'fi', 'sv', 'en']).toContain(guessLanguage(text));
    }),
  );
  const finnish = 'Perheet eivät tiedä mistä apua saa. '.repeat(20);
  expect(guessLanguage(`${finnish}${'and the of with that '.repeat(400)}`)).toBe('fi');
});
