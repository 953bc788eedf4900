import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import * as z from 'zod';
import { addForeignNote } from './support/contract.ts';
import {
  createBoard,
  createMeeting,
  type CreatedMeeting,
  type Joined,
  joinMeeting,
  keyOf,
  sendCommand,
} from './support/http.ts';
import { openRawClient, type RawClient } from './support/raw-client.ts';
import { type ServerProcess, startServer } from './support/server-process.ts';
import { until } from './support/until.ts';

/** What somebody may do who came by a personal link, tried with clients that keep to no rules. */
const WITHIN_MS = 1000;

const divided = z.object({
  breakout: z.string(),
  groups: z.array(z.object({ group: z.string(), board: z.string() })).min(2),
});
const granted = z.object({ grant: z.string(), link: z.string() });

let server: ServerProcess;
let meeting: CreatedMeeting;
let kaisa: Joined;
let liisa: Joined;
let breakout: string;
let own: { group: string; board: string };
let other: { group: string; board: string };
let grant: string;
const opened: RawClient[] = [];

const open = (document: string, { token }: Joined): RawClient => {
  const client = openRawClient(server.url, document, token);
  opened.push(client);
  return client;
};

const openBoard = async (board: string, joined: Joined): Promise<RawClient> => {
  const client = open(`board:${board}`, joined);
  await client.synced();
  return client;
};

const command = (type: string, args: Record<string, unknown> = {}): Promise<unknown> =>
  sendCommand(server.url, meeting.id, kaisa.token, { type, ...args });

const addSection = ({ doc }: RawClient, id: string): void => {
  const fields = { title: id, prompt: '', rank: 'a5' };
  doc.getMap('sections').set(id, new Y.Map(Object.entries(fields)));
};

const hasSection = ({ doc }: RawClient, id: string): boolean => doc.getMap('sections').has(id);

beforeAll(async () => {
  server = await startServer();
}, 30_000);

beforeEach(async () => {
  meeting = await createMeeting(server.url, { title: 'Talkoot' });
  kaisa = await joinMeeting(server.url, meeting.keys.facilitator, 'Kaisa');
  const { id: board } = await createBoard(server.url, meeting.id, kaisa.token, { title: 'Pohja' });
  const groups = [{ title: 'A' }, { title: 'B' }];
  const made = divided.parse(await command('group.create', { title: 'Ryhmät', board, groups }));
  breakout = made.breakout;
  const [first, second] = made.groups;
  if (!first || !second) throw new Error('there are two groups');
  own = first;
  other = second;
  const given = granted.parse(
    await command('grant.create', { kind: 'groupHost', target: own.group, name: 'Liisa' }),
  );
  grant = given.grant;
  liisa = await joinMeeting(server.url, keyOf(given.link), 'Liisa');
});

afterEach(() => {
  for (const client of opened.splice(0)) client.destroy();
});

afterAll(() => server.dispose());

describe('a group’s host', () => {
  it('leads the group’s board before it opens', async () => {
    const [liisas, kaisas] = await Promise.all([
      openBoard(own.board, liisa),
      openBoard(own.board, kaisa),
    ]);
    addSection(liisas, 'hers');
    await until(() => hasSection(kaisas, 'hers'), { what: 'the section' });
    expect(liisas.closeCodes).toEqual([]);
  });

  it('leads no other group’s board, also when that is open', async () => {
    expect(await open(`board:${other.board}`, liisa).closed()).toBe(4404);
    await command('group.open', { breakout });
    const [liisas, kaisas] = await Promise.all([
      openBoard(other.board, liisa),
      openBoard(other.board, kaisa),
    ]);
    addSection(liisas, 'not-hers');
    expect(await liisas.closed()).toBe(4403);
    expect(hasSection(kaisas, 'not-hers')).toBe(false);
  });

  it.each(['agenda', 'groups', 'control', 'meeting'])(
    'writes nothing into %s of the meeting',
    async (root) => {
      const document = `meeting:${meeting.id}`;
      const [liisas, kaisas] = [open(document, liisa), open(document, kaisa)];
      await Promise.all([liisas.synced(), kaisas.synced()]);
      liisas.doc.getMap(root).set('title', root === 'meeting' ? 'Mine' : new Y.Map());
      expect(await liisas.closed()).toBe(4403);
      expect(kaisas.doc.getMap('meeting').get('title')).toBe('Talkoot');
      expect(kaisas.doc.getMap(root).get('title')).not.toBeInstanceOf(Y.Map);
    },
  );
});

describe('revoking', () => {
  it('closes the board that is not open for others within a second', async () => {
    const liisas = await openBoard(own.board, liisa);
    await command('grant.revoke', { grant });
    const revoked = performance.now();
    expect(await liisas.closed()).toBe(4404);
    expect(performance.now() - revoked).toBeLessThan(WITHIN_MS);
  });

  it('leaves a participant on an open board, who leads it no longer', async () => {
    await command('group.open', { breakout });
    const [liisas, kaisas] = await Promise.all([
      openBoard(own.board, liisa),
      openBoard(own.board, kaisa),
    ]);
    addSection(liisas, 'before');
    await until(() => hasSection(kaisas, 'before'), { what: 'the section' });

    await command('grant.revoke', { grant });
    const revoked = performance.now();
    const note = { id: 'note', text: 'Vielä täällä', section: '', author: liisa.participantId };
    addForeignNote(liisas.doc, note);
    await until(() => kaisas.doc.getMap('notes').has('note'), { what: 'the note' });

    const written = new Map<string, number>();
    const tryAgain = (): boolean => {
      if (liisas.closeCodes.length > 0) return true;
      const id = `late${written.size}`;
      written.set(id, performance.now());
      addSection(liisas, id);
      return false;
    };
    await until(tryAgain, { what: 'the server to refuse' });
    expect(liisas.closeCodes).toEqual([4403]);
    // What was under way had its grace; what was written a second later is nowhere.
    const taken = [...written].filter(([id]) => hasSection(kaisas, id));
    for (const [, at] of taken) expect(at - revoked).toBeLessThan(WITHIN_MS);
    expect(taken.length).toBeLessThan(written.size);
  });
});
