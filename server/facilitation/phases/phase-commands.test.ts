import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { DEFAULT_RULES, type PhaseRules } from '../../../shared/access/phase-rules.ts';
import { readBoardInfo } from '../../../shared/board/read.ts';
import { ok } from '../../../shared/lib/result.ts';
import { readControl, readPhasesAhead } from '../../../shared/meeting/read.ts';
import { LIVE_AFTER_END_MS } from '../../../shared/meeting/state.ts';
import { writeRecord } from '../../../shared/meeting/write.ts';
import { documentName } from '../../../shared/protocol/documents.ts';
import { divide, gather, type Gathering } from '../../testing/breakout.ts';
import { join } from '../../testing/meeting.ts';
import { openTestApp, removeFolder, START_OF_TEST, type TestApp } from '../../testing/test-app.ts';
import { goToPhase } from './go.ts';

const MINUTE_MS = 60_000;
const QUIET: PhaseRules = { ...DEFAULT_RULES, add: false, react: false };

let server: TestApp;
let meeting: Gathering;

beforeEach(async () => {
  server = await openTestApp();
  meeting = await gather(server);
});

afterEach(async () => {
  await server.close();
  removeFolder(server.folder);
});

/** Two phases on the prepared board, and two in the groups if there are any. */
const plan = (breakout: string | null = null) =>
  server.app.facilitation.documents.editMeeting(meeting.id, (doc) => {
    writeRecord(doc, 'agenda', { id: 'opening', title: 'Alku', rank: 'a0', board: meeting.board });
    writeRecord(doc, 'agenda', { id: 'work', title: 'Ryhmät', rank: 'a1', breakout });
    const phases = [
      { id: 'write', part: 'opening', rank: 'a0', minutes: 7, rules: DEFAULT_RULES },
      { id: 'talk', part: 'opening', rank: 'a1', minutes: 0, rules: QUIET },
      { id: 'sort', part: 'work', rank: 'a0', minutes: 10, rules: QUIET },
      { id: 'choose', part: 'work', rank: 'a1', minutes: 5, rules: QUIET },
    ];
    for (const phase of phases) writeRecord(doc, 'phases', { title: phase.id, ...phase });
    return ok(null);
  });

/** What a board says in its journal: what everybody gets who opens it. */
const boardInfo = async (board: string) => {
  const stored = await server.storage.journal.load(documentName({ kind: 'board', id: board }));
  const doc = new Y.Doc();
  for (const update of stored?.updates ?? []) Y.applyUpdate(doc, update);
  return readBoardInfo(doc);
};
const phaseOn = async (board: string) => (await boardInfo(board)).phase?.id ?? null;

const go = (from: string | null, to: string, group?: string) =>
  meeting.send(meeting.kaisa, { type: 'phase.go', from, to, ...(group && { group }) });

const control = () => meeting.read(readControl);
const current = async () => (await control()).phase?.phase ?? null;
const timer = async () => (await control()).timer ?? null;

describe('phase.go', () => {
  test('moves the meeting, sets the timer, and brings the rules to the board', async () => {
    await plan();
    expect(await go(null, 'write')).toMatchObject({ status: 200, body: { phase: 'write' } });
    expect(await current()).toBe('write');
    expect(await timer()).toMatchObject({ endsAt: START_OF_TEST + 7 * MINUTE_MS });
    expect((await boardInfo(meeting.board)).phase).toEqual({ id: 'write', rules: DEFAULT_RULES });
    await go('write', 'talk');
    expect(await timer()).toBeNull();
    expect((await boardInfo(meeting.board)).phase).toEqual({ id: 'talk', rules: QUIET });
    await meeting.done(meeting.kaisa, { type: 'phase.go', from: 'talk', to: 'write', seconds: 90 });
    expect(await timer()).toMatchObject({ endsAt: START_OF_TEST + 90_000 });
  });

  test('moves one step when two facilitators press at once, and tells the second', async () => {
    await plan();
    await go(null, 'write');
    const answers = await Promise.all([go('write', 'talk'), go('write', 'talk')]);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 409]));
    expect(await current()).toBe('talk');
    expect((await go('write', 'sort')).status).toBe(409);
    expect(await current()).toBe('talk');
  });

  test('goes past phases, back, and to another part, whose boards follow', async () => {
    const { breakout, groups } = await divide(meeting, {
      groups: [{ title: 'A' }, { title: 'B' }],
    });
    await plan(breakout);
    await go(null, 'choose');
    for (const { board } of groups) expect(await phaseOn(board)).toBe('choose');
    expect(await phaseOn(meeting.board)).toBeNull();
    await go('choose', 'write');
    for (const { board } of groups) expect(await phaseOn(board)).toBeNull();
    expect(await phaseOn(meeting.board)).toBe('write');
  });

  test('takes ready marks back: they were for the phase before', async () => {
    await plan();
    const anna = await meeting.come();
    await meeting.done(anna, { type: 'ready.set' });
    await go(null, 'write');
    expect(await meeting.read((doc) => doc.getMap('ready').size)).toBe(0);
  });

  test('is the facilitators’, and knows only phases of this meeting', async () => {
    await plan();
    const anna = await meeting.come();
    expect((await meeting.send(anna, { type: 'phase.go', from: null, to: 'write' })).status).toBe(
      403,
    );
    expect((await go(null, 'nothing')).status).toBe(404);
    expect(await current()).toBeNull();
    expect(await phaseOn(meeting.board)).toBeNull();
  });

  test('to the phase one is in brings rules that were changed, and leaves the timer', async () => {
    await plan();
    await go(null, 'write');
    const before = await timer();
    await server.app.facilitation.documents.editMeeting(meeting.id, (doc) => {
      writeRecord(doc, 'phases', { id: 'write', rules: QUIET });
      return ok(null);
    });
    server.clock.turn(MINUTE_MS);
    await go('write', 'write');
    expect((await boardInfo(meeting.board)).phase?.rules).toEqual(QUIET);
    expect(await timer()).toEqual(before);
  });
});

describe('a group that runs ahead', () => {
  test('is in its own phase until the others have caught up', async () => {
    const { breakout, groups } = await divide(meeting, {
      groups: [{ title: 'A' }, { title: 'B' }],
    });
    await plan(breakout);
    const [a, b] = groups;
    await go(null, 'sort');
    expect((await go('sort', 'choose', a?.group)).status).toBe(200);
    expect([await phaseOn(a?.board ?? ''), await phaseOn(b?.board ?? '')]).toEqual([
      'choose',
      'sort',
    ]);
    expect((await go('sort', 'choose', a?.group)).status).toBe(409);
    await go('sort', 'choose');
    expect(await meeting.read((doc) => readPhasesAhead(doc).size)).toBe(0);
    expect(await phaseOn(b?.board ?? '')).toBe('choose');
  });

  test('comes back to the others', async () => {
    const { breakout, groups } = await divide(meeting, { groups: [{ title: 'A' }] });
    await plan(breakout);
    const [a] = groups;
    await go(null, 'sort');
    await go('sort', 'choose', a?.group);
    await meeting.done(meeting.kaisa, { type: 'phase.stop', from: 'choose', group: a?.group });
    expect(await phaseOn(a?.board ?? '')).toBe('sort');
  });
});

test('phase.stop gives the board its own settings back', async () => {
  await plan();
  await go(null, 'write');
  expect((await meeting.send(meeting.kaisa, { type: 'phase.stop', from: 'talk' })).status).toBe(
    409,
  );
  await meeting.done(meeting.kaisa, { type: 'phase.stop', from: 'write' });
  expect([await current(), await timer(), await phaseOn(meeting.board)]).toEqual([
    null,
    null,
    null,
  ]);
});

test('a group that is made while the phase runs gets it as well', async () => {
  const { breakout } = await divide(meeting, { groups: [{ title: 'A' }] });
  await plan(breakout);
  await go(null, 'sort');
  const late = await meeting.done(meeting.kaisa, { type: 'group.add', breakout, title: 'C' });
  await expect.poll(() => phaseOn(late.board)).toBe('sort');
});

test('what a crash left half done is completed at the next start', async () => {
  await plan();
  const { id, board } = meeting;
  await go(null, 'write');
  // The move is on disk with the meeting; the server dies before any board has it.
  await server.app.facilitation.documents.editMeeting(id, (doc) =>
    goToPhase(
      doc,
      { type: 'phase.go', from: 'write', to: 'talk' },
      { by: 'kaisa', at: START_OF_TEST },
    ),
  );
  expect(await phaseOn(board)).toBe('write');
  await server.close();
  server = await openTestApp({ folder: server.folder });
  await expect.poll(() => phaseOn(board)).toBe('talk');
});

test('nobody ended the meeting: a quarter of an hour after its end nothing runs any more', async () => {
  const endsAt = START_OF_TEST + 60 * MINUTE_MS;
  await server.app.facilitation.documents.editMeeting(meeting.id, (doc) => {
    doc.getMap('meeting').set('endsAt', endsAt);
    return ok(null);
  });
  await server.storage.directory.updateMeeting({
    id: meeting.id,
    changes: { endsAt },
    now: server.clock.now(),
  });
  await plan();
  await go(null, 'write');
  const minutes = (endsAt + LIVE_AFTER_END_MS - server.clock.now()) / MINUTE_MS;
  for (let minute = 0; minute < minutes; minute += 1) {
    expect(await current()).toBe('write');
    server.clock.turn(MINUTE_MS);
    await server.clock.idle();
  }
  await expect.poll(current).toBeNull();
  expect(await timer()).toBeNull();
  await expect.poll(() => phaseOn(meeting.board)).toBeNull();
  await go(null, 'talk');
  expect(await current()).toBe('talk');
});

describe('board.freeze', () => {
  test('holds one board or all of the meeting, with a reason, until it is released', async () => {
    const { groups } = await divide(meeting, { groups: [{ title: 'A' }] });
    const [a] = groups;
    const boards = [meeting.board, a?.board ?? ''];
    const frozen = () =>
      Promise.all(boards.map(async (board) => (await boardInfo(board)).frozen?.reason ?? null));
    const freeze = (reason: string | null, board?: string) =>
      meeting.done(meeting.kaisa, { type: 'board.freeze', reason, ...(board && { board }) });
    await freeze('Kuunnellaan hetki', meeting.board);
    expect(await frozen()).toEqual(['Kuunnellaan hetki', null]);
    await freeze('Tauko');
    expect(await frozen()).toEqual(['Tauko', 'Tauko']);
    await freeze(null);
    expect(await frozen()).toEqual([null, null]);
  });

  test('answers what puts each board back as it was, with its reason', async () => {
    const { groups } = await divide(meeting, { groups: [{ title: 'A' }] });
    const { board } = meeting;
    const other = groups[0]?.board ?? '';
    const freeze = (fields: { board?: string; reason: string | null }) =>
      meeting.done(meeting.kaisa, { type: 'board.freeze', ...fields });
    expect(await freeze({ board, reason: 'Tauko' })).toEqual({ was: [{ board, reason: null }] });
    expect(await freeze({ board, reason: 'Tauko' })).toEqual({ was: [] });
    const all = await freeze({ reason: 'Kaikki' });
    expect(all.was).toHaveLength(2);
    expect(all.was).toEqual(
      expect.arrayContaining([
        { board, reason: 'Tauko' },
        { board: other, reason: null },
      ]),
    );
    expect(await freeze({ board: other, reason: null })).toEqual({
      was: [{ board: other, reason: 'Kaikki' }],
    });
    expect(await freeze({ reason: null })).toEqual({ was: [{ board, reason: 'Kaikki' }] });
  });

  test('is the facilitators’', async () => {
    const anna = await meeting.come();
    const { board } = meeting;
    expect((await meeting.send(anna, { type: 'board.freeze', board, reason: '' })).status).toBe(
      403,
    );
    const pin = await meeting.send(anna, { type: 'board.pinView', board, view: 'canvas' });
    expect(pin.status).toBe(403);
    expect(await boardInfo(board)).not.toHaveProperty('frozen');
    expect(await boardInfo(board)).not.toHaveProperty('pinned');
  });
});

test('board.pinView sets one view for everybody', async () => {
  const { board } = meeting;
  await meeting.done(meeting.kaisa, { type: 'board.pinView', board, view: 'canvas' });
  expect((await boardInfo(board)).pinned).toBe('canvas');
  await meeting.done(meeting.kaisa, { type: 'board.pinView', board, view: null });
  expect((await boardInfo(board)).pinned).toBeNull();
});

describe('notes on a phase', () => {
  const notes = (token: string) =>
    server.program.get(`/api/meetings/${meeting.id}/phase-notes`, { token });

  test('are the facilitators’ alone', async () => {
    await plan();
    const anna = await meeting.come();
    const text = 'Muista kysyä hiljaisilta.';
    await meeting.done(meeting.kaisa, { type: 'phase.setNotes', phase: 'write', notes: text });
    expect((await notes(meeting.kaisa.token)).body.notes).toMatchObject({ write: text });
    expect((await notes(anna.token)).status).toBe(403);
    expect(JSON.stringify(await meeting.read((doc) => doc.toJSON()))).not.toContain(text);
    await meeting.done(meeting.kaisa, { type: 'phase.setNotes', phase: 'write', notes: '' });
    expect((await notes(meeting.kaisa.token)).body.notes).not.toHaveProperty('write');
  });

  test('come along into a copy of the meeting, with its phases', async () => {
    await plan();
    await meeting.done(meeting.kaisa, {
      type: 'phase.setNotes',
      phase: 'write',
      notes: 'Rauhassa',
    });
    const copied = await server.program.post(`/api/meetings/${meeting.id}/duplicate`, {
      token: meeting.kaisa.token,
      body: {},
    });
    expect(copied.status).toBe(201);
    const { id, keys } = copied.body;
    const again = await join(server.program, keys.facilitator, { name: 'Kaisa' });
    const answer = await server.program.get(`/api/meetings/${id}/phase-notes`, {
      token: again.token,
    });
    expect(Object.values(answer.body.notes)).toContain('Rauhassa');
    expect(answer.body.notes).not.toHaveProperty('write');
  });
});

test('sixty boards are in the new phase within a second', async () => {
  const titles = Array.from({ length: 60 }, (_, index) => ({ title: `Ryhmä ${index + 1}` }));
  const { breakout, groups } = await divide(meeting, { groups: titles });
  await plan(breakout);
  const begun = performance.now();
  await go(null, 'sort');
  expect(performance.now() - begun).toBeLessThan(1000);
  const phases = await Promise.all(groups.map(({ board }) => phaseOn(board)));
  expect(new Set(phases)).toEqual(new Set(['sort']));
}, 20_000);
