import type { BoardTemplate } from './template.ts';

export const blank: BoardTemplate = {
  id: 'blank',
  title: { fi: 'Tyhjä taulu', sv: 'Tom tavla', en: 'Blank board' },
  description: {
    fi: 'Yhteinen paikka ajatuksille.',
    sv: 'En gemensam plats för tankar.',
    en: 'A shared place for thoughts.',
  },
  layout: 'columns',
  sections: [
    {
      title: { fi: 'Ajatuksia', sv: 'Tankar', en: 'Thoughts' },
      prompt: {
        fi: 'Mitä sinulla on mielessä?',
        sv: 'Vad tänker du på?',
        en: 'What is on your mind?',
      },
    },
  ],
};
