import { describe, expect, it } from 'vitest';
import { createLocalBoard, documentOf } from '../board/testing/local-board.ts';
import { onOwnNotes } from './own-notes.ts';

const note = (id: string, author: string) => ({
  id,
  text: id,
  section: 's',
  rank: `a${id}`,
  createdAt: 1,
  author,
});

const setUp = () => {
  const doc = documentOf({
    sections: [{ id: 's', title: 'S', prompt: '', rank: 'a0' }],
    notes: [note('1', 'anna'), note('2', 'eero')],
  });
  const { store, act } = createLocalBoard({ doc, personId: 'anna', role: 'facilitator' });
  const heard: string[] = [];
  const stop = onOwnNotes(store, 'anna', (what) => heard.push(what));
  return { act, stop, heard };
};

describe('onOwnNotes', () => {
  it('calls when a note of one’s own goes and when it comes back', () => {
    const { act, heard } = setUp();
    act({ name: 'note.delete', args: { ids: ['1'] } });
    expect(heard).toEqual(['gone']);
    act({ name: 'note.restore', args: { ids: ['1'] } });
    expect(heard).toEqual(['gone', 'come']);
  });

  it('hears nothing of others’ notes, nor of one’s own that are still there', () => {
    const { act, heard } = setUp();
    act({ name: 'note.delete', args: { ids: ['2'] } });
    act({ name: 'note.setColor', args: { ids: ['1'], color: 'lake' } });
    expect(heard).toEqual([]);
  });

  it('is over once it is stopped', () => {
    const { act, stop, heard } = setUp();
    stop();
    act({ name: 'note.delete', args: { ids: ['1'] } });
    expect(heard).toEqual([]);
  });
});
