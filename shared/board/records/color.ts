import * as z from 'zod/mini';
import { NOTE_COLORS } from '../colors.ts';

/** The colour of a note or section as it stands in documents. */
export const colorValue = z.enum(NOTE_COLORS);

const COLORS: ReadonlySet<unknown> = new Set(NOTE_COLORS);
/** The same said quickly; see `ValueField.isPlain`. */
export const isColor = (value: unknown): boolean => COLORS.has(value);
