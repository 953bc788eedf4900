// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { createLocalBoard, documentOf } from '../board/testing/local-board.ts';
import { perform, renderOnBoard } from '../board/testing/render-board.tsx';
import { onAnnounce } from '../ui/announcer.ts';
import { SpokenChanges } from './SpokenChanges.tsx';

let remove = () => {};
beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  remove();
  vi.useRealTimers();
});

const listen = () => {
  const doc = documentOf({
    sections: ['What works?', 'What is hard?'].map((title, index) => ({
      id: `s${index}`,
      title,
      prompt: '',
      rank: `a${index}`,
    })),
  });
  const theirs = new Y.Doc();
  Y.applyUpdate(theirs, Y.encodeStateAsUpdate(doc));
  const mine = createLocalBoard({ doc, personId: 'anna' });
  const bertil = createLocalBoard({ doc: theirs, personId: 'bertil' });
  const shown = renderOnBoard(mine, <SpokenChanges />);
  const said: string[] = [];
  const silence = onAnnounce((text) => said.push(text));
  remove = () => {
    silence();
    shown.remove();
  };
  const addBy = (board: typeof mine, id: string, section: string) =>
    board.act({
      name: 'note.add',
      args: { notes: [{ id, text: id, section, rank: 'a0', createdAt: 1 }] },
    });
  return {
    said,
    addMine: (id: string, section: string) => perform(() => void addBy(mine, id, section)),
    addTheirs: (id: string, section: string) => {
      addBy(bertil, id, section);
      perform(() => Y.applyUpdate(doc, Y.encodeStateAsUpdate(theirs), 'network'));
    },
    pass: (ms: number) => perform(() => void vi.advanceTimersByTime(ms)),
  };
};

test('a burst of others’ notes is one sentence, by section', () => {
  const { said, addTheirs, pass } = listen();
  addTheirs('a', 's0');
  addTheirs('b', 's0');
  addTheirs('c', 's1');
  pass(1000);
  expect(said).toEqual(['2 new notes in What works?. A new note in What is hard?']);
});

test('the next sentence waits for five seconds', () => {
  const { said, addTheirs, pass } = listen();
  addTheirs('a', 's0');
  pass(1000);
  addTheirs('b', 's0');
  pass(4999);
  expect(said).toHaveLength(1);
  pass(1);
  expect(said).toHaveLength(2);
});

test('one’s own notes are no news', () => {
  const { said, addMine, pass } = listen();
  addMine('mine', 's0');
  pass(10_000);
  expect(said).toEqual([]);
});
