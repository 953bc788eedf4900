import { rulesOf } from '../access/rule-presets.ts';
import { HINTS } from './hints.ts';
import type { BoardTemplate } from './template.ts';

export const startStopContinue: BoardTemplate = {
  id: 'start-stop-continue',
  title: { fi: 'Aloita, lopeta, jatka', sv: 'Börja, sluta, fortsätt', en: 'Start, stop, continue' },
  description: {
    fi: 'Mitä teemme toisin tästä eteenpäin?',
    sv: 'Vad gör vi annorlunda hädanefter?',
    en: 'What do we do differently from now on?',
  },
  purpose: 'reflect',
  layout: 'columns',
  afterwards: 'read',
  notes: {
    fi: 'Sopikaa lopuksi yhdestä asiasta, jonka aloitatte, ja yhdestä, jonka lopetatte. Enempi jää helposti tekemättä.',
    sv: 'Kom till slut överens om en sak ni börjar med och en ni slutar med. Fler blir lätt ogjorda.',
    en: 'In the end agree on one thing to start and one to stop. More is easily left undone.',
  },
  sections: [
    {
      title: { fi: 'Aloita', sv: 'Börja', en: 'Start' },
      prompt: {
        fi: 'Mitä meidän kannattaisi alkaa tehdä?',
        sv: 'Vad borde vi börja göra?',
        en: 'What should we begin to do?',
      },
      color: 'birch',
    },
    {
      title: { fi: 'Lopeta', sv: 'Sluta', en: 'Stop' },
      prompt: {
        fi: 'Mikä vie aikaa antamatta mitään?',
        sv: 'Vad tar tid utan att ge något?',
        en: 'What takes time and gives nothing?',
      },
      color: 'apricot',
    },
    {
      title: { fi: 'Jatka', sv: 'Fortsätt', en: 'Continue' },
      prompt: {
        fi: 'Mistä pidämme kiinni?',
        sv: 'Vad håller vi fast vid?',
        en: 'What do we hold on to?',
      },
      color: 'lake',
    },
    {
      title: { fi: 'Toimet', sv: 'Åtgärder', en: 'Actions' },
      prompt: {
        fi: 'Kuka tekee, mitä ja milloin?',
        sv: 'Vem gör vad, och när?',
        en: 'Who does what, and when?',
      },
      color: 'sun',
    },
  ],
  phases: [
    {
      title: { fi: 'Kirjoitetaan', sv: 'Vi skriver', en: 'Writing' },
      minutes: 5,
      prompt: {
        fi: 'Mitä aloittaisit, lopettaisit ja jatkaisit?',
        sv: 'Vad skulle du börja, sluta och fortsätta med?',
        en: 'What would you start, stop and continue?',
      },
      rules: rulesOf('unsigned'),
      notes: HINTS.unsigned,
    },
    {
      title: { fi: 'Ryhmitellään', sv: 'Vi grupperar', en: 'Sorting' },
      minutes: 8,
      prompt: {
        fi: 'Mitkä laput sanovat samaa?',
        sv: 'Vilka lappar säger samma sak?',
        en: 'Which notes say the same?',
      },
      rules: rulesOf('arrange'),
      notes: HINTS.arrange,
    },
    {
      title: { fi: 'Äänestys', sv: 'Röstning', en: 'Voting' },
      minutes: 3,
      prompt: {
        fi: 'Mikä muutos auttaisi eniten?',
        sv: 'Vilken ändring skulle hjälpa mest?',
        en: 'Which change would help most?',
      },
      rules: rulesOf('vote'),
      notes: HINTS.vote,
    },
    {
      title: { fi: 'Keskustelu', sv: 'Diskussion', en: 'Discussion' },
      minutes: 12,
      prompt: {
        fi: 'Mitä muutos vaatii meiltä?',
        sv: 'Vad kräver ändringen av oss?',
        en: 'What does the change ask of us?',
      },
      rules: rulesOf('write'),
    },
    {
      title: { fi: 'Sovitaan', sv: 'Vi avtalar', en: 'Agreeing' },
      minutes: 5,
      prompt: {
        fi: 'Mikä on ensimmäinen teko?',
        sv: 'Vilken är den första gärningen?',
        en: 'What is the first deed?',
      },
      rules: rulesOf('write'),
    },
  ],
};
