import { describe, expect, it, onTestFinished } from 'vitest';
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { createPeople } from '../presence/people.ts';
import { createManualClock } from '../sync/testing/manual-clock.ts';
import { createOwnPresence } from './own-presence.ts';
import { createPresenceStore } from './presence-store.ts';
import { createTopics, type Topic } from './topics.ts';

const newAwareness = (): Awareness => {
  const doc = new Y.Doc();
  onTestFinished(() => doc.destroy());
  return new Awareness(doc);
};

const person = (participantId: string, name: string) => ({
  participantId,
  name,
  organisation: '',
  region: '',
});

const setUp = async () => {
  const mine = newAwareness();
  const topics = createTopics();
  const people = createPeople({
    ask: () => Promise.resolve([person('eero', 'Eero'), person('aino', 'Aino')]),
    debounce: (run) => run(),
  });
  const store = createPresenceStore({
    awareness: mine,
    personId: 'anna',
    visible: true,
    people,
    topics,
    schedule: (run) => run(),
  });
  const woken: Topic[] = [];
  for (const topic of ['here', 'cursors', 'writing:n1', 'writing:n2', 'dragging:n1'] as const) {
    topics.subscribe(topic, () => woken.push(topic));
  }
  /** Another tab says something, with the person that the server writes into it. */
  const tab = (personId: string) => {
    const theirs = newAwareness();
    return {
      client: theirs.clientID,
      says: async (state: object | null) => {
        theirs.setLocalState(state && { ...state, person: personId });
        applyAwarenessUpdate(mine, encodeAwarenessUpdate(theirs, [theirs.clientID]), 'server');
        await Promise.resolve();
        await Promise.resolve();
      },
    };
  };
  return { mine, store, tab, woken: () => woken.splice(0) };
};

describe('who is here', () => {
  it('is one per person, oneself first, the others by name', async () => {
    const { store, tab } = await setUp();
    await tab('eero').says({});
    await tab('eero').says({});
    await tab('aino').says({});
    expect(store.peopleHere().map(({ personId, name, me }) => [personId, name, me])).toEqual([
      ['anna', '', true],
      ['aino', 'Aino', false],
      ['eero', 'Eero', false],
    ]);
  });

  it('ends with the last tab', async () => {
    const { store, tab } = await setUp();
    const eero = tab('eero');
    await eero.says({});
    await eero.says(null);
    expect(store.peopleHere()).toHaveLength(1);
  });

  it('wakes only those whom a change concerns', async () => {
    const { store, tab, woken } = await setUp();
    const eero = tab('eero');
    await eero.says({});
    woken();
    await eero.says({ writing: 'n1' });
    expect(woken()).toEqual(['writing:n1']);
    expect(store.writing('n1').map(({ name }) => name)).toEqual(['Eero']);
    await eero.says({ writing: 'n2' });
    expect(woken()).toEqual(['writing:n1', 'writing:n2']);
    await eero.says({ cursor: { x: 1, y: 2 }, dragging: { note: 'n1' } });
    expect(store.cursors().get(eero.client)).toEqual({
      personId: 'eero',
      position: { x: 1, y: 2 },
    });
    expect(store.dragging('n1')?.personId).toBe('eero');
  });

  it('ignores what is no presence', async () => {
    const { store, tab } = await setUp();
    await tab('not an id!').says({ writing: 'n1' });
    expect(store.peopleHere()).toHaveLength(1);
    expect(store.writing('n1')).toEqual([]);
  });
});

describe('one’s own presence', () => {
  it('goes out at once, and then together after a while', () => {
    const awareness = newAwareness();
    const time = createManualClock();
    const own = createOwnPresence(awareness, time.clock, false);
    let sent = 0;
    awareness.on('update', () => {
      sent += 1;
    });
    own.set({ writing: 'n1' });
    own.set({ cursor: { x: 1, y: 1 } });
    own.set({ cursor: { x: 2, y: 2 } });
    expect(sent).toBe(1);
    time.advance(80);
    expect(sent).toBe(2);
    expect(awareness.getLocalState()).toEqual({ writing: 'n1', cursor: { x: 2, y: 2 } });
    time.advance(1000);
    expect(sent).toBe(2);
  });

  it('is gone with the page, and never there for somebody who only looks', () => {
    const awareness = newAwareness();
    const { clock } = createManualClock();
    const own = createOwnPresence(awareness, clock, false);
    own.hide(true);
    expect(awareness.getLocalState()).toBeNull();
    own.hide(false);
    expect(awareness.getLocalState()).toEqual({});
    createOwnPresence(awareness, clock, true).set({ writing: 'n1' });
    expect(awareness.getLocalState()).toBeNull();
  });
});
