import type { BoardTemplate } from './template.ts';

export const beforeDuringAfter: BoardTemplate = {
  id: 'before-during-after',
  title: { fi: 'Ennen, aikana, jälkeen', sv: 'Före, under, efter', en: 'Before, during, after' },
  description: {
    fi: 'Muistellaan yhdessä, mistä lähdettiin, mitä tehtiin ja mitä jäi.',
    sv: 'Vi ser tillbaka tillsammans: var började vi, vad gjorde vi och vad blev kvar?',
    en: 'Looking back together at where we started, what we did and what has lasted.',
  },
  layout: 'columns',
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
};
