import * as encoding from 'lib0/encoding';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { Garbage, idOf, rawUpdate } from '../server/sync/testing/raw-update.ts';
import { addForeignNote, noteOf, noteText } from './support/contract.ts';
import { syncFrame } from './support/honest-frames.ts';
import { type CreatedMeeting, type Joined, joinMeeting, type Role } from './support/http.ts';
import { createLiveBoard } from './support/live-board.ts';
import { openRawClient, type RawClient } from './support/raw-client.ts';
import { openRawSocket } from './support/raw-socket.ts';
import { type ServerProcess, startServer } from './support/server-process.ts';
import { until } from './support/until.ts';

/**
 * What somebody with a participant's link and their own program may try against others, on the real server. After
 * each attempt the victim goes on writing, and a third person gets it.
 */
const [STEP_1, STEP_2, UPDATE] = [0, 1, 2] as const;
const OWN = 4711;

let server: ServerProcess;
let meeting: CreatedMeeting;
let document: string;
let mallory: Joined;
let victim: RawClient;
let observer: RawClient;
const opened: RawClient[] = [];

const open = async ({ token }: Joined): Promise<RawClient> => {
  const client = openRawClient(server.url, document, token);
  opened.push(client);
  await client.synced();
  return client;
};

const join = (role: Role, name: string): Promise<Joined> =>
  joinMeeting(server.url, meeting.keys[role], name);

beforeAll(async () => {
  server = await startServer();
}, 30_000);

afterAll(() => server.dispose());

beforeEach(async () => {
  ({ meeting, document } = await createLiveBoard(server.url));
  mallory = await join('participant', 'Mallory');
  const anna = await join('participant', 'Anna');
  victim = await open(anna);
  observer = await open(await join('viewer', 'Olli'));
  const author = anna.participantId;
  addForeignNote(victim.doc, { id: 'annas', text: 'sana', section: '', author });
  await until(() => observer.doc.getMap('notes').has('annas'), { what: 'the victim’s note' });
});

afterEach(() => {
  for (const client of opened.splice(0)) client.destroy();
});

const textAt = ({ doc }: RawClient): Y.Text => {
  const text = noteOf(doc, 'annas').get('text');
  if (!(text instanceof Y.Text)) throw new Error('no text');
  return text;
};

/** Sends frames on a socket of Mallory's and resolves to the code that it is closed with. */
const attackWith = async (
  frames: readonly Uint8Array[],
  { token }: Joined = mallory,
  name = document,
): Promise<number> => {
  const socket = await openRawSocket(server.url, `/sync/${name}?token=${token}`);
  for (const frame of frames) socket.send(frame);
  // Whoever is still in after that says something that is no message.
  socket.send(Uint8Array.of(0x80));
  return socket.closed();
};

const update = (bytes: Uint8Array): Uint8Array => syncFrame(UPDATE, bytes);

/** How large the board is for somebody who comes anew. */
const sizeForNewcomer = async (): Promise<number> => {
  const newcomer = await open(mallory);
  const { length } = Y.encodeStateAsUpdate(newcomer.doc);
  newcomer.destroy();
  return length;
};

const expectUnharmed = async (): Promise<void> => {
  textAt(victim).insert(0, 'vielä ');
  await until(() => noteText(observer.doc, 'annas') === 'vielä sana', {
    what: 'the victim’s words',
  });
  expect(victim.closeCodes).toEqual([]);
  const newcomer = await open(mallory);
  expect(noteText(newcomer.doc, 'annas')).toBe('vielä sana');
  expect(newcomer.doc.store.pendingStructs).toBeNull();
  const known = ['board', 'sections', 'notes', 'reactions'];
  expect([...newcomer.doc.share.keys()].filter((root) => !known.includes(root))).toEqual([]);
  expect((await fetch(`${server.url}/readyz`)).status).toBe(200);
};

const numbers = (...values: readonly number[]): Uint8Array =>
  encoding.encode((encoder) => {
    for (const value of values) encoding.writeVarUint(encoder, value);
  });

describe('against another’s future', () => {
  it('writing under their client id (clock squatting)', async () => {
    const client = victim.doc.clientID;
    const clock = Y.getState(victim.doc.store, client);
    const squat = rawUpdate({
      sections: [{ client, clock, structs: [{ content: new Garbage(1000) }] }],
    });
    expect(await attackWith([update(squat)])).toBe(4403);
    await expectUnharmed();
  });

  it('taking the client id of somebody who is present and has not written yet', async () => {
    const bertta = await join('participant', 'Bertta');
    const newcomer = await open(bertta);
    newcomer.provider.awareness.setLocalState({ cursor: { x: 1, y: 1 } });
    const client = newcomer.doc.clientID;
    await until(() => observer.provider.awareness.getStates().has(client), { what: 'the cursor' });
    const squat = rawUpdate({ sections: [{ client, structs: [{ content: new Garbage(10) }] }] });
    expect(await attackWith([update(squat)])).toBe(4403);
    addForeignNote(newcomer.doc, {
      id: 'first',
      text: 'x',
      section: '',
      author: bertta.participantId,
    });
    await until(() => observer.doc.getMap('notes').has('first'), { what: 'the newcomer’s note' });
  });

  it('deleting what they have not written yet', async () => {
    const client = victim.doc.clientID;
    const clock = Y.getState(victim.doc.store, client);
    const early = update(rawUpdate({ deleted: [[client, clock, 1000]] }));
    expect([4400, 4403]).toContain(await attackWith([early, early]));
    await expectUnharmed();
  });

  it('garbage of length 2^50, and clocks that end the world', async () => {
    for (const length of [2 ** 50, 2 ** 31, 2 ** 25]) {
      const bytes = rawUpdate({
        sections: [{ client: OWN, structs: [{ content: new Garbage(length) }] }],
      });
      expect(await attackWith([update(bytes)])).toBe(4403);
    }
    await expectUnharmed();
  });
});

describe('against the server’s memory and time', () => {
  it('seven bytes that promise 33 million structs, again and again', async () => {
    const bomb = update(numbers(1, 2 ** 25, 5, 0));
    const codes = await Promise.all(Array.from({ length: 100 }, () => attackWith([bomb])));
    expect(new Set(codes)).toEqual(new Set([4403]));
    await expectUnharmed();
  });

  it('pieces that hang on what nobody has are not kept, nor handed on', async () => {
    const before = await sizeForNewcomer();
    const gap = (index: number): Uint8Array => {
      const content = new Y.ContentString('x'.repeat(10_000));
      const origin = new Y.ID(99, index * 10_000);
      return update(
        rawUpdate({ sections: [{ client: OWN + index, structs: [{ origin, content }] }] }),
      );
    };
    for (let index = 1; index < 30; index += 1) {
      expect([4400, 4403]).toContain(await attackWith([gap(index), gap(index)]));
    }
    expect(await sizeForNewcomer()).toBe(before);
    await expectUnharmed();
  });

  it('thousands of roots', async () => {
    const before = await sizeForNewcomer();
    const structs = Array.from({ length: 5000 }, (_, index) => ({
      parent: `root${index}`,
      key: 'x',
      content: new Y.ContentAny([1]),
    }));
    const fresh = rawUpdate({ sections: [{ client: OWN, structs }] });
    const pending = rawUpdate({ sections: [{ client: OWN, clock: 7, structs }] });
    for (const bytes of [fresh, pending]) {
      expect([4400, 4403]).toContain(await attackWith([update(bytes), update(bytes)]));
    }
    expect(await sizeForNewcomer()).toBe(before);
    await expectUnharmed();
  });

  it('a note in a note in a note, five thousand deep', async () => {
    const structs = Array.from({ length: 5000 }, (_, index) => ({
      parent: index === 0 ? 'notes' : new Y.ID(OWN, index - 1),
      key: index === 0 ? 'deep' : 'text',
      content: new Y.ContentType(new Y.Map()),
    }));
    expect(await attackWith([update(rawUpdate({ sections: [{ client: OWN, structs }] }))])).toBe(
      4403,
    );
    await expectUnharmed();
  });

  it('a state vector of a megabyte', async () => {
    const vector = numbers(250_000, ...Array.from({ length: 100_000 }, (_, index) => index + 1000));
    expect(await attackWith([syncFrame(STEP_1, vector)])).toBe(4400);
    await expectUnharmed();
  });

  it('a hundred thousand people who are not there', async () => {
    const body = numbers(100_000, ...Array.from({ length: 60_000 }, (_, index) => index));
    const crowd = encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, 1);
      encoding.writeVarUint8Array(encoder, body);
    });
    expect([4400, 4403, 4409]).toContain(await attackWith([crowd]));
    expect(observer.provider.awareness.getStates().size).toBeLessThan(10);
    await expectUnharmed();
  });
});

describe('in another’s name', () => {
  it('presence under their client id and a clock that nobody can beat', async () => {
    const { awareness } = victim.provider;
    awareness.setLocalState({ cursor: { x: 1, y: 1 } });
    const client = victim.doc.clientID;
    const seen = () => observer.provider.awareness.getStates().get(client);
    await until(() => seen()?.['cursor']?.x === 1, { what: 'the victim’s cursor' });
    const body = encoding.encode((inner) => {
      for (const number of [1, client, 2 ** 40]) encoding.writeVarUint(inner, number);
      encoding.writeVarString(inner, JSON.stringify({ cursor: { x: 666, y: 0 } }));
    });
    const forged = encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, 1);
      encoding.writeVarUint8Array(encoder, body);
    });
    await attackWith([forged, forged]);
    awareness.setLocalState({ cursor: { x: 2, y: 2 } });
    await until(() => seen()?.['cursor']?.x === 2, { what: 'the victim’s next cursor' });
    expect(awareness.getLocalState()).toMatchObject({ cursor: { x: 2 } });
    await expectUnharmed();
  });

  it.each([
    ['an update', UPDATE],
    ['an answer', STEP_2],
  ])('a viewer writes %s', async (_what, step) => {
    const veikko = await join('viewer', 'Veikko');
    const structs = [{ parent: 'board', key: 'title', content: new Y.ContentAny(['mine']) }];
    const bytes = rawUpdate({ sections: [{ client: OWN, structs }] });
    expect(await attackWith([syncFrame(step, bytes)], veikko)).toBe(4403);
    await expectUnharmed();
  });

  it.each<[Role, string, string, unknown]>([
    ['participant', 'control', 'state', 'archived'],
    ['facilitator', 'control', 'state', 'archived'],
    ['participant', 'meeting', 'title', 'mine'],
    ['facilitator', 'boards', 'mine', { title: 'mine' }],
    ['facilitator', 'secrets', 'a', 1],
  ])('a %s writes %s/%s of the meeting', async (role, root, key, value) => {
    const watched = openRawClient(server.url, `meeting:${meeting.id}`, mallory.token);
    opened.push(watched);
    await watched.synced();
    const before = JSON.stringify(watched.doc.getMap(root).toJSON());
    const writer = await join(role, 'Mallory');
    const bytes = rawUpdate({
      sections: [
        { client: OWN, structs: [{ parent: root, key, content: new Y.ContentAny([value]) }] },
      ],
    });
    const code = await attackWith([update(bytes)], writer, `meeting:${meeting.id}`);
    expect(code).toBe(4403);
    expect(JSON.stringify(watched.doc.getMap(root).toJSON())).toBe(before);
  });

  it('a tombstone on another’s words, and a text that takes their place', async () => {
    const note = noteOf(observer.doc, 'annas');
    const text = textAt(observer);
    const tries = [
      { origin: idOf(text), content: new Y.ContentDeleted(1) },
      { parent: idOf(note), key: 'text', content: new Y.ContentType(new Y.Text()) },
      { origin: text._start?.id ?? null, content: new Y.ContentString('valhe') },
    ];
    for (const struct of tries) {
      const bytes = rawUpdate({ sections: [{ client: OWN, structs: [struct] }] });
      expect(await attackWith([update(bytes)])).toBe(4403);
    }
    await expectUnharmed();
  });

  it('formatting of another’s words is left as it is, though nobody is put out for tidying', async () => {
    textAt(victim).format(0, 4, { bold: true });
    const isBold = () => JSON.stringify(textAt(observer).toDelta()).includes('bold');
    await until(isBold, { what: 'the bold words' });
    const client = victim.doc.clientID;
    const mark = Y.getState(observer.doc.store, client) - 2;
    await attackWith([update(rawUpdate({ deleted: [[client, mark, 2]] }))]);
    const newcomer = await open(mallory);
    expect(textAt(newcomer).toDelta()).toEqual([{ insert: 'sana', attributes: { bold: true } }]);
  });
});
