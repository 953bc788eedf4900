import type { LocalText } from '../lib/language.ts';
import type { FieldTemplate } from './template.ts';

/** How somebody is reached: what brings people together hangs on it. */
const contactLabel: LocalText = {
  fi: 'Mistä sinut tavoittaa',
  sv: 'Hur du nås',
  en: 'How you are reached',
};

/** Questions that several templates ask in the same words. */
export const QUESTIONS = {
  contact: { id: 'contact', kind: 'text', label: contactLabel, required: true },
  region: {
    id: 'region',
    kind: 'region',
    label: { fi: 'Hyvinvointialue', sv: 'Välfärdsområde', en: 'Wellbeing services county' },
  },
  organisation: {
    id: 'organisation',
    kind: 'organisation',
    label: { fi: 'Organisaatio', sv: 'Organisation', en: 'Organisation' },
  },
  link: {
    id: 'link',
    kind: 'link',
    label: { fi: 'Mistä sen löytää', sv: 'Var den finns', en: 'Where to find it' },
  },
  by: {
    id: 'by',
    kind: 'date',
    label: { fi: 'Mihin mennessä', sv: 'Senast när', en: 'By when' },
  },
  stage: {
    id: 'stage',
    kind: 'choice',
    label: { fi: 'Missä vaiheessa', sv: 'I vilket skede', en: 'How far along' },
    options: [
      { fi: 'idea', sv: 'idé', en: 'idea' },
      { fi: 'suunnitteilla', sv: 'planeras', en: 'being planned' },
      { fi: 'kokeilussa', sv: 'prövas', en: 'being tried' },
      { fi: 'käytössä', sv: 'i bruk', en: 'in use' },
    ],
  },
} as const satisfies Readonly<Record<string, FieldTemplate>>;
