import { rulesOf } from '../access/rule-presets.ts';
import { HINTS } from './hints.ts';
import type { BoardTemplate } from './template.ts';

export const whatNow: BoardTemplate = {
  id: 'what-now',
  title: {
    fi: 'Mitä, entä sitten, mitä nyt',
    sv: 'Vad, än sen, vad nu',
    en: 'What, so what, now what',
  },
  description: {
    fi: 'Tapahtuneesta sen merkitykseen ja siitä tekoihin.',
    sv: 'Från det som hänt till vad det betyder och vidare till handling.',
    en: 'From what happened to what it means, and on to deeds.',
  },
  purpose: 'reflect',
  layout: 'columns',
  afterwards: 'read',
  notes: {
    fi: 'Pysykää ensin tosiasioissa. Merkitys ja teot tulevat vasta, kun kaikki tietävät, mitä tapahtui.',
    sv: 'Håll er först till fakta. Betydelse och handling kommer först när alla vet vad som hände.',
    en: 'Stay with the facts first. Meaning and deeds come only when all know what happened.',
  },
  sections: [
    {
      title: { fi: 'Mitä?', sv: 'Vad?', en: 'What?' },
      prompt: {
        fi: 'Mitä tapahtui, ja mitä näit tai kuulit?',
        sv: 'Vad hände, och vad såg eller hörde du?',
        en: 'What happened, and what did you see or hear?',
      },
      color: 'lake',
    },
    {
      title: { fi: 'Entä sitten?', sv: 'Än sen?', en: 'So what?' },
      prompt: {
        fi: 'Miksi sillä on väliä?',
        sv: 'Varför spelar det roll?',
        en: 'Why does it matter?',
      },
      color: 'sun',
    },
    {
      title: { fi: 'Mitä nyt?', sv: 'Vad nu?', en: 'Now what?' },
      prompt: {
        fi: 'Mitä teemme seuraavaksi?',
        sv: 'Vad gör vi härnäst?',
        en: 'What do we do next?',
      },
      color: 'birch',
    },
  ],
  phases: [
    {
      title: { fi: 'Mitä tapahtui', sv: 'Vad hände', en: 'What happened' },
      minutes: 5,
      prompt: {
        fi: 'Mitä näit ja kuulit?',
        sv: 'Vad såg och hörde du?',
        en: 'What did you see and hear?',
      },
      rules: rulesOf('secret'),
      notes: HINTS.secret,
    },
    {
      title: { fi: 'Mitä se merkitsee', sv: 'Vad betyder det', en: 'What it means' },
      minutes: 7,
      prompt: {
        fi: 'Mitä opimme tästä?',
        sv: 'Vad lär vi oss av det?',
        en: 'What do we learn from this?',
      },
      rules: rulesOf('write'),
    },
    {
      title: { fi: 'Mitä teemme', sv: 'Vad gör vi', en: 'What we do' },
      minutes: 8,
      prompt: {
        fi: 'Kuka tekee mitä, ja milloin palaamme asiaan?',
        sv: 'Vem gör vad, och när återkommer vi?',
        en: 'Who does what, and when do we come back to it?',
      },
      rules: rulesOf('write'),
    },
  ],
};
