import { afterAll, beforeAll, expect, it } from 'vitest';
import * as Y from 'yjs';
import * as z from 'zod';
import { allOf } from './support/all-of.ts';
import { addForeignNote, noteIds } from './support/contract.ts';
import {
  type CreatedMeeting,
  createMeeting,
  type Joined,
  joinMeeting,
  readMeeting,
  request,
  sendCommand,
} from './support/http.ts';
import { openRawClient, type RawClient } from './support/raw-client.ts';
import { createRandom } from './support/random.ts';
import { type ServerProcess, startServer } from './support/server-process.ts';
import { until } from './support/until.ts';

/** Ballots from outside: over `kill -9`, against forgers, and while nobody may know. */
const KILLS = Number(process.env['KILLS'] ?? 3);
const SEED = Number(process.env['KILL_SEED'] ?? Date.now() % 1_000_000);
const VOTERS = 200;
const NOTES = 6;
const BUDGET = 3;
const MAX_LIFE_MS = 400;

let server: ServerProcess;
let meeting: CreatedMeeting;
let kaisa: Joined;
let voters: readonly Joined[];
let board: string;
let notes: readonly string[];

const join = (name: string): Promise<Joined> =>
  joinMeeting(server.url, meeting.keys.participant, name);

beforeAll(async () => {
  const env = { LOG_LEVEL: 'trace', MAX_COMMANDS_PER_MINUTE: '100000' };
  server = await startServer({ env });
  meeting = await createMeeting(server.url, { title: 'Talkoot', template: 'blank' });
  kaisa = await joinMeeting(server.url, meeting.keys.facilitator, 'Kaisa');
  board = (await readMeeting(server.url, meeting.id, kaisa.token)).boards[0]?.id ?? '';
  const writer = await open(kaisa);
  notes = Array.from({ length: NOTES }, (_, place) => `note-of-the-vote-${place}`);
  for (const [place, id] of notes.entries()) {
    const author = kaisa.participantId;
    addForeignNote(writer.doc, { id, author, section: '', text: `Tarve ${place}` });
  }
  const reader = await open(kaisa);
  await until(() => noteIds(reader.doc).length === NOTES, { what: 'the notes' });
  for (const client of [writer, reader]) client.destroy();
  voters = await Promise.all(Array.from({ length: VOTERS }, (_, place) => join(`Ääni ${place}`)));
}, 120_000);

afterAll(() => server.dispose());

type Command = { readonly type: string; readonly [argument: string]: unknown };

const opened = z.object({ vote: z.string() });
const ownVotes = z.object({
  votes: z.array(
    z.object({
      vote: z.string(),
      left: z.number(),
      ballots: z.array(z.object({ note: z.string(), value: z.number() })),
    }),
  ),
});
const record = z.object({
  state: z.string(),
  electorate: z.number(),
  result: z.optional(
    z.object({
      voters: z.number(),
      notes: z.array(z.object({ note: z.string(), points: z.number() })),
    }),
  ),
});

const open = async ({ token }: Joined, document = `board:${board}`): Promise<RawClient> => {
  const client = openRawClient(server.url, document, token);
  await client.synced();
  return client;
};

const openVote = async (): Promise<string> =>
  opened.parse(
    await sendCommand(server.url, meeting.id, kaisa.token, {
      type: 'vote.open',
      boards: [board],
      question: 'Mihin tartumme?',
      budget: BUDGET,
    }),
  ).vote;

const own = async ({ token }: Joined, vote: string) => {
  const answer = await request(`${server.url}/api/meetings/${meeting.id}/votes`, { token });
  const mine = ownVotes.parse(await answer.json()).votes.find((one) => one.vote === vote);
  if (!mine) throw new Error('the vote is not open');
  return mine;
};

/** The votes that are open now. */
const openVotes = async (): Promise<readonly string[]> => {
  const answer = await request(`${server.url}/api/meetings/${meeting.id}/votes`, {
    token: kaisa.token,
  });
  return ownVotes.parse(await answer.json()).votes.map(({ vote }) => vote);
};

/** What the board says of a vote to somebody who comes anew. */
const told = async (vote: string) => {
  const reader = await open(kaisa);
  const map = reader.doc.getMap('votes').get(vote);
  const seen = record.parse(map instanceof Y.Map ? map.toJSON() : null);
  reader.destroy();
  return seen;
};

const at = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** What a command was answered with; `null` when the server died before it answered. */
const send = async ({ token }: Joined, body: Command): Promise<number | null> => {
  try {
    const url = `${server.url}/api/meetings/${meeting.id}/commands`;
    const answer = await request(url, { token, body });
    await answer.text();
    return answer.status;
  } catch {
    return null;
  }
};

it(
  `a ballot that was answered is counted once over kill -9, and the vote closes once (KILL_SEED=${SEED})`,
  async () => {
    const random = createRandom(SEED);
    const vote = await openVote();
    const { electorate: all } = await told(vote);
    expect(all).toBeGreaterThanOrEqual(VOTERS);
    const cast = (who: Joined, note: string, value: number | null) =>
      send(who, { type: 'vote.cast', vote, board, note, value });
    const known = new Map<string, number | null>();
    for (let kill = 0; kill < KILLS; kill += 1) {
      const casting = voters.map(async (who) => {
        const note = random.pick(notes);
        const value = random.below(4) === 0 ? null : 1;
        return { who, note, value, status: await cast(who, note, value) };
      });
      // At a random moment: there is nothing to wait for.
      await at(random.below(MAX_LIFE_MS));
      await server.kill();
      for (const { who, note, value, status } of await Promise.all(casting)) {
        const key = `${who.participantId} ${note}`;
        if (status === 200) known.set(key, value);
        // Not answered: it may have been taken, or not.
        else if (status === null) known.delete(key);
      }
      await server.start();
    }
    const points = new Map<string, number>();
    for (const who of voters) {
      const { ballots, left } = await own(who, vote);
      expect(left).toBe(BUDGET - ballots.length);
      expect(left).toBeGreaterThanOrEqual(0);
      for (const note of notes) {
        const expected = known.get(`${who.participantId} ${note}`);
        const has = ballots.some((ballot) => ballot.note === note);
        expect(expected === undefined || (expected === 1) === has).toBe(true);
      }
      for (const { note } of ballots) points.set(note, (points.get(note) ?? 0) + 1);
    }

    const closings = [1, 2].map(() => send(kaisa, { type: 'vote.close', vote }));
    await at(random.below(30));
    await server.kill();
    const statuses = await Promise.all(closings);
    expect(statuses.filter((status) => status === 200).length).toBeLessThanOrEqual(1);
    await server.start();
    await send(kaisa, { type: 'vote.close', vote });
    await until(async () => (await told(vote)).result !== undefined, { what: 'the result' });
    const { state, electorate, result } = await told(vote);
    expect([state, electorate]).toEqual(['closed', all]);
    expect(new Map(result?.notes.map((tally) => [tally.note, tally.points]))).toEqual(points);
  },
  60_000 + KILLS * 20_000,
);

it('while a vote is open nothing of it is sent to, answered to or printed for anybody else', async () => {
  const [anna, bertta] = voters;
  if (!anna || !bertta) throw new Error('nobody is there');
  const vote = await openVote();
  const watchers = await Promise.all(
    [kaisa, bertta].flatMap((who) => [open(who), open(who, `meeting:${meeting.id}`)]),
  );
  let updates = 0;
  for (const { doc } of watchers) doc.on('update', () => (updates += 1));
  const answersNow = () =>
    Promise.all(
      [kaisa, bertta].flatMap((who) =>
        [`/api/meetings/${meeting.id}/votes`, `/api/meetings/${meeting.id}`].map(async (path) =>
          (await request(`${server.url}${path}`, { token: who.token })).text(),
        ),
      ),
    );
  const answers = await answersNow();
  const before = watchers.map(({ doc }) => allOf(doc));
  const logged = server.output().length;

  for (const note of notes.slice(0, BUDGET)) {
    expect(await send(anna, { type: 'vote.cast', vote, board, note, value: 1 })).toBe(200);
  }
  // A raised hand comes after all that was sent before it.
  await send(anna, { type: 'hand.raise' });
  await until(() => updates >= 2, { what: 'the hand' });
  expect(updates).toBe(2);
  expect(allOf(watchers[0]?.doc ?? new Y.Doc())).toEqual(before[0]);
  expect(allOf(watchers[2]?.doc ?? new Y.Doc())).toEqual(before[2]);
  expect(await answersNow()).toEqual(answers);
  const log = server.output().slice(logged);
  for (const note of notes) expect(log).not.toContain(note);
  for (const client of watchers) client.destroy();

  await send(kaisa, { type: 'vote.close', vote });
  expect((await told(vote)).result?.notes).toHaveLength(BUDGET);
});

const likeOf = ({ participantId }: Joined, note: string): string => `${note}:${participantId}:good`;

/** Who likes what, as somebody finds it who comes anew. */
const likes = async (): Promise<readonly string[]> => {
  const reader = await open(kaisa);
  const keys = [...reader.doc.getMap('reactions').keys()].toSorted();
  reader.destroy();
  return keys;
};

it('while a vote is open no program finds a like, nobody adds one, and over kill -9 all are back after it', async () => {
  const random = createRandom(SEED);
  const [first = '', second = ''] = notes;
  const [anna, bertta] = voters;
  if (!anna || !bertta) throw new Error('nobody is there');
  const given = [likeOf(anna, first), likeOf(bertta, first), likeOf(kaisa, second)].toSorted();
  for (const who of [anna, bertta, kaisa]) {
    const client = await open(who);
    const theirs = given.filter((key) => key.includes(who.participantId));
    for (const key of theirs) client.doc.getMap('reactions').set(key, { at: 1 });
    await until(async () => theirs.every((key) => client.doc.getMap('reactions').has(key)), {
      what: 'the like',
    });
    await until(async () => (await likes()).includes(theirs[0] ?? ''), {
      what: 'the like on disk',
    });
    client.destroy();
  }
  const eye = await open(bertta);
  // The first round is a quiet one.
  for (let kill = 0; kill < KILLS - 1; kill += 1) {
    const opening = send(kaisa, { type: 'vote.open', boards: [board], question: 'Mitä?' });
    await at(random.below(30));
    if (kill > 0) await server.kill();
    await opening;
    if (kill > 0) await server.start();
    const vote = (await openVotes())[0] ?? (await openVote());
    await until(async () => (await likes()).length === 0, { what: 'likes to be away' });
    for (const who of [anna, kaisa]) {
      const raw = await open(who);
      raw.doc.getMap('reactions').set(likeOf(who, notes[2] ?? ''), { at: 2 });
      expect(await raw.closed()).toBe(4403);
      expect(raw.denials.at(-1)).toContain('voteOpen');
      raw.destroy();
    }
    // A note that comes back meanwhile comes without them.
    await send(kaisa, { type: 'report.remove', board, note: first });
    await send(kaisa, { type: 'report.keep', board, note: first });
    await until(() => noteIds(eye.doc).includes(first), { what: 'the note to be back' });
    expect(await likes()).toEqual([]);
    await until(() => eye.doc.getMap('reactions').size === 0, { what: 'likes to leave copies' });
    const closing = send(kaisa, { type: 'vote.close', vote });
    await at(random.below(30));
    if (kill > 0) await server.kill();
    await closing;
    if (kill > 0) await server.start();
    await send(kaisa, { type: 'vote.close', vote });
    await until(async () => (await likes()).length === given.length, { what: 'likes to be back' });
    expect(await likes()).toEqual(given);
  }
  await until(() => eye.doc.getMap('reactions').size === given.length, { what: 'likes in a copy' });
  eye.destroy();
}, 120_000);

it('a vote that somebody writes into a board themselves is refused, and so is one that is changed', async () => {
  const vote = await openVote();
  const before = await told(vote);
  const forgeries: readonly ((votes: Y.Map<unknown>) => void)[] = [
    (votes) => votes.set('a-forged-vote-000000000', new Y.Map([['state', 'open']])),
    (votes) => votes.delete(vote),
    (votes) => {
      const map = votes.get(vote);
      if (map instanceof Y.Map) map.set('state', 'closed');
    },
    (votes) => {
      const map = votes.get(vote);
      if (map instanceof Y.Map) map.set('electorate', 1);
    },
  ];
  for (const who of [kaisa, ...voters.slice(0, 1)]) {
    for (const forge of forgeries) {
      const forger = await open(who);
      forge(forger.doc.getMap('votes'));
      expect(await forger.closed()).toBe(4403);
      forger.destroy();
    }
  }
  expect(await told(vote)).toEqual(before);
});
