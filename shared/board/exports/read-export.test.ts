import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { writeContent } from '../write-content.ts';
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
  expect(JSON.stringify(readExport(doc))).toContain('"[Ranta kesällä · ranta.jpg]"');
  expect(JSON.stringify(readExport(doc))).toContain('"Sanat\\n[Ranta kesällä · ranta.jpg]"');
});
