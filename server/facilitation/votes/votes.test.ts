import { afterEach, beforeEach, expect, test } from 'vitest';
import { recordMap } from '../../../shared/document/read.ts';
import { createId } from '../../../shared/lib/id.ts';
import { join } from '../../testing/meeting.ts';
import { openTestApp, removeFolder, type TestApp } from '../../testing/test-app.ts';
import { prepareVoting, type Voting } from '../../testing/voting.ts';
import { SECOND_THOUGHTS_MS } from './due-votes.ts';

let server: TestApp;
let voting: Voting;

beforeEach(async () => {
  server = await openTestApp();
  voting = await prepareVoting(server);
});

afterEach(async () => {
  await server.close();
  removeFolder(server.folder);
});

const noteAt = (place: number): string => {
  const note = voting.notes[place];
  if (note === undefined) throw new Error('there is no such note');
  return note;
};

const close = (vote: string) => voting.send(voting.kaisa, { type: 'vote.close', vote });

test('Dots are cast, changed and taken back, and counted once when the vote closes', async () => {
  const anna = await voting.come('Anna');
  const eero = await voting.come('Eero');
  const vote = await voting.open();
  expect((await voting.record(vote)).plan).toMatchObject({ budget: 3, secret: true, round: 1 });

  expect((await voting.cast(anna, vote, { note: noteAt(0), value: 1 })).body).toEqual({ left: 2 });
  expect((await voting.cast(anna, vote, { note: noteAt(1), value: 1 })).body).toEqual({ left: 1 });
  expect((await voting.cast(anna, vote, { note: noteAt(1), value: null })).body).toEqual({
    left: 2,
  });
  expect((await voting.cast(eero, vote, { note: noteAt(0), value: 1 })).body).toEqual({ left: 2 });
  expect(await voting.own(anna, vote)).toMatchObject({
    mayVote: true,
    left: 2,
    ballots: [{ note: noteAt(0), value: 1 }],
    waiting: null,
  });

  expect((await close(vote)).status).toBe(200);
  const record = await voting.record(vote);
  expect(record).toMatchObject({ state: 'closed', electorate: 3, joinedLate: 0 });
  expect(record.result).toEqual({
    voters: 2,
    votersHere: 2,
    notes: [{ note: noteAt(0), points: 2, people: null, counts: [] }],
  });
  expect((await voting.cast(eero, vote, { note: noteAt(2), value: 1 })).status).toBe(409);
});

test('Nobody gets more dots than there are, nor several on a note where one is allowed', async () => {
  const anna = await voting.come();
  const single = await voting.open({ budget: 2 });
  expect((await voting.cast(anna, single, { note: noteAt(0), value: 2 })).status).toBe(400);
  await voting.cast(anna, single, { note: noteAt(0), value: 1 });
  await voting.cast(anna, single, { note: noteAt(1), value: 1 });
  expect((await voting.cast(anna, single, { note: noteAt(2), value: 1 })).body.type).toBe(
    '/problems/full',
  );
  await close(single);

  const several = await voting.open({ budget: 3, cumulative: true });
  expect((await voting.cast(anna, several, { note: noteAt(0), value: 4 })).status).toBe(400);
  expect((await voting.cast(anna, several, { note: noteAt(0), value: 3 })).body).toEqual({
    left: 0,
  });
  expect((await voting.cast(anna, several, { note: noteAt(0), value: 1 })).body).toEqual({
    left: 2,
  });
});

test('Of twenty who reach for the last dot at once, one gets it', async () => {
  const anna = await voting.come();
  const vote = await voting.open({ budget: 1 });
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, turn) =>
      voting.cast(anna, vote, { note: noteAt(turn % 6), value: 1 }),
    ),
  );
  const won = answers.filter(({ status }) => status === 200).length;
  const { ballots, left } = await voting.own(anna, vote);
  expect(ballots).toHaveLength(1);
  expect(left).toBe(0);
  // Whoever asks again for the note that has the dot is given it, too.
  expect(won).toBeGreaterThan(0);
  expect(won).toBeLessThanOrEqual(4);
});

test('A stranger to the vote, a viewer, another meeting’s people and forged values are refused', async () => {
  const anna = await voting.come();
  const vote = await voting.open();
  const late = await voting.come('Myöhäinen');
  const refusals = await Promise.all([
    voting.cast(late, vote, { note: noteAt(0), value: 1 }),
    voting.cast(anna, vote, { note: createId(), value: 1 }),
    voting.cast(anna, vote, { note: noteAt(0), value: -1 }),
    voting.cast(anna, vote, { note: noteAt(0), value: 1.5 }),
    voting.cast(anna, vote, { note: noteAt(0), value: 'agree' }),
    voting.cast(anna, vote, { note: noteAt(0), value: 1, scale: 'impact' }),
    voting.cast(anna, vote, { note: noteAt(0), value: 1, board: createId() }),
    voting.cast(anna, createId(), { note: noteAt(0), value: 1 }),
    voting.send(anna, { type: 'vote.close', vote }),
    voting.send(anna, { type: 'vote.extend', vote, closesAt: null }),
    voting.send(anna, { type: 'vote.admit', vote }),
    voting.send(anna, { type: 'vote.discard', vote }),
    voting.send(anna, { type: 'vote.open', boards: [voting.board], question: 'Minun' }),
  ]);
  expect(refusals.map(({ status }) => status)).toEqual([
    403, 409, 400, 400, 400, 400, 404, 404, 403, 403, 403, 403, 403,
  ]);
  expect((await voting.own(anna, vote)).ballots).toEqual([]);
});

test('Late joiners vote once they are admitted, and are counted apart', async () => {
  await voting.come();
  const vote = await voting.open();
  const late = await voting.come('Myöhäinen');
  const later = await voting.come('Myöhempi');
  expect((await voting.own(late, vote)).mayVote).toBe(false);
  const { waiting } = await voting.own(voting.kaisa, vote);
  expect(waiting).toEqual(expect.arrayContaining([late.participantId, later.participantId]));
  const admit = { type: 'vote.admit' as const, vote, people: [late.participantId, createId()] };
  expect(await voting.done(voting.kaisa, admit)).toEqual({ admitted: 1 });
  expect(await voting.done(voting.kaisa, admit)).toEqual({ admitted: 0 });
  expect((await voting.cast(late, vote, { note: noteAt(0), value: 1 })).status).toBe(200);
  expect((await voting.cast(later, vote, { note: noteAt(0), value: 1 })).status).toBe(403);
  expect(await voting.record(vote)).toMatchObject({ electorate: 3, joinedLate: 1 });
});

test('Dots of a note in the trash are their voter’s again, and do not count', async () => {
  const anna = await voting.come();
  const vote = await voting.open({ budget: 1 });
  await voting.cast(anna, vote, { note: noteAt(0), value: 1 });
  const trash = { at: 1, by: anna.participantId };
  await voting.edit((doc) => recordMap(doc, 'notes', noteAt(0))?.set('deleted', trash));
  expect(await voting.own(anna, vote)).toMatchObject({ left: 1, ballots: [] });
  expect((await voting.cast(anna, vote, { note: noteAt(1), value: 1 })).status).toBe(200);
  await voting.edit((doc) => {
    recordMap(doc, 'notes', noteAt(0))?.delete('deleted');
    return true;
  });
  expect(await voting.own(anna, vote)).toMatchObject({ left: 0, ballots: [{ note: noteAt(1) }] });
  await close(vote);
  expect((await voting.record(vote)).result?.notes).toMatchObject([{ note: noteAt(1), points: 1 }]);
});

test('Only notes of the sections and with the tag that are asked about can be voted on', async () => {
  const anna = await voting.come();
  await voting.edit((doc) => recordMap(doc, 'notes', noteAt(1))?.set('tags', ['kärki']));
  const vote = await voting.open({
    scope: { tag: 'kärki', sections: voting.sections.slice(0, 1) },
  });
  expect((await voting.cast(anna, vote, { note: noteAt(0), value: 1 })).status).toBe(409);
  expect((await voting.cast(anna, vote, { note: noteAt(1), value: 1 })).status).toBe(200);
  const nothing = await voting.send(voting.kaisa, {
    type: 'vote.open',
    boards: [voting.board],
    question: '',
    scope: { tag: 'ei kukaan' },
  });
  expect(nothing.status).toBe(409);
});

test('A board has one open vote; of two who close it one is told that it is done', async () => {
  const vote = await voting.open();
  const second = await voting.send(voting.kaisa, {
    type: 'vote.open',
    boards: [voting.board],
    question: 'Toinen',
  });
  expect(second.status).toBe(409);
  const closings = await Promise.all([close(vote), close(vote), close(vote)]);
  expect(closings.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409, 409]);
});

test('A vote ends by itself at its time, which can be put off', async () => {
  const anna = await voting.come();
  const closesAt = server.clock.now() + 60_000;
  const vote = await voting.open({ closesAt });
  await voting.cast(anna, vote, { note: noteAt(0), value: 1 });
  await voting.done(voting.kaisa, { type: 'vote.extend', vote, closesAt: closesAt + 60_000 });
  server.clock.turn(60_000);
  expect((await voting.cast(anna, vote, { note: noteAt(1), value: 1 })).status).toBe(200);
  server.clock.turn(60_000);
  expect((await voting.cast(anna, vote, { note: noteAt(2), value: 1 })).status).toBe(409);
  await expect.poll(async () => (await voting.record(vote)).state).toBe('closed');
  expect((await voting.record(vote)).result?.notes).toHaveLength(2);
});

test('How many are done is told a moment later', async () => {
  const anna = await voting.come();
  const vote = await voting.open();
  await voting.done(anna, { type: 'vote.done', vote });
  expect((await voting.record(vote)).done).toBe(0);
  await server.clock.idle();
  server.clock.turn(2000);
  await expect.poll(async () => (await voting.record(vote)).done).toBe(1);
  expect((await voting.own(anna, vote)).isDone).toBe(true);
});

/** Turned again and again: the server may be told of the last "done" only after the clock was. */
const stateAfterSecondThoughts = async (vote: string): Promise<string> => {
  await server.clock.idle();
  server.clock.turn(SECOND_THOUGHTS_MS);
  return (await voting.record(vote)).state;
};

test('Where the facilitator chose so, a vote closes by itself once all are done and had time for second thoughts', async () => {
  const anna = await voting.come();
  const eero = await voting.come('Eero');
  const vote = await voting.open({ closesWhenDone: true, leadersVote: false });
  const say = (who: typeof anna, done = true) =>
    voting.done(who, { type: 'vote.done', vote, done });
  const stateAfter = async (ms: number): Promise<string> => {
    await server.clock.idle();
    server.clock.turn(ms);
    await server.clock.idle();
    return (await voting.record(vote)).state;
  };
  await voting.cast(anna, vote, { note: noteAt(0), value: 1 });
  await say(anna);
  expect(await stateAfter(60_000)).toBe('open');
  await say(eero);
  expect(await stateAfter(SECOND_THOUGHTS_MS - 1)).toBe('open');
  await say(anna, false);
  expect(await stateAfter(60_000)).toBe('open');
  await say(anna);
  await expect.poll(() => stateAfterSecondThoughts(vote)).toBe('closed');
  expect((await voting.record(vote)).result?.voters).toBe(1);
});

test('Whoever is put out is not waited for, and an ordinary vote stays open when all are done', async () => {
  const anna = await voting.come();
  const gone = await voting.come('Poistuva');
  const plain = await voting.open({ leadersVote: false });
  await voting.done(anna, { type: 'vote.done', vote: plain });
  await voting.done(gone, { type: 'vote.done', vote: plain });
  await server.clock.idle();
  server.clock.turn(60_000);
  await server.clock.idle();
  expect((await voting.record(plain)).state).toBe('open');
  await close(plain);
  const vote = await voting.open({ closesWhenDone: true, leadersVote: false });
  await voting.done(anna, { type: 'vote.done', vote });
  await voting.done(voting.kaisa, { type: 'person.remove', participantId: gone.participantId });
  await expect.poll(() => stateAfterSecondThoughts(vote)).toBe('closed');
  expect((await voting.record(vote)).electorate).toBe(1);
});

test('Marks on two scales, stances and consent are counted mark by mark', async () => {
  const people = await Promise.all(
    ['Anna', 'Eero', 'Liisa', 'Ville'].map((name) => voting.come(name)),
  );
  const scales = await voting.open({ method: 'scale', scales: ['impact', 'effort'] });
  for (const [place, who] of people.entries()) {
    await voting.cast(who, scales, { note: noteAt(0), value: place + 2, scale: 'impact' });
    await voting.cast(who, scales, { note: noteAt(0), value: 0, scale: 'effort' });
  }
  await close(scales);
  expect((await voting.record(scales)).result?.notes).toEqual([
    {
      note: noteAt(0),
      points: 14,
      people: 4,
      counts: [
        [0, 0, 1, 1, 1, 1],
        [4, 0, 0, 0, 0, 0],
      ],
    },
  ]);
  const stance = await voting.open({ method: 'stance' });
  for (const [place, who] of people.entries()) {
    await voting.cast(who, stance, { note: noteAt(1), value: place < 3 ? 'agree' : 'disagree' });
  }
  await close(stance);
  expect((await voting.record(stance)).result?.notes).toMatchObject([
    { note: noteAt(1), people: 4, counts: [[3, 0, 1]] },
  ]);
});

test('An open vote tells who voted what, once it has closed', async () => {
  const anna = await voting.come();
  const vote = await voting.open({ secret: false });
  await voting.cast(anna, vote, { note: noteAt(0), value: 1 });
  expect((await voting.record(vote)).result).toBeUndefined();
  await close(vote);
  expect((await voting.record(vote)).result?.ballots).toEqual([
    { note: noteAt(0), person: anna.participantId, values: [1] },
  ]);
});

test('Asked again, the first round stays; a result can be taken away and brought back', async () => {
  const first = await voting.open();
  await close(first);
  const second = await voting.open({ again: first });
  expect((await voting.record(second)).plan).toMatchObject({ round: 2, again: first });
  expect((await voting.record(first)).result).toBeDefined();
  await voting.done(voting.kaisa, { type: 'vote.discard', vote: first });
  expect((await voting.record(first)).state).toBe('discarded');
  await voting.done(voting.kaisa, { type: 'vote.restore', vote: first });
  expect(await voting.record(first)).toMatchObject({ state: 'closed', electorate: 1 });
  await voting.done(voting.kaisa, { type: 'vote.discard', vote: second });
  expect((await voting.send(voting.kaisa, { type: 'vote.restore', vote: second })).status).toBe(
    409,
  );
});

test('Whoever is put out of the meeting does not count', async () => {
  const anna = await voting.come();
  const stuffer = await voting.come('Täyttäjä');
  const vote = await voting.open();
  await voting.cast(anna, vote, { note: noteAt(0), value: 1 });
  await voting.cast(stuffer, vote, { note: noteAt(1), value: 1 });
  await voting.done(voting.kaisa, { type: 'person.remove', participantId: stuffer.participantId });
  await close(vote);
  const { result, electorate } = await voting.record(vote);
  expect(electorate).toBe(2);
  expect(result).toMatchObject({ voters: 1, notes: [{ note: noteAt(0) }] });
});

test('A viewer neither votes nor waits to', async () => {
  const { body } = await server.program.get(`/api/meetings/${voting.id}/links`, {
    token: voting.kaisa.token,
  });
  const key = body.keys.viewer;
  const viewer = await join(server.program, key, { name: 'Katsoja' });
  const vote = await voting.open();
  expect((await voting.own(viewer, vote)).mayVote).toBe(false);
  expect((await voting.cast(viewer, vote, { note: noteAt(0), value: 1 })).status).toBe(403);
  expect((await voting.own(voting.kaisa, vote)).waiting).toEqual([]);
});

test('Likes, counts of an import among them, wait while any vote is open, and are back after it', async () => {
  const anna = await voting.come('Anna');
  const key = `${noteAt(0)}:${anna.participantId}:good`;
  await voting.edit((doc) => {
    doc.getMap('reactions').set(key, { at: 1 });
    recordMap(doc, 'notes', noteAt(1))?.set('importedReactions', { good: 27 });
    return true;
  });
  const likes = () =>
    voting.edit((doc) => [
      [...doc.getMap('reactions').keys()],
      recordMap(doc, 'notes', noteAt(1))?.get('importedReactions'),
    ]);
  const before = [[key], { good: 27 }];
  const vote = await voting.open();
  expect(await likes()).toEqual([[], undefined]);
  await close(vote);
  expect(await likes()).toEqual(before);

  const again = await voting.open({ again: vote });
  // What is done with an older result brings nothing back.
  await voting.send(voting.kaisa, { type: 'vote.discard', vote });
  expect(await likes()).toEqual([[], undefined]);
  await voting.send(voting.kaisa, { type: 'vote.discard', vote: again });
  expect(await likes()).toEqual(before);
});
