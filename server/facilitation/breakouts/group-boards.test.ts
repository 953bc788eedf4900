import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { MeetingCommandRequest } from '../../../shared/api/commands/all.ts';
import { ok } from '../../../shared/lib/result.ts';
import { readGroups } from '../../../shared/meeting/read.ts';
import { writeRecord } from '../../../shared/meeting/write.ts';
import { NEVER_WOKEN } from '../../directory/records.ts';
import { type Division, divide, type Gathering, gather, groupsIn } from '../../testing/breakout.ts';
import { join, makeMeeting } from '../../testing/meeting.ts';
import { openTestApp, removeFolder, type TestApp } from '../../testing/test-app.ts';

type Create = Extract<MeetingCommandRequest, { type: 'group.create' }>;

let server: TestApp;
let meeting: Gathering;

beforeAll(async () => {
  server = await openTestApp();
});

afterAll(async () => {
  await server.close();
  removeFolder(server.folder);
});

beforeEach(async () => {
  meeting = await gather(server);
});

/** The boards that somebody finds in the meeting, by id. */
const boardsOf = async (token: string): Promise<string[]> => {
  const { body } = await server.program.get(`/api/meetings/${meeting.id}`, { token });
  return body.boards.map(({ id }: { id: string }) => id);
};

const contentOf = (board: string) => server.app.facilitation.documents.readBoard(board);

const addNote = async (author: string, text: string): Promise<void> => {
  const actor = { personId: author, role: 'facilitator', access: 'write' } as const;
  const note = { id: `note-of-${author}`, text, section: '', createdAt: 1 };
  await server.app.facilitation.documents.addNote(meeting.board, note, actor);
};

const open = ({ breakout }: Division) =>
  meeting.done(meeting.kaisa, { type: 'group.open', breakout });

describe('dividing the meeting', () => {
  test('makes each group a board from the prepared one, which nobody but facilitators finds', async () => {
    const anna = await meeting.come();
    const { breakout, groups, themes } = await divide(meeting, {
      themes: [{ title: 'Palvelupolut' }],
      groups: [{ title: 'Ykkönen', theme: 0, capacity: 6 }, { title: 'Kakkonen' }],
      plenary: meeting.board,
    });
    expect(await meeting.read(groupsIn)).toMatchObject({
      breakouts: [
        {
          id: breakout,
          title: 'Iltapäivä',
          master: meeting.board,
          plenary: meeting.board,
          mode: 'choose',
          stage: 'prepared',
        },
      ],
      themes: [{ id: themes[0], breakout, title: 'Palvelupolut' }],
      groups: [
        { id: groups[0]?.group, title: 'Ykkönen', theme: themes[0], capacity: 6, breakout },
        { id: groups[1]?.group, title: 'Kakkonen', theme: '', capacity: 0, breakout },
      ],
    });
    const original = await contentOf(meeting.board);
    for (const [index, { board }] of groups.entries()) {
      const copy = await contentOf(board);
      expect(copy?.title).toBe(['Ykkönen', 'Kakkonen'][index]);
      expect(copy?.sections.map(({ title }) => title)).toEqual(
        original?.sections.map(({ title }) => title),
      );
    }
    const made = groups.map(({ board }) => board);
    expect(await boardsOf(meeting.kaisa.token)).toEqual([meeting.board, ...made]);
    expect(await boardsOf(anna.token)).toEqual([meeting.board]);
  });

  test('copies facilitators’ notes as material, and not what participants tried out', async () => {
    const anna = await meeting.come();
    await addNote(meeting.kaisa.participantId, 'Aineisto');
    await addNote(anna.participantId, 'Kokeilu');
    const { groups } = await divide(meeting, { groups: [{ title: 'Ykkönen' }] });
    const [copy] = await Promise.all(groups.map(({ board }) => contentOf(board)));
    expect(copy?.notes).toMatchObject([{ text: 'Aineisto', author: meeting.kaisa.participantId }]);
  });

  test('into sixty groups takes about a second at most, and its boards are there', async () => {
    const titles = Array.from({ length: 60 }, (_, index) => ({ title: `Ryhmä ${index + 1}` }));
    const from = performance.now();
    const division = await divide(meeting, { groups: titles });
    expect(performance.now() - from).toBeLessThan(2000);
    expect(await meeting.read(readGroups)).toHaveLength(60);
    await open(division);
    const anna = await meeting.come();
    expect(await boardsOf(anna.token)).toHaveLength(61);
  });

  test('is refused as a whole when something is not there', async () => {
    const other = await gather(server);
    const olli = await join(server.program, (await makeMeeting(server)).keys.facilitator);
    const create: Omit<Create, 'board'> = {
      type: 'group.create',
      title: 'Ip',
      groups: [{ title: 'A' }],
    };
    const bad = [
      { ...create, board: other.board },
      { ...create, board: meeting.board, plenary: other.board },
      { ...create, board: 'nothing' },
    ];
    for (const command of bad) {
      expect((await meeting.send(meeting.kaisa, command)).status).toBe(404);
    }
    const noTheme = { ...create, board: meeting.board, groups: [{ title: 'A', theme: 1 }] };
    expect((await meeting.send(meeting.kaisa, noTheme)).status).toBe(400);
    const own = { ...create, board: meeting.board };
    expect((await meeting.send(olli, own)).status).toBe(404);
    expect((await meeting.send(await meeting.come(), own)).status).toBe(403);
    expect(await boardsOf(meeting.kaisa.token)).toEqual([meeting.board]);
    expect(await meeting.read(groupsIn)).toMatchObject({ breakouts: [], groups: [] });
  });
});

describe('a server that takes few boards', () => {
  test('makes all groups or none', async () => {
    const small = await openTestApp({ env: { MAX_BOARDS_PER_MEETING: '4' } });
    const own = await gather(small);
    const four = ['A', 'B', 'C', 'D'].map((title) => ({ title }));
    const refused = await own.send(own.kaisa, {
      type: 'group.create',
      title: 'Ip',
      board: own.board,
      groups: four,
    });
    expect([refused.status, refused.body.type]).toEqual([409, '/problems/limit-reached']);
    expect(await small.storage.directory.listBoards(own.id)).toHaveLength(1);
    const { breakout } = await divide(own, { groups: four.slice(1) });
    const added = await own.send(own.kaisa, { type: 'group.add', breakout });
    expect(added.body.type).toBe('/problems/limit-reached');
    await small.close();
    removeFolder(small.folder);
  });
});

describe('groups', () => {
  test('are there for all from the moment they are opened, with their links', async () => {
    const division = await divide(meeting, { groups: [{ title: 'A' }, { title: 'B' }] });
    await meeting.done(meeting.kaisa, {
      type: 'links.deal',
      for: division.breakout,
      links: ['https://video.example/1', 'https://video.example/2', 'https://video.example/3'],
    });
    const anna = await meeting.come();
    const linksIn = async () => (await meeting.read(readGroups)).map(({ link }) => link);
    expect(await linksIn()).toEqual([undefined, undefined]);
    await open(division);
    expect(await boardsOf(anna.token)).toHaveLength(3);
    expect(await linksIn()).toEqual(['https://video.example/1', 'https://video.example/2']);
    const { group } = await meeting.done(meeting.kaisa, {
      type: 'group.add',
      breakout: division.breakout,
    });
    expect((await meeting.read(readGroups)).at(-1)).toMatchObject({
      id: group,
      title: 'Ryhmä 3',
      link: 'https://video.example/3',
    });
    expect(await boardsOf(anna.token)).toHaveLength(4);
  });

  test('may have the calls that were pasted for tables; how many there are is told, and pasting is taken back', async () => {
    const { breakout } = await divide(meeting, { groups: [{ title: 'A' }, { title: 'B' }] });
    const { kaisa } = meeting;
    const links = ['https://video.example/1', 'https://video.example/2'];
    const own = 'https://video.example/own';
    const anna = await meeting.come();
    await meeting.done(kaisa, { type: 'mingling.set', isOn: true });
    await meeting.done(anna, { type: 'table.found', topic: 'Annan', link: own });
    await meeting.done(kaisa, { type: 'links.deal', for: 'tables', links });
    const count = async () => (await meeting.read(groupsIn)).breakouts[0]?.linkCount;
    expect(await count()).toBe(0);
    const reused = await meeting.done(kaisa, {
      type: 'links.deal',
      for: breakout,
      links: [],
      fromTables: true,
    });
    expect(reused).toEqual({ deal: expect.any(String), added: 2, spare: 0, without: 0 });
    expect(await count()).toBe(2);

    const extra = ['https://video.example/3'];
    const { deal } = await meeting.done(kaisa, {
      type: 'links.deal',
      for: breakout,
      links: extra,
    });
    expect(await count()).toBe(3);
    const back = { type: 'links.undoDeal', for: breakout, deal } as const;
    expect(await meeting.done(kaisa, back)).toEqual({ removed: 1, restored: 0 });
    expect(await count()).toBe(2);
    expect((await meeting.send(kaisa, { ...back, for: 'no-such' })).status).toBe(404);

    await meeting.done(kaisa, { type: 'group.open', breakout });
    expect((await meeting.read(readGroups)).map(({ link }) => link)).toEqual(links);
    // Somebody may be in that call already.
    expect((await meeting.send(kaisa, { ...back, deal: reused.deal })).status).toBe(409);
    expect((await meeting.read(readGroups)).map(({ link }) => link)).toEqual(links);
  });

  test('are over when everybody is back, and then have no links', async () => {
    const division = await divide(meeting, { groups: [{ title: 'A' }] });
    const { breakout } = division;
    const links = ['https://video.example/1'];
    await meeting.done(meeting.kaisa, { type: 'links.deal', for: breakout, links });
    expect((await meeting.send(meeting.kaisa, { type: 'group.bringBack', breakout })).status).toBe(
      409,
    );
    await open(division);
    const { backAt } = await meeting.done(meeting.kaisa, { type: 'group.bringBack', breakout });
    expect(backAt).toBe(server.clock.now() + 60_000);
    const state = async () => {
      const { breakouts, groups } = await meeting.read(groupsIn);
      return [breakouts[0]?.stage, breakouts[0]?.backAt, groups[0]?.link];
    };
    expect(await state()).toEqual(['returning', backAt, links[0]]);
    await meeting.done(meeting.kaisa, { type: 'group.carryOn', breakout });
    expect(await state()).toEqual(['open', undefined, links[0]]);
    await meeting.done(meeting.kaisa, { type: 'group.bringBack', breakout, seconds: 1 });
    await server.clock.idle();
    server.clock.turn(1000);
    await expect.poll(state).toMatchObject(['over', expect.any(Number), undefined]);
    await meeting.done(meeting.kaisa, { type: 'group.carryOn', breakout });
    expect(await state()).toEqual(['open', undefined, links[0]]);
  });

  test('are renamed with their boards, by facilitators and their hosts', async () => {
    const { groups } = await divide(meeting, { groups: [{ title: 'A' }, { title: 'B' }] });
    const [first, second] = groups;
    if (!first || !second) throw new Error('no groups');
    const { link } = await meeting.done(meeting.kaisa, {
      type: 'grant.create',
      kind: 'groupHost',
      target: first.group,
      name: 'Liisa',
    });
    const liisa = await join(server.program, new URL(link).hash.slice(1), { name: 'Liisa' });
    await meeting.done(liisa, { type: 'group.edit', group: first.group, title: 'Sininen' });
    expect((await contentOf(first.board))?.title).toBe('Sininen');
    const forbidden = [
      { type: 'group.edit', group: second.group, title: 'Punainen' },
      { type: 'group.edit', group: first.group, capacity: 1 },
      { type: 'group.edit', group: first.group, title: 'X', theme: null },
    ] as const;
    for (const command of forbidden) expect((await meeting.send(liisa, command)).status).toBe(403);
    const anna = await meeting.come();
    const edit = { type: 'group.edit', group: first.group, title: 'X' } as const;
    expect((await meeting.send(anna, edit)).status).toBe(403);
    expect((await meeting.read(readGroups)).map(({ title }) => title)).toEqual(['Sininen', 'B']);
  });

  test('are removed and brought back with their boards and people', async () => {
    const division = await divide(meeting, { groups: [{ title: 'A' }, { title: 'B' }] });
    const [first, second] = division.groups;
    if (!first || !second) throw new Error('no groups');
    await open(division);
    const [anna, bertta] = [await meeting.come(), await meeting.come('Bertta')];
    for (const who of [anna, bertta]) {
      await meeting.done(who, { type: 'group.choose', group: first.group });
    }
    await meeting.done(meeting.kaisa, { type: 'group.remove', group: first.group });
    expect(await boardsOf(anna.token)).not.toContain(first.board);
    expect(await meeting.read(groupsIn)).toMatchObject({
      groups: [{ id: second.group }],
      places: [],
    });
    const gone = await meeting.send(anna, { type: 'group.choose', group: first.group });
    expect(gone.status).toBe(404);
    const left = await meeting.done(bertta, { type: 'group.choose', group: second.group });
    expect(left).toEqual({ left: null });
    await meeting.done(meeting.kaisa, { type: 'group.restore', group: first.group });
    expect(await boardsOf(anna.token)).toContain(first.board);
    const { places } = await meeting.read(groupsIn);
    expect(places).toMatchObject([
      [
        division.breakout,
        [
          [anna.participantId, { group: first.group }],
          [bertta.participantId, { group: second.group }],
        ],
      ],
    ]);
  });

  test('are dissolved with all that belongs to them; their boards can be brought back', async () => {
    const division = await divide(meeting, {
      groups: [{ title: 'A', theme: 0 }],
      themes: [{ title: 'T' }],
    });
    const { breakout, groups } = division;
    await open(division);
    const anna = await meeting.come();
    const [first] = groups;
    if (!first) throw new Error('no groups');
    await meeting.done(anna, { type: 'group.choose', group: first.group });
    await meeting.done(meeting.kaisa, { type: 'report.start', breakout });
    await meeting.done(meeting.kaisa, { type: 'group.dissolve', breakout });
    expect(await meeting.read(groupsIn)).toEqual({
      breakouts: [],
      themes: [],
      groups: [],
      places: [],
      messages: [],
      report: null,
    });
    expect(await boardsOf(meeting.kaisa.token)).toEqual([meeting.board]);
    await meeting.done(meeting.kaisa, { type: 'board.restore', board: first.board });
    expect(await boardsOf(meeting.kaisa.token)).toEqual([meeting.board, first.board]);
  });
});

describe('a server that died while it made groups', () => {
  const board = (id: string, group: string) =>
    ({
      id,
      meetingId: meeting.id,
      title: 'A',
      layout: 'columns',
      visibility: 'hidden',
      afterwards: 'open',
      rank: 'a1',
      noteCount: 0,
      removedAt: null,
      group,
      table: null,
      isLasting: false,
      ...NEVER_WOKEN,
      hosts: [],
    }) as const;

  test('completes those that the meeting knows, and leaves nothing of the others', async () => {
    const first = await openTestApp();
    meeting = await gather(first);
    const { directory } = first.storage;
    const { documents, network } = first.app.facilitation;
    const content = await documents.readBoard(meeting.board);
    if (content === null) throw new Error('no board');
    const boards = [board('named-board', 'named'), board('orphan-board', 'orphan')];
    await directory.startBoards({ boards, max: 10, networkId: network.id, now: 0 });
    for (const { id } of boards) await documents.createBoard(id, content);
    expect(await directory.listBoards(meeting.id)).toHaveLength(1);
    const { breakout } = await divide(meeting, { groups: [{ title: 'B' }] });
    await documents.editMeeting(meeting.id, (doc) => {
      writeRecord(doc, 'groups', { id: 'named', breakout, title: 'A', board: 'named-board' });
      return ok(null);
    });
    await first.close();
    const second = await openTestApp({ folder: first.folder });
    const there = await second.storage.directory.listBoards(meeting.id);
    expect(there.map(({ id }) => id)).toContain('named-board');
    expect(there).toHaveLength(3);
    expect(await second.storage.directory.listUnfinishedBoards()).toEqual([]);
    expect(await second.app.facilitation.documents.readBoard('named-board')).not.toBeNull();
    expect(await second.app.facilitation.documents.readBoard('orphan-board')).toBeNull();
    await second.close();
    removeFolder(second.folder);
  });
});
