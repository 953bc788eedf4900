import * as encoding from 'lib0/encoding';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { createGatedBoard, participant } from '../testing/gated-board.ts';

const anna = participant('anna');

/** An update of one-letter items that all pretend to have been first in a text, and are gone at once. */
const pretendFirst = (client: number, text: Y.ID, count: number): Uint8Array =>
  encoding.encode((encoder) => {
    for (const number of [1, count, client, 0]) encoding.writeVarUint(encoder, number);
    for (let index = 0; index < count; index += 1) {
      // Content string, no neighbours, parent by id.
      for (const number of [4, 0, text.client, text.clock]) encoding.writeVarUint(encoder, number);
      encoding.writeVarString(encoder, 'x');
    }
    for (const number of [1, client, 1, 0, count]) encoding.writeVarUint(encoder, number);
  });

/** An update of positions that all pretend to have been the note's first. */
const pretendFirstPosition = (client: number, note: Y.ID | undefined, count: number): Uint8Array =>
  encoding.encode((encoder) => {
    for (const number of [1, count, client, 0]) encoding.writeVarUint(encoder, number);
    for (let index = 0; index < count; index += 1) {
      // Content of any kind under a key, no neighbours, parent by id.
      for (const number of [0x28, 0, note?.client ?? 0, note?.clock ?? 0]) {
        encoding.writeVarUint(encoder, number);
      }
      encoding.writeVarString(encoder, 'position');
      encoding.writeVarUint(encoder, 1);
      encoding.writeAny(encoder, { x: index, y: 0 });
    }
    encoding.writeVarUint(encoder, 0);
  });

const noteIn = (doc: Y.Doc): Y.Map<unknown> => {
  const note = doc.getMap('notes').get('annas');
  if (!(note instanceof Y.Map)) throw new Error('There is no such note');
  return note;
};

const textOf = (doc: Y.Doc, id: string): Y.Text => {
  const note = doc.getMap('notes').get(id);
  const text = note instanceof Y.Map ? note.get('text') : null;
  if (!(text instanceof Y.Text)) throw new Error('There is no such text');
  return text;
};

const idOf = (doc: Y.Doc): Y.ID => {
  const id = textOf(doc, 'annas')._item?.id;
  if (!id) throw new Error('The text stands nowhere');
  return id;
};

describe('an update that would make Yjs walk', () => {
  it('past thousands of items for each of thousands is refused', () => {
    const { doc, judgeAs } = createGatedBoard();
    expect(judgeAs(anna, pretendFirst(5, idOf(doc), 5000)).verdict).toBe('refused');
    // As if they had come a few at a time.
    Y.applyUpdate(doc, pretendFirst(5, idOf(doc), 5000));
    const late = pretendFirst(4_000_000_000, idOf(doc), 1000);
    expect(judgeAs(anna, late)).toEqual({ verdict: 'refused', reason: 'tooLarge' });
    expect(judgeAs(anna, pretendFirst(4_000_000_000, idOf(doc), 10)).verdict).toBe('accepted');
  });

  it('along the long history of one field for each of hundreds is refused, too', () => {
    const { doc, judgeAs } = createGatedBoard();
    const copies = [new Y.Doc(), new Y.Doc()];
    for (let turn = 0; turn < 2000; turn += 1) {
      const mover = copies[turn % 2] ?? doc;
      Y.applyUpdate(mover, Y.encodeStateAsUpdate(doc, Y.encodeStateVector(mover)));
      noteIn(mover).set('position', { x: turn, y: 0 });
      Y.applyUpdate(doc, Y.encodeStateAsUpdate(mover, Y.encodeStateVector(doc)));
    }
    const late = pretendFirstPosition(4_000_000_000, noteIn(doc)._item?.id, 200);
    expect(judgeAs(anna, late)).toEqual({ verdict: 'refused', reason: 'tooLarge' });
  });

  it('is not what a day offline makes: a thousand notes, each with all its fields', () => {
    const { judgeAs, updateOf } = createGatedBoard();
    const update = updateOf((client) => {
      for (let index = 0; index < 1000; index += 1) {
        const note = new Y.Map<unknown>();
        note.set('text', new Y.Text(`note ${index}`));
        for (const [field, value] of Object.entries({
          author: 'anna',
          section: 'open',
          rank: 'a0',
        })) {
          note.set(field, value);
        }
        client.getMap('notes').set(`n${index}`, note);
      }
    });
    expect(judgeAs(anna, update).verdict).toBe('accepted');
  });

  it('is not what a day offline makes in one long text: at its start, at one place in it, at its end', () => {
    const { doc, judgeAs, copy } = createGatedBoard();
    for (let index = 0; index < 1500; index += 1) textOf(doc, 'annas').insert(0, 'y');
    for (const place of [0, 700, 1500]) {
      const mine = copy();
      for (let index = 0; index < 400; index += 1) {
        mine.transact(() => textOf(mine, 'annas').insert(place, 'x'));
      }
      const update = Y.encodeStateAsUpdate(mine, Y.encodeStateVector(doc));
      expect(judgeAs(anna, update).verdict).toBe('accepted');
    }
  });

  it('as an honest person makes it is let through: typing, in the middle, at the same time', () => {
    const { doc, judgeAs, copy, updateOf } = createGatedBoard();
    const mine = copy();
    for (let index = 0; index < 300; index += 1) textOf(mine, 'annas').insert(index % 5, 'ab');
    for (let index = 0; index < 200; index += 1) textOf(doc, 'annas').insert(index % 7, 'cd');
    const update = Y.encodeStateAsUpdate(mine, Y.encodeStateVector(doc));
    expect(judgeAs(anna, update).verdict).toBe('accepted');
    const append = updateOf((client) => textOf(client, 'annas').insert(0, 'now'));
    expect(judgeAs(anna, append).verdict).toBe('accepted');
  });
});
