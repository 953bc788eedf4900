import { NOTE_COLORS } from '../../shared/board/colors.ts';
import { useBoard } from '../board/hooks.ts';
import { useText } from '../i18n/text.ts';
import { COLOR_NAMES } from '../note/note-colors.ts';
import { useSectionTitle } from '../note/section-title.ts';

type NamedKind = 'sections' | 'colors' | 'tags' | 'organisations' | 'authors';

/** Names what notes are filtered by, as the reader knows it. */
export const useConditionNames = (): ((kind: NamedKind, value: string) => string) => {
  const t = useText();
  const { people, store } = useBoard();
  const titleOf = useSectionTitle();
  return (kind, value) => {
    switch (kind) {
      case 'sections':
        return titleOf(value);
      case 'colors': {
        const color = NOTE_COLORS.find((one) => one === value);
        if (!color) return value;
        return store.info().legend?.[color] ?? t(COLOR_NAMES[color]);
      }
      case 'authors':
        if (value === '') return t('note.nameless');
        return people.person(value)?.name ?? t('note.writingSomebody');
      case 'tags':
      case 'organisations':
        return value;
    }
  };
};
