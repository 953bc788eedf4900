import type * as Y from 'yjs';
import type { Arrow, ConnectorEnd } from '../drawing-values.ts';
import { readDrawings } from '../read-drawings.ts';
import type { Note } from '../records/note.ts';
import type { Section } from '../records/section.ts';
import type { Shape } from '../records/shape.ts';
import type { ExportedNote } from './exported-board.ts';

const ARROWS: Readonly<Record<Arrow, string>> = { none: '–', end: '→', both: '↔' };

/** As much of what a connector leads to as tells it from the others. */
const NAME_LENGTH = 80;

const excerpt = (text: string): string => {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line.length <= NAME_LENGTH ? line : `${line.slice(0, NAME_LENGTH).trimEnd()}…`;
};

type Around = { readonly notes: readonly Note[]; readonly sections: readonly Section[] };

type Named = {
  readonly notes: ReadonlyMap<string, string>;
  readonly sections: ReadonlyMap<string, string>;
  readonly shapes: ReadonlyMap<string, string>;
};

/** What an end leads to, in a few words; '' for a place on the paper, and for what says nothing. */
const endName = ({ notes, sections, shapes }: Named, end: ConnectorEnd): string => {
  if ('note' in end) return notes.get(end.note) ?? '';
  if ('section' in end) return sections.get(end.section) ?? '';
  return 'shape' in end ? (shapes.get(end.shape) ?? '') : '';
};

/** As one reads: from the top, and from left to right. */
type Placed = Pick<Shape, 'frame'>;
const byPlace = (a: Placed, b: Placed): number => a.frame.y - b.frame.y || a.frame.x - b.frame.x;

/** The words of what is drawn on a board: those in shapes, what ink shows, and what is connected with what. */
export const readDrawnWords = (doc: Y.Doc, around: Around): readonly ExportedNote[] => {
  const drawings = readDrawings(doc);
  if (drawings === null) return [];
  const { shapes, strokes, connectors } = drawings;
  const named: Named = {
    notes: new Map(around.notes.map(({ id, text }) => [id, excerpt(text)])),
    sections: new Map(around.sections.map(({ id, title }) => [id, excerpt(title)])),
    shapes: new Map(shapes.map(({ id, text }) => [id, excerpt(text)])),
  };
  const connected = connectors.map(({ from, to, arrow, label, ...connector }) => {
    const [begins, ends] = [endName(named, from), endName(named, to)];
    const line = begins === '' || ends === '' ? '' : `${begins} ${ARROWS[arrow]} ${ends}`;
    return { ...connector, text: [line, label.trim()].filter((part) => part !== '').join(': ') };
  });
  return [
    ...shapes.toSorted(byPlace),
    ...strokes.map(({ label = '', ...stroke }) => ({ ...stroke, text: label })),
    ...connected,
  ]
    .filter(({ text }) => text.trim() !== '')
    .map(({ id, text, author, createdAt }) => ({
      id,
      text,
      createdAt,
      isCopy: false,
      ...(author !== undefined && { author }),
    }));
};
