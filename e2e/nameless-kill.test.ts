import { afterAll, beforeAll, expect, it } from 'vitest';
import * as Y from 'yjs';
import { createNoteKey } from '../shared/board/nameless.ts';
import {
  createBoard,
  createMeeting,
  type CreatedMeeting,
  type Joined,
  joinMeeting,
  request,
  sendCommand,
} from './support/http.ts';
import { openRawClient } from './support/raw-client.ts';
import { createRandom } from './support/random.ts';
import { type ServerProcess, startServer } from './support/server-process.ts';
import { until } from './support/until.ts';

/** `kill -9` while notes without a name are gathered: they are in memory only, and their writers wait for the answer. */
const KILLS = Number(process.env['KILLS'] ?? 1);
const SEED = Number(process.env['KILL_SEED'] ?? Date.now() % 1_000_000);
const PEOPLE = 12;
/** The notes are written five seconds after the first: the server dies somewhere before that. */
const MAX_LIFE_MS = 4000;

let server: ServerProcess;
let meeting: CreatedMeeting;
let kaisa: Joined;
let people: readonly Joined[];
let board: string;

beforeAll(async () => {
  server = await startServer();
  meeting = await createMeeting(server.url, { title: 'Talkoot', template: 'blank' });
  kaisa = await joinMeeting(server.url, meeting.keys.facilitator, 'Kaisa');
  const names = Array.from({ length: PEOPLE }, (_, index) => `Kirjoittaja ${index}`);
  people = await Promise.all(
    names.map((name) => joinMeeting(server.url, meeting.keys.participant, name)),
  );
  const state = { type: 'meeting.setState', state: 'live' };
  await sendCommand(server.url, meeting.id, kaisa.token, state);
  const fields = { title: 'Tarpeet', template: 'blank' };
  board = (await createBoard(server.url, meeting.id, kaisa.token, fields)).id;
  const lead = openRawClient(server.url, `board:${board}`, kaisa.token);
  const reader = openRawClient(server.url, `board:${board}`, kaisa.token);
  await Promise.all([lead.synced(), reader.synced()]);
  lead.doc.getMap('board').set('participantsUnsigned', true);
  await until(() => reader.doc.getMap('board').has('participantsUnsigned'), {
    what: 'the setting',
  });
  lead.destroy();
  reader.destroy();
}, 60_000);

afterAll(() => server.dispose());

type Note = { readonly who: Joined; readonly text: string; readonly key: string };

/** What a note was answered with; `null` when the server died before it answered. */
const send = async ({ who, text, key }: Note): Promise<number | null> => {
  const body = { type: 'note.addNameless', board, section: '', text, key, level: 'nameless' };
  try {
    const url = `${server.url}/api/meetings/${meeting.id}/commands`;
    const answer = await request(url, { token: who.token, body });
    await answer.text();
    return answer.status;
  } catch {
    return null;
  }
};

const textsOnBoard = async (): Promise<readonly string[]> => {
  const client = openRawClient(server.url, `board:${board}`, kaisa.token);
  await client.synced();
  const notes = [...client.doc.getMap('notes').values()];
  client.destroy();
  return notes.map((note) => (note instanceof Y.Map ? String(note.get('text')) : ''));
};

it(`every note is there once when its writer has sent it again, over ${KILLS} kills (seed ${SEED})`, async () => {
  const random = createRandom(SEED);
  const all: Note[] = [];
  for (let kill = 0; kill < KILLS; kill += 1) {
    const notes = people.map((who, index) => ({
      who,
      text: `<${kill}.${index}>`,
      key: createNoteKey(),
    }));
    all.push(...notes);
    const answers = Promise.all(notes.map(send));
    await new Promise((resolve) => setTimeout(resolve, random.below(MAX_LIFE_MS)));
    await server.kill();
    const twice = notes.filter((_, index) => index % 2 === 0);
    const statuses = await answers;
    await server.start();
    const kept = await textsOnBoard();
    // Nobody was told that their note is there and it is not.
    expect(
      notes.filter(({ text }, index) => statuses[index] === 200 && !kept.includes(text)),
    ).toEqual([]);
    // Some send theirs again twice, as a page does that was loaded anew meanwhile.
    const again = await Promise.all([...notes, ...twice].map(send));
    expect(new Set(again)).toEqual(new Set([200]));
  }
  expect((await textsOnBoard()).toSorted()).toEqual(all.map(({ text }) => text).toSorted());
}, 120_000);
