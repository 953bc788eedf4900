import { QUESTIONS } from './questions.ts';
import type { BoardTemplate } from './template.ts';

export const literatureList: BoardTemplate = {
  id: 'literature-list',
  title: { fi: 'Kirjallisuusluettelo', sv: 'Litteraturlista', en: 'Literature list' },
  description: {
    fi: 'Oppaita, tutkimuksia ja raportteja, joita suosittelemme toisillemme.',
    sv: 'Guider, studier och rapporter som vi rekommenderar varandra.',
    en: 'Guides, studies and reports that we recommend to each other.',
  },
  purpose: 'network',
  layout: 'outline',
  views: ['columns', 'table'],
  afterwards: 'open',
  notes: {
    fi: 'Jatkuva taulu verkostolle. Pyydä jokaiseen suositukseen yksi lause siitä, miksi se kannattaa lukea.',
    sv: 'En fortlöpande tavla för nätverket. Be om en mening vid varje tips om varför det är värt att läsa.',
    en: 'A continuous board for the network. Ask for one sentence with each tip on why it is worth reading.',
  },
  sections: [
    {
      title: { fi: 'Ehdotukset', sv: 'Förslag', en: 'Suggestions' },
      prompt: {
        fi: 'Mitä muidenkin kannattaisi lukea, ja miksi?',
        sv: 'Vad borde också andra läsa, och varför?',
        en: 'What should others read too, and why?',
      },
      form: {
        placeholder: { fi: 'Tekijä ja nimi', sv: 'Författare och titel', en: 'Author and title' },
        fields: [
          {
            id: 'why',
            kind: 'text',
            label: {
              fi: 'Miksi tämä kannattaa lukea',
              sv: 'Varför den är värd att läsa',
              en: 'Why it is worth reading',
            },
            required: true,
          },
          {
            id: 'kind',
            kind: 'choice',
            label: { fi: 'Mikä se on', sv: 'Vad det är', en: 'What it is' },
            options: [
              { fi: 'tutkimus', sv: 'studie', en: 'study' },
              { fi: 'raportti', sv: 'rapport', en: 'report' },
              { fi: 'opas', sv: 'guide', en: 'guide' },
              { fi: 'opinnäytetyö', sv: 'lärdomsprov', en: 'thesis' },
            ],
          },
          { id: 'year', kind: 'number', label: { fi: 'Vuosi', sv: 'År', en: 'Year' } },
          QUESTIONS.link,
        ],
      },
    },
    {
      title: { fi: 'Oppaat ja työkalut', sv: 'Guider och verktyg', en: 'Guides and tools' },
      prompt: {
        fi: 'Mistä oppaasta on ollut apua käytännön työssä?',
        sv: 'Vilken guide har varit till hjälp i det praktiska arbetet?',
        en: 'Which guide has helped you in practice?',
      },
      form: {
        placeholder: { fi: 'Tekijä ja nimi', sv: 'Författare och titel', en: 'Author and title' },
        fields: [
          {
            id: 'why',
            kind: 'text',
            label: {
              fi: 'Miksi tämä kannattaa lukea',
              sv: 'Varför den är värd att läsa',
              en: 'Why it is worth reading',
            },
            required: true,
          },
          { id: 'year', kind: 'number', label: { fi: 'Vuosi', sv: 'År', en: 'Year' } },
          QUESTIONS.link,
        ],
      },
    },
    {
      title: { fi: 'Tutkimukset', sv: 'Forskning', en: 'Research' },
      prompt: {
        fi: 'Mitä tutkimus kertoo, ja mitä siitä kannattaa poimia omaan työhön?',
        sv: 'Vad visar studien, och vad kan du ta med dig till ditt eget arbete?',
        en: 'What does the study show, and what is worth taking into your own work?',
      },
      form: {
        placeholder: { fi: 'Tekijä ja nimi', sv: 'Författare och titel', en: 'Author and title' },
        fields: [
          {
            id: 'why',
            kind: 'text',
            label: {
              fi: 'Miksi tämä kannattaa lukea',
              sv: 'Varför den är värd att läsa',
              en: 'Why it is worth reading',
            },
            required: true,
          },
          { id: 'year', kind: 'number', label: { fi: 'Vuosi', sv: 'År', en: 'Year' } },
          QUESTIONS.link,
        ],
      },
    },
    {
      title: { fi: 'Omat raportit', sv: 'Egna rapporter', en: 'Our own reports' },
      prompt: {
        fi: 'Mitä olette itse kirjoittaneet, ja mistä sen löytää?',
        sv: 'Vad har ni själva skrivit, och var finns det?',
        en: 'What have you written yourselves, and where can it be found?',
      },
      form: {
        placeholder: { fi: 'Tekijä ja nimi', sv: 'Författare och titel', en: 'Author and title' },
        fields: [
          QUESTIONS.organisation,
          { id: 'year', kind: 'number', label: { fi: 'Vuosi', sv: 'År', en: 'Year' } },
          QUESTIONS.link,
        ],
      },
    },
  ],
  phases: [],
};
