import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CanvasContent, CanvasNote, CanvasSection } from './canvas.ts';
import { arrangeCanvas, type CanvasChange, createCanvasArranger } from './canvas-arranger.ts';

const SECTIONS: readonly CanvasSection[] = [
  { id: 's1', frame: undefined },
  { id: 's2', frame: { x: 900, y: -200, w: 700, h: 500 } },
];
const LISTS = ['s1', 's2', ''] as const;

type Board = Map<string, { readonly list: string; readonly note: CanvasNote }>;

const contentOf = (board: Board): CanvasContent => ({
  sections: SECTIONS,
  notesIn: (sectionId) =>
    [...board.values()].flatMap(({ list, note }) => (list === sectionId ? [note] : [])),
});

const position = fc.record({
  x: fc.integer({ min: -50, max: 40 }).map((cells) => cells * 36),
  y: fc.integer({ min: -50, max: 40 }).map((cells) => cells * 36),
});

/** What somebody does with one note: puts it somewhere or into a section's order, on a layer; or takes it away. */
const deed = fc.record({
  id: fc.integer({ min: 0, max: 11 }).map((number) => `n${number}`),
  list: fc.constantFrom(...LISTS),
  position: fc.option(position, { nil: undefined }),
  layer: fc.constantFrom(undefined, undefined, 'a1', 'Zz'),
  isGone: fc.boolean(),
});

type Deed = {
  readonly id: string;
  readonly list: string;
  readonly position: CanvasNote['position'];
  readonly layer: string | undefined;
  readonly isGone: boolean;
};

const apply = (board: Board, deeds: readonly Deed[]): CanvasChange => {
  const lists = new Set<string>();
  for (const { id, list, isGone, ...place } of deeds) {
    const before = board.get(id);
    if (before) lists.add(before.list);
    if (isGone) board.delete(id);
    else {
      lists.add(list);
      board.set(id, { list, note: { id, size: undefined, ...place } });
    }
  }
  return { notes: deeds.map(({ id }) => id), lists: [...lists] };
};

describe('the arranger', () => {
  it('comes to the same arrangement change by change as all at once', () => {
    fc.assert(
      fc.property(fc.array(fc.array(deed, { maxLength: 4 }), { maxLength: 25 }), (batches) => {
        const board: Board = new Map();
        const arranger = createCanvasArranger();
        arranger.arrange(contentOf(board));
        for (const batch of batches) {
          arranger.arrange(contentOf(board), apply(board, batch));
          const { boxes, frames, levels, groups } = arranger.arrangement();
          const whole = arrangeCanvas(contentOf(board));
          expect(new Map(boxes)).toEqual(whole.boxes);
          expect({ frames, levels, groups }).toEqual({
            frames: whole.frames,
            levels: whole.levels,
            groups: whole.groups,
          });
        }
      }),
    );
  });

  it('names the notes that lie elsewhere, and the places where something is or was', () => {
    const board: Board = new Map();
    const arranger = createCanvasArranger();
    const place = (id: string, x: number) => ({
      id,
      list: 's1',
      position: { x, y: 0 },
      layer: undefined,
      isGone: false,
    });
    apply(board, [place('n1', 0), place('n2', 5000)]);
    arranger.arrange(contentOf(board));
    const { notes, areas } = arranger.arrange(
      contentOf(board),
      apply(board, [place('n1', 300), place('n2', 5000)]),
    );
    expect([...notes]).toEqual(['n1']);
    expect(areas.map(({ x }) => x)).toEqual([0, 300]);
  });

  it('keeps the box of a note that lies where it lay', () => {
    const board: Board = new Map();
    const arranger = createCanvasArranger();
    const loose = { list: 's1', position: undefined, layer: undefined, isGone: false };
    apply(board, [
      { id: 'n1', ...loose },
      { id: 'n2', ...loose },
    ]);
    arranger.arrange(contentOf(board));
    const before = arranger.arrangement().boxes.get('n1');
    arranger.arrange(contentOf(board), apply(board, [{ id: 'n3', ...loose }]));
    expect(arranger.arrangement().boxes.get('n1')).toBe(before);
  });
});
