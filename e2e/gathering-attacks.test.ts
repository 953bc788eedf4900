import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import * as z from 'zod';
import { allOf } from './support/all-of.ts';
import { addForeignNote } from './support/contract.ts';
import { EventStreamSocket } from './support/event-stream-socket.ts';
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

/**
 * A meeting under way, with tables and groups, and everything in the contract that somebody may send who should not.
 * Which commands there are is read from OpenAPI, so that a new one is attacked too or this fails.
 */
type Command = { readonly type: string; readonly [argument: string]: unknown };

const divided = z.object({
  breakout: z.string(),
  themes: z.array(z.string()).min(1),
  groups: z.array(z.object({ group: z.string(), board: z.string() })).min(2),
});
const founded = z.object({ table: z.string() });
const granted = z.object({ grant: z.string() });
const called = z.object({ message: z.string() });
const commandList = z.object({
  paths: z.object({
    '/api/meetings/{meetingId}/commands': z.object({
      post: z.object({
        requestBody: z.object({
          content: z.object({
            'application/json': z.object({
              schema: z.object({
                oneOf: z.array(
                  z.object({ properties: z.object({ type: z.object({ const: z.string() }) }) }),
                ),
              }),
            }),
          }),
        }),
      }),
    }),
  }),
});

const TEMPLATE = {
  title: 'Oma',
  description: '',
  language: 'fi',
  purpose: 'meeting',
  layout: 'columns',
  settings: {},
  afterwards: 'open',
  suggestsTopics: false,
  notes: '',
  sections: [],
  phases: [],
};

const GROUP_LINK = 'https://calls.example/group-0099';
const TABLE_LINK = 'https://calls.example/table-0099';

let server: ServerProcess;
let meeting: CreatedMeeting;
let kaisa: Joined;
let anna: Joined;
let bertta: Joined;
let mallory: Joined;
let viewer: Joined;
/** Leads another meeting on the same server. */
let stranger: Joined;
let plenary: string;
let fullTable: string;
let otherTable: string;
let breakout: string;
let theme: string;
let groups: readonly { readonly group: string; readonly board: string }[];
let grant: string;
let message: string;
const opened: RawClient[] = [];

const groupId = (index: number): string => groups[index]?.group ?? '';
const boardId = (index: number): string => groups[index]?.board ?? '';

const join = (role: Role, name: string): Promise<Joined> =>
  joinMeeting(server.url, meeting.keys[role], name);

const done = ({ token }: Joined, command: Command) =>
  sendCommand(server.url, meeting.id, token, command);

const ask = async (
  command: Command,
  { token, of = meeting.id }: { readonly token?: string; readonly of?: string },
): Promise<number> => {
  const url = `${server.url}/api/meetings/${of}/commands`;
  const answer = await request(url, { body: command, ...(token !== undefined && { token }) });
  return answer.status;
};

const open = async (
  document: string,
  { token }: Joined,
  Socket?: typeof WebSocket,
): Promise<RawClient> => {
  const client = openRawClient(server.url, document, token, Socket);
  opened.push(client);
  await client.synced();
  return client;
};

const openMeeting = (who: Joined, Socket?: typeof WebSocket): Promise<RawClient> =>
  open(`meeting:${meeting.id}`, who, Socket);

/** All that whoever comes now finds: the meeting's document, and its boards as a facilitator sees them. */
const found = async (): Promise<unknown> => {
  const newcomer = await openMeeting(kaisa);
  const document = allOf(newcomer.doc);
  newcomer.destroy();
  return { document, boards: await readMeeting(server.url, meeting.id, kaisa.token) };
};

beforeAll(async () => {
  server = await startServer({ env: { MAX_COMMANDS_PER_MINUTE: '10000' } });
  meeting = await createMeeting(server.url, { title: 'Talkoot', template: 'blank' });
  kaisa = await join('facilitator', 'Kaisa');
  [plenary = ''] = (await readMeeting(server.url, meeting.id, kaisa.token)).boards.map(
    ({ id }) => id,
  );
  [anna, bertta, mallory] = [
    await join('participant', 'Anna'),
    await join('participant', 'Bertta'),
    await join('participant', 'Mallory'),
  ];
  viewer = await join('viewer', 'Olli');
  const elsewhere = await createMeeting(server.url, { title: 'Muualla' });
  stranger = await joinMeeting(server.url, elsewhere.keys.facilitator, 'Vieras');

  await done(kaisa, { type: 'mingling.set', isOn: true });
  fullTable = founded.parse(
    await done(anna, { type: 'table.found', topic: 'Sopimukset', capacity: 4 }),
  ).table;
  const others = await Promise.all(
    ['Dora', 'Eeva', 'Fanni'].map((name) => join('participant', name)),
  );
  for (const who of others) await done(who, { type: 'table.join', table: fullTable });
  otherTable = founded.parse(
    await done(bertta, { type: 'table.found', topic: 'Opinnäytteet' }),
  ).table;
  await done(kaisa, { type: 'links.deal', for: 'tables', links: [TABLE_LINK] });

  const division = divided.parse(
    await done(kaisa, {
      type: 'group.create',
      title: 'Iltapäivä',
      board: plenary,
      plenary,
      themes: [{ title: 'Lapset' }],
      groups: [{ title: 'A', theme: 0, capacity: 4 }, { title: 'B' }],
    }),
  );
  ({ breakout, groups } = division);
  [theme = ''] = division.themes;
  await done(kaisa, { type: 'links.deal', for: breakout, links: [GROUP_LINK] });
  for (const who of [anna, bertta, ...others.slice(1)]) {
    await done(who, { type: 'group.choose', group: groupId(0) });
  }
  grant = granted.parse(
    await done(kaisa, {
      type: 'grant.create',
      kind: 'groupHost',
      target: groupId(1),
      name: 'Liisa',
    }),
  ).grant;
  message = called.parse(
    await done(kaisa, { type: 'group.message', group: null, text: 'Kahvi on katettu' }),
  ).message;
  await done(anna, { type: 'hand.raise' });
  await done(kaisa, { type: 'timer.start', seconds: 600 });
}, 60_000);

afterEach(() => {
  for (const client of opened.splice(0)) client.destroy();
});

afterAll(() => server.dispose());

/** Every command there is, aimed at what belongs to others. */
const bodies = (): readonly Command[] => {
  const person = { participantId: bertta.participantId };
  const [table, group, board] = [fullTable, groupId(0), plenary];
  const link = 'https://evil.example/call';
  return [
    { type: 'meeting.setState', state: 'archived' },
    { type: 'meeting.setOpenUntil', openUntil: null },
    { type: 'board.wake', board, openUntil: Date.now() + 86_400_000 },
    { type: 'board.rest', board },
    { type: 'board.rename', board, title: 'Mallory' },
    { type: 'board.move', board, rank: 'a9' },
    { type: 'board.duplicate', board },
    { type: 'board.setVisibility', board: boardId(0), visibility: 'early' },
    { type: 'board.remove', board },
    { type: 'board.restore', board },
    { type: 'link.renew', role: 'participant', putOut: true },
    { type: 'link.revoke', role: 'participant', putOut: true },
    { type: 'template.save', board, title: 'Oma' },
    { type: 'template.create', content: TEMPLATE },
    { type: 'template.change', template: group, revision: 1, content: TEMPLATE },
    { type: 'template.remove', template: group },
    { type: 'template.restore', template: group },
    { type: 'person.remove', ...person },
    { type: 'person.eraseNotes', ...person, notes: 'delete' },
    { type: 'board.publish', board },
    { type: 'board.unpublish', board },
    { type: 'feed.open' },
    { type: 'feed.close' },
    { type: 'changes.undo', ...person, since: 0, until: 1 },
    { type: 'approval.accept', board, note: 'note', person: bertta.participantId },
    { type: 'approval.return', board, note: 'note', words: 'Mallory' },
    { type: 'approval.takeBack', board, note: 'note', person: bertta.participantId },
    { type: 'note.report', board, note: 'note' },
    { type: 'report.keep', board, note: 'note' },
    { type: 'report.remove', board, note: 'note' },
    { type: 'board.silence', board, silent: true },
    { type: 'mingling.set', isOn: false, linksAt: 1 },
    { type: 'table.found', topic: 'Mallory', founder: bertta.participantId },
    { type: 'table.edit', table, topic: 'Mallory', capacity: 50, host: mallory.participantId },
    { type: 'table.setLink', table, link },
    { type: 'table.join', table },
    { type: 'table.leave', table },
    { type: 'table.surprise' },
    { type: 'table.unseat', table, participantId: anna.participantId },
    { type: 'table.move', table: otherTable, participantId: anna.participantId },
    { type: 'table.close', table },
    { type: 'table.reopen', table },
    { type: 'table.merge', from: table, into: otherTable },
    { type: 'table.declineMerge', from: table, into: otherTable },
    { type: 'table.harvest', table, text: 'Mallory oli täällä' },
    { type: 'table.note', table, text: 'Mallory' },
    { type: 'table.carryOn', table },
    { type: 'table.stopCarryingOn', table },
    { type: 'board.keep', board },
    { type: 'board.letGo', board: boardId(0) },
    { type: 'links.deal', for: 'tables', links: [link], replace: true },
    { type: 'links.undoDeal', for: 'tables', deal: group },
    { type: 'links.setPlenary', link },
    { type: 'group.create', title: 'Oma', board, groups: [{ title: 'Oma' }] },
    { type: 'group.configure', breakout, mode: 'assigned' },
    { type: 'group.dissolve', breakout },
    { type: 'group.add', breakout, title: 'Oma' },
    { type: 'group.edit', group, title: 'Mallory', capacity: 50 },
    { type: 'group.remove', group },
    { type: 'group.restore', group },
    { type: 'group.choose', group },
    { type: 'group.leave', breakout },
    { type: 'group.move', breakout, ...person, group: null },
    { type: 'group.distribute', breakout, by: 'random', everybody: true },
    { type: 'group.arrange', breakout, places: [{ ...person, group: groupId(1) }] },
    { type: 'group.assign', breakout, people: [{ name: 'Anna', group: groupId(1) }] },
    { type: 'group.undoAssign', breakout, list: group },
    { type: 'group.open', breakout },
    { type: 'group.bringBack', breakout, seconds: 0 },
    { type: 'group.carryOn', breakout },
    { type: 'group.message', group: null, text: 'Kotiin' },
    { type: 'group.unsay', message },
    { type: 'theme.add', breakout, title: 'Oma' },
    { type: 'theme.edit', theme, opening: 'Mallory' },
    { type: 'theme.remove', theme },
    { type: 'report.start', breakout },
    { type: 'report.go', from: 0, to: 1 },
    { type: 'report.extend', seconds: 60 },
    { type: 'report.stop' },
    { type: 'note.lift', board: boardId(0), note: 'note' },
    { type: 'note.unlift', board: boardId(0), note: 'note' },
    { type: 'timer.start', seconds: 60 },
    { type: 'timer.extend', seconds: 60 },
    { type: 'timer.pause' },
    { type: 'timer.resume' },
    { type: 'timer.stop' },
    { type: 'phase.go', from: null, to: theme },
    { type: 'phase.stop', from: theme },
    { type: 'phase.setNotes', phase: theme, notes: 'Mallory' },
    { type: 'board.freeze', board, reason: 'Mallory' },
    { type: 'board.pinView', board, view: 'canvas' },
    { type: 'hand.raise' },
    { type: 'hand.lower', participantId: anna.participantId },
    { type: 'ready.set' },
    { type: 'ready.clear', everybody: true },
    { type: 'attention.look', target: { board } },
    { type: 'attention.bring', target: { board } },
    { type: 'attention.hold', target: { board } },
    { type: 'attention.release' },
    { type: 'attention.spotlight', board, note: 'note' },
    { type: 'attention.seen', attention: 'none' },
    { type: 'draft.start', board },
    { type: 'draft.stop', board },
    { type: 'draft.reveal', board, how: 'all' },
    { type: 'draft.accept', board, person: bertta.participantId, note: 'note' },
    { type: 'draft.giveBack', board, person: bertta.participantId, note: 'note' },
    { type: 'note.addNameless', board, section: '', text: 'Mallory', level: 'nameless' },
    { type: 'note.editNameless', board, note: 'note', key: 'x'.repeat(22), text: 'Mallory' },
    { type: 'note.describeNameless', board, note: 'note', key: 'x'.repeat(22), alt: 'Mallory' },
    { type: 'note.removeNameless', board, note: 'note', key: 'x'.repeat(22) },
    { type: 'note.restoreNameless', board, note: 'note', key: 'x'.repeat(22) },
    { type: 'cluster.suggest', board },
    { type: 'grant.create', kind: 'groupHost', target: group, name: 'Mallory' },
    { type: 'grant.revoke', grant },
    { type: 'vote.open', boards: [board], question: 'Minun' },
    { type: 'vote.cast', vote: breakout, board, note: group, value: 1 },
    { type: 'vote.done', vote: breakout },
    { type: 'vote.extend', vote: breakout, closesAt: null },
    { type: 'vote.admit', vote: breakout },
    { type: 'vote.close', vote: breakout },
    { type: 'vote.discard', vote: breakout },
    { type: 'vote.restore', vote: breakout },
  ];
};

/** What everybody may do, for themselves. */
const OWN = new Set([
  'table.found',
  'table.join',
  'table.leave',
  'table.surprise',
  'table.note',
  'group.leave',
  'hand.raise',
  'ready.set',
  'attention.seen',
  // Changes nothing; whoever may cluster may ask.
  'cluster.suggest',
]);

describe('a command', () => {
  it('is one of those that are tried here', async () => {
    const { paths } = commandList.parse(
      await (await request(`${server.url}/api/openapi.json`)).json(),
    );
    const { schema } =
      paths['/api/meetings/{meetingId}/commands'].post.requestBody.content['application/json'];
    const known = schema.oneOf.map(({ properties }) => properties.type.const);
    expect(
      bodies()
        .map(({ type }) => type)
        .toSorted(),
    ).toEqual(known.toSorted());
  });

  it('for facilitators or against others is refused to a participant, and nothing changes', async () => {
    const before = await found();
    const forbidden = bodies().filter(({ type }) => !OWN.has(type));
    const answers: (readonly [string, number])[] = [];
    for (const body of forbidden) answers.push([body.type, await ask(body, mallory)]);
    // 404: what Mallory cannot see is not there; 409: the group is full.
    expect(answers.filter(([, status]) => ![403, 404, 409].includes(status))).toEqual([]);
    expect(await found()).toEqual(before);
  });

  it('is refused to viewers, to strangers and to nobody in particular, and nothing changes', async () => {
    const before = await found();
    const answers: (readonly [string, string, number])[] = [];
    for (const body of bodies()) {
      answers.push(['viewer', body.type, await ask(body, viewer)]);
      answers.push(['stranger', body.type, await ask(body, stranger)]);
      answers.push(['nobody', body.type, await ask(body, {})]);
    }
    // Whoever does not belong to the meeting is not told that there is one.
    const wrong = answers.filter(([who, , status]) => status !== (who === 'viewer' ? 403 : 404));
    expect(wrong).toEqual([]);
    expect(await found()).toEqual(before);
  });

  it('reaches nothing of another meeting from one’s own', async () => {
    const before = await found();
    const aimed = bodies().filter((body) =>
      [
        'board',
        'table',
        'from',
        'group',
        'breakout',
        'theme',
        'grant',
        'participantId',
        'target',
      ].some((argument) => typeof body[argument] === 'string'),
    );
    const answers: (readonly [string, number])[] = [];
    for (const body of aimed) {
      answers.push([body.type, await ask(body, { token: stranger.token, of: stranger.meetingId })]);
    }
    // Somebody's hand that is not up is lowered by anybody: nothing happens.
    const harmless = new Set(['table.leave', 'hand.lower']);
    expect(answers.filter(([type, status]) => status < 400 && !harmless.has(type))).toEqual([]);
    expect(await found()).toEqual(before);
  });
});

describe('a copy of the meeting', () => {
  const recordOf = (doc: Y.Doc, root: string, id: string): Y.Map<unknown> => {
    const record = doc.getMap(root).get(id);
    if (!(record instanceof Y.Map)) throw new Error(`no ${root} record`);
    return record;
  };

  /** What becomes of somebody who writes such a copy, and whether anything came of it. */
  const write = async (
    who: Joined,
    forge: (doc: Y.Doc) => void,
    Socket?: typeof WebSocket,
  ): Promise<{ readonly code: number; readonly before: unknown; readonly after: unknown }> => {
    const before = await found();
    const forger = await openMeeting(who, Socket);
    forger.doc.transact(() => forge(forger.doc));
    const code = await forger.closed();
    forger.destroy();
    return { code, before, after: await found() };
  };

  const takeSeat = (doc: Y.Doc): void => {
    doc.getMap('seats').set(mallory.participantId, { table: fullTable, at: 1 });
  };

  it('in which somebody took the fifth seat without a line is refused when it comes back', async () => {
    const before = await found();
    const forger = await openMeeting(mallory);
    forger.provider.disconnect();
    takeSeat(forger.doc);
    forger.provider.connect();
    await until(() => forger.closeCodes.includes(4403), { what: 'the refusal' });
    forger.destroy();
    expect(await found()).toEqual(before);
  });

  it('is refused over event streams, too', async () => {
    const { code, before, after } = await write(mallory, takeSeat, EventStreamSocket);
    expect([code, after]).toEqual([4403, before]);
  });

  it('is refused as a whole when an honest edit carries a seat along', async () => {
    const { code, before, after } = await write(kaisa, (doc) => {
      doc.getMap('meeting').set('title', 'Uusi nimi');
      takeSeat(doc);
    });
    expect([code, after]).toEqual([4403, before]);
  });

  const founders: Readonly<Record<string, (doc: Y.Doc) => void>> = {
    'puts another table in the place of its own': (doc) => {
      const fields = Object.entries(recordOf(doc, 'tables', fullTable).toJSON());
      doc.getMap('tables').set(fullTable, new Y.Map([...fields, ['capacity', 50]]));
    },
    'takes its own table away': (doc) => doc.getMap('tables').delete(fullTable),
    'makes its topic something else': (doc) =>
      recordOf(doc, 'tables', fullTable).set('topic', new Y.Map([['x', 1]])),
    'makes its topic endless': (doc) =>
      recordOf(doc, 'tables', fullTable).set('topic', 'x'.repeat(10_000)),
    'writes another’s topic': (doc) => recordOf(doc, 'tables', otherTable).set('topic', 'Annan'),
    'gives its table a field that nobody knows': (doc) =>
      recordOf(doc, 'tables', fullTable).set('note', 'x'),
  };
  it.each(Object.entries(founders))('of a founder who %s is refused', async (_, forge) => {
    const { code, before, after } = await write(anna, forge);
    expect([code, after]).toEqual([4403, before]);
  });
});

describe('before the groups open', () => {
  it('nobody but facilitators finds their boards', async () => {
    for (const { board } of groups) {
      for (const who of [anna, viewer]) {
        const client = openRawClient(server.url, `board:${board}`, who.token);
        opened.push(client);
        expect(await client.closed()).toBe(4404);
      }
    }
    for (const who of [anna, viewer]) {
      const { boards } = await readMeeting(server.url, meeting.id, who.token);
      const hidden = groups.map(({ board }) => board);
      expect(boards.filter(({ id }) => hidden.includes(id))).toEqual([]);
    }
  });

  it('nobody finds a call, also where the meeting is copied; once they are open everybody does', async () => {
    const clients = await Promise.all([kaisa, anna, viewer].map((who) => openMeeting(who)));
    const answers: string[] = [];
    const hear = async (answer: Promise<Response>): Promise<Response> => {
      const heard = await answer;
      answers.push(await heard.clone().text());
      return heard;
    };
    const at = `${server.url}/api/meetings/${meeting.id}`;
    for (const { token } of [kaisa, anna, viewer]) {
      for (const path of ['', '/people', '/links', '/grants', '/templates', '/tower', '/report']) {
        await hear(request(`${at}${path}`, { token }));
      }
    }
    const copied: CreatedMeeting = await (
      await hear(request(`${at}/duplicate`, { token: kaisa.token, body: { title: 'Uusi' } }))
    ).json();
    const copyist = await joinMeeting(server.url, copied.keys.facilitator, 'Kaisa');
    const copy = await open(`meeting:${copied.id}`, copyist);
    const documents = () => JSON.stringify([...clients, copy].map(({ doc }) => allOf(doc)));
    for (const link of [GROUP_LINK, TABLE_LINK]) {
      expect(documents()).not.toContain(link);
      expect(answers.join('\n')).not.toContain(link);
    }
    expect(copy.doc.getMap('groups').size).toBe(2);

    await done(kaisa, { type: 'group.open', breakout });
    const holdsLink = ({ doc }: RawClient) => JSON.stringify(allOf(doc)).includes(GROUP_LINK);
    await until(() => clients.every(holdsLink), { what: 'the groups’ link' });
    expect(holdsLink(copy)).toBe(false);
    expect(documents()).not.toContain(TABLE_LINK);
  });
});

describe('while groups work', () => {
  it('everybody reads the others’ boards, and a guest writes in their own name only', async () => {
    const guest = await open(`board:${boardId(0)}`, mallory);
    addForeignNote(guest.doc, {
      id: 'forged',
      text: 'Annan sana',
      section: '',
      author: anna.participantId,
    });
    expect(await guest.closed()).toBe(4403);
    const newcomer = await open(`board:${boardId(0)}`, anna);
    expect(newcomer.doc.getMap('notes').has('forged')).toBe(false);
  });

  it('somebody who is put out leaves their seat, their group and their hand behind', async () => {
    const observer = await openMeeting(kaisa);
    const id = anna.participantId;
    const isIn = () =>
      ['seats', 'hands'].some((root) => observer.doc.getMap(root).has(id)) ||
      observer.doc.getMap('places').has(`${breakout}:${id}`);
    expect(isIn()).toBe(true);
    await done(kaisa, { type: 'person.remove', participantId: id });
    await until(() => !isIn(), { what: 'the places to be free' });
    expect(await ask({ type: 'group.choose', group: groupId(0) }, anna)).toBe(404);
    await done(mallory, { type: 'table.join', table: fullTable });
    expect(await ask({ type: 'group.choose', group: groupId(0) }, mallory)).toBe(200);
    const seat = () => observer.doc.getMap('seats').get(mallory.participantId);
    await until(() => JSON.stringify(seat())?.includes(fullTable), { what: 'the free seat' });
  });
});
