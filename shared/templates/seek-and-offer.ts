import { rulesOf } from '../access/rule-presets.ts';
import { QUESTIONS } from './questions.ts';
import type { BoardTemplate } from './template.ts';

export const seekAndOffer: BoardTemplate = {
  id: 'seek-and-offer',
  title: { fi: 'Haen ja tarjoan', sv: 'Söker och erbjuder', en: 'Seek and offer' },
  description: {
    fi: 'Kuka etsii apua tai kumppania, ja kuka voi auttaa?',
    sv: 'Vem söker hjälp eller en partner, och vem kan hjälpa?',
    en: 'Who is looking for help or a partner, and who can help?',
  },
  purpose: 'network',
  layout: 'columns',
  views: ['columns', 'table'],
  afterwards: 'open',
  notes: {
    fi: 'Toimii tapaamisessa ja jatkuvana tauluna. Käy taulu läpi kaksi kertaa vuodessa: poista vanhentuneet ja kerro, mitä yhteistyötä syntyi.',
    sv: 'Fungerar på ett möte och som fortlöpande tavla. Gå igenom tavlan två gånger om året: ta bort det som är inaktuellt och berätta vilka samarbeten som uppstått.',
    en: 'Works in a meeting and as a continuous board. Go through it twice a year: take away what is out of date and tell what came of it.',
  },
  sections: [
    {
      title: { fi: 'Haen', sv: 'Söker', en: 'Seek' },
      prompt: {
        fi: 'Mitä tai ketä etsit, mihin mennessä, ja mistä sinut tavoittaa?',
        sv: 'Vad eller vem söker du, till när, och hur når man dig?',
        en: 'What or whom do you seek, by when, and how are you reached?',
      },
      color: 'apricot',
      form: {
        placeholder: {
          fi: 'Haen kumppania, joka…',
          sv: 'Jag söker någon som …',
          en: 'I seek somebody who…',
        },
        fields: [QUESTIONS.stage, QUESTIONS.by, QUESTIONS.region, QUESTIONS.contact],
      },
    },
    {
      title: { fi: 'Tarjoan', sv: 'Erbjuder', en: 'Offer' },
      prompt: {
        fi: 'Mitä voit antaa tai opettaa muille?',
        sv: 'Vad kan du ge eller lära andra?',
        en: 'What can you give or teach to others?',
      },
      color: 'birch',
      form: {
        placeholder: { fi: 'Tarjoan…', sv: 'Jag erbjuder …', en: 'I offer…' },
        fields: [
          { id: 'whom', kind: 'text', label: { fi: 'Kenelle', sv: 'Till vem', en: 'To whom' } },
          QUESTIONS.region,
          QUESTIONS.contact,
        ],
      },
    },
    {
      title: { fi: 'Löysimme toisemme', sv: 'Vi fann varandra', en: 'We found each other' },
      prompt: {
        fi: 'Ketkä alkoivat tehdä yhteistyötä, ja mistä?',
        sv: 'Vilka började samarbeta, och kring vad?',
        en: 'Who began to work together, and on what?',
      },
      color: 'sun',
    },
  ],
  phases: [
    {
      title: { fi: 'Kirjoitetaan', sv: 'Vi skriver', en: 'Writing' },
      minutes: 5,
      prompt: {
        fi: 'Mitä haet, ja mitä voit tarjota?',
        sv: 'Vad söker du, och vad kan du erbjuda?',
        en: 'What do you seek, and what can you offer?',
      },
      rules: rulesOf('write'),
    },
    {
      title: { fi: 'Luetaan', sv: 'Vi läser', en: 'Reading' },
      minutes: 5,
      prompt: {
        fi: 'Kenen lappuun voit vastata?',
        sv: 'Vems lapp kan du svara på?',
        en: 'Whose note can you answer?',
      },
      rules: rulesOf('write'),
    },
    {
      title: { fi: 'Sovitaan', sv: 'Vi avtalar', en: 'Agreeing' },
      minutes: 6,
      prompt: {
        fi: 'Milloin jatkatte kahden kesken?',
        sv: 'När fortsätter ni på tu man hand?',
        en: 'When do the two of you go on?',
      },
      rules: rulesOf('write'),
    },
  ],
};
