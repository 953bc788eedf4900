import { rulesOf } from '../access/rule-presets.ts';
import { HINTS } from './hints.ts';
import type { BoardTemplate } from './template.ts';

export const beforeDuringAfter: BoardTemplate = {
  id: 'before-during-after',
  title: { fi: 'Ennen, aikana, jälkeen', sv: 'Före, under, efter', en: 'Before, during, after' },
  description: {
    fi: 'Muistellaan yhdessä, mistä lähdettiin, mitä tehtiin ja mitä jäi.',
    sv: 'Vi ser tillbaka tillsammans: var började vi, vad gjorde vi och vad blev kvar?',
    en: 'Looking back together at where we started, what we did and what has lasted.',
  },
  purpose: 'reflect',
  layout: 'columns',
  views: ['columns', 'timeline'],
  afterwards: 'read',
  notes: {
    fi: 'Varaa 40 minuuttia. Hyvä hankkeen tai toimintavuoden lopuksi. Muistot tuodaan ensin hiljaa, jotta yhden ihmisen tarina ei peitä muita.',
    sv: 'Räkna med 40 minuter. Bra i slutet av ett projekt eller ett verksamhetsår. Minnena skrivs först under tystnad, så att en persons berättelse inte skymmer andras.',
    en: 'Allow 40 minutes. Good at the end of a project or a year. Memories are first written in silence, so that one person’s story does not hide the others.',
  },
  sections: [
    {
      title: { fi: 'Ennen', sv: 'Före', en: 'Before' },
      prompt: {
        fi: 'Millainen tilanne oli, ja mitä siitä puuttui?',
        sv: 'Hur såg läget ut, och vad saknades?',
        en: 'What was it like, and what was missing?',
      },
      color: 'heather',
    },
    {
      title: { fi: 'Aikana', sv: 'Under', en: 'During' },
      prompt: {
        fi: 'Mitä teitte, ja missä kohdassa suunta muuttui?',
        sv: 'Vad gjorde ni, och när ändrades riktningen?',
        en: 'What did you do, and when did the direction change?',
      },
      color: 'sun',
    },
    {
      title: { fi: 'Jälkeen', sv: 'Efter', en: 'After' },
      prompt: {
        fi: 'Mikä jäi pysyväksi, ja mistä sen huomaa?',
        sv: 'Vad blev bestående, och hur märks det?',
        en: 'What has lasted, and how can you tell?',
      },
      color: 'birch',
    },
  ],
  phases: [
    {
      title: { fi: 'Muistellaan', sv: 'Vi minns', en: 'Remembering' },
      minutes: 8,
      prompt: {
        fi: 'Mitä muistat alusta, matkasta ja lopusta?',
        sv: 'Vad minns du från början, vägen och slutet?',
        en: 'What do you remember of the beginning, the way and the end?',
      },
      rules: rulesOf('secret'),
      notes: HINTS.secret,
    },
    {
      title: { fi: 'Järjestykseen', sv: 'I ordning', en: 'Putting in order' },
      minutes: 8,
      prompt: {
        fi: 'Mitä tapahtui ensin, ja mitä siitä seurasi?',
        sv: 'Vad hände först, och vad ledde det till?',
        en: 'What happened first, and what came of it?',
      },
      rules: rulesOf('arrange'),
      notes: HINTS.arrange,
    },
    {
      title: { fi: 'Käännekohdat', sv: 'Vändpunkter', en: 'Turning points' },
      minutes: 5,
      prompt: {
        fi: 'Mitkä kolme hetkeä muuttivat suuntaa eniten?',
        sv: 'Vilka tre ögonblick ändrade riktningen mest?',
        en: 'Which three moments changed the direction most?',
      },
      rules: rulesOf('vote'),
      notes: HINTS.vote,
    },
    {
      title: { fi: 'Opit', sv: 'Lärdomar', en: 'Lessons' },
      minutes: 12,
      prompt: {
        fi: 'Mitä tekisitte samoin, ja mitä toisin?',
        sv: 'Vad skulle ni göra likadant, och vad annorlunda?',
        en: 'What would you do the same, and what differently?',
      },
      rules: rulesOf('write'),
    },
    {
      title: { fi: 'Mitä viedään eteenpäin', sv: 'Vad vi tar vidare', en: 'What goes on' },
      minutes: 7,
      prompt: {
        fi: 'Kuka kertoo tästä, kenelle ja milloin?',
        sv: 'Vem berättar om det här, för vem och när?',
        en: 'Who tells about this, to whom and when?',
      },
      rules: rulesOf('write'),
    },
  ],
};
