import * as decoding from 'lib0/decoding';
import { describe, expect, it, onTestFinished } from 'vitest';
import { Awareness, applyAwarenessUpdate } from 'y-protocols/awareness';
import * as Y from 'yjs';
import type { PresenceNews } from '../../../shared/presence/compact.ts';
import type { OwnPresence, WetInk } from '../../../shared/presence/presence.ts';
import { CLOSE } from '../../../shared/protocol/close-codes.ts';
import {
  decodeServerMessage,
  KIND_AWARENESS,
  KIND_PRESENCE,
} from '../../../shared/protocol/messages.ts';
import {
  awarenessBody,
  bodyOf,
  createPresenceRoom,
  type PresenceLine,
  rawBody,
} from '../testing/presence-room.ts';

const newAwareness = (): Awareness => {
  const doc = new Y.Doc();
  onTestFinished(() => doc.destroy());
  return new Awareness(doc);
};

const WET_INK: WetInk = {
  line: 'l1',
  kind: 'pen',
  color: 'rose',
  width: 4,
  from: 0,
  at: { x: 10, y: -20 },
  points: '00VG0V',
};

const kindOf = (payload: Uint8Array): number =>
  decoding.readVarUint(decoding.createDecoder(payload));

/** What came in our own kind since the last time. */
const newsOf = ({ inbox }: PresenceLine): PresenceNews[] =>
  inbox.splice(0).map((payload) => {
    const decoder = decoding.createDecoder(payload);
    const message = decodeServerMessage(decoding.readVarUint(decoder), decoder);
    if (message?.kind !== 'presence') throw new Error('not our kind');
    return message.news;
  });

/** Puts what came into an awareness, as the provider does. */
const applyTo = (awareness: Awareness, { inbox }: PresenceLine): void => {
  for (const payload of inbox.splice(0)) {
    const decoder = decoding.createDecoder(payload);
    expect(decoding.readVarUint(decoder)).toBe(KIND_AWARENESS);
    applyAwarenessUpdate(awareness, decoding.readVarUint8Array(decoder), 'server');
  }
};

const statesOf = (awareness: Awareness) => Object.fromEntries(awareness.getStates());

describe('who is here, in our own kind', () => {
  it('is told whole to who asks for it, then only what changes, and a move in few bytes', () => {
    const room = createPresenceRoom();
    const anna = room.connectOurs('anna');
    const eero = room.connectOurs('eero');
    room.presence.say(eero.connection, { client: 3_000_000_000, presence: { writing: 'n1' } });
    room.beat();
    expect(newsOf(anna)).toMatchObject([
      {
        isWhole: true,
        pace: 40,
        details: [{ client: 3_000_000_000, person: 'eero', writing: 'n1', dragging: null }],
        moves: [],
      },
    ]);
    room.presence.say(eero.connection, {
      client: 3_000_000_000,
      presence: { writing: 'n1', cursor: { x: 1234.4, y: -5678 } },
    });
    room.beat();
    expect(anna.inbox[0]?.length).toBeLessThanOrEqual(16);
    expect(newsOf(anna)).toMatchObject([
      { isWhole: false, details: [], moves: [{ cursor: { x: 1234, y: -5678 }, carried: null }] },
    ]);
    room.beat();
    expect(anna.inbox).toEqual([]);
  });

  it('goes in one frame that all share', () => {
    const room = createPresenceRoom();
    const lines = ['anna', 'bertta', 'cecilia'].map((id) => room.connectOurs(id));
    room.beat();
    for (const { inbox } of lines) inbox.length = 0;
    const [first] = lines;
    if (first)
      room.presence.say(first.connection, { client: 1, presence: { cursor: { x: 1, y: 1 } } });
    room.beat();
    expect(new Set(lines.flatMap(({ inbox }) => inbox)).size).toBe(1);
  });

  it('comes only to who has said hello and asked', () => {
    const room = createPresenceRoom();
    const stranger = room.connect('eero', { hello: false });
    room.presence.look(stranger.connection, 'all');
    const older = room.connect('aino');
    room.presence.receive(room.connect('anna').connection, bodyOf(1, 1, {}));
    room.beat();
    expect([...stranger.inbox, ...older.inbox].map(kindOf)).toEqual([
      KIND_AWARENESS,
      KIND_AWARENESS,
    ]);
    room.presence.look(older.connection, 'none');
    older.inbox.length = 0;
    room.beat();
    expect(older.inbox.map(kindOf)).toEqual([KIND_PRESENCE]);
  });

  it('keeps places from those who see no canvas', () => {
    const room = createPresenceRoom();
    const anna = room.connectOurs('anna', 'none');
    const eero = room.connectOurs('eero');
    const position = { x: 1, y: 2 };
    const presence = { cursor: position, dragging: { note: 'n1', position } };
    room.presence.say(eero.connection, { client: 7, presence });
    room.beat();
    expect(newsOf(anna)).toMatchObject([{ details: [{ dragging: 'n1' }], moves: [] }]);
    room.presence.look(anna.connection, 'all');
    room.beat();
    expect(newsOf(anna)).toMatchObject([{ hasAllMoves: true, moves: [{ cursor: position }] }]);
  });

  it('shows what somebody draws to who sees it, until it is finished', () => {
    const room = createPresenceRoom();
    const anna = room.connectOurs('anna');
    const reader = room.connectOurs('aino', 'none');
    const eero = room.connectOurs('eero');
    const say = (presence: OwnPresence): void => {
      room.presence.say(eero.connection, { client: 7, presence });
      room.beat();
    };
    say({ ink: WET_INK });
    expect(newsOf(anna)).toMatchObject([{ inks: [{ ink: WET_INK }] }]);
    expect(newsOf(reader)).toMatchObject([{ inks: [] }]);
    // Nothing new of it: nothing is said.
    say({ ink: { ...WET_INK } });
    expect(anna.inbox).toEqual([]);
    const drawnOn = { ...WET_INK, from: 1 };
    say({ ink: drawnOn });
    expect(newsOf(anna)).toMatchObject([{ isWhole: false, inks: [{ ink: drawnOn }] }]);
    const late = room.connectOurs('bertta');
    room.beat();
    expect(newsOf(late)).toMatchObject([{ inks: [{ ink: drawnOn }] }]);
    newsOf(anna);
    say({});
    expect(newsOf(anna)).toMatchObject([{ inks: [{ ink: null }] }]);
    room.beat();
    expect(anna.inbox).toEqual([]);
  });

  it('shows no ink that is none, and none of those who may not draw', () => {
    const room = createPresenceRoom();
    const anna = room.connectOurs('anna');
    const eero = room.connectOurs('eero');
    const cursor = { x: 1, y: 2 };
    const say = (ink: WetInk): void => {
      room.presence.say(eero.connection, { client: 7, presence: { cursor, ink } });
      room.beat();
    };
    for (const strange of [
      { kind: 'brush' },
      { color: 'red' },
      { width: 500 },
      { from: 1e9 },
      { points: '' },
      { points: '<script>' },
      { points: '00V'.repeat(97) },
    ]) {
      say({ ...WET_INK, ...strange });
    }
    expect(newsOf(anna)).toMatchObject([{ inks: [], moves: [{ cursor }] }]);
    expect(eero.closed).toBeNull();
    say(WET_INK);
    expect(newsOf(anna)).toMatchObject([{ inks: [{ ink: WET_INK }] }]);

    const closed = createPresenceRoom({ mayDraw: () => false });
    const reader = closed.connectOurs('anna');
    const viewer = closed.connectOurs('eero');
    closed.presence.say(viewer.connection, { client: 7, presence: { ink: WET_INK } });
    closed.beat();
    expect(newsOf(reader)).toMatchObject([{ details: [{ client: 7 }], inks: [] }]);
  });

  it('shows ink of other programs, and to them, within the same limits', () => {
    const room = createPresenceRoom();
    const ours = room.connectOurs('anna');
    const theirs = room.connect('eero');
    room.presence.receive(theirs.connection, bodyOf(9, 1, { ink: WET_INK }));
    room.presence.say(ours.connection, { client: 7, presence: { ink: WET_INK } });
    room.beat();
    expect(newsOf(ours)).toMatchObject([{ inks: [{ ink: WET_INK }, { ink: WET_INK }] }]);
    const awareness = newAwareness();
    applyTo(awareness, theirs);
    expect(statesOf(awareness)).toMatchObject({ 7: { person: 'anna', ink: WET_INK } });
  });

  it('says where somebody looks and whom they follow when that changes, and to who comes later', () => {
    const room = createPresenceRoom();
    const anna = room.connectOurs('anna');
    const eero = room.connectOurs('eero');
    const at = { view: 'canvas', section: 's1', note: null, camera: { x: 1, y: 2, w: 3, h: 4 } };
    const presence = { at, follows: 'anna' };
    room.presence.say(eero.connection, { client: 7, presence });
    room.beat();
    expect(newsOf(anna)).toMatchObject([{ whereabouts: [presence] }]);
    room.presence.say(eero.connection, { client: 7, presence: { ...presence, at: { ...at } } });
    room.beat();
    expect(newsOf(anna)).toEqual([]);
    const late = room.connectOurs('bertta');
    room.beat();
    expect(newsOf(late)).toMatchObject([{ isWhole: true, whereabouts: [presence] }]);
    anna.inbox.length = 0;
    room.presence.say(eero.connection, { client: 7, presence: {} });
    room.beat();
    expect(newsOf(anna)).toMatchObject([
      { details: [], whereabouts: [{ at: null, follows: null }] },
    ]);
  });

  it('is whole again for a reader who missed a beat', () => {
    const room = createPresenceRoom();
    const anna = room.connectOurs('anna');
    const eero = room.connectOurs('eero');
    room.presence.say(eero.connection, { client: 7, presence: {} });
    room.beat();
    newsOf(anna);
    anna.isBehind = true;
    room.leave(eero);
    room.beat();
    anna.isBehind = false;
    room.wakes();
    room.presence.drained(anna.connection);
    expect(room.wakes()).toEqual([40]);
    room.beat();
    expect(newsOf(anna)).toMatchObject([{ isWhole: true, details: [] }]);
    room.presence.drained(anna.connection);
    expect(room.wakes()).toEqual([]);
  });

  it('is told soon when somebody comes or goes, however large the room', () => {
    const room = createPresenceRoom();
    const lines = Array.from({ length: 650 }, (_, index) => room.connectOurs(`p${index}`));
    for (const [index, { connection }] of lines.entries()) {
      room.presence.say(connection, { client: index + 1, presence: {} });
    }
    room.beat();
    room.wakes();
    const [first, second] = lines;
    if (!first || !second) throw new Error('nobody here');
    room.presence.say(first.connection, { client: 1, presence: { cursor: { x: 1, y: 1 } } });
    expect(room.wakes()).toEqual([450]);
    room.leave(second);
    expect(room.wakes()).toEqual([200]);
    first.inbox.length = 0;
    room.beat();
    expect(newsOf(first)).toMatchObject([{ left: [1] }]);
  });
});

describe('a big room', () => {
  const PEOPLE = 120;

  const fill = () => {
    const room = createPresenceRoom();
    const reader = room.connectOurs('reader', { x: 0, y: 0, w: 1000, h: 800 });
    const others = Array.from({ length: PEOPLE }, (_, index) =>
      room.connectOurs(`p${index}`, 'none'),
    );
    const move = (index: number, x: number, y: number): void => {
      const { connection } = others[index] ?? reader;
      room.presence.say(connection, { client: index + 1, presence: { cursor: { x, y } } });
    };
    return { room, reader, move };
  };

  it('shows the cursors in view and none that are far away', () => {
    const { room, reader, move } = fill();
    for (let index = 0; index < 20; index += 1) move(index, 10 * index, 5);
    for (let index = 20; index < PEOPLE; index += 1) move(index, 50_000 + index, 5);
    room.beat();
    const [news] = newsOf(reader);
    expect(news?.details).toHaveLength(PEOPLE);
    expect(news?.moves.map(({ cursor }) => cursor?.x).toSorted((a = 0, b = 0) => a - b)).toEqual(
      Array.from({ length: 20 }, (_, index) => 10 * index),
    );
  });

  it('says of a cursor that it has gone out of view, and of one that came in', () => {
    const { room, reader, move } = fill();
    move(0, 5, 5);
    move(1, 50_000, 5);
    room.beat();
    const numberOf = (client: number, { details }: PresenceNews) =>
      details.find((tab) => tab.client === client)?.number;
    const [news] = newsOf(reader);
    if (!news) throw new Error('no news');
    move(0, 60_000, 5);
    move(1, 6, 6);
    room.beat();
    const [later] = newsOf(reader);
    expect(later?.moves).toHaveLength(2);
    expect(later?.moves).toEqual(
      expect.arrayContaining([
        { number: numberOf(1, news), cursor: null, carried: null },
        { number: numberOf(2, news), cursor: { x: 6, y: 6 }, carried: null },
      ]),
    );
  });

  it('shows all that is in view when the view moves on, and forgets the rest', () => {
    const { room, reader, move } = fill();
    move(0, 5, 5);
    move(1, 50_000, 5);
    room.beat();
    newsOf(reader);
    room.presence.look(reader.connection, { x: 49_500, y: 0, w: 1000, h: 800 });
    room.beat();
    expect(newsOf(reader)).toMatchObject([
      { isWhole: false, hasAllMoves: true, moves: [{ cursor: { x: 50_000, y: 5 } }] },
    ]);
  });

  it('shows no more than fifty: those who move, and of them the nearest', () => {
    const { room, reader, move } = fill();
    for (let index = 0; index < PEOPLE; index += 1) move(index, 500, 5 * index);
    for (let beat = 0; beat < 10; beat += 1) room.beat();
    newsOf(reader);
    for (let index = 60; index < PEOPLE; index += 1) move(index, 501, 5 * index);
    room.beat();
    const shown = newsOf(reader).flatMap(({ moves }) =>
      moves.flatMap(({ cursor }) => cursor ?? []),
    );
    expect(shown).toHaveLength(50);
    expect(shown.every(({ x }) => x === 501)).toBe(true);
  });
});

describe('programs of others', () => {
  it('see ours as awareness, and are seen', () => {
    const room = createPresenceRoom();
    const ours = room.connectOurs('anna');
    const theirs = newAwareness();
    const line = room.connect('eero', { hello: false });
    theirs.setLocalState({ cursor: { x: 1.5, y: 2 }, color: 'red', person: 'anna' });
    room.presence.receive(line.connection, awarenessBody(theirs));
    room.presence.say(ours.connection, { client: 7, presence: { dragging: { note: 'n1' } } });
    room.beat();
    applyTo(theirs, line);
    expect(statesOf(theirs)[7]).toEqual({ person: 'anna', dragging: { note: 'n1' } });
    expect(theirs.getLocalState()).toMatchObject({ color: 'red' });
    expect(newsOf(ours)).toMatchObject([
      {
        details: expect.arrayContaining([
          expect.objectContaining({ client: theirs.clientID, person: 'eero' }),
        ]),
        moves: [{ cursor: { x: 2, y: 2 } }],
      },
    ]);
  });

  it('are told who is here when they ask, once with the next beat however often they ask', () => {
    const room = createPresenceRoom();
    const theirs = newAwareness();
    const line = room.connect('eero', { hello: false });
    room.beat();
    const ours = room.connectOurs('anna');
    room.presence.say(ours.connection, { client: 7, presence: { writing: 'n1' } });
    room.beat();
    line.inbox.splice(0);
    for (let times = 0; times < 100; times += 1) room.presence.ask(line.connection);
    expect(line.inbox).toEqual([]);
    room.beat();
    expect(line.inbox).toHaveLength(1);
    applyTo(theirs, line);
    expect(statesOf(theirs)[7]).toEqual({ person: 'anna', writing: 'n1' });
    room.beat();
    expect(line.inbox).toEqual([]);
  });

  it('see at once who comes back under a clock that they know, and those who were here when they come back', () => {
    const room = createPresenceRoom();
    const watching = newAwareness();
    const watcher = room.connect('eero', { hello: false });
    const line = room.connect('aino', { hello: false });
    const ours = room.connectOurs('anna');
    room.presence.receive(line.connection, bodyOf(5, 9, { writing: 'n1' }));
    room.presence.say(ours.connection, { client: 7, presence: {} });
    room.beat();
    applyTo(watching, watcher);
    room.leave(line);
    room.beat();
    applyTo(watching, watcher);
    expect(statesOf(watching)[5]).toBeUndefined();
    const again = room.connect('aino', { hello: false });
    room.presence.receive(again.connection, bodyOf(5, 2, { writing: 'n2' }));
    room.beat();
    applyTo(watching, watcher);
    expect(statesOf(watching)[5]).toEqual({ person: 'aino', writing: 'n2' });
    // Its own program is not told under a clock that it has not said: it would take that for news of itself.
    const own = newAwareness();
    applyTo(own, again);
    expect(Object.keys(statesOf(own))).not.toContain('5');

    watching.states.delete(7);
    room.leave(watcher);
    const back = room.connect('eero', { hello: false });
    room.beat();
    applyTo(watching, back);
    expect(statesOf(watching)[7]).toEqual({ person: 'anna' });
  });

  it('speak for themselves when they have passed on another tab of the same person', () => {
    const room = createPresenceRoom();
    const anna = room.connectOurs('anna');
    const ghost = room.connect('eero', { hello: false });
    room.presence.receive(ghost.connection, bodyOf(5, 9, {}));
    const next = room.connect('eero', { hello: false });
    const relayed = { writing: 'n1', person: 'eero' };
    room.presence.receive(next.connection, bodyOf(5, 9, relayed));
    room.presence.receive(next.connection, bodyOf(6, 0, { writing: 'n2' }));
    room.leave(ghost);
    room.beat();
    expect(newsOf(anna)).toMatchObject([{ details: [{ client: 6, writing: 'n2' }] }]);
  });

  it('hear again of ours before they forget them', () => {
    const room = createPresenceRoom();
    const watcher = room.connect('eero', { hello: false });
    const ours = room.connectOurs('anna');
    room.presence.say(ours.connection, { client: 7, presence: {} });
    room.beat();
    expect(room.wakes()).toContain(10_000);
    watcher.inbox.length = 0;
    room.beat(5000);
    expect(watcher.inbox).toEqual([]);
    room.beat(6000);
    expect(watcher.inbox).toHaveLength(1);
    expect(room.wakes()).toEqual([10_000]);
  });

  it('hear of moves in every second beat of a big room, of comings and goings in each', () => {
    const room = createPresenceRoom();
    const watcher = room.connect('eero', { hello: false });
    const lines = Array.from({ length: 110 }, (_, index) => room.connectOurs(`p${index}`, 'none'));
    const [first, second] = lines;
    if (!first || !second) throw new Error('nobody here');
    room.presence.say(first.connection, { client: 1, presence: {} });
    room.beat();
    room.beat();
    let frames = 0;
    for (let beat = 0; beat < 10; beat += 1) {
      watcher.inbox.length = 0;
      room.presence.say(first.connection, { client: 1, presence: { cursor: { x: beat, y: 0 } } });
      room.beat();
      frames += watcher.inbox.length;
    }
    expect(frames).toBe(5);
    for (let beat = 0; beat < 2; beat += 1) {
      watcher.inbox.length = 0;
      room.presence.say(second.connection, { client: 2, presence: beat === 0 ? {} : null });
      room.beat();
      expect(watcher.inbox).toHaveLength(1);
    }
  });
});

describe('one tab', () => {
  it('is one after a line that was cut: its next line takes over before the old one is known to be dead', () => {
    const room = createPresenceRoom();
    const anna = room.connectOurs('anna');
    const old = room.connectOurs('eero');
    room.presence.say(old.connection, { client: 7, presence: { writing: 'n1' } });
    room.beat();
    newsOf(anna);
    const next = room.connectOurs('eero');
    room.presence.say(next.connection, { client: 7, presence: { writing: 'n2' } });
    room.leave(old);
    room.beat();
    expect(newsOf(anna)).toMatchObject([{ left: [], details: [{ client: 7, writing: 'n2' }] }]);
  });

  it('may change its client id', () => {
    const room = createPresenceRoom();
    const anna = room.connectOurs('anna');
    const eero = room.connectOurs('eero');
    room.presence.say(eero.connection, { client: 7, presence: {} });
    room.beat();
    newsOf(anna);
    room.presence.say(eero.connection, { client: 8, presence: {} });
    room.beat();
    expect(newsOf(anna)).toMatchObject([{ left: [0], details: [{ client: 8, number: 1 }] }]);
  });

  it('says goodbye by itself, and is not there for somebody who looks without a trace', () => {
    const room = createPresenceRoom();
    const anna = room.connectOurs('anna');
    const eero = room.connectOurs('eero');
    const looker = room.connect('aino', { look: true });
    room.presence.say(eero.connection, { client: 7, presence: {} });
    room.presence.say(looker.connection, { client: 9, presence: {} });
    room.presence.receive(looker.connection, bodyOf(9, 1, {}));
    room.beat();
    expect(newsOf(anna)).toMatchObject([{ details: [{ client: 7 }] }]);
    room.presence.say(eero.connection, { client: 7, presence: null });
    room.beat();
    expect(newsOf(anna)).toMatchObject([{ left: [0], details: [] }]);
  });
});

describe('what strangers say', () => {
  it('is not believed of others, whatever the clock', () => {
    const room = createPresenceRoom({ mayUse: (client) => client !== 8 });
    const anna = room.connectOurs('anna');
    room.presence.say(anna.connection, { client: 7, presence: { writing: 'n1' } });
    const eero = room.connect('eero');
    for (const client of [7, 8]) {
      room.presence.receive(eero.connection, bodyOf(client, 2 ** 30, { writing: 'n2' }));
      room.presence.say(eero.connection, { client, presence: { writing: 'n2' } });
    }
    room.beat();
    expect(newsOf(anna)).toMatchObject([
      { details: [{ client: 7, person: 'anna', writing: 'n1' }] },
    ]);
    // Nor from an old relayed message, when they have just left.
    room.leave(anna);
    const aino = room.connectOurs('aino');
    room.presence.receive(eero.connection, bodyOf(7, 2 ** 30, { writing: 'n2' }));
    room.beat();
    expect(newsOf(aino)).toMatchObject([{ details: [] }]);
  });

  it('has an end: clocks, sizes, entries of others', () => {
    const room = createPresenceRoom();
    const anna = room.connectOurs('anna');
    const eero = room.connect('eero');
    const say = (body: Uint8Array) => room.presence.receive(eero.connection, body);
    say(bodyOf(7, 2 ** 40, {}));
    say(rawBody([{ client: 7, clock: 1, text: `{"writing":"${'n'.repeat(1024 * 1024)}"}` }]));
    const nobody = { clock: 1, text: 'null' };
    say(rawBody(Array.from({ length: 100_000 }, (_, client) => ({ client, ...nobody }))));
    room.beat();
    expect(newsOf(anna)).toMatchObject([{ details: [] }]);
    expect(() => say(rawBody([{ client: 7, clock: 1, text: '[['.repeat(2000) }]))).toThrow();
    expect(() => say(Uint8Array.of(3, 7))).toThrow();
    say(rawBody([{ client: 7, clock: 1, text: `${'['.repeat(2000)}${']'.repeat(2000)}` }]));
    room.beat();
    expect(newsOf(anna)).toMatchObject([{ details: [{ client: 7, writing: null }] }]);
  });

  it('of what comes faster than anybody listens only the newest is read, with the next beat', () => {
    const room = createPresenceRoom();
    const anna = room.connectOurs('anna');
    const eero = room.connectOurs('eero');
    for (let x = 1; x <= 1000; x += 1) {
      room.presence.say(eero.connection, { client: 7, presence: { cursor: { x, y: 0 } } });
    }
    room.beat(0);
    expect(newsOf(anna)).toMatchObject([{ moves: [{ cursor: { x: 1000, y: 0 } }] }]);
    room.presence.receive(eero.connection, Uint8Array.of(3, 7));
    expect(eero.closed).toBeNull();
    room.beat(0);
    expect(eero.closed).toBe(CLOSE.badFrame);
  });

  it('leaves nothing behind', () => {
    const room = createPresenceRoom();
    for (let index = 0; index < 3000; index += 1) {
      const line = room.connect('eero');
      room.presence.receive(line.connection, bodyOf(index, 1, {}));
      room.leave(line);
      if (index % 100 === 0) room.beat();
    }
    room.beat();
    const missed = room.connect('aino', { hello: false });
    room.beat();
    expect(missed.inbox).toEqual([]);
    room.presence.say(room.connectOurs('anna').connection, { client: 1, presence: {} });
    const reader = room.connectOurs('bertta');
    room.beat();
    expect(newsOf(reader)[0]?.details[0]?.number).toBeLessThan(200);
  });
});
