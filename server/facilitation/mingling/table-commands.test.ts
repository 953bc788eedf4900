import * as Y from 'yjs';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { MeetingCommandRequest } from '../../../shared/api/commands/all.ts';
import type { JoinAnswer } from '../../../shared/api/join.ts';
import { ok } from '../../../shared/lib/result.ts';
import { HOLD_MS } from '../../../shared/meeting/mingling/seating.ts';
import { join } from '../../testing/meeting.ts';
import { type Mingle, openMingle } from '../../testing/mingling.ts';
import { openTestApp, removeFolder, type TestApp } from '../../testing/test-app.ts';

let server: TestApp;
let mingle: Mingle;
let kaisa: JoinAnswer;
let anna: JoinAnswer;
let bertta: JoinAnswer;
let carl: JoinAnswer;

beforeAll(async () => {
  server = await openTestApp({ env: { MAX_TABLES_PER_MEETING: '6', MAX_TABLES_PER_PERSON: '3' } });
});

afterAll(async () => {
  await server.close();
  removeFolder(server.folder);
});

beforeEach(async () => {
  mingle = await openMingle(server);
  kaisa = mingle.kaisa;
  anna = await mingle.person('Anna', 'Kotipolku');
  bertta = await mingle.person('Bertta', 'Kotipolku');
  carl = await mingle.person('Carl', 'Hemstigen');
});

const ids = (...people: JoinAnswer[]) => people.map(({ participantId }) => participantId);

/** A busy machine takes its time. */
const SOON = { timeout: 15_000 };

const refused = async (who: JoinAnswer, body: MeetingCommandRequest) => {
  const { status, body: problem } = await mingle.send(who, body);
  return [status, problem.type];
};

const CONFLICT = [409, '/problems/conflict'];
const NOT_ALLOWED = [403, '/problems/not-allowed'];
const NOT_FOUND = [404, '/problems/not-found'];
const LIMIT = [409, '/problems/limit-reached'];

describe('the page', () => {
  test('is for facilitators alone until it is switched on', async () => {
    const table = await mingle.found(anna);
    await mingle.done(kaisa, { type: 'mingling.set', isOn: false });
    expect(await refused(bertta, { type: 'table.found', topic: 'X' })).toEqual(CONFLICT);
    expect(await refused(bertta, { type: 'table.join', table })).toEqual(CONFLICT);
    expect(await refused(bertta, { type: 'table.surprise' })).toEqual(CONFLICT);
    expect(await refused(bertta, { type: 'mingling.set', isOn: true })).toEqual(NOT_ALLOWED);
    expect((await mingle.send(kaisa, { type: 'table.join', table })).status).toBe(200);
    expect(await mingle.done(anna, { type: 'table.leave' })).toEqual({ left: [table] });
  });

  test('has times, of which those that are left out stay', async () => {
    const { startsAt, endsAt } = { startsAt: 1000, endsAt: 2000 };
    await mingle.done(kaisa, { type: 'mingling.set', startsAt, endsAt });
    await mingle.done(kaisa, { type: 'mingling.set', linksAt: '2100-01-01T08:10:00+02:00' });
    expect((await mingle.look()).mingling).toMatchObject({
      isOn: true,
      startsAt,
      endsAt,
      linksAt: Date.UTC(2100, 0, 1, 6, 10),
    });
    expect((await mingle.send(kaisa, { type: 'mingling.set', endsAt: 900 })).status).toBe(400);
    await mingle.done(kaisa, { type: 'mingling.set', endsAt: null });
    expect((await mingle.look()).mingling.endsAt).toBeNull();
  });

  test.each(['preparation', 'live', 'open'] as const)(
    'works in a meeting that is %s',
    async (state) => {
      await mingle.done(kaisa, { type: 'meeting.setState', state });
      const table = await mingle.found(anna);
      await mingle.done(bertta, { type: 'table.join', table });
      await mingle.done(bertta, { type: 'table.note', table, text: 'Huomenta' });
      expect((await mingle.at(table)).people).toEqual(ids(anna, bertta));
    },
  );

  test('stays as it is when the meeting rests, and for who only looks', async () => {
    const table = await mingle.found(anna);
    const viewer = await join(server.program, mingle.meeting.keys.viewer);
    expect(await refused(viewer, { type: 'table.join', table })).toEqual(NOT_ALLOWED);
    const { token } = kaisa;
    const body = { type: 'table.join', table };
    const url = `/api/meetings/${mingle.meeting.id}/commands`;
    expect((await server.program.post(url, { token, body, as: 'look' })).status).toBe(403);
    await mingle.done(kaisa, { type: 'meeting.setState', state: 'resting' });
    expect(await refused(bertta, { type: 'table.join', table })).toEqual(NOT_ALLOWED);
    expect(await mingle.at(table)).toMatchObject({ people: ids(anna) });
  });
});

describe('a table', () => {
  test.each([
    'http://call.example/secret',
    'javascript:alert(1)',
    'https://teams.example.org@call.example/secret',
    'https://call.example/secret\u0000',
  ])('takes no such link from its founder: %j', async (link) => {
    const table = await mingle.found(anna);
    const before = await mingle.look();
    const answers = [
      await mingle.send(anna, { type: 'table.setLink', table, link }),
      await mingle.send(anna, { type: 'table.found', topic: 'Toinen', link }),
    ];
    for (const { status, body } of answers) {
      expect(status).toBe(400);
      expect(JSON.stringify(body)).not.toContain('secret');
    }
    expect(await mingle.look()).toEqual(before);
  });

  test('is founded with its founder as host, in its first seat', async () => {
    const fields = { topic: '  Kotiin   vietävä ', why: 'Koska', capacity: 4, language: 'fi' };
    const answer = await mingle.done(anna, { type: 'table.found', ...fields, language: 'fi' });
    expect(answer).toEqual({ table: expect.any(String), left: null });
    const { tables, seats } = await mingle.look();
    expect(tables).toMatchObject([
      {
        id: answer.table,
        topic: 'Kotiin vietävä',
        why: 'Koska',
        capacity: 4,
        language: 'fi',
        founder: anna.participantId,
        host: anna.participantId,
        foundedAt: server.clock.now(),
      },
    ]);
    expect(seats.get(anna.participantId)?.table).toBe(answer.table);
    const second = await mingle.done(anna, { type: 'table.found', topic: 'Toinen' });
    expect(second.left).toBe(answer.table);
    expect((await mingle.at(answer.table)).people).toEqual([]);
  });

  test('that a facilitator prepares begins empty, and is run by the first who sits down', async () => {
    const table = await mingle.found(kaisa, { sit: false });
    expect((await mingle.look()).tables[0]).toMatchObject({
      founder: kaisa.participantId,
      host: '',
    });
    expect(await mingle.at(table)).toMatchObject({ people: [] });
    // The first who sits down runs it, also when they are gone again.
    await mingle.done(anna, { type: 'table.join', table });
    await mingle.done(bertta, { type: 'table.join', table });
    expect((await mingle.look()).tables[0]).toMatchObject({ host: anna.participantId });
    const other = await mingle.found(kaisa, { sit: false });
    await mingle.done(bertta, { type: 'table.join', table: other });
    await mingle.done(bertta, { type: 'table.leave' });
    await mingle.done(anna, { type: 'table.join', table: other });
    expect((await mingle.look()).tables[1]).toMatchObject({ host: bertta.participantId });
    const prepare = { type: 'table.found', topic: 'X', sit: false } as const;
    expect((await mingle.send(anna, prepare)).status).toBe(400);
  });

  test('is one of so many, of a person and of a meeting', async () => {
    for (let count = 0; count < 3; count += 1) await mingle.found(anna);
    expect(await refused(anna, { type: 'table.found', topic: 'X' })).toEqual(LIMIT);
    for (let count = 0; count < 3; count += 1) await mingle.found(kaisa);
    expect(await refused(kaisa, { type: 'table.found', topic: 'X' })).toEqual(LIMIT);
    expect((await mingle.look()).tables).toHaveLength(6);
  });

  test('is changed by its founder, its host and facilitators', async () => {
    const table = await mingle.found(anna);
    const edit = { type: 'table.edit', table, topic: 'Uusi' } as const;
    expect(await refused(bertta, edit)).toEqual(NOT_ALLOWED);
    await mingle.done(anna, { type: 'table.edit', table, host: bertta.participantId });
    await mingle.done(bertta, edit);
    await mingle.done(kaisa, { type: 'table.edit', table, why: 'Siksi', capacity: 0 });
    expect((await mingle.look()).tables).toMatchObject([
      { topic: 'Uusi', why: 'Siksi', capacity: 0, founder: anna.participantId },
    ]);
    const stranger = { type: 'table.edit', table, host: 'nobody-here' } as const;
    expect((await mingle.send(anna, stranger)).status).toBe(400);
    expect(await refused(anna, { ...edit, table: 'no-such' })).toEqual(NOT_FOUND);
  });

  test('keeps who sits there when it shrinks', async () => {
    const table = await mingle.found(anna, { capacity: 3 });
    await mingle.done(bertta, { type: 'table.join', table });
    await mingle.done(anna, { type: 'table.edit', table, capacity: 1 });
    expect(await mingle.done(carl, { type: 'table.join', table })).toMatchObject({
      seat: 'waiting',
    });
    await mingle.done(bertta, { type: 'table.leave' });
    expect(await mingle.at(table)).toEqual({ people: ids(anna), line: ids(carl), held: [] });
    await mingle.done(anna, { type: 'table.leave' });
    expect(await mingle.at(table)).toMatchObject({ people: [], held: ids(carl) });
  });

  test('is closed for newcomers and opened again, its line as it was', async () => {
    const table = await mingle.found(anna, { capacity: 1 });
    await mingle.done(bertta, { type: 'table.join', table });
    expect(await refused(bertta, { type: 'table.close', table })).toEqual(NOT_ALLOWED);
    await mingle.done(anna, { type: 'table.close', table });
    expect(await refused(carl, { type: 'table.join', table })).toEqual(CONFLICT);
    await mingle.done(anna, { type: 'table.leave' });
    expect(await mingle.at(table)).toEqual({ people: [], line: ids(bertta), held: [] });
    await mingle.done(anna, { type: 'table.reopen', table });
    expect(await mingle.at(table)).toMatchObject({ held: ids(bertta) });
  });

  test('leaves one line, from whoever sits or sat there', async () => {
    const [table, other] = [await mingle.found(anna), await mingle.found(carl)];
    await mingle.done(bertta, { type: 'table.join', table });
    await mingle.done(bertta, { type: 'table.join', table: other });
    const text = 'Sovittiin jatkosta';
    await mingle.done(bertta, { type: 'table.harvest', table, text });
    expect((await mingle.look()).tables[0]?.harvest).toBe(text);
    expect(await refused(carl, { type: 'table.harvest', table, text: 'X' })).toEqual(NOT_ALLOWED);
    await mingle.done(anna, { type: 'table.harvest', table, text: ' ' });
    expect((await mingle.look()).tables[0]?.harvest).toBeUndefined();
  });
});

describe('a seat', () => {
  test('is one for each person, and the one before is free again', async () => {
    const [table, other] = [await mingle.found(anna), await mingle.found(bertta)];
    expect(await mingle.done(carl, { type: 'table.join', table })).toEqual({
      seat: 'taken',
      position: null,
      left: null,
    });
    expect(await mingle.done(carl, { type: 'table.join', table: other })).toMatchObject({
      left: table,
    });
    expect(await mingle.done(carl, { type: 'table.join', table: other })).toMatchObject({
      left: null,
    });
    expect((await mingle.at(table)).people).toEqual(ids(anna));
    expect((await mingle.at(other)).people).toEqual(ids(bertta, carl));
  });

  test('at a full table is waited for, while the other is kept', async () => {
    const [table, other] = [await mingle.found(anna, { capacity: 1 }), await mingle.found(carl)];
    const waits = { seat: 'waiting', position: 1, left: null };
    expect(await mingle.done(carl, { type: 'table.join', table })).toEqual(waits);
    expect(await mingle.done(bertta, { type: 'table.join', table })).toEqual({
      ...waits,
      position: 2,
    });
    expect(await mingle.done(carl, { type: 'table.join', table })).toEqual(waits);
    expect((await mingle.at(other)).people).toEqual(ids(carl));
    expect(await mingle.done(carl, { type: 'table.leave', table })).toEqual({ left: [table] });
    expect((await mingle.at(table)).line).toEqual(ids(bertta));
    expect((await mingle.at(other)).people).toEqual(ids(carl));
  });

  test('that becomes free is held for the first in line, and counts as taken', async () => {
    const table = await mingle.found(anna, { capacity: 1 });
    await mingle.done(bertta, { type: 'table.join', table });
    await mingle.done(anna, { type: 'table.leave' });
    const held = (await mingle.look()).seats.get(bertta.participantId);
    expect(held?.heldUntil).toBe(server.clock.now() + HOLD_MS);
    expect(await mingle.done(carl, { type: 'table.join', table })).toMatchObject({
      seat: 'waiting',
    });
    expect(await refused(carl, { type: 'table.surprise' })).toEqual(CONFLICT);
    expect(await mingle.done(bertta, { type: 'table.join', table })).toMatchObject({
      seat: 'taken',
    });
    expect(await mingle.at(table)).toEqual({ people: ids(bertta), line: ids(carl), held: [] });
  });

  test('that nobody comes for goes to the next by the clock alone', async () => {
    const table = await mingle.found(anna, { capacity: 1 });
    await mingle.done(bertta, { type: 'table.join', table });
    await mingle.done(carl, { type: 'table.join', table });
    await mingle.done(anna, { type: 'table.leave' });
    server.clock.turn(HOLD_MS - 1);
    expect((await mingle.at(table)).held).toEqual(ids(bertta));
    server.clock.turn(1);
    await expect.poll(async () => (await mingle.at(table)).held, SOON).toEqual(ids(carl));
    expect((await mingle.at(table)).line).toEqual(ids(carl));
    server.clock.turn(HOLD_MS);
    await expect.poll(async () => (await mingle.at(table)).line, SOON).toEqual([]);
    expect(await mingle.done(bertta, { type: 'table.join', table })).toMatchObject({
      seat: 'taken',
    });
  });

  test('of somebody who is put out is held for the next', async () => {
    const table = await mingle.found(anna, { capacity: 1 });
    await mingle.done(bertta, { type: 'table.join', table });
    await mingle.done(kaisa, { type: 'person.remove', participantId: anna.participantId });
    await expect.poll(async () => (await mingle.at(table)).held, SOON).toEqual(ids(bertta));
    expect((await mingle.look()).seats.has(anna.participantId)).toBe(false);
  });

  test('is taken away by the host and facilitators only', async () => {
    const table = await mingle.found(anna);
    await mingle.done(bertta, { type: 'table.join', table });
    const unseat = { type: 'table.unseat', table, participantId: bertta.participantId } as const;
    expect(await refused(carl, unseat)).toEqual(NOT_ALLOWED);
    await mingle.done(anna, unseat);
    expect((await mingle.at(table)).people).toEqual(ids(anna));
    expect(await refused(kaisa, unseat)).toEqual(NOT_FOUND);
  });

  test('comes as a surprise where nobody of one’s organisation sits, and fewest', async () => {
    const dora = await mingle.person('Dora', 'Toinen koti');
    await mingle.found(anna);
    const busy = await mingle.found(carl);
    const quiet = await mingle.found(dora);
    await mingle.done(kaisa, { type: 'table.join', table: busy });
    expect(await mingle.done(bertta, { type: 'table.surprise' })).toEqual({
      table: quiet,
      left: null,
    });
    expect(await mingle.done(bertta, { type: 'table.surprise' })).toEqual({
      table: busy,
      left: quiet,
    });
  });
});

describe('two tables', () => {
  const pair = async () => {
    const [from, into] = [
      await mingle.found(anna, { capacity: 3 }),
      await mingle.found(bertta, { capacity: 2 }),
    ];
    await mingle.done(carl, { type: 'table.join', table: from });
    return { from, into };
  };

  test('become one at a facilitator’s word, as large as it has to be', async () => {
    const { from, into } = await pair();
    expect(await mingle.done(kaisa, { type: 'table.merge', from, into })).toEqual({ merged: true });
    expect((await mingle.at(into)).people.toSorted()).toEqual(ids(anna, bertta, carl).toSorted());
    const { tables } = await mingle.look();
    expect(tables.find(({ id }) => id === into)?.capacity).toBe(3);
    expect(tables.find(({ id }) => id === from)).toMatchObject({ mergedInto: into });
    expect(await refused(kaisa, { type: 'table.join', table: from })).toEqual(CONFLICT);
    expect(await refused(anna, { type: 'table.reopen', table: from })).toEqual(CONFLICT);
    expect(await refused(kaisa, { type: 'table.merge', from, into })).toEqual(CONFLICT);
  });

  test('become one when both hosts agree, whoever asked', async () => {
    const { from, into } = await pair();
    const merge = { type: 'table.merge', from, into } as const;
    expect(await refused(carl, merge)).toEqual(NOT_ALLOWED);
    expect(await mingle.done(anna, merge)).toEqual({ merged: false });
    expect(await mingle.done(anna, merge)).toEqual({ merged: false });
    // The other way round is another question.
    expect(await mingle.done(bertta, { ...merge, from: into, into: from })).toEqual({
      merged: false,
    });
    expect(await mingle.done(bertta, merge)).toEqual({ merged: true });
    const { tables } = await mingle.look();
    expect(
      tables.some(({ proposesMerge, invites }) => (proposesMerge ?? invites) !== undefined),
    ).toBe(false);

    const third = await mingle.found(carl);
    const invite = { type: 'table.merge', from: third, into } as const;
    expect(await mingle.done(bertta, invite)).toEqual({ merged: false });
    expect(await mingle.done(carl, invite)).toEqual({ merged: true });
  });

  test('stay two when one host does not want to', async () => {
    const { from, into } = await pair();
    await mingle.done(anna, { type: 'table.merge', from, into });
    expect(await refused(carl, { type: 'table.declineMerge', from, into })).toEqual(NOT_ALLOWED);
    await mingle.done(bertta, { type: 'table.declineMerge', from, into });
    expect((await mingle.look()).tables[0]?.proposesMerge).toBeUndefined();
    expect((await mingle.send(kaisa, { type: 'table.merge', from, into: from })).status).toBe(400);
  });
});

describe('the board of a table', () => {
  const boards = async (who = anna) =>
    (await server.program.get(`/api/meetings/${mingle.meeting.id}`, { token: who.token })).body
      .boards;

  test('is made with its first note, in the sender’s name, and listed with its table', async () => {
    await mingle.done(kaisa, { type: 'meeting.setState', state: 'preparation' });
    const table = await mingle.found(anna, { topic: 'Sopimukset', why: 'Koska' });
    expect(await boards()).toEqual([]);
    const first = await mingle.done(bertta, { type: 'table.note', table, text: 'Yksi\nkaksi' });
    const second = await mingle.done(carl, { type: 'table.note', table, text: 'Toinen' });
    expect(second.board).toBe(first.board);
    expect((await mingle.look()).tables[0]?.board).toBe(first.board);
    expect(await boards()).toMatchObject([
      { id: first.board, title: 'Sopimukset', access: 'write' },
    ]);
    const content = await server.app.facilitation.documents.readBoard(first.board);
    expect(content?.notes).toMatchObject([
      { id: first.note, text: 'Yksi\nkaksi', author: bertta.participantId },
      { id: second.note, text: 'Toinen', author: carl.participantId },
    ]);
    expect(content?.notes[0]?.section).toBe(content?.sections[0]?.id);
  });

  test('is called by the table’s topic, also when that changes, until somebody gives it another name', async () => {
    const table = await mingle.found(anna, { topic: 'Yöpartio' });
    const { board } = await mingle.done(anna, { type: 'table.note', table, text: 'Yksi' });
    const titleOf = async () => (await server.app.facilitation.documents.readBoard(board))?.title;
    expect(await titleOf()).toBe('Yöpartio');
    await mingle.done(anna, { type: 'table.edit', table, topic: 'Päiväpartio' });
    expect(await titleOf()).toBe('Päiväpartio');
    expect((await server.app.facilitation.directory.findBoard(board))?.title).toBe('Päiväpartio');
    await server.app.facilitation.documents.renameBoard(board, 'Partion taulu');
    await mingle.done(anna, { type: 'table.edit', table, topic: 'Iltapartio' });
    expect(await titleOf()).toBe('Partion taulu');
  });

  test('is one, when many write the first note at once', async () => {
    const table = await mingle.found(anna);
    const answers = await Promise.all(
      [anna, bertta, carl, kaisa, anna, bertta].map((who) =>
        mingle.done(who, { type: 'table.note', table, text: 'Minä ensin' }),
      ),
    );
    expect(new Set(answers.map(({ board }) => board)).size).toBe(1);
    const content = await server.app.facilitation.documents.readBoard(answers[0]?.board);
    expect(content?.notes).toHaveLength(6);
    expect(new Set(content?.notes.map(({ rank }) => rank)).size).toBe(6);
  });

  test('is found again after a crash before the table knew of it', async () => {
    const table = await mingle.found(anna);
    const { board } = await mingle.done(anna, { type: 'table.note', table, text: 'Yksi' });
    await server.app.facilitation.documents.editMeeting(mingle.meeting.id, (doc) => {
      const record = doc.getMap('tables').get(table);
      if (record instanceof Y.Map) record.delete('board');
      return ok(null);
    });
    expect(await mingle.done(anna, { type: 'table.note', table, text: 'Kaksi' })).toMatchObject({
      board,
    });
    expect((await mingle.look()).tables[0]?.board).toBe(board);
  });

  test('takes notes as its settings and its visibility say', async () => {
    const table = await mingle.found(anna);
    const { board } = await mingle.done(anna, { type: 'table.note', table, text: 'Yksi' });
    await mingle.done(kaisa, { type: 'board.setVisibility', board, visibility: 'hidden' });
    expect(await refused(anna, { type: 'table.note', table, text: 'Kaksi' })).toEqual(NOT_FOUND);
    await mingle.done(kaisa, { type: 'table.note', table, text: 'Kaksi' });
    await mingle.done(kaisa, { type: 'board.remove', board });
    expect(await refused(kaisa, { type: 'table.note', table, text: 'Kolme' })).toEqual(NOT_FOUND);
    expect(await refused(anna, { type: 'table.note', table: 'no-such', text: 'X' })).toEqual(
      NOT_FOUND,
    );
  });

  test('is given by facilitators to somebody else, where there is one, and taken back', async () => {
    const from = await mingle.found(anna);
    const to = await mingle.found(bertta, { capacity: 2 });
    const { participantId } = anna;
    const move = { type: 'table.move', table: to, participantId } as const;
    expect(await refused(bertta, move)).toEqual(NOT_ALLOWED);
    expect(await refused(carl, { ...move, participantId: carl.participantId })).toEqual(
      NOT_ALLOWED,
    );
    expect(await mingle.done(kaisa, move)).toEqual({ left: from });
    expect((await mingle.at(to)).people).toEqual(ids(bertta, anna));
    expect((await mingle.at(from)).people).toEqual([]);
    // Two facilitators and one seat: nobody is put into a line.
    await mingle.done(kaisa, { ...move, table: from });
    const answers = await Promise.all([
      mingle.send(kaisa, move),
      mingle.send(kaisa, { ...move, participantId: carl.participantId }),
    ]);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 409]));
    expect((await mingle.at(to)).people).toHaveLength(2);
    expect((await mingle.at(to)).line).toEqual([]);
    const other = await openMingle(server);
    const stranger = await other.person('Salla');
    const nobody = { ...move, table: from, participantId: stranger.participantId };
    expect(await refused(kaisa, nobody)).toEqual(NOT_FOUND);
    await mingle.done(kaisa, { type: 'table.close', table: from });
    expect(
      await refused(kaisa, { ...move, table: from, participantId: bertta.participantId }),
    ).toEqual(CONFLICT);
  });

  test('stays open after the meeting for those who carry on', async () => {
    const table = await mingle.found(anna);
    await mingle.done(bertta, { type: 'table.join', table });
    expect(await refused(carl, { type: 'table.carryOn', table })).toEqual(NOT_ALLOWED);
    const { board } = await mingle.done(bertta, { type: 'table.carryOn', table });
    const other = await mingle.found(carl);
    await mingle.done(carl, { type: 'table.note', table: other, text: 'Hetken vain' });
    await mingle.done(kaisa, { type: 'meeting.setState', state: 'resting' });
    expect(await boards()).toMatchObject([{ id: board, access: 'write' }, { access: 'read' }]);
    await mingle.done(kaisa, { type: 'meeting.setState', state: 'archived' });
    expect(await boards()).toMatchObject([{ id: board, access: 'write' }, { access: 'read' }]);
    await mingle.done(kaisa, { type: 'meeting.setState', state: 'live' });
    expect((await mingle.look()).tables[0]?.carriesOn).toBe(true);
    await mingle.done(anna, { type: 'table.stopCarryingOn', table });
    await mingle.done(kaisa, { type: 'meeting.setState', state: 'resting' });
    expect((await boards())[0]).toMatchObject({ id: board, access: 'read' });
    expect((await mingle.look()).tables[0]?.carriesOn).toBe(false);
  });
});
