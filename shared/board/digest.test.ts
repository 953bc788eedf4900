import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { MINIATURE_SIZE } from '../views/miniature.ts';
import { readBestNotes } from './best-notes.ts';
import type { NoteContent } from './content.ts';
import { readDigest } from './digest.ts';
import type { Layout } from './layout.ts';
import { reactionKey } from './records/reaction.ts';
import { writeContent } from './write-content.ts';

const note = (id: string, fields: Partial<NoteContent> = {}): NoteContent => ({
  id,
  text: `words of ${id}`,
  section: 'works',
  rank: `a${id.length}`,
  createdAt: 1000,
  ...fields,
});

const boardOf = (notes: readonly NoteContent[], layout: Layout = 'columns'): Y.Doc => {
  const doc = new Y.Doc();
  writeContent(doc, {
    title: 'Lapset A',
    description: '',
    layout,
    settings: {},
    sections: [
      { id: 'works', title: 'Mikä toimii?', prompt: '', rank: 'a0' },
      { id: 'rubs', title: 'Mikä hiertää?', prompt: '', rank: 'a1' },
    ],
    notes,
  });
  return doc;
};

const throwAway = (doc: Y.Doc, id: string): void => {
  const map = doc.getMap('notes').get(id);
  if (!(map instanceof Y.Map)) throw new Error(`no note ${id}`);
  map.set('deleted', { at: 5, by: 'anna' });
};

const react = (doc: Y.Doc, noteId: string, ...people: readonly string[]): void => {
  for (const personId of people) {
    doc.getMap('reactions').set(reactionKey({ noteId, personId, kind: 'good' }), { at: 1 });
  }
};

describe('a board from afar', () => {
  test('tells how full it is and what was last written, without what was thrown away', () => {
    const doc = boardOf([
      note('old'),
      note('newest', { createdAt: 3000, text: 'x'.repeat(500) }),
      note('gone', { createdAt: 9000 }),
      note('blank', { createdAt: 8000, text: '' }),
    ]);
    throwAway(doc, 'gone');
    const digest = readDigest(doc);
    expect(digest.noteCount).toBe(3);
    expect(digest.lastNote).toEqual({ text: 'x'.repeat(200), at: 3000 });
    expect(readDigest(boardOf([]))).toEqual({ noteCount: 0, lastNote: null, sheets: [] });
  });

  test('shows notes where they stand: in the column of their section, in their order', () => {
    const { sheets } = readDigest(
      boardOf([
        note('b', { rank: 'a2', color: 'lake', text: 'long '.repeat(30) }),
        note('a', { rank: 'a1', color: 'rose', text: 'short' }),
        note('c', { section: 'rubs', color: 'birch' }),
      ]),
    );
    expect(sheets.map(({ color }) => color)).toEqual(['rose', 'lake', 'birch']);
    const [a, b, c] = sheets;
    expect(a?.x).toBe(b?.x);
    expect(b?.y).toBeGreaterThan((a?.y ?? 0) + (a?.h ?? 0));
    expect(b?.h).toBeGreaterThan(a?.h ?? 0);
    expect(c?.x).toBeGreaterThan((a?.x ?? 0) + (a?.w ?? 0));
  });

  test.each(['columns', 'canvas', 'outline'] as const)(
    'never draws outside its picture, nor more than one can see: %s',
    (layout) => {
      const notes = Array.from({ length: 400 }, (_, at) =>
        note(`n${at}`, {
          section: ['works', 'rubs', '', 'elsewhere'][at % 4] ?? '',
          ...(at % 3 === 0 && { position: { x: at * 500 - 90_000, y: -at * 70 } }),
        }),
      );
      const { sheets, noteCount } = readDigest(boardOf(notes, layout));
      expect(noteCount).toBe(400);
      expect(sheets.length).toBeGreaterThan(0);
      expect(sheets.length).toBeLessThanOrEqual(60);
      for (const { x, y, w, h } of sheets) {
        expect([x, y, w, h].every(Number.isInteger)).toBe(true);
        expect(x).toBeGreaterThanOrEqual(0);
        expect(y).toBeGreaterThanOrEqual(0);
        expect(x + w).toBeLessThanOrEqual(MINIATURE_SIZE.w);
        expect(y + h).toBeLessThanOrEqual(MINIATURE_SIZE.h);
      }
    },
  );
});

const given = { board: 'master', note: 'prepared' };

describe('what a group was given', () => {
  test('is not what it has written last', () => {
    const doc = boardOf([note('own'), note('material', { createdAt: 9000, origin: given })]);
    expect(readDigest(doc)).toMatchObject({ noteCount: 2, lastNote: { text: 'words of own' } });
  });

  test('is shown to the others only if the group itself reacted to it', () => {
    const liked = { origin: given, importedReactions: { good: 30 } };
    const doc = boardOf([note('own'), note('material', liked), note('noticed', liked)]);
    react(doc, 'noticed', 'anna');
    const { count, notes } = readBestNotes(doc);
    expect(count).toBe(2);
    expect(notes.map(({ id, reactions }) => [id, reactions])).toEqual([
      ['noticed', 1],
      ['own', 0],
    ]);
  });

  test('is not taken for a note that was lifted from a group', () => {
    const lifted = note('lifted', { origin: { ...given, group: 'g1' } });
    expect(readBestNotes(boardOf([lifted])).notes).toHaveLength(1);
  });
});

describe('the best notes', () => {
  test('are those with most reactions, imported ones included, then the newest', () => {
    const doc = boardOf([
      note('quiet'),
      note('newer', { createdAt: 2000, author: 'anna' }),
      note('imported', { importedReactions: { good: 2 } }),
      note('loved', { section: 'rubs' }),
      note('gone'),
      note('blank', { text: '  \n' }),
    ]);
    react(doc, 'loved', 'anna', 'bertta', 'kaisa');
    react(doc, 'gone', 'anna', 'bertta', 'kaisa', 'olli');
    throwAway(doc, 'gone');
    const { count, notes } = readBestNotes(doc);
    expect(count).toBe(4);
    expect(notes.map(({ id, reactions }) => [id, reactions])).toEqual([
      ['loved', 3],
      ['imported', 2],
      ['newer', 0],
      ['quiet', 0],
    ]);
    expect(notes[0]).toMatchObject({ section: 'Mikä hiertää?' });
    expect(notes[2]).toMatchObject({ author: 'anna' });
    expect(notes[3]).not.toHaveProperty('author');
  });
});
