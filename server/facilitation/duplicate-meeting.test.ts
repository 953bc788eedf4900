import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ok } from '../../shared/lib/result.ts';
import { MINUTE_MS } from '../../shared/meeting/agenda/times.ts';
import {
  readAgenda,
  readBreakouts,
  readControl,
  readGroups,
  readMessages,
  readMingling,
  readPlaces,
  readSeats,
  readTables,
  readThemes,
} from '../../shared/meeting/read.ts';
import { removeKey, writeRecord, writeRoot } from '../../shared/meeting/write.ts';
import { divide, type Gathering, gather } from '../testing/breakout.ts';
import { join } from '../testing/meeting.ts';
import { openTestApp, removeFolder, START_OF_TEST, type TestApp } from '../testing/test-app.ts';

const HOUR_MS = 60 * MINUTE_MS;
const START = START_OF_TEST + 24 * HOUR_MS;
const NEXT_START = START + 30 * 24 * HOUR_MS;

let server: TestApp;
let meeting: Gathering;
let copyId: string;

const duplicate = async (body: Readonly<Record<string, unknown>>): Promise<string> => {
  const { token } = meeting.kaisa;
  const url = `/api/meetings/${meeting.id}/duplicate`;
  const answer = await server.program.post(url, { token, body });
  expect(answer.status).toBe(201);
  return answer.body.id;
};

const boardsOf = (id: string) => server.storage.directory.listBoards(id);

const read = async (id: string) => {
  const structure = await server.app.facilitation.documents.readMeeting(id, (doc) => ({
    agenda: readAgenda(doc),
    mingling: readMingling(doc),
    breakouts: readBreakouts(doc),
    themes: readThemes(doc),
    groups: readGroups(doc),
    people: [readPlaces(doc).size, readSeats(doc).size],
    tables: readTables(doc),
    messages: readMessages(doc),
    control: readControl(doc),
  }));
  if (structure === null) throw new Error('there is no such meeting');
  return structure;
};

/** A day as it was held: programme, mingling, two themes in two groups, people, links, rights and notes. */
const holdMeeting = async (): Promise<void> => {
  const { documents } = server.app.facilitation;
  const { done, kaisa, board } = meeting;
  await documents.editMeeting(meeting.id, (doc) => {
    writeRoot(doc, 'meeting', { startsAt: START, endsAt: START + 2 * HOUR_MS });
    // The programme is the one written below, without the part that came with the board's template.
    for (const { id } of readAgenda(doc)) removeKey(doc, 'agenda', id);
    return ok(null);
  });
  await server.storage.directory.updateMeeting({
    id: meeting.id,
    changes: { startsAt: START, endsAt: START + 2 * HOUR_MS },
    now: server.clock.now(),
  });
  await done(kaisa, {
    type: 'mingling.set',
    isOn: true,
    startsAt: START - 45 * MINUTE_MS,
    endsAt: START - 5 * MINUTE_MS,
    linksAt: START - 55 * MINUTE_MS,
  });
  const { breakout, groups, themes } = await divide(meeting, {
    themes: [{ title: 'Lapset' }, { title: 'Työikäiset' }],
    groups: [
      { title: 'Lapset A', theme: 0, capacity: 12 },
      { title: 'Työikäiset A', theme: 1 },
    ],
    plenary: board,
  });
  const [theme = ''] = themes;
  const [first, second] = groups;
  await done(kaisa, { type: 'theme.edit', theme, speaker: 'Kaisa', opening: 'Mikä muuttuu?' });
  await documents.editMeeting(meeting.id, (doc) => {
    const part = { title: 'Ryhmät', kind: 'breakout', rank: 'a1', minutes: 40, breakout } as const;
    writeRecord(doc, 'agenda', { id: 'part-2', prompt: 'Mikä auttaa?', ...part });
    const early = { title: 'Minglailu', kind: 'mingling', rank: 'a0', minutes: 40 } as const;
    writeRecord(doc, 'agenda', { id: 'part-1', ...early, startsAt: START - 45 * MINUTE_MS, board });
    writeRecord(doc, 'agenda', { id: 'part-3', title: 'Pois', rank: 'a2', deleted: true });
    return ok(null);
  });
  const anna = await meeting.come('Anna');
  await done(anna, { type: 'group.choose', group: first?.group ?? '' });
  await done(kaisa, { type: 'links.deal', for: breakout, links: ['https://video.example/1'] });
  await done(kaisa, { type: 'links.setPlenary', link: 'https://video.example/all' });
  const kind = 'groupHost';
  const granted = {
    type: 'grant.create',
    kind,
    target: first?.group ?? '',
    name: 'Liisa',
  } as const;
  const { link } = await done(kaisa, granted);
  await join(server.program, String(link).split('#')[1] ?? '', { name: 'Liisa' });
  await done(kaisa, { type: 'group.open', breakout });
  await done(kaisa, { type: 'group.message', group: null, text: 'Tervetuloa' });
  const founded = await done(anna, { type: 'table.found', topic: 'Sopimukset' });
  await done(anna, { type: 'table.note', table: founded.table, text: 'Lappu' });
  await documents.addNote(
    second?.board ?? '',
    { id: 'note-1', text: 'Vain tämän kerran', section: '', createdAt: 1 },
    { personId: anna.participantId, role: 'participant', access: 'write' },
  );
  await done(kaisa, {
    type: 'board.setVisibility',
    board,
    visibility: 'early',
    afterwards: 'read',
  });
};

beforeAll(async () => {
  server = await openTestApp();
  meeting = await gather(server);
  await holdMeeting();
  copyId = await duplicate({ title: 'Seuraava', startsAt: NEXT_START });
});

afterAll(async () => {
  await server.close();
  removeFolder(server.folder);
});

describe('a whole past meeting as the next', () => {
  test('has the programme, moved to the new start, with places of its own', async () => {
    const copy = await read(copyId);
    const boards = await boardsOf(copyId);
    const plain = boards.find(({ group }) => group === null);
    expect(copy.agenda).toMatchObject([
      {
        title: 'Minglailu',
        kind: 'mingling',
        minutes: 40,
        startsAt: NEXT_START - 45 * MINUTE_MS,
        board: plain?.id,
      },
      {
        title: 'Ryhmät',
        startsAt: null,
        prompt: 'Mikä auttaa?',
        breakout: copy.breakouts[0]?.id,
        board: null,
      },
    ]);
    const before = await read(meeting.id);
    const old = new Set(before.agenda.map(({ id }) => id));
    expect(copy.agenda.some(({ id }) => old.has(id))).toBe(false);
  });

  test('mingles at the new time, with no table yet', async () => {
    const { mingling, tables } = await read(copyId);
    expect(mingling).toMatchObject({
      isOn: true,
      startsAt: NEXT_START - 45 * MINUTE_MS,
      endsAt: NEXT_START - 5 * MINUTE_MS,
      linksAt: NEXT_START - 55 * MINUTE_MS,
      linksAreOut: false,
      spareLinks: 0,
    });
    expect(tables).toEqual([]);
  });

  test('has themes with their openings, and groups to be opened anew', async () => {
    const copy = await read(copyId);
    const boards = await boardsOf(copyId);
    const [breakout] = copy.breakouts;
    const plain = boards.find(({ group }) => group === null)?.id;
    expect(copy.breakouts).toMatchObject([{ stage: 'prepared', master: plain, plenary: plain }]);
    expect(breakout?.openedAt).toBeUndefined();
    expect(copy.themes).toMatchObject([
      { title: 'Lapset', speaker: 'Kaisa', opening: 'Mikä muuttuu?', breakout: breakout?.id },
      { title: 'Työikäiset' },
    ]);
    expect(copy.groups).toMatchObject([
      { title: 'Lapset A', capacity: 12, theme: copy.themes[0]?.id, breakout: breakout?.id },
      { title: 'Työikäiset A', capacity: 0, theme: copy.themes[1]?.id },
    ]);
    for (const { id, board } of copy.groups) {
      expect(boards.find((each) => each.id === board)).toMatchObject({
        group: id,
        visibility: 'hidden',
        noteCount: 0,
      });
    }
  });

  test('has the boards with what was chosen for them, and not those of the tables', async () => {
    const boards = await boardsOf(copyId);
    expect(boards.filter(({ group }) => group === null)).toMatchObject([
      { visibility: 'early', afterwards: 'read', table: null },
    ]);
    expect(boards).toHaveLength(3);
  });

  test('has nobody in it, no link, no right, no message, and nothing of the notes', async () => {
    const copy = await read(copyId);
    expect(copy.people).toEqual([0, 0]);
    expect(copy.messages).toEqual([]);
    expect(copy.control.plenaryLink).toBeUndefined();
    expect(copy.groups.flatMap(({ hosts, link }) => [...hosts, link])).toEqual([
      undefined,
      undefined,
    ]);
    expect(await server.storage.directory.listGrants(copyId)).toEqual([]);
    for (const { id } of await boardsOf(copyId)) {
      expect((await server.app.facilitation.documents.readBoard(id))?.notes).toEqual([]);
    }
  });

  test('opens its groups, and the old meeting is as it was', async () => {
    const before = await read(meeting.id);
    expect(before.breakouts).toMatchObject([{ stage: 'open' }]);
    const copy = await read(copyId);
    const { id } = copy.breakouts[0] ?? { id: '' };
    const { keys } = (
      await server.program.get(`/api/meetings/${copyId}/links`, {
        token: 'a-coordinator-key-for-tests',
      })
    ).body;
    const eero = await join(server.program, keys.facilitator, { name: 'Eero' });
    const answer = await meeting.send(eero, { type: 'group.open', breakout: id });
    // A command goes to the meeting that its address names: this one is not the sender's.
    expect(answer.status).toBe(404);
    const opened = await server.program.post(`/api/meetings/${copyId}/commands`, {
      token: eero.token,
      body: { type: 'group.open', breakout: id },
    });
    expect(opened.status).toBe(200);
  });

  test('without a start, its parts keep their order and lose their own times', async () => {
    const { agenda, mingling } = await read(await duplicate({}));
    expect(agenda.map(({ title, startsAt }) => [title, startsAt])).toEqual([
      ['Minglailu', null],
      ['Ryhmät', null],
    ]);
    expect(mingling).toMatchObject({ startsAt: null, endsAt: null, linksAt: null });
  });
});
