import { describe, expect, it } from 'vitest';
import { openingChange } from './opening-change.ts';

const before = {
  title: 'Lapset',
  speaker: '',
  organisation: '',
  opening: 'Ennen',
  materials: [{ title: 'Diat', url: 'https://slides.example/1' }],
};

describe('a change of an opening', () => {
  it('is what differs, and what that was before', () => {
    const materials = [...before.materials, { title: '', url: 'https://slides.example/2' }];
    expect(openingChange(before, { ...before, opening: 'Nyt', materials })).toEqual({
      forth: { opening: 'Nyt', materials },
      back: { opening: 'Ennen', materials: before.materials },
    });
  });

  it('is nothing where nothing differs, so that others keep what they wrote meanwhile', () => {
    const { materials, ...lines } = before;
    expect(openingChange(before, { ...lines, materials: [...materials] })).toEqual({
      forth: {},
      back: {},
    });
  });
});
