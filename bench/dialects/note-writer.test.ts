import * as Y from 'yjs';
import { describe, expect, it } from 'vitest';
import { placeMark, scanUpdate, STREAM, textMark } from '../load/marks.ts';
import { NoteWriter } from './note-writer.ts';

const CLIENT = 0x5000_0007;

/** What Yjs itself makes of the updates. */
const docOf = (updates: readonly Uint8Array[]): Y.Doc => {
  const doc = new Y.Doc();
  for (const update of updates) Y.applyUpdate(doc, update);
  return doc;
};

const notesOf = (doc: Y.Doc): unknown => Object.values(doc.getMap('notes').toJSON());

describe('NoteWriter', () => {
  it('writes what Yjs reads as notes that are typed in and dragged', () => {
    const writer = new NoteWriter(CLIENT, 'person');
    const doc = docOf([
      writer.addNote('one ', { x: 1, y: 2 }),
      writer.type('two '),
      writer.drag({ x: 3.5, y: 4 }),
      writer.drag({ x: 5, y: 6 }),
      writer.addNote('other', { x: 0, y: 0 }),
      writer.drag({ x: 7, y: 8 }),
    ]);
    expect(doc.store.pendingStructs).toBeNull();
    const common = { author: 'person', section: '', rank: 'a0', createdAt: 1_700_000_000_000 };
    expect(notesOf(doc)).toEqual([
      { ...common, text: 'one two ', position: { x: 5, y: 6 } },
      { ...common, text: 'other', position: { x: 7, y: 8 } },
    ]);
  });

  it('writes comments, and reactions with some of them', () => {
    const writer = new NoteWriter(CLIENT, 'person');
    const doc = docOf([
      writer.addNote('one ', { x: 1, y: 2 }),
      ...Array.from({ length: 12 }, (_, index) => writer.comment(`said ${index}`)),
      writer.type('two'),
    ]);
    expect(doc.store.pendingStructs).toBeNull();
    const [note = ''] = doc.getMap('notes').keys();
    const said = Object.values(doc.getMap('comments').toJSON());
    const common = { note, parent: '', author: 'person', createdAt: 1_700_000_000_000 };
    expect(said).toHaveLength(12);
    expect(said[0]).toEqual({ ...common, text: 'said 0' });
    expect([...doc.getMap('reactions').keys()]).toEqual(
      ['good', 'insight', 'interested', 'inUse', 'tellMore'].map(
        (kind) => `${note}:person:${kind}`,
      ),
    );
  });

  it('goes back to an earlier note', () => {
    const writer = new NoteWriter(CLIENT, 'person');
    const updates = [writer.addNote('a', { x: 0, y: 0 }), writer.addNote('b', { x: 0, y: 0 })];
    writer.turnTo(0);
    expect(notesOf(docOf([...updates, writer.type('!')]))).toMatchObject([
      { text: 'a!' },
      { text: 'b' },
    ]);
  });

  it('leaves in every edit a mark that is found whatever a server does to the bytes', () => {
    const writer = new NoteWriter(CLIENT, 'person');
    const updates = [
      writer.addNote(textMark(649, 0), { x: 0, y: 0 }),
      writer.type(textMark(649, 1)),
      writer.drag({ x: placeMark(649, 0), y: 1 }),
      writer.type(textMark(649, 8_000_000)),
      writer.drag({ x: placeMark(649, 8_000_000), y: 1 }),
    ];
    const found = (update: Uint8Array): unknown[] => {
      const marks: unknown[] = [];
      scanUpdate(Buffer.from(update), (...mark) => marks.push(mark));
      return marks;
    };
    const texts = [0, 1, 8_000_000].map((count) => [STREAM.text, 649, count]);
    const places = [0, 8_000_000].map((count) => [STREAM.place, 649, count]);
    expect(updates.flatMap(found)).toHaveLength(5);
    expect(found(Y.mergeUpdates(updates))).toEqual([...texts, ...places]);
    // A document keeps the last place only.
    expect(found(Y.encodeStateAsUpdate(docOf(updates)))).toEqual([...texts, ...places.slice(-1)]);
  });
});
