import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { RoomDocument } from './room-document.ts';

const stored = (): Uint8Array => {
  const doc = new Y.Doc();
  doc.getMap('notes').set('n1', 'one');
  return Y.encodeStateAsUpdate(doc);
};

const contentsOf = (...updates: readonly Uint8Array[]): unknown => {
  const doc = new Y.Doc();
  for (const update of updates) Y.applyUpdate(doc, update);
  return doc.getMap('notes').toJSON();
};

const open = (updates: readonly Uint8Array[] = [stored()]) => {
  const document = new RoomDocument(updates);
  const set = (id: string, value: string) =>
    document.edit((doc) => doc.getMap('notes').set(id, value));
  return { document, set };
};

describe('the document of a room', () => {
  it('answers everybody without being decoded, as long as nobody edits it', () => {
    const { document } = open();
    const theirs = new Y.Doc();
    Y.applyUpdate(theirs, document.wholeState());
    expect(contentsOf(document.stateSince(Uint8Array.of(0)))).toEqual({ n1: 'one' });
    expect(document.stateVector()).toEqual(Y.encodeStateVector(theirs));
    const theirVector = Y.encodeStateVector(theirs);
    expect(contentsOf(document.wholeState(), document.stateSince(theirVector))).toEqual({
      n1: 'one',
    });
    expect(document.isAwake).toBe(false);
  });

  it('wakes for an edit, and rests again with what it has become', () => {
    const { document, set } = open();
    const made = set('n2', 'two');
    expect(contentsOf(stored(), made ?? Uint8Array.of())).toMatchObject({ n2: 'two' });
    expect(document.isAwake).toBe(true);
    document.rest();
    expect(document.isAwake).toBe(false);
    expect(contentsOf(document.wholeState())).toEqual({ n1: 'one', n2: 'two' });
    set('n3', 'three');
    expect(contentsOf(document.wholeState())).toEqual({ n1: 'one', n2: 'two', n3: 'three' });
  });

  it('writes in the name of one client id, however often it wakes', () => {
    const { document, set } = open();
    const before = document.doc.clientID;
    set('n2', 'two');
    document.rest();
    set('n3', 'three');
    expect(document.doc.clientID).toBe(before);
    expect([...document.doc.store.clients.keys()]).toContain(before);
    expect(document.doc.store.clients.size).toBe(2);
  });

  it('tells a reader that lacks nothing but deletions of these, too', () => {
    const { document } = open();
    const theirs = new Y.Doc();
    Y.applyUpdate(theirs, document.wholeState());
    document.edit((doc) => doc.getMap('notes').delete('n1'));
    Y.applyUpdate(theirs, document.stateSince(Y.encodeStateVector(theirs)));
    expect(theirs.getMap('notes').toJSON()).toEqual({});
  });

  it('is at hand once it was asked for and until it changes', () => {
    const { document, set } = open();
    const nothing = Uint8Array.of(0);
    expect(document.isAtHand(nothing)).toBe(true);
    set('n2', 'two');
    expect(document.isAtHand(nothing)).toBe(false);
    document.stateSince(nothing);
    expect(document.isAtHand(nothing)).toBe(true);
  });

  it('knows when it has grown too large, by counting and not by guessing', () => {
    const { document, set } = open();
    const limit = document.bytesAtMost + 2000;
    // A hundred overwrites are many bytes on the way and few in the end.
    for (let index = 0; index < 100; index += 1) set('n1', 'x'.repeat(100));
    expect(document.bytesAtMost).toBeGreaterThan(limit);
    expect(document.isLargerThan(limit, 0)).toBe(false);
    set('n2', 'x'.repeat(3000));
    expect(document.isLargerThan(limit, 20_000)).toBe(true);
  });

  it('is whole again after a crash that left edits behind the stored state', () => {
    const doc = new Y.Doc();
    const updates: Uint8Array[] = [];
    doc.on('update', (update: Uint8Array) => updates.push(update));
    doc.getMap('notes').set('n1', 'one');
    doc.getMap('notes').set('n2', 'two');
    expect(contentsOf(open(updates).document.wholeState())).toEqual({ n1: 'one', n2: 'two' });
  });
});
