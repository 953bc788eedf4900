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
  let called = 0;
  const stop = onOwnNotes(store, 'anna', () => (called += 1));
  return { act, stop, called: () => called };
};

describe('onOwnNotes', () => {
  it('calls when a note of one’s own goes and when it comes back', () => {
    const { act, called } = setUp();
    act({ name: 'note.delete', args: { ids: ['1'] } });
    expect(called()).toBe(1);
    act({ name: 'note.restore', args: { ids: ['1'] } });
    expect(called()).toBe(2);
  });

  it('hears nothing of others’ notes, nor of one’s own that are still there', () => {
    const { act, called } = setUp();
    act({ name: 'note.delete', args: { ids: ['2'] } });
    act({ name: 'note.setColor', args: { ids: ['1'], color: 'lake' } });
    expect(called()).toBe(0);
  });

  it('is over once it is stopped', () => {
    const { act, stop, called } = setUp();
    stop();
    act({ name: 'note.delete', args: { ids: ['1'] } });
    expect(called()).toBe(0);
  });
});
