import { NOTE_COLORS, type NoteColor } from '../../shared/board/colors.ts';

/** The colour of a person: one of the note colours but white, so that both themes have checked shades of it. */
export type PersonColor = Exclude<NoteColor, 'snow'>;

const COLORS = NOTE_COLORS.filter((color): color is PersonColor => color !== 'snow');

/** The same colour for a person everywhere and always; `personId` decides, for names change. */
export const colorOf = (personId: string): PersonColor => {
  let hash = 0;
  for (const character of personId) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) >>> 0;
  return COLORS[hash % COLORS.length] ?? 'sun';
};
