import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { writeContent } from '../write-content.ts';
import { notesOf } from './exported-board.ts';
import { publicBoard } from './public-board.ts';
import { readExport } from './read-export.ts';

test('a note with a picture or a file says in writing what it carries', () => {
  const doc = new Y.Doc();
  const attachment = {
    hash: 'a'.repeat(64),
    name: 'ranta.jpg',
    type: 'image/jpeg',
    size: 9,
    alt: 'Ranta kesällä',
  } as const;
  writeContent(doc, {
    title: 'Kuvat',
    description: '',
    layout: 'wall',
    settings: {},
    sections: [{ id: 's', title: 'Osio', prompt: '', rank: 'a0' }],
    notes: [
      { id: 'n', text: '', section: 's', rank: 'a0', createdAt: 1, attachment },
      { id: 'm', text: 'Sanat', section: 's', rank: 'a1', createdAt: 1, attachment },
    ],
  });
  const exported = readExport(doc);
  const [fact] = exported.facts;
  for (const id of ['n', 'm']) {
    expect(fact?.of.get(id)).toEqual([{ text: 'Ranta kesällä · ranta.jpg' }]);
  }
  const file = { alt: 'Ranta kesällä', name: 'ranta.jpg', picture: { hash: attachment.hash } };
  expect(notesOf(exported)).toMatchObject([
    { text: '', file },
    { text: 'Sanat', file },
  ]);
  // A file may be called by its owner's name.
  const told = publicBoard(exported);
  expect(JSON.stringify(told.facts.map(({ of }) => [...of]))).not.toContain('ranta.jpg');
  expect(JSON.stringify(told)).not.toContain('ranta.jpg');
  expect(told.facts[0]?.of.get('n')).toEqual([{ text: 'Ranta kesällä' }]);
});

test('what is drawn is told in words: shapes as one reads them, ink, and what is connected', () => {
  const doc = new Y.Doc();
  const drawing = { author: 'anna', createdAt: 1 } as const;
  const shape = (id: string, text: string, y: number) =>
    ({ ...drawing, id, text, kind: 'rect', color: 'ink', frame: { x: 0, y, w: 9, h: 9 } }) as const;
  writeContent(doc, {
    title: '',
    description: '',
    layout: 'canvas',
    settings: {},
    sections: [{ id: 's', title: 'Tavoite', prompt: '', rank: 'a0' }],
    notes: [{ id: 'n', text: 'Etäryhmä\nviikoittain', section: 's', rank: 'a0', createdAt: 1 }],
    drawings: {
      shapes: [
        shape('low', 'Alhaalla, kysy a@example.org', 90),
        shape('high', 'Ylhäällä', 10),
        shape('empty', ' ', 0),
      ],
      strokes: [],
      connectors: [
        {
          ...drawing,
          id: 'c1',
          from: { note: 'n' },
          to: { section: 's' },
          arrow: 'end',
          color: 'ink',
          label: 'johtaa',
        },
        {
          ...drawing,
          id: 'c2',
          from: { shape: 'high' },
          to: { x: 1, y: 1 },
          arrow: 'none',
          color: 'ink',
          label: '',
        },
      ],
    },
  });
  const { drawn } = readExport(doc);
  expect(drawn.map(({ text }) => text)).toEqual([
    'Ylhäällä',
    'Alhaalla, kysy a@example.org',
    'Etäryhmä viikoittain → Tavoite: johtaa',
  ]);
  const told = JSON.stringify(publicBoard(readExport(doc)).drawn);
  expect(told).not.toContain('anna');
  expect(told).not.toContain('example.org');
});
