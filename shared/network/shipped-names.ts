import type { Language } from '../lib/language.ts';

/** A name as its bearer uses it; where there is no official English one, the Swedish stands in. */
export type ShippedName = {
  readonly fi: string;
  readonly sv: string;
  readonly en?: string;
  /** Short names that people type instead of the whole one. */
  readonly alias?: string;
};

/** The wellbeing services counties' regions, Helsinki and Åland: what a person may choose as theirs. */
export const regions: readonly ShippedName[] = [
  { fi: 'Ahvenanmaa', sv: 'Åland', en: 'Åland' },
  { fi: 'Etelä-Karjala', sv: 'Södra Karelen', en: 'South Karelia' },
  { fi: 'Etelä-Pohjanmaa', sv: 'Södra Österbotten', en: 'South Ostrobothnia' },
  { fi: 'Etelä-Savo', sv: 'Södra Savolax', en: 'South Savo' },
  { fi: 'Helsinki', sv: 'Helsingfors', en: 'Helsinki' },
  { fi: 'Itä-Uusimaa', sv: 'Östra Nyland', en: 'East Uusimaa' },
  { fi: 'Kainuu', sv: 'Kajanaland', en: 'Kainuu' },
  { fi: 'Kanta-Häme', sv: 'Egentliga Tavastland', en: 'Kanta-Häme' },
  { fi: 'Keski-Pohjanmaa', sv: 'Mellersta Österbotten', en: 'Central Ostrobothnia' },
  { fi: 'Keski-Suomi', sv: 'Mellersta Finland', en: 'Central Finland' },
  { fi: 'Keski-Uusimaa', sv: 'Mellersta Nyland', en: 'Central Uusimaa' },
  { fi: 'Kymenlaakso', sv: 'Kymmenedalen', en: 'Kymenlaakso' },
  { fi: 'Lappi', sv: 'Lappland', en: 'Lapland' },
  { fi: 'Länsi-Uusimaa', sv: 'Västra Nyland', en: 'Western Uusimaa' },
  { fi: 'Pirkanmaa', sv: 'Birkaland', en: 'Pirkanmaa' },
  { fi: 'Pohjanmaa', sv: 'Österbotten', en: 'Ostrobothnia' },
  { fi: 'Pohjois-Karjala', sv: 'Norra Karelen', en: 'North Karelia' },
  { fi: 'Pohjois-Pohjanmaa', sv: 'Norra Österbotten', en: 'North Ostrobothnia' },
  { fi: 'Pohjois-Savo', sv: 'Norra Savolax', en: 'North Savo' },
  { fi: 'Päijät-Häme', sv: 'Päijänne-Tavastland', en: 'Päijät-Häme' },
  { fi: 'Satakunta', sv: 'Satakunta', en: 'Satakunta' },
  { fi: 'Vantaa ja Kerava', sv: 'Vanda och Kervo', en: 'Vantaa and Kerava' },
  { fi: 'Varsinais-Suomi', sv: 'Egentliga Finland', en: 'Southwest Finland' },
];

const county = (fi: string, sv: string, en: string, alias?: string): ShippedName => ({
  fi: `${fi} hyvinvointialue`,
  sv: `${sv} välfärdsområde`,
  en: `Wellbeing services county of ${en}`,
  ...(alias !== undefined && { alias }),
});

/** Who arranges social and health care in Finland: the 21 counties, Helsinki, HUS and Åland's ÅHS. */
export const organisations: readonly ShippedName[] = [
  county('Etelä-Karjalan', 'Södra Karelens', 'South Karelia', 'Ekhva'),
  county('Etelä-Pohjanmaan', 'Södra Österbottens', 'South Ostrobothnia', 'Hyvaep'),
  county('Etelä-Savon', 'Södra Savolax', 'South Savo', 'Eloisa'),
  county('Itä-Uudenmaan', 'Östra Nylands', 'East Uusimaa'),
  county('Kainuun', 'Kajanalands', 'Kainuu'),
  county('Kanta-Hämeen', 'Egentliga Tavastlands', 'Kanta-Häme', 'Oma Häme'),
  county('Keski-Pohjanmaan', 'Mellersta Österbottens', 'Central Ostrobothnia', 'Soite'),
  county('Keski-Suomen', 'Mellersta Finlands', 'Central Finland', 'Hyvaks'),
  county('Keski-Uudenmaan', 'Mellersta Nylands', 'Central Uusimaa', 'Keusote'),
  county('Kymenlaakson', 'Kymmenedalens', 'Kymenlaakso'),
  county('Lapin', 'Lapplands', 'Lapland', 'Lapha'),
  county('Länsi-Uudenmaan', 'Västra Nylands', 'Western Uusimaa', 'Luvn'),
  county('Pirkanmaan', 'Birkalands', 'Pirkanmaa', 'Pirha'),
  county('Pohjanmaan', 'Österbottens', 'Ostrobothnia'),
  county('Pohjois-Karjalan', 'Norra Karelens', 'North Karelia', 'Siun sote'),
  county('Pohjois-Pohjanmaan', 'Norra Österbottens', 'North Ostrobothnia', 'Pohde'),
  county('Pohjois-Savon', 'Norra Savolax', 'North Savo'),
  county('Päijät-Hämeen', 'Päijänne-Tavastlands', 'Päijät-Häme'),
  county('Satakunnan', 'Satakunta', 'Satakunta'),
  county('Vantaan ja Keravan', 'Vanda och Kervo', 'Vantaa and Kerava'),
  county('Varsinais-Suomen', 'Egentliga Finlands', 'Southwest Finland', 'Varha'),
  { fi: 'Helsingin kaupunki', sv: 'Helsingfors stad', en: 'City of Helsinki' },
  { fi: 'HUS-yhtymä', sv: 'HUS-sammanslutningen', en: 'HUS Group' },
  {
    fi: 'Ahvenanmaan terveyden- ja sairaanhoito (ÅHS)',
    sv: 'Ålands hälso- och sjukvård (ÅHS)',
  },
];

/** The name in a language; in Swedish, which all have, where that language has none of its own. */
export const nameIn = (name: ShippedName, language: Language): string => name[language] ?? name.sv;
