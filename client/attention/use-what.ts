import { use } from 'react';
import type { Target } from '../../shared/meeting/records/attention.ts';
import { BoardContext } from '../board/board-context.ts';
import { useText } from '../i18n/text.ts';
import { useStage } from '../meeting-stage/stage.ts';
import { noteExcerpt } from '../note/note-excerpt.ts';

/** Names what is shown: on its own board the section or the note, elsewhere the board. */
export const useWhat = (target: Target): string => {
  const t = useText();
  const { live } = useStage();
  const board = use(BoardContext);
  if (target.phase !== undefined) {
    const phase = live?.phases.find(({ id }) => id === target.phase)?.title ?? '';
    return phase === ''
      ? t('attention.what.thisPhase')
      : t('attention.what.phase', { title: phase });
  }
  if (target.board === undefined) return t('attention.what.meeting');
  if (board?.boardId === target.board) {
    const text = target.note === undefined ? undefined : board.store.note(target.note)?.text;
    if (text !== undefined && text.trim() !== '') {
      return t('attention.what.note', { text: noteExcerpt(text) });
    }
    const section = target.section === undefined ? null : board.store.section(target.section);
    if (section && section.title !== '') {
      return t('attention.what.section', { title: section.title });
    }
  }
  const title = live?.boards.find(({ id }) => id === target.board)?.title ?? '';
  return title === '' ? t('attention.what.someBoard') : t('attention.what.board', { title });
};
