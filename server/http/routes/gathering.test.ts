import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { towerAnswer } from '../../../shared/api/tower.ts';
import { reportAnswer } from '../../../shared/api/report.ts';
import { ok } from '../../../shared/lib/result.ts';
import type { Report } from '../../../shared/meeting/records/control.ts';
import { writeRecord, writeRoot } from '../../../shared/meeting/write.ts';
import { createBoard } from '../../facilitation/create-board.ts';
import { join, makeMeeting } from '../../testing/meeting.ts';
import { openTestApp, removeFolder, type TestApp } from '../../testing/test-app.ts';

type Joined = Awaited<ReturnType<typeof join>>;

let server: TestApp;
let id: string;
let kaisa: Joined;
let anna: Joined;
let boards: readonly string[];

beforeAll(async () => {
  server = await openTestApp();
});

afterAll(async () => {
  await server.close();
  removeFolder(server.folder);
});

const boardWith = async (texts: readonly string[]): Promise<string> => {
  const content = {
    title: 'Ryhmä',
    description: '',
    layout: 'columns',
    settings: {},
    sections: [{ id: 's1', title: 'Mikä toimii?', prompt: '', rank: 'a0' }],
    notes: texts.map((text, at) => ({
      id: `n${at}`,
      text,
      section: 's1',
      rank: `a${at}`,
      createdAt: 1000 + at,
    })),
  } as const;
  return (await createBoard(server.app.facilitation, { meetingId: id, content })).id;
};

const divide = async (): Promise<void> => {
  await server.app.facilitation.documents.editMeeting(id, (doc) => {
    boards.forEach((board, at) =>
      writeRecord(doc, 'groups', { id: `g${at}`, breakout: 'b1', title: `Ryhmä ${at}`, board }),
    );
    return ok(null);
  });
};

const report = async (value: Partial<Report> | null): Promise<void> => {
  await server.app.facilitation.documents.editMeeting(id, (doc) => {
    writeRoot(doc, 'control', {
      report: value && {
        breakout: 'b1',
        groups: ['g1', 'g0'],
        turn: 0,
        endsAt: 0,
        minutesEach: 3,
        ...value,
      },
    });
    return ok(null);
  });
};

const get = (what: string, { token }: Joined) =>
  server.program.get(`/api/meetings/${id}/${what}`, { token });

beforeEach(async () => {
  const meeting = await makeMeeting(server);
  id = meeting.id;
  kaisa = await join(server.program, meeting.keys.facilitator, { name: 'Kaisa' });
  anna = await join(server.program, meeting.keys.participant);
  boards = [await boardWith(['eka', 'toka']), await boardWith([])];
  await divide();
});

describe('the tower', () => {
  test('shows facilitators every group’s board', async () => {
    const { status, body } = await get('tower', kaisa);
    expect(status).toBe(200);
    const { boards: seen } = towerAnswer.parse(body);
    expect(seen).toMatchObject([
      { board: boards[0], noteCount: 2, lastNote: { text: 'toka', at: 1001 }, writing: [] },
      { board: boards[1], noteCount: 0, lastNote: null, sheets: [] },
    ]);
    expect(seen[0]?.sheets).toHaveLength(2);
  });

  test('is for nobody else', async () => {
    expect((await get('tower', anna)).status).toBe(403);
  });

  test('shows what has changed since it was last looked at, and when', async () => {
    const [board = ''] = boards;
    await get('tower', kaisa);
    server.clock.turn(60_000);
    await server.app.facilitation.documents.renameBoard(board, 'Uusi');
    const { body } = await get('tower', kaisa);
    expect(towerAnswer.parse(body).boards[0]?.changedAt).toBe(server.clock.now());
  });

  test('leaves out boards that are gone for good', async () => {
    await get('tower', kaisa);
    await server.app.facilitation.documents.remove([`board:${boards[0]}`]);
    const { body } = await get('tower', kaisa);
    expect(towerAnswer.parse(body).boards).toMatchObject([{ board: boards[1] }]);
  });
});

describe('the report', () => {
  test('shows everybody the best notes of the group whose turn it is', async () => {
    await report({});
    expect((await get('report', anna)).body).toMatchObject({ group: 'g1', count: 0, notes: [] });
    await report({ turn: 1 });
    const { body } = await get('report', anna);
    expect(reportAnswer.parse(body)).toMatchObject({
      group: 'g0',
      board: boards[0],
      count: 2,
      notes: [{ text: 'toka', section: 'Mikä toimii?' }, { text: 'eka' }],
    });
  });

  test('shows nothing while nobody reports, and nothing of a board that is not to be read', async () => {
    await report(null);
    const nothing = { group: null, board: null, count: 0, notes: [] };
    expect((await get('report', anna)).body).toEqual(nothing);
    await report({ turn: 1 });
    const hide = { type: 'board.setVisibility', board: boards[0], visibility: 'hidden' };
    await server.program.post(`/api/meetings/${id}/commands`, { token: kaisa.token, body: hide });
    expect((await get('report', anna)).body).toEqual({ ...nothing, group: 'g0' });
    expect((await get('report', kaisa)).body).toMatchObject({ count: 2 });
  });
});
