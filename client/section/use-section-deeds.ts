import { useMemo } from 'react';
import type { Change } from '../../shared/access/change.ts';
import { createId } from '../../shared/lib/id.ts';
import { rankAt } from '../../shared/views/columns.ts';
import { useBoard, useMay } from '../board/hooks.ts';
import { useText } from '../i18n/text.ts';
import { useSectionTitle } from '../note/section-title.ts';
import { announce } from '../ui/announcer.ts';
import { useToast } from '../ui/toast.ts';

/** Sections are all alike to the rules: who may change one may change any. */
const ANY_SECTION: Change = { op: 'put', root: 'sections', id: 'any', field: 'title' };

/** May this person add, change, order and remove sections? */
export const useMayArrange = (): boolean => useMay(ANY_SECTION).ok;

/** Gives the focus to a section's menu once it is there: the form or the section that had it is gone by then. */
export const focusSectionSoon = (id: string): void => {
  requestAnimationFrame(() => {
    const section = document.querySelector(`[data-section="${CSS.escape(id)}"]`);
    section?.querySelector<HTMLElement>('header button')?.focus();
  });
};

export type SectionWords = { readonly title: string; readonly prompt: string };

/** What facilitators do with sections. */
export const useSectionDeeds = () => {
  const t = useText();
  const board = useBoard();
  const toast = useToast();
  const titleOf = useSectionTitle();

  return useMemo(() => {
    const { store } = board;
    const rankIn = (ids: readonly string[], index: number): string =>
      rankAt(ids, index, (id) => store.section(id)?.rank);

    return {
      add: (words: SectionWords) => {
        const ids = store.sectionIds();
        const rank = rankIn(ids, ids.length);
        board.act({ name: 'section.add', args: { id: createId(), rank, ...words } });
      },
      edit: (id: string, words: SectionWords) => {
        board.act({ name: 'section.edit', args: { id, ...words } });
      },
      setLocked: (id: string, locked: boolean) => {
        board.act({ name: 'section.edit', args: { id, locked } });
      },
      /** One place back (-1) or forth (1). */
      move: (id: string, step: -1 | 1) => {
        const ids = store.sectionIds();
        const index = ids.indexOf(id) + step;
        const others = ids.filter((other) => other !== id);
        board.act({ name: 'section.edit', args: { id, rank: rankIn(others, index) } });
        const place = { title: titleOf(id), place: index + 1, count: ids.length };
        announce(t('columns.sectionMoved', place));
      },
      remove: (id: string) => {
        const title = titleOf(id);
        const ids = store.sectionIds();
        const index = ids.indexOf(id);
        board.act({ name: 'section.delete', args: { id } });
        focusSectionSoon(ids[index + 1] ?? ids[index - 1] ?? '');
        toast({
          text: t('columns.sectionDeleted', { title }),
          undo: () => board.act({ name: 'section.restore', args: { id } }),
        });
      },
    };
  }, [board, t, titleOf, toast]);
};
