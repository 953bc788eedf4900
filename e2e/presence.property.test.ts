import * as decoding from 'lib0/decoding';
import { describe, expect, it, onTestFinished } from 'vitest';
import { Awareness, applyAwarenessUpdate, removeAwarenessStates } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { createPresenceLink } from '../client/sync/presence-link.ts';
import type { OwnPresence, PresenceView } from '../shared/presence/presence.ts';
import { decodeServerMessage, KIND_AWARENESS } from '../shared/protocol/messages.ts';
import { readClientFrame } from '../server/sync/connections/incoming-frame.ts';
import {
  awarenessBody,
  createPresenceRoom,
  type PresenceLine,
  type PresenceRoom,
} from '../server/sync/testing/presence-room.ts';
import { pick, type Random, seededRandom } from '../server/sync/testing/random-edits.ts';

/** The server's presence and both kinds of clients, all real, over lines that a test cuts as it likes. */
const STEPS = 120;
/** Seeds that once failed stay here for good. */
const PINNED: readonly number[] = [];
const FRESH = Array.from({ length: 25 }, () => Math.floor(Math.random() * 2 ** 31));
/** One of these has so many silent readers that it counts as big. */
const AUDIENCES = [0, 110];

const VIEWS: readonly PresenceView[] = ['none', 'all', { x: 0, y: 0, w: 1000, h: 1000 }];

type Participant = {
  readonly personId: string;
  readonly client: () => number;
  /** What it said last; `null` when it is not there. */
  readonly state: () => OwnPresence | null;
  readonly line: () => PresenceLine | null;
  readonly connect: () => void;
  /** The line is gone for the client; the server hears of it now, or much later. */
  readonly cut: (serverKnows: boolean) => void;
  readonly say: (state: OwnPresence | null) => void;
  /** Begins anew under another client id, as after a reload. */
  readonly reload: () => void;
  readonly read: () => void;
  /** What a timer of y-protocols does every 15 s. */
  readonly repeat: () => void;
  readonly look: (view: PresenceView) => void;
  /** Others as this one sees them, by client id. */
  readonly others: () => Map<number, unknown>;
  readonly wantsPlaces: () => boolean;
};

const plain = (state: OwnPresence, withPlaces: boolean) => ({
  writing: state.writing ?? null,
  dragging: state.dragging?.note ?? null,
  cursor: withPlaces ? (state.cursor ?? null) : null,
  carried: withPlaces ? (state.dragging?.position ?? null) : null,
});

/** Lines that the server thinks alive, to be buried at the end. */
type Ghosts = PresenceLine[];

const createOurs = (
  room: PresenceRoom,
  ghosts: Ghosts,
  personId: string,
  random: Random,
): Participant => {
  let client = 1 + Math.floor(random() * 2 ** 31);
  let link = createPresenceLink();
  let line: PresenceLine | null = null;
  let state: OwnPresence | null = null;
  let view = pick(random, VIEWS);
  const send = (frame: Uint8Array): void => {
    const { connection } = line ?? {};
    const read = readClientFrame(frame);
    if (!connection || !read.ok) throw new Error('not a frame');
    if (read.value.kind === 'ownPresence') room.presence.say(connection, read.value.word);
    if (read.value.kind === 'view') room.presence.look(connection, read.value.view);
  };
  const cut = (serverKnows: boolean): void => {
    if (!line) return;
    if (serverKnows) room.leave(line);
    else ghosts.push(line);
    line = null;
    link.lost();
  };
  link.look(view);
  return {
    personId,
    client: () => client,
    state: () => state,
    line: () => line,
    connect: () => {
      line ??= room.connect(personId);
      link.opened(client, send);
    },
    cut,
    say: (next) => {
      state = next;
      link.say(next);
    },
    reload: () => {
      cut(random() < 0.7);
      client = 1 + Math.floor(random() * 2 ** 31);
      link = createPresenceLink();
      link.look(view);
      link.say(state);
    },
    read: () => {
      for (const payload of line?.inbox.splice(0) ?? []) {
        const decoder = decoding.createDecoder(payload);
        const kind = decoding.readVarUint(decoder);
        const message = kind === KIND_AWARENESS ? null : decodeServerMessage(kind, decoder);
        if (message?.kind === 'presence') link.take(message.news);
      }
    },
    repeat: () => {},
    look: (next) => {
      view = next;
      link.look(next);
    },
    others: () =>
      new Map(
        [...link.others()].map(([id, seen]) => [id, { person: seen.person, ...plain(seen, true) }]),
      ),
    wantsPlaces: () => view !== 'none',
  };
};

/** A program with y-protocols awareness that does what the y-websocket provider does. */
const createForeign = (
  room: PresenceRoom,
  ghosts: Ghosts,
  personId: string,
  random: Random,
): Participant => {
  let line: PresenceLine | null = null;
  const isHonestRelay = random() < 0.5;

  const open = (): Awareness => {
    const doc = new Y.Doc();
    doc.clientID = 1 + Math.floor(random() * 2 ** 31);
    const fresh = new Awareness(doc);
    fresh.setLocalState(null);
    onTestFinished(() => doc.destroy());
    type Changes = Record<'added' | 'updated' | 'removed', number[]>;
    fresh.on('update', ({ added, updated, removed }: Changes) => {
      const changed = [...added, ...updated, ...removed];
      const isOwn = changed.includes(fresh.clientID);
      if (line && (isOwn || isHonestRelay)) {
        room.presence.receive(line.connection, awarenessBody(fresh, changed));
      }
    });
    return fresh;
  };
  let awareness = open();

  const cut = (serverKnows: boolean): void => {
    if (!line) return;
    if (serverKnows) room.leave(line);
    else ghosts.push(line);
    line = null;
    const others = [...awareness.getStates().keys()].filter((id) => id !== awareness.clientID);
    removeAwarenessStates(awareness, others, 'provider');
  };
  return {
    personId,
    client: () => awareness.clientID,
    state: () => awareness.getLocalState(),
    line: () => line,
    connect: () => {
      line ??= room.connect(personId, { hello: false });
      if (awareness.getLocalState()) {
        room.presence.receive(line.connection, awarenessBody(awareness));
      }
    },
    cut,
    say: (next) => awareness.setLocalState(next),
    reload: () => {
      cut(random() < 0.7);
      const state = awareness.getLocalState();
      awareness = open();
      awareness.setLocalState(state);
    },
    read: () => {
      for (const payload of line?.inbox.splice(0) ?? []) {
        const decoder = decoding.createDecoder(payload);
        decoding.readVarUint(decoder);
        applyAwarenessUpdate(awareness, decoding.readVarUint8Array(decoder), 'server');
      }
    },
    repeat: () => awareness.setLocalState(awareness.getLocalState()),
    look: () => {},
    others: () =>
      new Map(
        [...awareness.getStates()]
          .filter(([id]) => id !== awareness.clientID)
          .map(([id, seen]) => [id, { person: seen['person'], ...plain(seen, true) }]),
      ),
    wantsPlaces: () => true,
  };
};

const randomState = (random: Random): OwnPresence | null => {
  if (random() < 0.08) return null;
  // On the canvas that everybody looks at: what is far away is for the tests of views.
  const position = { x: Math.floor(random() * 1000), y: Math.floor(random() * 1000) };
  return {
    ...(random() < 0.7 && { cursor: position }),
    ...(random() < 0.3 && { writing: pick(random, ['n1', 'n2']) }),
    ...(random() < 0.2 && { dragging: { note: 'n3', ...(random() < 0.7 && { position }) } }),
  };
};

const step = (room: PresenceRoom, participant: Participant, random: Random): void => {
  const dice = random();
  const line = participant.line();
  if (dice < 0.5) participant.say(randomState(random));
  else if (dice < 0.6) participant.read();
  else if (dice < 0.65 && line) line.isBehind = !line.isBehind;
  else if (dice < 0.7) participant.cut(random() < 0.5);
  else if (dice < 0.74) participant.reload();
  else if (dice < 0.8 && !line) participant.connect();
  else if (dice < 0.85) participant.look(pick(random, VIEWS));
  else room.beat(Math.floor(random() * 400));
};

describe('presence, over lines that are cut, lag and come back at random', () => {
  for (const audience of AUDIENCES) {
    it.each([...PINNED, ...FRESH])(
      `is the same for everybody after two beats, before ${audience} silent readers (seed %i)`,
      (seed) => {
        const random = seededRandom(seed);
        const room = createPresenceRoom();
        const ghosts: Ghosts = [];
        for (let index = 0; index < audience; index += 1)
          room.connectOurs(`reader${index}`, 'none');
        const participants = ['anna', 'anna', 'bertta', 'cecilia', 'disa', 'disa'].map(
          (personId, index) =>
            (index % 2 === 0 ? createOurs : createForeign)(room, ghosts, personId, random),
        );
        for (let index = 0; index < STEPS; index += 1)
          step(room, pick(random, participants), random);

        for (const participant of participants) {
          if (!participant.line()) participant.connect();
          const line = participant.line();
          if (line) line.isBehind = false;
        }
        for (const ghost of ghosts) room.leave(ghost);
        for (let beat = 0; beat < 2; beat += 1) {
          for (const { read } of participants) read();
          for (const { repeat } of participants) repeat();
          room.beat();
        }
        // What other programs relayed and said meanwhile changes nothing any more.
        for (const { read } of participants) read();

        for (const reader of participants) {
          const expected = new Map(
            participants.flatMap((other) => {
              const state = other.state();
              if (other === reader || !state) return [];
              return [
                [other.client(), { person: other.personId, ...plain(state, reader.wantsPlaces()) }],
              ];
            }),
          );
          expect(reader.others()).toEqual(expected);
        }
      },
    );
  }
});
