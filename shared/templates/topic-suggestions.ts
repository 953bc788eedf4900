import { rulesOf } from '../access/rule-presets.ts';
import { HINTS } from './hints.ts';
import type { BoardTemplate } from './template.ts';

export const topicSuggestions: BoardTemplate = {
  id: 'topic-suggestions',
  title: {
    fi: 'Aihe-ehdotukset seuraavaan tapaamiseen',
    sv: 'Ämnesförslag till nästa möte',
    en: 'Topic suggestions for the next meeting',
  },
  description: {
    fi: 'Osallistujat ehdottavat aiheita; ohjaaja tekee niistä teemoja ja pöytiä.',
    sv: 'Deltagarna föreslår ämnen; ledaren gör dem till teman och bord.',
    en: 'Participants suggest topics; the facilitator makes them into themes and tables.',
  },
  purpose: 'meeting',
  layout: 'columns',
  afterwards: 'open',
  suggestsTopics: true,
  notes: {
    fi: 'Avaa taulu jo ennen tapaamista. Lapun valikosta aiheesta tulee teema tai pöytä.',
    sv: 'Öppna tavlan redan före mötet. I lappens meny blir ett ämne ett tema eller ett bord.',
    en: 'Open the board before the meeting. In a note’s menu a topic becomes a theme or a table.',
  },
  sections: [
    {
      title: {
        fi: 'Tästä haluaisin puhua',
        sv: 'Det här vill jag prata om',
        en: 'I would like to talk about',
      },
      prompt: {
        fi: 'Mistä aiheesta haluaisit puhua muiden kanssa ensi kerralla?',
        sv: 'Vilket ämne vill du prata om med de andra nästa gång?',
        en: 'Which topic would you like to talk about with others next time?',
      },
      color: 'sun',
    },
    {
      title: { fi: 'Tästä voin kertoa', sv: 'Det här kan jag berätta om', en: 'I can tell about' },
      prompt: {
        fi: 'Mistä voit itse kertoa muille, ja kauanko se vie?',
        sv: 'Vad kan du själv berätta för andra, och hur länge tar det?',
        en: 'What can you tell others about, and how long does it take?',
      },
      color: 'lake',
      form: {
        fields: [
          {
            id: 'length',
            kind: 'choice',
            label: { fi: 'Kauanko se vie', sv: 'Hur länge det tar', en: 'How long it takes' },
            options: [
              { fi: '10 min', sv: '10 min', en: '10 min' },
              { fi: '20 min', sv: '20 min', en: '20 min' },
              { fi: '45 min', sv: '45 min', en: '45 min' },
            ],
          },
        ],
      },
    },
    {
      title: {
        fi: 'Ketä pitäisi kutsua?',
        sv: 'Vem borde bjudas in?',
        en: 'Who should be invited?',
      },
      prompt: {
        fi: 'Kenen ääni meiltä puuttuu?',
        sv: 'Vems röst saknar vi?',
        en: 'Whose voice is missing among us?',
      },
      color: 'heather',
    },
  ],
  phases: [
    {
      title: { fi: 'Ehdotetaan', sv: 'Vi föreslår', en: 'Suggesting' },
      minutes: 5,
      prompt: {
        fi: 'Mistä aiheesta haluaisit puhua ensi kerralla?',
        sv: 'Vilket ämne vill du prata om nästa gång?',
        en: 'Which topic would you like to talk about next time?',
      },
      rules: rulesOf('secret'),
      notes: HINTS.secret,
    },
    {
      title: {
        fi: 'Luetaan ja yhdistetään',
        sv: 'Vi läser och förenar',
        en: 'Reading and joining',
      },
      minutes: 5,
      prompt: {
        fi: 'Mitkä ehdotukset ovat sama aihe eri sanoin?',
        sv: 'Vilka förslag är samma ämne med andra ord?',
        en: 'Which suggestions are the same topic in other words?',
      },
      rules: rulesOf('arrange'),
      notes: HINTS.arrange,
    },
    {
      title: { fi: 'Valitaan', sv: 'Vi väljer', en: 'Choosing' },
      minutes: 4,
      prompt: {
        fi: 'Mihin aiheisiin tulisit itse mukaan?',
        sv: 'Vilka ämnen skulle du själv delta i?',
        en: 'Which topics would you take part in yourself?',
      },
      rules: rulesOf('vote'),
      notes: HINTS.vote,
    },
    {
      title: { fi: 'Kuka vetää', sv: 'Vem håller i det', en: 'Who leads' },
      minutes: 4,
      prompt: {
        fi: 'Kuka ottaa aiheen vetääkseen?',
        sv: 'Vem tar hand om ämnet?',
        en: 'Who takes the lead of the topic?',
      },
      rules: rulesOf('write'),
    },
  ],
};
