import { describe, expect, it } from 'vitest';
import { viewToShow } from './view-choice.ts';

describe('viewToShow', () => {
  it('opens in the board’s own view', () => {
    expect(viewToShow({ chosen: undefined, layout: 'outline', narrow: false })).toBe('outline');
    expect(viewToShow({ chosen: undefined, layout: 'canvas', narrow: false })).toBe('canvas');
  });

  it('keeps what was chosen, on a phone too', () => {
    expect(viewToShow({ chosen: 'canvas', layout: 'columns', narrow: true })).toBe('canvas');
  });

  it('shows columns on a phone instead of a canvas, and for views that are not built', () => {
    expect(viewToShow({ chosen: undefined, layout: 'canvas', narrow: true })).toBe('columns');
    expect(viewToShow({ chosen: undefined, layout: 'timeline', narrow: false })).toBe('columns');
  });
});
