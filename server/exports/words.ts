import type { FactLabel, FactWord } from '../../shared/board/exports/exported-board.ts';
import type { Language } from '../../shared/lib/language.ts';

/** How dates and times are written in each language. */
export const LOCALES: Readonly<Record<Language, string>> = {
  fi: 'fi-FI',
  sv: 'sv-FI',
  en: 'en-GB',
};

/** A day in words, by the calendar of a place. */
export const longDate = (at: number, language: Language, timeZone: string): string =>
  new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'long', timeZone }).format(at);

/** From when to when, by the clock of a place. */
export const clockTimes = (
  { begins, ends }: { readonly begins: number; readonly ends: number },
  language: Language,
  timeZone: string,
): string => {
  const format = new Intl.DateTimeFormat(LOCALES[language], { timeStyle: 'short', timeZone });
  return begins === ends
    ? format.format(begins)
    : `${format.format(begins)}–${format.format(ends)}`;
};

/** What exports say themselves, in the three languages. Reactions are called as on the board. */
export type ExportWords = Readonly<Record<FactWord, string>> & {
  readonly board: string;
  readonly section: string;
  readonly group: string;
  readonly text: string;
  readonly author: string;
  readonly organisation: string;
  readonly written: string;
  readonly contents: string;
  readonly drawn: string;
  readonly picture: string;
  readonly programme: string;
  readonly tables: string;
  readonly harvest: string;
  readonly openings: string;
  readonly noSection: string;
  readonly noNotes: string;
  readonly withNames: string;
  readonly withoutNames: string;
  readonly notes: (count: number) => string;
  /** When the export was made. */
  readonly asOf: (date: string) => string;
};

const WORDS: Readonly<Record<Language, ExportWords>> = {
  fi: {
    board: 'Taulu',
    section: 'Osio',
    group: 'Nippu',
    text: 'Teksti',
    author: 'Kirjoittaja',
    organisation: 'Organisaatio',
    written: 'Kirjoitettu',
    contents: 'Sisältö',
    drawn: 'Piirrokset ja yhteydet',
    picture: 'Kuva ilman kuvausta',
    programme: 'Ohjelma',
    tables: 'Minglailupöydät',
    harvest: 'Mitä jäi käteen',
    openings: 'Alustukset',
    noSection: 'Ilman osiota',
    noNotes: 'Ei lappuja',
    withNames: 'Kirjoittajien nimet ovat mukana',
    withoutNames: 'Ilman kirjoittajien nimiä',
    notes: (count) => (count === 1 ? '1 lappu' : `${count} lappua`),
    asOf: (date) => `tilanne ${date}`,
    good: 'Hyvä',
    insight: 'Oivallus',
    interested: 'Kiinnostaa meitä',
    inUse: 'Meillä käytössä',
    tellMore: 'Kerro lisää',
    date: 'Päivämäärä',
    tags: 'Tunnisteet',
    link: 'Linkki',
    color: 'Väri',
    attachment: 'Liite',
    comments: 'Kommentit',
  },
  sv: {
    board: 'Tavla',
    section: 'Avsnitt',
    group: 'Bunt',
    text: 'Text',
    author: 'Skribent',
    organisation: 'Organisation',
    written: 'Skrivet',
    contents: 'Innehåll',
    drawn: 'Figurer och kopplingar',
    picture: 'Bild utan beskrivning',
    programme: 'Program',
    tables: 'Mingelbord',
    harvest: 'Vad blev kvar',
    openings: 'Inledningar',
    noSection: 'Utan avsnitt',
    noNotes: 'Inga lappar',
    withNames: 'Skribenternas namn är med',
    withoutNames: 'Utan skribenternas namn',
    notes: (count) => (count === 1 ? '1 lapp' : `${count} lappar`),
    asOf: (date) => `läget ${date}`,
    good: 'Bra',
    insight: 'Insikt',
    interested: 'Intresserar oss',
    inUse: 'Används hos oss',
    tellMore: 'Berätta mer',
    date: 'Datum',
    tags: 'Taggar',
    link: 'Länk',
    color: 'Färg',
    attachment: 'Bilaga',
    comments: 'Kommentarer',
  },
  en: {
    board: 'Board',
    section: 'Section',
    group: 'Cluster',
    text: 'Text',
    author: 'Author',
    organisation: 'Organisation',
    written: 'Written',
    contents: 'Contents',
    drawn: 'Drawings and connections',
    picture: 'Picture without a description',
    programme: 'Programme',
    tables: 'Mingling tables',
    harvest: 'What they took with them',
    openings: 'Openings',
    noSection: 'Without a section',
    noNotes: 'No notes',
    withNames: 'With the authors’ names',
    withoutNames: 'Without the authors’ names',
    notes: (count) => (count === 1 ? '1 note' : `${count} notes`),
    asOf: (date) => `as of ${date}`,
    good: 'Good',
    insight: 'Insight',
    interested: 'We are interested',
    inUse: 'We use this',
    tellMore: 'Tell us more',
    date: 'Date',
    tags: 'Tags',
    link: 'Link',
    color: 'Colour',
    attachment: 'Attachment',
    comments: 'Comments',
  },
};

export const exportWords = (language: Language): ExportWords => WORDS[language];

export const labelIn = (words: ExportWords, label: FactLabel): string =>
  label.kind === 'own' ? label.text : words[label.word];
