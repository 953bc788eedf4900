import { rulesOf } from '../access/rule-presets.ts';
import { HINTS } from './hints.ts';
import type { BoardTemplate } from './template.ts';

export const sailboat: BoardTemplate = {
  id: 'sailboat',
  title: { fi: 'Purjevene', sv: 'Segelbåten', en: 'Sailboat' },
  description: {
    fi: 'Mihin matka vie, mikä kuljettaa ja mikä hidastaa?',
    sv: 'Vart bär färden, vad driver oss och vad bromsar?',
    en: 'Where does the voyage lead, what carries us and what slows us down?',
  },
  purpose: 'reflect',
  layout: 'columns',
  afterwards: 'read',
  notes: {
    fi: 'Aloita saaresta: ilman määränpäätä ei voi sanoa, mikä on tuulta ja mikä ankkuri.',
    sv: 'Börja med ön: utan mål kan man inte säga vad som är vind och vad som är ankare.',
    en: 'Begin with the island: without a goal one cannot tell wind from anchor.',
  },
  sections: [
    {
      title: { fi: 'Saari', sv: 'Ön', en: 'Island' },
      prompt: {
        fi: 'Missä haluamme olla vuoden päästä?',
        sv: 'Var vill vi vara om ett år?',
        en: 'Where do we want to be in a year?',
      },
      color: 'sun',
    },
    {
      title: { fi: 'Tuuli', sv: 'Vinden', en: 'Wind' },
      prompt: {
        fi: 'Mikä vie meitä eteenpäin?',
        sv: 'Vad för oss framåt?',
        en: 'What carries us forward?',
      },
      color: 'lake',
    },
    {
      title: { fi: 'Ankkuri', sv: 'Ankaret', en: 'Anchor' },
      prompt: {
        fi: 'Mikä pitää meitä paikoillaan?',
        sv: 'Vad håller oss kvar?',
        en: 'What holds us back?',
      },
      color: 'heather',
    },
    {
      title: { fi: 'Karikot', sv: 'Grynnorna', en: 'Reefs' },
      prompt: {
        fi: 'Mikä edessä voi yllättää?',
        sv: 'Vad framför oss kan överraska?',
        en: 'What ahead may surprise us?',
      },
      color: 'rose',
    },
    {
      title: { fi: 'Seuraavaksi', sv: 'Härnäst', en: 'Next' },
      prompt: {
        fi: 'Mikä ankkuri nostetaan ensin, ja kuka sen tekee?',
        sv: 'Vilket ankare lyfts först, och vem gör det?',
        en: 'Which anchor is raised first, and by whom?',
      },
      color: 'birch',
    },
  ],
  phases: [
    {
      title: { fi: 'Saari', sv: 'Ön', en: 'Island' },
      minutes: 5,
      prompt: {
        fi: 'Missä haluamme olla vuoden päästä?',
        sv: 'Var vill vi vara om ett år?',
        en: 'Where do we want to be in a year?',
      },
      rules: rulesOf('write'),
    },
    {
      title: { fi: 'Tuuli ja ankkuri', sv: 'Vind och ankare', en: 'Wind and anchor' },
      minutes: 6,
      prompt: {
        fi: 'Mikä vie eteenpäin, ja mikä pitää paikoillaan?',
        sv: 'Vad för framåt, och vad håller kvar?',
        en: 'What carries forward, and what holds back?',
      },
      rules: rulesOf('secret'),
      notes: HINTS.secret,
    },
    {
      title: { fi: 'Karikot', sv: 'Grynnorna', en: 'Reefs' },
      minutes: 4,
      prompt: {
        fi: 'Mitä emme ole vielä ottaneet huomioon?',
        sv: 'Vad har vi ännu inte tagit hänsyn till?',
        en: 'What have we not yet thought of?',
      },
      rules: rulesOf('write'),
    },
    {
      title: { fi: 'Äänestys', sv: 'Röstning', en: 'Voting' },
      minutes: 3,
      prompt: {
        fi: 'Mihin voimme itse vaikuttaa eniten?',
        sv: 'Vad kan vi själva påverka mest?',
        en: 'What can we ourselves change most?',
      },
      rules: rulesOf('vote'),
      notes: HINTS.vote,
    },
    {
      title: { fi: 'Toimet', sv: 'Åtgärder', en: 'Actions' },
      minutes: 12,
      prompt: {
        fi: 'Mitä teemme ensi kuussa?',
        sv: 'Vad gör vi nästa månad?',
        en: 'What do we do next month?',
      },
      rules: rulesOf('write'),
    },
  ],
};
