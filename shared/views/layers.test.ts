import { describe, expect, it } from 'vitest';
import { type LayerEnd, layersAt, levelsOf } from './layers.ts';

const put = (
  notes: readonly { readonly id: string; readonly layer?: string }[],
  end: LayerEnd,
  moved: readonly string[],
) => {
  const layers = new Map(layersAt(end, moved, notes).map(({ id, layer }) => [id, layer]));
  return notes.map(({ id, layer }) => ({ id, layer: layers.get(id) ?? layer }));
};

const bottomToTop = (
  notes: readonly { readonly id: string; readonly layer?: string | undefined }[],
) => {
  const levels = levelsOf(notes);
  return notes
    .map(({ id }) => id)
    .toSorted((a, b) => (levels.get(a) ?? 0) - (levels.get(b) ?? 0))
    .join('');
};

const notes = ['a', 'b', 'c', 'd'].map((id) => ({ id }));

describe('layers', () => {
  it('puts notes over and under all others, in the order they have', () => {
    expect(bottomToTop(put(notes, 'front', ['a', 'b']))).toBe('cdab');
    expect(bottomToTop(put(notes, 'back', ['c', 'd']))).toBe('cdab');
  });

  it('goes on doing so, however often', () => {
    let board: { id: string; layer?: string }[] = notes;
    const turns: readonly [LayerEnd, string][] = [
      ['front', 'a'],
      ['back', 'd'],
      ['front', 'b'],
      ['back', 'b'],
      ['front', 'd'],
    ];
    for (const [end, id] of turns) {
      board = put(board, end, [id]).map(({ id: noteId, layer }) => ({
        id: noteId,
        ...(layer !== undefined && { layer }),
      }));
      const order = bottomToTop(board);
      expect(end === 'front' ? order.at(-1) : order.at(0)).toBe(id);
    }
    expect(bottomToTop(board)).toBe('bcad');
  });

  it('counts only what has been put somewhere', () => {
    expect(levelsOf(notes).size).toBe(0);
    expect(
      levelsOf([
        { id: 'a', layer: 'a0' },
        { id: 'b', layer: 'a5' },
        { id: 'c', layer: 'a1' },
      ]),
    ).toEqual(
      new Map([
        ['b', 2],
        ['c', 1],
      ]),
    );
  });
});
