import * as z from 'zod/mini';
import { attachmentValue } from '../../../shared/board/records/attachment.ts';
import { NOTE_COLORS } from '../../../shared/board/colors.ts';
import { answerValue } from '../../../shared/board/records/answer.ts';
import { MAX_NOTE_LENGTH, MAX_TAG_LENGTH, MAX_TAGS } from '../../../shared/board/records/note.ts';
import { textMarksValue } from '../../../shared/document/text/format.ts';
import {
  idValue,
  linkValue,
  positionValue,
  rankValue,
  sizeValue,
} from '../../../shared/document/values.ts';
import { isSheet, parseSheet } from '../../../shared/lib/sheet.ts';
import { cleanText } from '../../../shared/lib/text.ts';
import { boundsOf, NOTE_SIZE } from '../../../shared/views/canvas.ts';
import type { Box } from '../../../shared/views/spatial-index.ts';
import { linkCard } from '../../note/link-card.ts';
import { noteLines } from '../../note/note-lines.ts';

export const clippedNote = z.strictObject({
  text: z.string().check(z.maxLength(MAX_NOTE_LENGTH)),
  marks: z.optional(textMarksValue),
  color: z.optional(z.enum(NOTE_COLORS)),
  tags: z.array(z.string().check(z.maxLength(MAX_TAG_LENGTH))).check(z.maxLength(MAX_TAGS)),
  link: z.optional(linkValue),
  /** A file is one of its board's: to another board it is brought anew. */
  attachment: z.optional(
    z.strictObject({ board: idValue, meeting: z.optional(idValue), file: attachmentValue }),
  ),
  answers: z.optional(z.record(idValue, answerValue)),
  size: z.optional(sizeValue),
  layer: z.optional(rankValue),
  /** From the corner of what was copied together. */
  at: positionValue,
});

const clipValue = z.strictObject({ version: z.literal(1), notes: z.array(clippedNote) });

/** A note as it lies on the clipboard: what it says and how it lies among those copied with it, but not whose it is. */
export type ClippedNote = z.infer<typeof clippedNote>;

/** What is pasted together. */
export type Clip = {
  readonly notes: readonly ClippedNote[];
  /** They lie among each other as they lay; lines of a text have no places that would be worth it. */
  readonly keepsShape: boolean;
};

/** The attribute in which notes travel inside the HTML that other programs see as a list. */
const CARRIER = 'data-talkoot-notes';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** Notes as a list for whatever takes HTML, and for other boards with all that belongs to them. */
export const clipToHtml = (notes: readonly ClippedNote[]): string => {
  const clip = JSON.stringify({ version: 1, notes });
  const items = notes.map(({ text }) => `<li>${escaped(text).replaceAll('\n', '<br>')}</li>`);
  return `<ul ${CARRIER}="${escaped(clip)}">${items.join('')}</ul>`;
};

/** Notes as lines for whatever takes text. */
export const clipToText = (notes: readonly ClippedNote[]): string =>
  notes.map(({ text }) => text).join('\n');

/** The notes that a board has put on the clipboard; `null` for anything else. Nothing in the HTML is run or shown. */
export const readClip = (html: string): Clip | null => {
  if (!html.includes(CARRIER)) return null;
  const carried = new DOMParser()
    .parseFromString(html, 'text/html')
    .querySelector(`[${CARRIER}]`)
    ?.getAttribute(CARRIER);
  try {
    const clip = clipValue.safeParse(JSON.parse(carried ?? ''));
    return clip.success ? { notes: clip.data.notes, keepsShape: true } : null;
  } catch {
    return null;
  }
};

/** Space between pasted notes, in canvas units. */
const GAP = 16;

/** Lines are laid in rows of so many at most. */
const MOST_IN_ROW = 20;

const slot = (column: number, row: number) => ({
  x: column * (NOTE_SIZE.w + GAP),
  y: row * (NOTE_SIZE.h + GAP),
});

const plainNote = (text: string, column: number, row: number): ClippedNote[] => {
  const clean = cleanText(text).trim().slice(0, MAX_NOTE_LENGTH);
  return clean === '' ? [] : [{ ...linkCard(clean), tags: [], at: slot(column, row) }];
};

/** Of a longer table one wants its rows: as cells it would cover the whole board. */
const MOST_ROWS_OF_CELLS = 50;

/**
 * The notes that plain text makes: a note a cell where cells were copied, laid out as they stood; a note a row of a long
 * table, else a note a line.
 */
export const clipFromText = (text: string): Clip => {
  const rows = isSheet(text) ? parseSheet(text) : [];
  if (rows.length > 0 && rows.length <= MOST_ROWS_OF_CELLS) {
    const notes = rows.flatMap((cells, row) =>
      cells.flatMap((cell, column) => plainNote(cell, column, row)),
    );
    return { notes, keepsShape: true };
  }
  const card = linkCard(text);
  const lines = card.link === undefined ? noteLines(text) : [text];
  const columns = Math.min(MOST_IN_ROW, Math.max(1, Math.ceil(Math.sqrt(lines.length))));
  const notes = lines.flatMap((line, at) =>
    plainNote(line, at % columns, Math.floor(at / columns)),
  );
  return { notes, keepsShape: false };
};

/** What is around all of them. */
export const clipBounds = (notes: readonly ClippedNote[]): Box | null =>
  boundsOf(notes.map(({ at, size = NOTE_SIZE }) => ({ ...at, ...size })));
