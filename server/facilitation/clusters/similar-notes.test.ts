import { describe, expect, it } from 'vitest';
import { similarNotes } from './similar-notes.ts';
import { stemOf } from './stem.ts';

const board = (texts: Readonly<Record<string, string>>) =>
  Object.entries(texts).map(([id, text]) => ({ id, text }));

describe('stems', () => {
  it.each([
    ['fi', 'palvelu palvelut palvelun palvelussa palveluihin palveluja palvelujen palveluiden'],
    ['fi', 'neuvola neuvolassa neuvolan neuvoloiden neuvolaan neuvolasta neuvolakin'],
    ['fi', 'asiakas asiakkaat asiakkaan asiakkaille asiakkaalla'],
    ['fi', 'koulu koulun kouluun koulussa koululla kouluja'],
    ['fi', 'tieto tiedon tietoa tiedot tiedosta tietojen'],
    ['fi', 'nuori nuoret nuorille nuorilla nuoria nuorten'],
    ['fi', 'kehittäminen kehittämisen kehittämistä kehittämiseen kehittämiselle kehittää'],
    ['fi', 'verkkopankki verkkopankin verkkopankissa verkkopankkiin'],
    ['sv', 'skola skolan skolor skolorna skolans'],
    ['sv', 'möte möten mötet mötena'],
    ['sv', 'ensam ensamma ensamheten'],
    ['sv', 'buss bussen bussar bussarna'],
    ['sv', 'utbildning utbildningen utbildningar utbildningarna'],
    ['en', 'meeting meetings'],
    ['en', 'service services'],
    ['en', 'family families'],
  ] as const)('of %s are one for the forms of a word: %s', (language, forms) => {
    const stems = new Set(forms.split(' ').map((form) => stemOf(form, language)));
    expect([...stems]).toHaveLength(1);
  });

  it('keep different words apart', () => {
    const words = 'koulu neuvola perhe nuori lapsi tieto aika raha kunta tuki palvelu'.split(' ');
    expect(new Set(words.map((word) => stemOf(word, 'fi'))).size).toBe(words.length);
  });
});

describe('suggestions', () => {
  it('find notes about the same in Finnish, whatever forms their words have', () => {
    const notes = board({
      a: 'Perheille pitää kertoa palveluista yhdessä paikassa',
      b: 'Yksi paikka, josta perheet löytävät palvelut',
      c: 'Aika ei riitä koulutuksiin',
      d: 'Koulutukseen pitäisi varata enemmän aikaa',
      e: 'Johdon tuki puuttuu kokonaan',
    });
    expect(similarNotes([notes]).map((one) => one.notes)).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
  });

  it('find short notes that share the one word that they are about', () => {
    const found = similarNotes([
      board({
        a: 'Kyyti harrastuksiin iltaisin',
        b: 'Kyytejä lääkäriin ei saa syrjäkylille',
        c: 'Digiapua verkkopankin käyttöön',
        d: 'Apua tietokoneen kanssa: verkkopankki ei avaudu',
        e: 'Nuorille paikka, jossa olla illalla',
        f: 'Nuorten iltatoiminta puuttuu kylältä',
        g: 'Kokemusasiantuntijat mukaan jo silloin, kun ongelmaa vasta rajataan',
        h: 'Tutkimus mukaan alusta asti, ei vasta loppuraporttiin',
      }),
    ]);
    expect(found.map(({ notes }) => notes.join(''))).toEqual(['ab', 'cd', 'ef']);
    const swedish = similarNotes([
      board({
        a: 'Någon att promenera med',
        b: 'Promenadsällskap för äldre',
        c: 'Ensamheten är värst på veckosluten',
        d: 'Många känner sig ensamma',
        e: 'Blanketterna är svåra att fylla i',
        f: 'Det behövs hjälp att fylla i blanketter',
        g: 'Det behövs bättre vägar',
      }),
    ]);
    expect(swedish.map(({ notes }) => notes.join(''))).toEqual(['ab', 'cd', 'ef']);
  });

  it('find a word at the end of a longer one', () => {
    const found = similarNotes([
      board({
        a: 'Rahoitus jatkuvaksi',
        b: 'Hankerahoitus on pätkittäistä',
        c: 'Tilat ovat ahtaat',
        d: 'Kahvi on kylmää',
        e: 'Parkkipaikat loppuvat',
      }),
    ]);
    expect(found.map(({ notes }) => notes)).toEqual([['a', 'b']]);
  });

  it('name the words that brought them together', () => {
    const notes = board({
      a: 'Koulutus henkilöstölle',
      b: 'Henkilöstön koulutusta lisää',
      c: 'Raha ratkaisee',
      d: 'Tilat ovat ahtaat',
    });
    const [found] = similarNotes([notes]);
    expect(found?.words.join(' ')).toMatch(/koulutus/);
    expect(found?.words.join(' ')).toMatch(/henkilöstö/);
  });

  it('find them in Swedish and English', () => {
    const swedish = board({
      a: 'Mötena är för långa',
      b: 'Kortare möten behövs, långa möten tröttar',
      c: 'Parkeringen är full',
    });
    expect(similarNotes([swedish]).map((one) => one.notes)).toEqual([['a', 'b']]);
    const english = board({
      a: 'Parents need one phone number for all services',
      b: 'One phone number that parents can call about services',
      c: 'The office is too cold',
    });
    expect(similarNotes([english]).map((one) => one.notes)).toEqual([['a', 'b']]);
  });

  it('never put notes of two sections together, nor one note twice', () => {
    const same = 'Perheiden palvelut yhteen paikkaan';
    const found = similarNotes([
      board({ a: same, b: same, x: 'Muuta' }),
      board({ c: same, d: same, y: 'Jotain aivan muuta' }),
    ]).map((one) => one.notes);
    expect(found).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
  });

  it('are none where nothing is alike, and none for nothing', () => {
    expect(similarNotes([])).toEqual([]);
    expect(similarNotes([board({ a: '', b: '   ', c: '😀😀' })])).toEqual([]);
    const notes = board({ a: 'Raha', b: 'Aika', c: 'Tila', d: 'Ruoka' });
    expect(similarNotes([notes])).toEqual([]);
  });
});
