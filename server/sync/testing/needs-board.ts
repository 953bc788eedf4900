import type { BoardContent } from '../../../shared/board/content.ts';

/** What boards of tests begin with: a section for everybody and one that is locked. */
export const NEEDS_BOARD: BoardContent = {
  title: 'Needs',
  description: '',
  layout: 'columns',
  settings: {},
  sections: [
    { id: 'open', title: 'Open', prompt: '', rank: 'a0' },
    { id: 'opening', title: 'Opening', prompt: '', rank: 'a1', locked: true },
  ],
  notes: [],
};
