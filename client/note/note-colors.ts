import type { CSSProperties } from 'react';
import type { NoteColor } from '../../shared/board/colors.ts';
import type { MessageKey } from '../i18n/keys.ts';

/** A colour's name with its hue, for those who don't see it and for those who speak of it. */
export const COLOR_NAMES: Readonly<Record<NoteColor, MessageKey>> = {
  sun: 'note.color.sun',
  apricot: 'note.color.apricot',
  rose: 'note.color.rose',
  heather: 'note.color.heather',
  lake: 'note.color.lake',
  turquoise: 'note.color.turquoise',
  birch: 'note.color.birch',
  snow: 'note.color.snow',
};

/** The fill and the line of a colour, from the theme's tokens. */
export const noteShade = (color: NoteColor): CSSProperties => ({
  background: `var(--note-${color}-fill)`,
  borderColor: `var(--note-${color}-edge)`,
});
