import { rulesOf } from '../access/rule-presets.ts';
import { HINTS } from './hints.ts';
import type { BoardTemplate } from './template.ts';

export const checkIn: BoardTemplate = {
  id: 'check-in',
  title: { fi: 'Virittäytyminen', sv: 'Incheckning', en: 'Check-in' },
  description: {
    fi: 'Jokainen pääsee ääneen heti aluksi.',
    sv: 'Alla får komma till tals genast i början.',
    en: 'Everybody is heard right at the start.',
  },
  purpose: 'meeting',
  layout: 'columns',
  afterwards: 'read',
  notes: {
    fi: 'Vastaukset näytetään vuorotellen, joten jokainen tulee nähdyksi. Alle kymmenen ihmisen kesken ne voi myös lukea ääneen.',
    sv: 'Svaren visas i tur och ordning, så att alla blir sedda. Är ni färre än tio kan de också läsas högt.',
    en: 'Answers are shown in turns, so that everybody is seen. With fewer than ten people they can be read aloud, too.',
  },
  sections: [
    {
      title: { fi: 'Näin saavun', sv: 'Så här kommer jag', en: 'How I arrive' },
      prompt: {
        fi: 'Millaisella säällä saavut tänään?',
        sv: 'I vilket väder kommer du i dag?',
        en: 'In what kind of weather do you arrive today?',
      },
      color: 'lake',
    },
    {
      title: { fi: 'Tätä toivon', sv: 'Det här hoppas jag på', en: 'What I hope for' },
      prompt: {
        fi: 'Mistä haluat lähteä viisaampana?',
        sv: 'Vad vill du bli klokare på?',
        en: 'What do you want to leave wiser about?',
      },
      color: 'sun',
    },
  ],
  phases: [
    {
      title: { fi: 'Kirjoitetaan', sv: 'Vi skriver', en: 'Writing' },
      minutes: 2,
      prompt: {
        fi: 'Millä mielellä olet mukana?',
        sv: 'Med vilket sinne är du med?',
        en: 'In what mood are you here?',
      },
      rules: rulesOf('turns'),
      notes: HINTS.secret,
    },
    {
      title: { fi: 'Luetaan', sv: 'Vi läser', en: 'Reading' },
      minutes: 3,
      prompt: {
        fi: 'Mihin muiden toiveeseen yhdyt?',
        sv: 'Vems önskan delar du?',
        en: 'Whose hope do you share?',
      },
      rules: rulesOf('listen'),
    },
  ],
};
