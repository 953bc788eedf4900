import { describe, expect, it } from 'vitest';
import { noteChanges } from './digest.ts';

const places = (entries: Readonly<Record<string, string>>) => new Map(Object.entries(entries));

describe('noteChanges', () => {
  it('counts new, moved and removed notes section by section', () => {
    const before = places({ a: 'works', b: 'works', c: 'hard' });
    const after = places({ a: 'works', b: 'hard', d: 'hard', e: 'hard' });
    expect(noteChanges(before, after, ['a', 'b', 'c', 'd', 'e'])).toEqual(
      new Map([['hard', { added: 2, movedIn: 1, removed: 1 }]]),
    );
  });

  it('looks only at the notes it is asked about', () => {
    expect(noteChanges(places({}), places({ mine: 'works' }), [])).toEqual(new Map());
  });

  it('says nothing of a note that came and went meanwhile, or stayed where it was', () => {
    const same = places({ a: 'works' });
    expect(noteChanges(same, same, ['a', 'gone'])).toEqual(new Map());
  });
});
