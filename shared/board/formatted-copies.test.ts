import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { recordMap } from '../document/read.ts';
import { isActionCall, runAction } from './actions/run-action.ts';
import { readBestNotes } from './best-notes.ts';
import { readDrafts } from './draft.ts';
import { readContent } from './read-content.ts';
import { readNote } from './read.ts';
import { writeContent } from './write-content.ts';

const CONTEXT = { personId: 'anna', now: 1, origin: null };

const NOTE = {
  id: 'n',
  text: 'Tärkeä\nmaito\n',
  marks: [
    { from: 0, to: 6, bold: true, link: 'https://a.example/' },
    { from: 12, to: 13, list: 'bullet' },
  ],
  section: 's',
  rank: 'a0',
  createdAt: 1,
} as const;

const boardWith = (notes: Parameters<typeof writeContent>[1]['notes']): Y.Doc => {
  const doc = new Y.Doc();
  writeContent(doc, {
    title: '',
    description: '',
    layout: 'columns',
    settings: {},
    sections: [{ id: 's', title: 'S', prompt: '', rank: 'a0' }],
    notes,
  });
  return doc;
};

test('a copy of a board has the looks of its words', () => {
  const copy = boardWith(readContent(boardWith([{ ...NOTE, author: 'anna' }])).notes);
  expect(readNote(copy, 'n')).toMatchObject({ text: NOTE.text, marks: NOTE.marks });
  expect(readContent(copy).notes[0]?.marks).toEqual(NOTE.marks);
});

test('notes that are added with looks have them: duplicates, pasted ones, drafts', () => {
  const doc = boardWith([]);
  const note = { ...NOTE, marks: [...NOTE.marks] };
  runAction(doc, { name: 'note.add', args: { notes: [note] } }, CONTEXT);
  expect(readNote(doc, 'n')?.marks).toEqual(NOTE.marks);
  expect(readDrafts(doc)[0]?.marks).toEqual(NOTE.marks);
  expect(readBestNotes(doc).notes[0]?.marks).toEqual(NOTE.marks);
});

test('marks that do not fit their text are cut off, and no note is lost for them', () => {
  const doc = boardWith([]);
  const marks = [
    { from: 2, to: 400, bold: true },
    { from: 3, to: 5, italic: true },
    { from: 900, to: 901, list: 'bullet' },
  ] as const;
  const note = { ...NOTE, text: 'sana', marks: [...marks] };
  runAction(doc, { name: 'note.add', args: { notes: [note] } }, CONTEXT);
  expect(readNote(doc, 'n')?.marks).toEqual([{ from: 2, to: 4, bold: true }]);
});

test('a link that could run something is no argument of an action, and read by nobody', () => {
  const doc = boardWith([NOTE]);
  const link = 'javascript:alert(1)';
  const args = { id: 'n', base: 'a', text: 'a', formats: [{ from: 0, to: 1, link }] };
  expect(isActionCall({ name: 'note.format', args })).toBe(false);
  expect(isActionCall({ name: 'note.format', args: { ...args, formats: [] } })).toBe(true);
  const text = recordMap(doc, 'notes', 'n')?.get('text');
  if (!(text instanceof Y.Text)) throw new Error('The text is gone');
  // As a program would that does not ask the gate: readers pass over it.
  text.format(7, 5, { link });
  expect(readNote(doc, 'n')?.marks).toEqual(NOTE.marks);
});
