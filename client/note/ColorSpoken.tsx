import type { NoteColor } from '../../shared/board/colors.ts';
import { useText } from '../i18n/text.ts';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { useColorName } from './color-name.ts';

/** Says a note's colour to those who do not see it. */
export const ColorSpoken = ({ color }: { color: NoteColor }) => {
  const t = useText();
  const name = useColorName(color);
  return <VisuallyHidden>{t('note.colorSpoken', { color: name })}</VisuallyHidden>;
};
