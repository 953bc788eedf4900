import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { readNotes, readSection } from '../board/read.ts';
import { writeContent } from '../board/write-content.ts';
import { neighbourOf, outlineOf, partOf } from './outline.ts';

const note = (id: string, section: string, rank: string) => ({
  id,
  text: id,
  section,
  rank,
  createdAt: 0,
});

const board = () => {
  const doc = new Y.Doc();
  writeContent(
    doc,
    {
      title: '',
      description: '',
      layout: 'columns',
      settings: {},
      sections: [
        { id: 'hard', title: 'Mikä hiertää?', prompt: '', rank: 'a2' },
        { id: 'works', title: 'Mikä toimii?', prompt: '', rank: 'a1' },
        { id: 'gone', title: 'Poistettu', prompt: '', rank: 'a0' },
      ],
      notes: [
        note('third', 'works', 'a3'),
        note('first', 'works', 'a1'),
        note('second', 'works', 'a2'),
        note('orphan', 'gone', 'a1'),
        note('loose', '', 'a0'),
        note('trashed', 'works', 'a0'),
      ],
    },
    null,
  );
  doc.getMap<Y.Map<unknown>>('sections').get('gone')?.set('deleted', { at: 1, by: 'anna' });
  doc.getMap<Y.Map<unknown>>('notes').get('trashed')?.set('deleted', { at: 1, by: 'anna' });
  const sections = ['hard', 'works', 'gone'].flatMap((id) => readSection(doc, id) ?? []);
  return outlineOf(sections, readNotes(doc));
};

describe('outlineOf', () => {
  it('reads sections and their notes in order, empty sections too, and the loose notes last', () => {
    expect(board()).toEqual([
      { sectionId: 'works', noteIds: ['first', 'second', 'third'] },
      { sectionId: 'hard', noteIds: [] },
      { sectionId: '', noteIds: ['loose', 'orphan'] },
    ]);
  });

  it('has no part for loose notes when there are none', () => {
    expect(outlineOf([], [])).toEqual([]);
  });
});

describe('partOf', () => {
  it('finds where a note stands', () => {
    expect(partOf(board(), 'second')?.sectionId).toBe('works');
    expect(partOf(board(), 'trashed')).toBeNull();
  });
});

describe('neighbourOf', () => {
  it('goes on to the next note', () => {
    expect(neighbourOf(board(), 'first')).toBe('second');
  });

  it('goes back from the last note', () => {
    expect(neighbourOf(board(), 'third')).toBe('second');
  });

  it('leads nowhere from the only note and from one that is not there', () => {
    const only = [{ sectionId: 'a', noteIds: ['n'] }];
    expect(neighbourOf(only, 'n')).toBeNull();
    expect(neighbourOf(only, 'other')).toBeNull();
  });
});
