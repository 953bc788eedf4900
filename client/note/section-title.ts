import { useCallback } from 'react';
import { useBoard } from '../board/hooks.ts';
import { useText } from '../i18n/text.ts';

/** Names a section for sentences and lists: one without a title, and the place of notes without a section, have words too. */
export const useSectionTitle = (): ((sectionId: string) => string) => {
  const t = useText();
  const { store } = useBoard();
  return useCallback(
    (sectionId) => {
      if (sectionId === '') return t('note.withoutSection');
      return store.section(sectionId)?.title || t('columns.untitled');
    },
    [store, t],
  );
};
