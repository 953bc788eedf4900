import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { copyDrawings, type DrawingsContent } from './drawings-content.ts';
import { readContent } from './read-content.ts';
import { writeContent } from './write-content.ts';

const BORN = { author: 'anna', createdAt: 1 };
const FRAME = { x: 1, y: 2, w: 80, h: 80 };
const LOOKS = { label: 'so', arrow: 'end', color: 'rose' } as const;

const drawings: DrawingsContent = {
  connectors: [
    { id: 'c1', from: { note: 'n' }, to: { shape: 's' }, ...LOOKS, ...BORN },
    { id: 'c2', from: { section: 'x' }, to: { x: 5, y: 6 }, ...LOOKS, ...BORN },
  ],
  strokes: [{ id: 'p', points: '000', frame: FRAME, kind: 'pen', color: 'ink', width: 4, ...BORN }],
  shapes: [{ id: 's', kind: 'rect', frame: FRAME, text: 'Box', color: 'ink', ...BORN }],
};

test('a board is read as it was written, with all that is drawn on it', () => {
  const doc = new Y.Doc();
  const content = {
    title: 'Board',
    description: '',
    layout: 'canvas',
    settings: {},
    tools: ['ink', 'shapes'],
    sections: [],
    notes: [],
    drawings,
  } as const;
  writeContent(doc, content);
  const read = readContent(doc);
  expect(read.drawings).toEqual(drawings);
  expect(read.tools).toEqual(['ink', 'shapes']);
});

test('a copy has ids of its own, and connectors lead among the copies', () => {
  let count = 0;
  const ids = {
    notes: new Map([['n', 'new-n']]),
    sections: new Map([['x', 'new-x']]),
    createId: () => `new-${(count += 1)}`,
  };
  const copy = copyDrawings(drawings, ids);
  const [shape] = copy.shapes;
  expect(shape).toMatchObject({ text: 'Box', frame: FRAME, author: 'anna' });
  expect(copy.connectors).toMatchObject([
    { from: { note: 'new-n' }, to: { shape: shape?.id }, label: 'so' },
    { from: { section: 'new-x' }, to: { x: 5, y: 6 } },
  ]);
  const without = copyDrawings(drawings, { ...ids, notes: new Map() });
  expect(without.connectors).toHaveLength(1);
});
