import { rulesOf } from '../access/rule-presets.ts';
import { HINTS } from './hints.ts';
import { QUESTIONS } from './questions.ts';
import type { BoardTemplate } from './template.ts';

export const jointExperiment: BoardTemplate = {
  id: 'joint-experiment',
  title: { fi: 'Yhteinen kokeilu', sv: 'Gemensamt försök', en: 'Joint experiment' },
  description: {
    fi: 'Pieni kokeilu, jonka usea organisaatio tekee yhtä aikaa.',
    sv: 'Ett litet försök som flera organisationer gör samtidigt.',
    en: 'A small experiment that several organisations make at the same time.',
  },
  purpose: 'network',
  layout: 'columns',
  afterwards: 'open',
  notes: {
    fi: 'Neljä viikkoa on hyvä pituus. Sopikaa jo alussa, milloin kokeilu keskeytetään ja milloin opit kootaan.',
    sv: 'Fyra veckor är en bra längd. Kom redan i början överens om när försöket avbryts och när lärdomarna samlas.',
    en: 'Four weeks are a good length. Agree at the start when to break off and when the lessons are gathered.',
  },
  sections: [
    {
      title: { fi: 'Oletus', sv: 'Antagande', en: 'Assumption' },
      prompt: {
        fi: 'Minkä uskomme muuttuvan, jos kokeilemme?',
        sv: 'Vad tror vi förändras om vi prövar?',
        en: 'What do we believe will change if we try?',
      },
      color: 'sun',
    },
    {
      title: { fi: 'Kuka ja missä', sv: 'Vem och var', en: 'Who and where' },
      prompt: {
        fi: 'Missä kokeillaan, ja kuka siitä vastaa?',
        sv: 'Var prövar vi, och vem ansvarar?',
        en: 'Where is it tried, and who is in charge?',
      },
      color: 'lake',
      form: {
        fields: [
          { ...QUESTIONS.organisation, required: true },
          QUESTIONS.region,
          {
            id: 'start',
            kind: 'date',
            label: { fi: 'Milloin alkaa', sv: 'När det börjar', en: 'When it begins' },
          },
          {
            id: 'lead',
            kind: 'person',
            label: { fi: 'Kuka vastaa', sv: 'Vem som ansvarar', en: 'Who is in charge' },
          },
        ],
      },
    },
    {
      title: { fi: 'Mistä tiedämme', sv: 'Hur vet vi', en: 'How we know' },
      prompt: {
        fi: 'Mistä näemme neljän viikon päästä, onnistuiko se?',
        sv: 'Hur ser vi om fyra veckor om det lyckades?',
        en: 'How do we see in four weeks whether it worked?',
      },
      color: 'turquoise',
    },
    {
      title: { fi: 'Keskeytämme, jos', sv: 'Vi avbryter om', en: 'We break off if' },
      prompt: {
        fi: 'Milloin on viisasta lopettaa kesken?',
        sv: 'När är det klokt att sluta i förtid?',
        en: 'When is it wise to stop early?',
      },
      color: 'rose',
    },
    {
      title: { fi: 'Opittua', sv: 'Lärdomar', en: 'Learned' },
      prompt: {
        fi: 'Mitä opitte, ja mitä muiden kannattaa tietää?',
        sv: 'Vad lärde ni er, och vad borde andra veta?',
        en: 'What did you learn, and what should others know?',
      },
      color: 'birch',
    },
  ],
  phases: [
    {
      title: { fi: 'Oletukset', sv: 'Antaganden', en: 'Assumptions' },
      minutes: 8,
      prompt: {
        fi: 'Mikä pieni muutos auttaisi eniten?',
        sv: 'Vilken liten ändring skulle hjälpa mest?',
        en: 'Which small change would help most?',
      },
      rules: rulesOf('secret'),
      notes: HINTS.secret,
    },
    {
      title: { fi: 'Valinta', sv: 'Val', en: 'Choice' },
      minutes: 4,
      prompt: {
        fi: 'Mitä haluat itse kokeilla?',
        sv: 'Vad vill du själv pröva?',
        en: 'What do you want to try yourself?',
      },
      rules: rulesOf('vote'),
      notes: HINTS.vote,
    },
    {
      title: { fi: 'Suunnitelma', sv: 'Plan', en: 'Plan' },
      minutes: 12,
      prompt: {
        fi: 'Kuka kokeilee, missä ja millä mittarilla?',
        sv: 'Vem prövar, var och med vilket mått?',
        en: 'Who tries it, where and by what measure?',
      },
      rules: rulesOf('write'),
    },
    {
      title: { fi: 'Sopimus', sv: 'Avtal', en: 'Agreement' },
      minutes: 6,
      prompt: {
        fi: 'Milloin tapaamme seuraavan kerran?',
        sv: 'När träffas vi nästa gång?',
        en: 'When do we meet next?',
      },
      rules: rulesOf('write'),
    },
  ],
};
