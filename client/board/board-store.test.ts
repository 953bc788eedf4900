import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { runAction } from '../../shared/board/actions/run-action.ts';
import type { ActionCall } from '../../shared/board/actions/all.ts';
import { createBoardStore } from './board-store.ts';
import { documentOf } from './testing/local-board.ts';
import { addNote } from './testing/synced-board.ts';
import type { Topic } from './topics.ts';

const note = (id: string, section: string, rank: string) => ({
  id,
  text: `text of ${id}`,
  section,
  rank,
  createdAt: 1,
});

/** A board whose frames a test draws by hand. */
const setUp = () => {
  const doc = documentOf({
    title: 'Needs',
    sections: [
      { id: 's2', title: 'Two', prompt: '', rank: 'a1' },
      { id: 's1', title: 'One', prompt: '', rank: 'a0' },
    ],
    notes: [
      note('b', 's1', 'a1'),
      note('a', 's1', 'a0'),
      note('c', 's2', 'a0'),
      note('lost', 'nowhere', 'a0'),
    ],
  });
  let frames: (() => void)[] = [];
  const store = createBoardStore({
    doc,
    personId: 'anna',
    schedule: (run) => frames.push(run),
  });
  const woken: Topic[] = [];
  const topics: Topic[] = [
    'info',
    'sections',
    'allNotes',
    'trash',
    'note:a',
    'note:b',
    'noteIds:s1',
    'noteIds:s2',
    'noteIds:',
    'reactions:a',
    'section:s1',
  ];
  for (const topic of topics) store.topics.subscribe(topic, () => woken.push(topic));
  const run = (call: ActionCall, personId = 'anna'): void => {
    runAction(doc, call, { personId, now: 5, origin: null });
  };
  return {
    doc,
    store,
    run,
    /** Draws a frame and tells who was woken by it. */
    frame: (): Topic[] => {
      for (const draw of frames.splice(0)) draw();
      return woken.splice(0);
    },
    waitingFrames: () => frames.length,
    stop: () => {
      frames = [];
    },
  };
};

describe('the board store', () => {
  it('has the board in order', () => {
    const { store } = setUp();
    expect(store.info().title).toBe('Needs');
    expect(store.sectionIds()).toEqual(['s1', 's2']);
    expect(store.noteIds('s1')).toEqual(['a', 'b']);
    expect(store.noteIds('')).toEqual(['lost']);
    expect(store.allNoteIds()).toEqual(['a', 'b', 'c', 'lost']);
  });

  it('wakes only those who look at the note that changed, once a frame', () => {
    const { store, run, frame, waitingFrames } = setUp();
    const [a, b] = [store.note('a'), store.note('b')];
    const ids = store.noteIds('s1');
    run({ name: 'note.setColor', args: { ids: ['a'], color: 'lake' } });
    run({ name: 'note.editText', args: { id: 'a', base: 'text of a', text: 'new' } });
    expect(waitingFrames()).toBe(1);
    expect(frame()).toEqual(['note:a', 'reactions:a']);
    expect(store.note('a')).toMatchObject({ color: 'lake', text: 'new' });
    expect(store.note('a')).not.toBe(a);
    expect(store.note('b')).toBe(b);
    expect(store.noteIds('s1')).toBe(ids);
  });

  it('gives the same snapshot for what is written again unchanged', () => {
    const { store, run, frame } = setUp();
    const before = store.note('a');
    run({ name: 'note.setColor', args: { ids: ['a'], color: 'sun' } });
    frame();
    expect(store.note('a')).toBe(before);
  });

  it('wakes the lists that a move goes through', () => {
    const { store, run, frame } = setUp();
    run({ name: 'note.move', args: { moves: [{ id: 'a', section: 's2', rank: 'a5' }] } });
    expect(frame()).toEqual(
      expect.arrayContaining(['note:a', 'noteIds:s1', 'noteIds:s2', 'allNotes']),
    );
    expect(store.noteIds('s1')).toEqual(['b']);
    expect(store.noteIds('s2')).toEqual(['c', 'a']);
  });

  it('does not wake lists for a move on the canvas', () => {
    const { run, frame } = setUp();
    run({ name: 'note.move', args: { moves: [{ id: 'a', position: { x: 1, y: 2 } }] } });
    expect(frame()).toEqual(['note:a', 'reactions:a']);
  });

  it('takes deleted notes to the trash, newest first, and brings them back in place', () => {
    const { doc, store, run, frame } = setUp();
    run({ name: 'note.delete', args: { ids: ['b'] } });
    runAction(
      doc,
      { name: 'note.delete', args: { ids: ['a'] } },
      { personId: 'anna', now: 9, origin: null },
    );
    expect(frame()).toContain('trash');
    expect(store.trash().map(({ id }) => id)).toEqual(['a', 'b']);
    run({ name: 'note.restore', args: { ids: ['a', 'b'] } });
    frame();
    expect(store.trash()).toEqual([]);
    expect(store.noteIds('s1')).toEqual(['a', 'b']);
  });

  it('shows the notes of a deleted section as being without one', () => {
    const { store, run, frame } = setUp();
    run({ name: 'section.delete', args: { id: 's1' } });
    expect(frame()).toEqual(expect.arrayContaining(['sections', 'noteIds:s1', 'noteIds:']));
    expect(store.noteIds('s1')).toEqual([]);
    expect(store.noteIds('')).toEqual(['a', 'lost', 'b']);
    run({ name: 'section.restore', args: { id: 's1' } });
    frame();
    expect(store.noteIds('s1')).toEqual(['a', 'b']);
  });

  it('counts reactions per note', () => {
    const { store, run, frame } = setUp();
    run({ name: 'reaction.add', args: { noteId: 'a', kind: 'good' } }, 'eero');
    run({ name: 'reaction.add', args: { noteId: 'a', kind: 'good' } });
    expect(frame()).toEqual(['reactions:a']);
    const { counts, mine } = store.reactions('a');
    expect(counts.good).toBe(2);
    expect([...mine]).toEqual(['good']);
    expect(store.reactions('a')).toBe(store.reactions('a'));
  });

  it('answers the rules from what it knows', () => {
    const { store, run, frame } = setUp();
    run(addNote('mine', 'mine', 's1'));
    run({ name: 'section.edit', args: { id: 's1', locked: true } });
    frame();
    expect(store.facts.ownerOf('notes', 'mine')).toBe('anna');
    expect(store.facts.sectionOf('mine')).toBe('s1');
    expect(store.facts.isLocked('s1')).toBe(true);
  });

  it('turns to another document and keeps what is the same', () => {
    const { doc, store, run, frame } = setUp();
    const before = store.note('a');
    const clean = new Y.Doc();
    Y.applyUpdate(clean, Y.encodeStateAsUpdate(doc));
    clean.getMap('notes').delete('c');
    store.show(clean);
    expect(store.note('a')).toBe(before);
    expect(store.noteIds('s2')).toEqual([]);
    frame();
    run({ name: 'note.delete', args: { ids: ['a'] } });
    expect(frame()).toEqual([]);
  });

  it('stays in order whatever comes in whatever order', () => {
    const { store, run, frame } = setUp();
    for (let index = 0; index < 200; index += 1) {
      const rank = `a${((index * 7919) % 200).toString().padStart(3, '0')}`;
      run({ name: 'note.add', args: { notes: [{ ...note(`n${index}`, 's2', rank) }] } });
      if (index % 13 === 0) frame();
    }
    frame();
    const ranks = store.noteIds('s2').map((id) => store.note(id)?.rank ?? '');
    expect(ranks).toEqual(ranks.toSorted());
    expect(ranks).toHaveLength(201);
  });
});
