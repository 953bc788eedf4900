import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { DRAWING_ROOTS } from './drawing-roots.ts';
import { emptyOldTrash } from './old-trash.ts';
import { readComments } from './read-comment.ts';
import { TRASH_DAYS } from './trash-time.ts';
import { writeContent } from './write-content.ts';

const DAY_MS = 24 * 3_600_000;
const NOW = 1_800_000_000_000;

const TRASHED = ['notes', 'sections', 'clusters', ...DRAWING_ROOTS] as const;

/** A board whose notes and sections were deleted so many days ago; `null`: not at all. */
const boardWith = (days: Readonly<Record<string, number | null>>): Y.Doc => {
  const doc = new Y.Doc();
  const ids = Object.keys(days);
  writeContent(doc, {
    title: '',
    description: '',
    layout: 'columns',
    settings: {},
    clusters: ids.map((id) => ({ id, title: id, rank: 'a0', createdAt: 5 })),
    sections: ids.map((id) => ({ id, title: id, prompt: '', rank: 'a0' })),
    notes: ids.map((id) => ({
      id,
      text: id,
      section: id,
      rank: 'a0',
      createdAt: 5,
      author: 'anna',
    })),
  });
  for (const [id, ago] of Object.entries(days)) {
    for (const root of DRAWING_ROOTS) doc.getMap(root).set(id, new Y.Map([['createdAt', 5]]));
    doc.getMap('reactions').set(`${id}:anna:good`, { at: 1 });
    if (ago === null) continue;
    const deleted = { at: NOW - ago * DAY_MS, by: 'anna' };
    for (const root of TRASHED) {
      const record = doc.getMap(root).get(id);
      if (record instanceof Y.Map) record.set('deleted', deleted);
    }
  }
  return doc;
};

test('what was deleted longer ago than it is kept goes for good, with its reactions', () => {
  const doc = boardWith({ living: null, recent: TRASH_DAYS - 1, old: TRASH_DAYS + 1 });
  emptyOldTrash(doc, NOW);
  for (const root of TRASHED) {
    expect([...doc.getMap(root).keys()].toSorted()).toEqual(['living', 'recent']);
  }
  expect([...doc.getMap('reactions').keys()].toSorted()).toEqual([
    'living:anna:good',
    'recent:anna:good',
  ]);
});

const comment = (id: string, parent: string, ago: number | null, note = 'living') => ({
  id,
  note,
  parent,
  text: id,
  author: 'anna',
  createdAt: 5,
  ...(ago !== null && { deleted: { at: NOW - ago * DAY_MS, by: 'anna' } }),
});

test('what was said of a note goes with it, and what was taken back goes in its time', () => {
  const doc = boardWith({ living: null, old: TRASH_DAYS + 1 });
  const old = TRASH_DAYS + 1;
  const comments = [
    comment('of the old', '', null, 'old'),
    comment('stays', '', null),
    comment('recent', '', 1),
    comment('alone', '', old),
    comment('answered', '', old),
    comment('answer', 'answered', null),
    comment('unsaid', '', old),
    comment('unsaid too', 'unsaid', old),
  ];
  for (const { id, ...fields } of comments) {
    doc.getMap('comments').set(id, new Y.Map<unknown>(Object.entries(fields)));
  }
  emptyOldTrash(doc, NOW);
  const words = Object.fromEntries(readComments(doc).map(({ id, text }) => [id, text]));
  expect(words).toEqual({ answer: 'answer', answered: '', recent: 'recent', stays: 'stays' });
});

test('a forged time takes nothing away sooner, and nothing to do changes nothing', () => {
  const doc = boardWith({ forged: NOW / DAY_MS });
  let updates = 0;
  doc.on('update', () => {
    updates += 1;
  });
  emptyOldTrash(doc, NOW);
  expect(doc.getMap('notes').has('forged')).toBe(true);
  expect(updates).toBe(0);
});
