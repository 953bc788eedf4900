import { describe, expect, it } from 'vitest';
import { viewToShow } from './view-choice.ts';

describe('viewToShow', () => {
  it('opens in the board’s own view', () => {
    expect(viewToShow({ chosen: undefined, layout: 'outline', narrow: false })).toBe('outline');
    expect(viewToShow({ chosen: undefined, layout: 'canvas', narrow: false })).toBe('canvas');
  });

  it('keeps what was chosen, on a phone too', () => {
    const views = ['canvas'] as const;
    expect(viewToShow({ chosen: 'canvas', layout: 'columns', views, narrow: true })).toBe('canvas');
  });

  it('gives participants only what the board offers, and the outline whatever it offers', () => {
    const board = { layout: 'columns', narrow: false } as const;
    expect(viewToShow({ ...board, chosen: 'canvas' })).toBe('columns');
    expect(viewToShow({ ...board, chosen: 'canvas', facilitates: true })).toBe('canvas');
    expect(viewToShow({ ...board, chosen: 'outline', views: [] })).toBe('outline');
  });

  it('shows columns on a phone instead of a canvas', () => {
    expect(viewToShow({ chosen: undefined, layout: 'canvas', narrow: true })).toBe('columns');
    const views = ['canvas'] as const;
    expect(viewToShow({ chosen: undefined, layout: 'canvas', views, narrow: true })).toBe(
      'outline',
    );
  });

  it('shows participants what is pinned, and leaves facilitators where they are', () => {
    const board = { chosen: 'columns', layout: 'columns', narrow: false } as const;
    expect(viewToShow({ ...board, pinned: 'canvas' })).toBe('canvas');
    expect(viewToShow({ ...board, pinned: 'canvas', facilitates: true })).toBe('columns');
    expect(viewToShow({ ...board, pinned: null })).toBe('columns');
  });
});
