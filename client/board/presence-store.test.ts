import { describe, expect, it } from 'vitest';
import type { OwnPresence } from '../../shared/presence/presence.ts';
import { createPeople } from '../presence/people.ts';
import { createPresenceLink } from '../sync/presence-link.ts';
import { createManualClock } from '../sync/testing/manual-clock.ts';
import { createOwnPresence } from './own-presence.ts';
import { createPresenceStore } from './presence-store.ts';
import { createTopics, type Topic } from './topics.ts';

const person = (participantId: string, name: string) => ({
  participantId,
  name,
  organisation: '',
  region: '',
});

const setUp = async () => {
  const link = createPresenceLink();
  const topics = createTopics();
  const people = createPeople({
    ask: () => Promise.resolve([person('eero', 'Eero'), person('aino', 'Aino')]),
    debounce: (run) => run(),
  });
  const store = createPresenceStore({
    link,
    personId: 'anna',
    visible: true,
    people,
    topics,
    schedule: (run) => run(),
  });
  const woken: Topic[] = [];
  const heard = ['here', 'cursors', 'writing:n1', 'writing:n2', 'dragging:n1'] as const;
  for (const topic of [...heard, 'whereabouts', 'followers'] as const) {
    topics.subscribe(topic, () => woken.push(topic));
  }
  let tabs = 0;
  /** Another tab says something, with the person that the server writes into it. */
  const tab = (personId: string) => {
    const number = (tabs += 1);
    const client = 1000 + number;
    return {
      client,
      says: async (state: OwnPresence | null) => {
        const { writing = null, board = null, cursor = null, dragging } = state ?? {};
        const { at = null, follows = null, ink = null } = state ?? {};
        const details = {
          number,
          client,
          person: personId,
          writing,
          board,
          dragging: dragging?.note ?? null,
          along: dragging?.along ?? [],
        };
        link.take({
          pace: 40,
          isWhole: false,
          hasAllMoves: false,
          left: state ? [] : [number],
          details: state ? [details] : [],
          moves: state ? [{ number, cursor, carried: dragging?.position ?? null }] : [],
          whereabouts: state ? [{ number, at, follows }] : [],
          inks: state ? [{ number, ink }] : [],
        });
        await Promise.resolve();
        await Promise.resolve();
      },
    };
  };
  return { link, store, tab, woken: () => woken.splice(0) };
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

  it('is nobody else when the line is lost', async () => {
    const { link, store, tab } = await setUp();
    await tab('eero').says({ writing: 'n1', cursor: { x: 1, y: 2 } });
    link.lost();
    expect(store.peopleHere().map(({ personId }) => personId)).toEqual(['anna']);
    expect(store.writing('n1')).toEqual([]);
    expect(store.cursors().size).toBe(0);
  });

  it('keeps what did not change, so that nobody renders it again', async () => {
    const { store, tab } = await setUp();
    const eero = tab('eero');
    const aino = tab('aino');
    await eero.says({ cursor: { x: 1, y: 2 } });
    await aino.says({ cursor: { x: 3, y: 4 } });
    const here = store.peopleHere();
    const cursor = store.cursors().get(eero.client);
    await aino.says({ cursor: { x: 5, y: 6 } });
    expect(store.peopleHere()).toBe(here);
    expect(store.cursors().get(eero.client)).toBe(cursor);
  });
});

/** A link that only writes down what is said. */
const listening = (pace = 40) => {
  const said: (OwnPresence | null)[] = [];
  return { said, say: (presence: OwnPresence | null) => said.push(presence), pace: () => pace };
};

describe('one’s own presence', () => {
  it('goes out at once, and then together after a while', () => {
    const link = listening();
    const time = createManualClock();
    const own = createOwnPresence(link, time.clock, false);
    link.said.length = 0;
    own.set({ writing: 'n1' });
    own.set({ cursor: { x: 1, y: 1 } });
    own.set({ cursor: { x: 2, y: 2 } });
    expect(link.said).toHaveLength(1);
    time.advance(80);
    expect(link.said).toHaveLength(2);
    expect(link.said.at(-1)).toEqual({ writing: 'n1', cursor: { x: 2, y: 2 } });
    time.advance(1000);
    expect(link.said).toHaveLength(2);
  });

  it('goes out less often in a room that passes it on less often', () => {
    const link = listening(450);
    const time = createManualClock();
    const own = createOwnPresence(link, time.clock, false);
    own.set({ cursor: { x: 1, y: 1 } });
    link.said.length = 0;
    own.set({ cursor: { x: 2, y: 2 } });
    time.advance(220);
    expect(link.said).toEqual([]);
    time.advance(10);
    expect(link.said).toEqual([{ cursor: { x: 2, y: 2 } }]);
  });

  it('is gone with the page, and never there for somebody who only looks', () => {
    const link = listening();
    const { clock } = createManualClock();
    const own = createOwnPresence(link, clock, false);
    own.hide(true);
    expect(link.said.at(-1)).toBeNull();
    own.hide(false);
    expect(link.said.at(-1)).toEqual({});
    const silent = listening();
    createOwnPresence(silent, clock, true).set({ writing: 'n1' });
    expect(silent.said.filter(Boolean)).toEqual([]);
  });
});

describe('where somebody is', () => {
  const inColumns = { view: 'columns', section: 's1', note: null, camera: null };

  it('is told by person, and again only when it changes', async () => {
    const { store, tab, woken } = await setUp();
    const eero = tab('eero');
    await eero.says({ at: inColumns });
    expect(store.whereabouts().get('eero')).toEqual(inColumns);
    woken();
    await eero.says({ at: { ...inColumns } });
    expect(woken()).toEqual([]);
    await eero.says({ at: { ...inColumns, section: 's2' } });
    expect(woken()).toEqual(['whereabouts']);
    await eero.says({});
    expect(store.whereabouts().has('eero')).toBe(false);
  });

  it('knows who follows oneself, each once, and not who follows another', async () => {
    const { store, tab, woken } = await setUp();
    await tab('eero').says({ follows: 'anna' });
    await tab('eero').says({ follows: 'anna' });
    await tab('aino').says({ follows: 'eero' });
    expect(store.followers()).toEqual(['eero']);
    expect(woken().filter((topic) => topic === 'followers')).toHaveLength(1);
  });
});
