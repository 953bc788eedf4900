import { rulesOf } from '../access/rule-presets.ts';
import { HINTS } from './hints.ts';
import type { BoardTemplate } from './template.ts';

export const howMightWe: BoardTemplate = {
  id: 'how-might-we',
  title: { fi: 'Kuinka voisimme', sv: 'Hur kan vi', en: 'How might we' },
  description: {
    fi: 'Havainnoista kysymyksiä ja kysymyksistä ideoita.',
    sv: 'Från iakttagelser till frågor, från frågor till idéer.',
    en: 'From observations to questions, from questions to ideas.',
  },
  purpose: 'gather',
  layout: 'columns',
  afterwards: 'open',
  notes: {
    fi: 'Hyvä kysymys on tarpeeksi avara usealle idealle ja tarpeeksi tarkka, jotta siihen voi tarttua.',
    sv: 'En bra fråga är vid nog för flera idéer och smal nog för att gripa tag i.',
    en: 'A good question is wide enough for several ideas and narrow enough to take hold of.',
  },
  sections: [
    {
      title: { fi: 'Havainnot', sv: 'Iakttagelser', en: 'Observations' },
      prompt: {
        fi: 'Mitä olet nähnyt tai kuullut arjessa?',
        sv: 'Vad har du sett eller hört i vardagen?',
        en: 'What have you seen or heard in everyday work?',
      },
      color: 'snow',
    },
    {
      title: { fi: 'Kuinka voisimme…', sv: 'Hur kan vi …', en: 'How might we …' },
      prompt: {
        fi: 'Millaiseksi kysymykseksi havainto kääntyy?',
        sv: 'Vilken fråga blir iakttagelsen?',
        en: 'Which question does the observation turn into?',
      },
      color: 'sun',
    },
    {
      title: { fi: 'Ideat', sv: 'Idéer', en: 'Ideas' },
      prompt: {
        fi: 'Mitä voisi kokeilla, jotta kysymys saa vastauksen?',
        sv: 'Vad kunde vi pröva för att få svar på frågan?',
        en: 'What could be tried to answer the question?',
      },
      color: 'turquoise',
    },
  ],
  phases: [
    {
      title: { fi: 'Havainnot', sv: 'Iakttagelser', en: 'Observations' },
      minutes: 6,
      prompt: {
        fi: 'Mikä hetki arjessa jäi mieleesi?',
        sv: 'Vilket ögonblick i vardagen minns du?',
        en: 'Which moment of everyday work stayed with you?',
      },
      rules: rulesOf('secret'),
      notes: HINTS.secret,
    },
    {
      title: { fi: 'Kysymykset', sv: 'Frågor', en: 'Questions' },
      minutes: 6,
      prompt: {
        fi: 'Kuinka voisimme tehdä tästä helpompaa?',
        sv: 'Hur kan vi göra det här lättare?',
        en: 'How might we make this easier?',
      },
      rules: rulesOf('write'),
    },
    {
      title: { fi: 'Valinta', sv: 'Val', en: 'Choice' },
      minutes: 3,
      prompt: {
        fi: 'Mihin kysymykseen haluat vastata?',
        sv: 'Vilken fråga vill du svara på?',
        en: 'Which question do you want to answer?',
      },
      rules: rulesOf('vote'),
      notes: HINTS.vote,
    },
    {
      title: { fi: 'Ideat', sv: 'Idéer', en: 'Ideas' },
      minutes: 8,
      prompt: {
        fi: 'Mitkä ovat neljä ensimmäistä ideaasi?',
        sv: 'Vilka är dina fyra första idéer?',
        en: 'What are your first four ideas?',
      },
      rules: rulesOf('secret'),
      notes: HINTS.secret,
    },
    {
      title: { fi: 'Esittely', sv: 'Presentation', en: 'Showing' },
      minutes: 8,
      prompt: {
        fi: 'Mitä ideasta syntyy, kun sitä jatkaa?',
        sv: 'Vad blir idén om man bygger vidare på den?',
        en: 'What does the idea become when it is taken further?',
      },
      rules: rulesOf('write'),
    },
  ],
};
