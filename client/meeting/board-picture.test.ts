import { describe, expect, it } from 'vitest';
import { LAYOUTS } from '../../shared/board/layout.ts';
import { pictureOf } from './board-picture.ts';

describe('pictureOf', () => {
  it('stays inside its frame however many notes there are', () => {
    for (const layout of LAYOUTS) {
      for (const { x, y, width, height } of pictureOf(layout, 900)) {
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x + width).toBeLessThanOrEqual(240);
        expect(y).toBeGreaterThanOrEqual(0);
        expect(y + height).toBeLessThanOrEqual(92);
      }
    }
  });

  it('is empty for an empty board and grows with its notes', () => {
    for (const layout of LAYOUTS) {
      expect(pictureOf(layout, 0)).toHaveLength(0);
      expect(pictureOf(layout, 3)).toHaveLength(3);
    }
  });
});
