import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { addForeignNote, noteOf } from './support/contract.ts';
import {
  type CreatedMeeting,
  createMeeting,
  type Joined,
  joinMeeting,
  readMeeting,
  request,
  type Role,
  sendCommand,
} from './support/http.ts';
import { openRawClient, type RawClient } from './support/raw-client.ts';
import { type ServerProcess, startServer } from './support/server-process.ts';
import { until } from './support/until.ts';

/** Groups as somebody with a participant's link and their own program meets them. */
type Group = { readonly group: string; readonly board: string };

let server: ServerProcess;
let meeting: CreatedMeeting;
let plenary: string;
let breakout: string;
let groups: readonly Group[];
let kaisa: Joined;
let anna: Joined;
let bertta: Joined;
let observer: RawClient;
const opened: RawClient[] = [];

const open = async (document: string, { token }: Joined): Promise<RawClient> => {
  const client = openRawClient(server.url, document, token);
  opened.push(client);
  await client.synced();
  return client;
};

const join = (role: Role, name: string): Promise<Joined> =>
  joinMeeting(server.url, meeting.keys[role], name);

type Command = { readonly type: string; readonly [argument: string]: unknown };

const send = ({ token }: Joined, body: Command): Promise<Response> =>
  request(`${server.url}/api/meetings/${meeting.id}/commands`, { token, body });

/** What a command answers. @throws when it was refused. */
const done = ({ token }: Joined, command: Command) =>
  sendCommand(server.url, meeting.id, token, command);

type Division = { readonly breakout: string; readonly groups: readonly Group[] };

const isDivision = (answer: unknown): answer is Division =>
  typeof answer === 'object' && answer !== null && 'breakout' in answer && 'groups' in answer;

const divide = async (capacities: readonly number[]): Promise<Division> => {
  const answer = await done(kaisa, {
    type: 'group.create',
    title: 'Iltapäivä',
    board: plenary,
    plenary,
    groups: capacities.map((capacity, index) => ({ title: `Ryhmä ${index}`, capacity })),
  });
  if (!isDivision(answer)) throw new Error('no division');
  return answer;
};

/** All that the meeting says, as everybody in it gets it. */
const said = ({ doc }: RawClient): Record<string, unknown> =>
  Object.fromEntries(
    [
      'control',
      'breakouts',
      'themes',
      'groups',
      'places',
      'messages',
      'hands',
      'ready',
      'seen',
    ].map((root) => [root, doc.getMap(root).toJSON()]),
  );

const key = ({ participantId }: Joined): string => `${breakout}:${participantId}`;

beforeAll(async () => {
  server = await startServer();
}, 30_000);

afterAll(() => server.dispose());

beforeEach(async () => {
  meeting = await createMeeting(server.url, { title: 'Talkoot', template: 'blank' });
  kaisa = await join('facilitator', 'Kaisa');
  [plenary = ''] = (await readMeeting(server.url, meeting.id, kaisa.token)).boards.map(
    ({ id }) => id,
  );
  ({ breakout, groups } = await divide([0, 1, 4]));
  [anna, bertta] = [await join('participant', 'Anna'), await join('participant', 'Bertta')];
  await done(kaisa, { type: 'group.open', breakout });
  observer = await open(`meeting:${meeting.id}`, await join('viewer', 'Olli'));
});

afterEach(() => {
  for (const client of opened.splice(0)) client.destroy();
});

const group = (index: number): string => groups[index]?.group ?? '';
const board = (index: number): string => groups[index]?.board ?? '';

const recordOf = (doc: Y.Doc, root: string, id: string): Y.Map<unknown> => {
  const record = doc.getMap(root).get(id);
  if (!(record instanceof Y.Map)) throw new Error(`no ${root} record`);
  return record;
};

describe('over a socket nobody writes', () => {
  const at = 1_700_000_000_000;
  const forgeries: Readonly<Record<string, (doc: Y.Doc) => void>> = {
    'where another is': (doc) => doc.getMap('places').set(key(bertta), { group: group(1), at }),
    'where they are themselves': (doc) =>
      doc.getMap('places').set(key(anna), { group: group(1), at }),
    'another out of their group': (doc) => doc.getMap('places').delete(key(bertta)),
    'another’s hand': (doc) => doc.getMap('hands').set(bertta.participantId, { at }),
    'another’s hand down': (doc) => doc.getMap('hands').delete(bertta.participantId),
    'another’s ready mark': (doc) => doc.getMap('ready').set(bertta.participantId, { at }),
    'the timer': (doc) =>
      doc.getMap('control').set('timer', { endsAt: at, pausedRemainingMs: null, lengthMs: 1 }),
    'what everybody is to look at': (doc) =>
      doc.getMap('control').set('attention', {
        id: 'forged',
        level: 'hold',
        target: { board: board(0) },
        by: kaisa.participantId,
        at,
      }),
    'a large note': (doc) =>
      doc.getMap('control').set('spotlight', {
        id: 'forged',
        board: board(0),
        note: 'note',
        by: kaisa.participantId,
        at,
      }),
    'that another has seen it': (doc) =>
      doc.getMap('seen').set(bertta.participantId, { attention: 'forged', at }),
    'the turn in the report': (doc) =>
      doc.getMap('control').set('report', {
        breakout,
        groups: [group(0)],
        turn: 0,
        endsAt: at,
        minutesEach: 1,
      }),
    'the stage of a breakout': (doc) => recordOf(doc, 'breakouts', breakout).set('stage', 'over'),
    'a breakout of their own': (doc) =>
      doc.getMap('breakouts').set('forged', new Y.Map([['title', 'X']])),
    'the size of a group': (doc) => recordOf(doc, 'groups', group(1)).set('capacity', 100),
    'themselves as a host': (doc) =>
      recordOf(doc, 'groups', group(1)).set('hosts', [anna.participantId]),
    'a group away': (doc) => doc.getMap('groups').delete(group(1)),
    'a theme': (doc) => doc.getMap('themes').set('forged', new Y.Map([['breakout', breakout]])),
    'a message to all': (doc) =>
      doc.getMap('messages').set(
        'forged',
        new Y.Map<unknown>([
          ['text', 'Kotiin'],
          ['at', at],
        ]),
      ),
  };

  it.each(Object.keys(forgeries))('%s', async (name) => {
    await done(bertta, { type: 'group.choose', group: group(0) });
    await done(bertta, { type: 'hand.raise' });
    await until(() => observer.doc.getMap('hands').has(bertta.participantId), { what: 'a hand' });
    const before = said(observer);
    for (const role of [anna, kaisa]) {
      const forger = await open(`meeting:${meeting.id}`, role);
      forgeries[name]?.(forger.doc);
      expect(await forger.closed()).toBe(4403);
      expect(forger.denials).toEqual(['serverOnly']);
    }
    // What is done after it has come: so has everything before.
    await done(bertta, { type: 'ready.set' });
    await until(() => observer.doc.getMap('ready').has(bertta.participantId), { what: 'a mark' });
    expect(said(observer)).toEqual({ ...before, ready: observer.doc.getMap('ready').toJSON() });
    expect([...observer.doc.getMap('ready').keys()]).toEqual([bertta.participantId]);
  });

  it('where a note comes from', async () => {
    const made = await open(`board:${board(0)}`, anna);
    const origin = { board: plenary, note: 'x' };
    addForeignNote(made.doc, { id: 'own', text: 'sana', section: '', author: anna.participantId });
    const watching = await open(`board:${board(0)}`, kaisa);
    await until(() => watching.doc.getMap('notes').has('own'), { what: 'the note' });
    noteOf(made.doc, 'own').set('origin', origin);
    expect(await made.closed()).toBe(4403);
    const again = await open(`board:${board(0)}`, kaisa);
    again.doc.transact(() => {
      const note = new Y.Map<unknown>();
      note.set('text', new Y.Text('väärennös'));
      note.set('author', kaisa.participantId);
      note.set('origin', origin);
      again.doc.getMap('notes').set('forged', note);
    });
    expect(await again.closed()).toBe(4403);
    expect(again.denials).toEqual(['serverOnly']);
    const fresh = await open(`board:${board(0)}`, bertta);
    expect(Object.keys(fresh.doc.getMap('notes').toJSON())).toEqual(['own']);
    expect(noteOf(fresh.doc, 'own').has('origin')).toBe(false);
  });
});

describe('places', () => {
  const inGroup = (index: number): number =>
    [...observer.doc.getMap('places').values()].filter((place) =>
      JSON.stringify(place).includes(group(index)),
    ).length;

  it('are raced for by a hundred, and one gets the last', async () => {
    const people = await Promise.all(
      Array.from({ length: 100 }, (_, index) => join('participant', `Osallistuja ${index}`)),
    );
    const answers = await Promise.all(
      people.map((who) => send(who, { type: 'group.choose', group: group(1) })),
    );
    const statuses = answers.map(({ status }) => status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(1);
    expect(statuses.filter((status) => status === 409)).toHaveLength(99);
    await until(() => inGroup(1) > 0, { what: 'the place' });
    expect(inGroup(1)).toBe(1);
  });

  it('are four of four, whatever the fifth tries', async () => {
    const people = await Promise.all(
      [1, 2, 3, 4, 5].map((number) => join('participant', `P${number}`)),
    );
    const fifth = people.at(-1) ?? anna;
    for (const who of people.slice(0, 4))
      await done(who, { type: 'group.choose', group: group(2) });
    const tries: Command[] = [
      { type: 'group.choose', group: group(2) },
      { type: 'group.choose', group: group(2), participantId: people[0]?.participantId },
      { type: 'group.move', breakout, participantId: fifth.participantId, group: group(2) },
      { type: 'group.edit', group: group(2), capacity: 5 },
      { type: 'group.arrange', breakout, places: [] },
    ];
    const refused = await Promise.all(tries.map((command) => send(fifth, command)));
    expect(refused.map(({ status }) => status)).toEqual([409, 409, 403, 403, 403]);
    await until(() => inGroup(2) === 4, { what: 'four places' });
    expect(observer.doc.getMap('places').has(key(fifth))).toBe(false);
  });
});

describe('a lifted note', () => {
  it('keeps its formatting, belongs to its author, and stays once somebody has written in it', async () => {
    await done(anna, { type: 'group.choose', group: group(0) });
    const own = await open(`board:${board(0)}`, anna);
    addForeignNote(own.doc, { id: 'own', text: '', section: '', author: anna.participantId });
    const text = noteOf(own.doc, 'own').get('text');
    if (!(text instanceof Y.Text)) throw new Error('no text');
    text.insert(0, 'tärkeä', { bold: true });
    text.insert(6, ' havainto', {});
    const kaisas = await open(`board:${board(0)}`, kaisa);
    await until(() => kaisas.doc.getMap('notes').has('own'), { what: 'the note' });
    const annas = await open(`board:${plenary}`, anna);
    await done(anna, { type: 'note.lift', board: board(0), note: 'own' });
    const copyId = await until(() => [...annas.doc.getMap('notes').keys()][0], { what: 'a copy' });
    const copy = noteOf(annas.doc, copyId);
    expect(copy.get('origin')).toMatchObject({ board: board(0), note: 'own', group: group(0) });
    const copied = copy.get('text');
    if (!(copied instanceof Y.Text)) throw new Error('no text');
    expect(copied.toDelta()).toEqual(text.toDelta());
    const unlift = { type: 'note.unlift', board: board(0), note: 'own' };
    expect((await send(kaisa, unlift)).status).toBe(200);
    expect((await send(kaisa, { ...unlift, type: 'note.lift' })).status).toBe(200);
    await until(() => !copy.has('deleted'), { what: 'the copy to come back' });
    copied.insert(0, 'Erittäin ');
    const looking = await open(`board:${plenary}`, kaisa);
    await until(() => String(noteOf(looking.doc, copyId).get('text')).startsWith('Erittäin'), {
      what: 'Anna’s words',
    });
    expect((await send(kaisa, unlift)).status).toBe(409);
    expect(annas.closeCodes).toEqual([]);
  });
});
