import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { MeetingCommandRequest } from '../../../shared/api/commands/all.ts';
import { ok } from '../../../shared/lib/result.ts';
import {
  readControl,
  readListedBoards,
  readPhases,
  readSeen,
} from '../../../shared/meeting/read.ts';
import { join, makeMeeting } from '../../testing/meeting.ts';
import { openTestApp, removeFolder, type TestApp } from '../../testing/test-app.ts';

type Joined = Awaited<ReturnType<typeof join>>;

let server: TestApp;
let id: string;
let board: string;
let section: string;
let kaisa: Joined;
let berit: Joined;
let anna: Joined;
let olli: Joined;

beforeAll(async () => {
  server = await openTestApp();
});

afterAll(async () => {
  await server.close();
  removeFolder(server.folder);
});

beforeEach(async () => {
  const meeting = await makeMeeting(server, { template: 'needs-mapping' });
  id = meeting.id;
  kaisa = await join(server.program, meeting.keys.facilitator, { name: 'Kaisa' });
  berit = await join(server.program, meeting.keys.facilitator, { name: 'Berit' });
  anna = await join(server.program, meeting.keys.participant);
  olli = await join(server.program, meeting.keys.viewer, { name: 'Olli' });
  board = await inDocument((doc) => readListedBoards(doc)[0]?.id ?? '');
  const content = await server.app.facilitation.documents.readBoard(board);
  section = content?.sections[0]?.id ?? '';
});

const inDocument = async <T>(read: (doc: Parameters<typeof readControl>[0]) => T): Promise<T> => {
  const seen = await server.app.facilitation.documents.editMeeting(id, (doc) => ok(read(doc)));
  if (!seen?.ok) throw new Error('there is no such meeting');
  return seen.value;
};

const send = (who: Joined, body: MeetingCommandRequest) =>
  server.program.post(`/api/meetings/${id}/commands`, { token: who.token, body });

const look = () =>
  inDocument((doc) => ({
    attention: readControl(doc).attention ?? null,
    spotlight: readControl(doc).spotlight ?? null,
    seen: [...readSeen(doc)].map(([person, { attention }]) => [person, attention]),
  }));

const writeNote = async (text: string): Promise<string> => {
  const note = `n${text}`;
  const at = server.clock.now();
  await server.app.facilitation.documents.addNote(
    board,
    { id: note, text, section, createdAt: at },
    { personId: anna.participantId, role: 'participant', access: 'write' },
  );
  return note;
};

describe('what a facilitator shows', () => {
  test('is seen by everybody, and released by any facilitator', async () => {
    const target = { board, section };
    const brought = await send(kaisa, { type: 'attention.bring', target });
    expect(brought).toMatchObject({ status: 200, body: { replaced: null } });
    expect((await look()).attention).toEqual({
      id: brought.body.attention,
      level: 'bring',
      target,
      by: kaisa.participantId,
      at: server.clock.now(),
    });
    expect((await send(berit, { type: 'attention.release' })).status).toBe(200);
    expect((await look()).attention).toBeNull();
  });

  test('may be a phase: each goes where they work in it', async () => {
    const phase = await inDocument((doc) => readPhases(doc)[0]?.id ?? '');
    await send(kaisa, { type: 'attention.hold', target: { phase } });
    expect((await look()).attention).toMatchObject({ level: 'hold', target: { phase } });
  });

  test('gives way to what is newer, and whose it was is told', async () => {
    await send(kaisa, { type: 'attention.look', target: {} });
    const held = await send(berit, { type: 'attention.hold', target: { board } });
    expect(held.body.replaced).toEqual({ by: kaisa.participantId, level: 'look' });
    expect((await look()).attention).toMatchObject({ level: 'hold', by: berit.participantId });
  });

  test('is not released by who meant what was there before', async () => {
    const first = await send(kaisa, { type: 'attention.bring', target: { board } });
    await send(berit, { type: 'attention.bring', target: { board, section } });
    const late = await send(kaisa, {
      type: 'attention.release',
      attention: first.body.attention,
    });
    expect(late.status).toBe(409);
    expect((await look()).attention).toMatchObject({ by: berit.participantId });
  });

  test('is never something that participants may not see, or that is not there', async () => {
    const wrong: readonly [MeetingCommandRequest, number][] = [
      [{ type: 'attention.bring', target: { section } }, 400],
      [{ type: 'attention.bring', target: { phase: 'gone' } }, 404],
      [{ type: 'attention.bring', target: { phase: 'gone', board } }, 400],
      [{ type: 'attention.bring', target: { board, section: 'gone' } }, 404],
      [{ type: 'attention.bring', target: { board, note: 'gone' } }, 404],
      [{ type: 'attention.spotlight', board, note: 'gone' }, 404],
      [{ type: 'attention.hold', target: { board: 'elsewhere' } }, 404],
    ];
    for (const [command, status] of wrong) expect((await send(kaisa, command)).status).toBe(status);
    await send(kaisa, { type: 'board.setVisibility', board, visibility: 'hidden' });
    const hidden = await send(kaisa, { type: 'attention.look', target: { board } });
    expect(hidden).toMatchObject({
      status: 409,
      body: { detail: 'Participants do not see that board now: show it to them first.' },
    });
    expect(await look()).toEqual({ attention: null, spotlight: null, seen: [] });
  });

  test('is the facilitators’', async () => {
    await send(kaisa, { type: 'attention.look', target: { board } });
    const note = await writeNote('Yksi');
    const before = await look();
    const forged: readonly MeetingCommandRequest[] = [
      { type: 'attention.look', target: {} },
      { type: 'attention.bring', target: { board } },
      { type: 'attention.hold', target: { board } },
      { type: 'attention.release' },
      { type: 'attention.spotlight', board, note },
      { type: 'attention.spotlight', board, note: null },
    ];
    for (const who of [anna, olli]) {
      for (const command of forged) expect((await send(who, command)).status).toBe(403);
    }
    expect(await look()).toEqual(before);
  });
});

describe('a large note', () => {
  test('stays the same spotlight from note to note, and makes way for those who move everybody', async () => {
    const [one, two] = [await writeNote('Yksi'), await writeNote('Kaksi')];
    const first = await send(kaisa, { type: 'attention.spotlight', board, note: one });
    const second = await send(berit, { type: 'attention.spotlight', board, note: two });
    expect(second.body).toEqual({
      attention: first.body.attention,
      replaced: { by: kaisa.participantId, level: 'spotlight' },
    });
    await send(kaisa, { type: 'attention.look', target: { board } });
    expect((await look()).spotlight).toMatchObject({ note: two });
    const moved = await send(kaisa, { type: 'attention.bring', target: { board } });
    expect(moved.body.replaced).toEqual({ by: berit.participantId, level: 'spotlight' });
    expect((await look()).spotlight).toBeNull();
    // And the other way round: nobody is taken to two places.
    await send(kaisa, { type: 'attention.spotlight', board, note: one });
    expect(await look()).toMatchObject({ attention: null, spotlight: { note: one } });
  });

  test('is put away', async () => {
    const note = await writeNote('Yksi');
    await send(kaisa, { type: 'attention.spotlight', board, note });
    await send(berit, { type: 'attention.spotlight', board, note: null });
    expect((await look()).spotlight).toBeNull();
  });
});

describe('who has seen it', () => {
  test('is remembered until something else is shown', async () => {
    const first = await send(kaisa, { type: 'attention.bring', target: { board } });
    const seen = { type: 'attention.seen', attention: first.body.attention } as const;
    expect((await send(anna, seen)).status).toBe(200);
    await send(anna, seen);
    expect((await look()).seen).toEqual([[anna.participantId, first.body.attention]]);
    await send(kaisa, { type: 'attention.bring', target: { board, section } });
    expect((await look()).seen).toEqual([]);
    expect((await send(anna, seen)).status).toBe(409);
    expect((await send(olli, seen)).status).toBe(403);
    expect((await look()).seen).toEqual([]);
  });

  test('goes with a person who is put out', async () => {
    const { body } = await send(kaisa, { type: 'attention.look', target: {} });
    await send(anna, { type: 'attention.seen', attention: body.attention });
    await send(kaisa, { type: 'person.remove', participantId: anna.participantId });
    expect((await look()).seen).toEqual([]);
  });
});
