import type { BoardTemplate } from './template.ts';

export const blank: BoardTemplate = {
  id: 'blank',
  title: { fi: 'Tyhjä taulu', sv: 'Tom tavla', en: 'Blank board' },
  description: {
    fi: 'Yhteinen paikka ajatuksille.',
    sv: 'En gemensam plats för tankar.',
    en: 'A shared place for thoughts.',
  },
  purpose: 'gather',
  layout: 'columns',
  afterwards: 'open',
  notes: {
    fi: 'Sopii, kun haluat aloittaa puhtaalta pöydältä. Lisää osiot ja kysymykset taululla.',
    sv: 'Passar när du vill börja från noll. Lägg till avsnitt och frågor på tavlan.',
    en: 'For when you want to begin from nothing. Add sections and questions on the board.',
  },
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
  phases: [],
};
