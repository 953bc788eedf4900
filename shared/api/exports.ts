import * as z from 'zod/mini';
import { LANGUAGES } from '../lib/language.ts';

const EXPORT_FORMATS = ['html', 'csv', 'text'] as const;

/** How a board or a meeting is handed out. */
export const exportQuery = z.object({
  format: z._default(z.enum(EXPORT_FORMATS), 'html'),
  /** With the names of those who wrote; only for whoever may see them, and only of notes that say so. */
  names: z._default(z.enum(['yes', 'no']), 'no'),
  /** The language of what the export itself says; without it the meeting's. */
  language: z.optional(z.enum(LANGUAGES)),
  /** Between the cells of a sheet: where the comma is a decimal sign, spreadsheets expect `semicolon`. */
  separator: z._default(z.enum(['comma', 'semicolon']), 'comma'),
  /** `yes`: shown in the browser, not saved. */
  show: z._default(z.enum(['yes', 'no']), 'no'),
  /** The role in which the sender asks, as in the header `talkoot-as`. */
  as: z.optional(z.string()),
});
export type ExportQuery = z.infer<typeof exportQuery>;
