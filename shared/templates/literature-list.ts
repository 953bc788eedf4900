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
    },
    {
      title: { fi: 'Oppaat ja työkalut', sv: 'Guider och verktyg', en: 'Guides and tools' },
      prompt: {
        fi: 'Mistä oppaasta on ollut apua käytännön työssä?',
        sv: 'Vilken guide har varit till hjälp i det praktiska arbetet?',
        en: 'Which guide has helped you in practice?',
      },
    },
    {
      title: { fi: 'Tutkimukset', sv: 'Forskning', en: 'Research' },
      prompt: {
        fi: 'Mitä tutkimus kertoo, ja mitä siitä kannattaa poimia omaan työhön?',
        sv: 'Vad visar studien, och vad kan du ta med dig till ditt eget arbete?',
        en: 'What does the study show, and what is worth taking into your own work?',
      },
    },
    {
      title: { fi: 'Omat raportit', sv: 'Egna rapporter', en: 'Our own reports' },
      prompt: {
        fi: 'Mitä olette itse kirjoittaneet, ja mistä sen löytää?',
        sv: 'Vad har ni själva skrivit, och var finns det?',
        en: 'What have you written yourselves, and where can it be found?',
      },
    },
  ],
  phases: [],
};
