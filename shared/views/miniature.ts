import type { NoteColor } from '../board/colors.ts';
import { defaultView, type Layout } from '../board/layout.ts';
import { boundsOf, type CanvasNote, type CanvasSection } from './canvas.ts';
import { arrangeCanvas } from './canvas-arranger.ts';
import type { Box } from './spatial-index.ts';

/** The picture's own units; whoever draws it scales it. */
export const MINIATURE_SIZE = { w: 240, h: 100 } as const;

/** More notes than these would be a blur, and cost as much as the board itself. */
const MOST_SHEETS = 60;

const MARGIN = 8;
const GAP = 4;
const LINE = 4;
/** Letters on a line of a note as wide as it stands on a board. */
const LINE_LENGTH = 32;
const MOST_LINES = 4;

/** One note as a patch of colour, in whole units. */
export type Sheet = Box & { readonly color: NoteColor };

export type MiniatureNote = CanvasNote & {
  readonly color: NoteColor;
  /** Letters of its text. */
  readonly length: number;
};

/** Living sections in their order, and the living notes of each in theirs; '' holds those of no section. */
export type MiniatureContent = {
  readonly sections: readonly CanvasSection[];
  readonly notesIn: (sectionId: string) => readonly MiniatureNote[];
};

const heightOf = ({ length }: MiniatureNote): number =>
  3 + LINE * Math.min(MOST_LINES, Math.max(1, Math.ceil(length / LINE_LENGTH)));

/** A column from its top, as far as there is room: what one sees without scrolling. */
const sheetsOfColumn = (notes: readonly MiniatureNote[], x: number, w: number): Sheet[] => {
  const sheets: Sheet[] = [];
  let y: number = MARGIN;
  for (const note of notes) {
    const h = heightOf(note);
    if (y + h > MINIATURE_SIZE.h - MARGIN / 2) break;
    sheets.push({ x, y, w, h, color: note.color });
    y += h + GAP;
  }
  return sheets;
};

const inColumns = ({ sections, notesIn }: MiniatureContent): Sheet[] => {
  const loose = notesIn('');
  const columns = [
    ...sections.map(({ id }) => notesIn(id)),
    ...(loose.length > 0 || sections.length === 0 ? [loose] : []),
  ];
  const room = MINIATURE_SIZE.w - 2 * MARGIN + GAP;
  const step = room / columns.length;
  return columns.flatMap((notes, at) =>
    sheetsOfColumn(notes, Math.round(MARGIN + at * step), Math.max(2, Math.round(step - GAP))),
  );
};

/** The whole canvas, as large as it fits. */
const onCanvas = (content: MiniatureContent): Sheet[] => {
  const { boxes } = arrangeCanvas(content);
  const bounds = boundsOf(boxes.values());
  if (!bounds) return [];
  const scale = Math.min(
    (MINIATURE_SIZE.w - 2 * MARGIN) / bounds.w,
    (MINIATURE_SIZE.h - 2 * MARGIN) / bounds.h,
    0.16,
  );
  const left = (MINIATURE_SIZE.w - bounds.w * scale) / 2;
  const top = (MINIATURE_SIZE.h - bounds.h * scale) / 2;
  return [...content.sections.map(({ id }) => id), ''].flatMap(content.notesIn).flatMap((note) => {
    const box = boxes.get(note.id);
    if (!box) return [];
    return {
      x: Math.round(left + (box.x - bounds.x) * scale),
      y: Math.round(top + (box.y - bounds.y) * scale),
      w: Math.max(2, Math.round(box.w * scale)),
      h: Math.max(2, Math.round(box.h * scale)),
      color: note.color,
    };
  });
};

/** A board from afar: its notes where they stand in its own view, as patches of their colour. */
export const miniatureOf = (layout: Layout, content: MiniatureContent): readonly Sheet[] => {
  const sheets = defaultView(layout) === 'canvas' ? onCanvas(content) : inColumns(content);
  return sheets.slice(0, MOST_SHEETS);
};
