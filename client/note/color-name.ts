import type { NoteColor } from '../../shared/board/colors.ts';
import { useTopics } from '../board/hooks.ts';
import { useText } from '../i18n/text.ts';
import { COLOR_NAMES } from './note-colors.ts';

/** What a colour is called here: what it means on this board, and which colour it is. */
export const useColorName = (color: NoteColor): string => {
  const t = useText();
  const meaning = useTopics(['info'], ({ store }) => store.info().legend?.[color]);
  const name = t(COLOR_NAMES[color]);
  return meaning === undefined ? name : t('note.colorMeaning', { meaning, color: name });
};
