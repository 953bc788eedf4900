import { rulesOf } from '../access/rule-presets.ts';
import { HINTS } from './hints.ts';
import type { BoardTemplate } from './template.ts';

export const roseThornBud: BoardTemplate = {
  id: 'rose-thorn-bud',
  title: { fi: 'Ruusu, piikki ja nuppu', sv: 'Ros, tagg och knopp', en: 'Rose, thorn and bud' },
  description: {
    fi: 'Mikä kukkii, mikä pistää ja mikä on tulossa?',
    sv: 'Vad blommar, vad sticks och vad är på väg?',
    en: 'What is in bloom, what pricks and what is to come?',
  },
  purpose: 'reflect',
  layout: 'columns',
  afterwards: 'read',
  notes: {
    fi: 'Sopii tapaamisen lopuksi tai kuukauden katsaukseksi: kaksitoista minuuttia riittää.',
    sv: 'Passar i slutet av ett möte eller som månadens tillbakablick: tolv minuter räcker.',
    en: 'Good at the end of a meeting or to look back on a month: twelve minutes are enough.',
  },
  sections: [
    {
      title: { fi: 'Ruusu', sv: 'Ros', en: 'Rose' },
      prompt: { fi: 'Mikä on mennyt hyvin?', sv: 'Vad har gått bra?', en: 'What has gone well?' },
      color: 'rose',
    },
    {
      title: { fi: 'Piikki', sv: 'Tagg', en: 'Thorn' },
      prompt: {
        fi: 'Mikä on ollut hankalaa?',
        sv: 'Vad har varit svårt?',
        en: 'What has been difficult?',
      },
      color: 'heather',
    },
    {
      title: { fi: 'Nuppu', sv: 'Knopp', en: 'Bud' },
      prompt: {
        fi: 'Mikä on vasta puhkeamassa?',
        sv: 'Vad håller på att slå ut?',
        en: 'What is about to open?',
      },
      color: 'birch',
    },
  ],
  phases: [
    {
      title: { fi: 'Kirjoitetaan', sv: 'Vi skriver', en: 'Writing' },
      minutes: 4,
      prompt: {
        fi: 'Mikä on ruususi, piikkisi ja nuppusi?',
        sv: 'Vilken är din ros, din tagg och din knopp?',
        en: 'What are your rose, thorn and bud?',
      },
      rules: rulesOf('secret'),
      notes: HINTS.secret,
    },
    {
      title: { fi: 'Jutellaan', sv: 'Vi pratar', en: 'Talking' },
      minutes: 8,
      prompt: {
        fi: 'Mitä nuppu tarvitsee avautuakseen?',
        sv: 'Vad behöver knoppen för att slå ut?',
        en: 'What does the bud need to open?',
      },
      rules: rulesOf('write'),
    },
  ],
};
