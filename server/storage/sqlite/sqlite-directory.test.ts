import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openStorage, type Storage } from '../open-storage.ts';
import type { NewMeeting } from '../../directory/directory.ts';
import { type Board, type Meeting, NEVER_WOKEN, type Person } from '../../directory/records.ts';

const NOW = 1_000_000;

const network = { id: 'network', name: 'Verkosto', personId: 'coordinator' };

const meeting: Meeting = {
  id: 'meeting',
  title: 'Tapaaminen',
  description: '',
  language: 'fi',
  timeZone: 'Europe/Helsinki',
  startsAt: null,
  endsAt: null,
  state: 'live',
  stateSince: NOW,
  openUntil: null,
  revision: 0,
  revisedAt: 0,
};

const person = (id: string, name = id): Person => ({ id, name, organisation: '', region: '' });

const newMeeting = (id: string, code: string): NewMeeting => ({
  meeting: { ...meeting, id },
  networkId: network.id,
  links: [
    { id: `${id}-participant`, kind: 'participant', secret: `key-of-${id}` },
    { id: `${id}-code`, kind: 'code', secret: code },
  ],
  creator: null,
  now: NOW,
});

const aBoard = (id: string): Board => ({
  id,
  meetingId: 'meeting',
  title: 'Haaste',
  layout: 'columns',
  visibility: 'withMeeting',
  afterwards: 'open',
  rank: 'a0',
  noteCount: 0,
  removedAt: null,
  group: null,
  table: null,
  isLasting: false,
  ...NEVER_WOKEN,
  hosts: [],
});

let folder = '';
let storage: Storage;

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'talkoot-directory-'));
  storage = await openStorage(folder, (error) => {
    throw error;
  });
  await storage.directory.ensureNetwork({ network, now: NOW });
  await storage.directory.createMeeting(newMeeting('meeting', '111111111'));
});

afterEach(async () => {
  await storage.close();
  rmSync(folder, { recursive: true });
});

const ROOM_FOR_MANY = { maxPeople: 1000, maxSessions: 1000, maxPerGrant: 1000 };

const admit = (deviceId: string, now = NOW) =>
  storage.directory.admit({
    secret: 'key-of-meeting',
    newcomer: {
      known: false,
      device: { id: deviceId, tokenHash: `hash-of-${deviceId}` },
      person: person(`person-of-${deviceId}`),
    },
    session: { id: `session-of-${deviceId}`, tokenHash: `token-of-${deviceId}` },
    ...ROOM_FOR_MANY,
    now,
  });

describe('the network', () => {
  test('is made once', async () => {
    const again = { id: 'other', name: 'Toinen', personId: 'other' };
    expect(await storage.directory.ensureNetwork({ network: again, now: NOW })).toEqual(network);
  });
});

describe('a meeting', () => {
  test('does not take the code of another, and leaves nothing behind when it cannot', async () => {
    expect(await storage.directory.createMeeting(newMeeting('second', '111111111'))).toBe(false);
    expect(await storage.directory.findMeeting('second')).toBeNull();
    expect(await storage.directory.findLink('key-of-second')).toBeNull();
    expect(await storage.directory.createMeeting(newMeeting('second', '222222222'))).toBe(true);
  });

  test('tells whether an update changed anything, null and 0 being different', async () => {
    const { directory } = storage;
    const update = (changes: Partial<Meeting>) =>
      directory.updateMeeting({ id: 'meeting', changes, now: 5 });
    expect(await update({ title: 'Tapaaminen', startsAt: null })).toBe(false);
    expect(await update({ startsAt: 0 })).toBe(true);
    expect(await update({ startsAt: 0 })).toBe(false);
    expect(await directory.updateMeeting({ id: 'none', changes: { title: 'T' }, now: 5 })).toBe(
      false,
    );
  });
});

describe('people of a meeting', () => {
  test('are its members, imported authors, and the authors on the network’s boards', async () => {
    const { directory, journal } = storage;
    await admit('laptop');
    await directory.importPeople({ meetingId: 'meeting', people: [person('author')], now: NOW });
    const board = { ...aBoard('continuous'), meetingId: null, noteCount: 1 };
    await directory.insertBoard({ board, networkId: network.id, now: NOW });
    await directory.createMeeting(newMeeting('elsewhere', '333333333'));
    await directory.importPeople({
      meetingId: 'elsewhere',
      people: [person('writer'), person('stranger')],
      now: NOW,
    });
    await journal.create('board:continuous');
    await journal.append({
      document: 'board:continuous',
      update: Uint8Array.of(0),
      owners: [{ kind: 'notes', record: 'n1', person: 'writer' }],
      claims: [],
      changes: [],
    });
    const people = await directory.listPeople('meeting');
    expect(people.map(({ id }) => id)).toEqual(['author', 'person-of-laptop', 'writer']);
  });

  test('who gave no name are not listed', async () => {
    await storage.directory.importPeople({
      meetingId: 'meeting',
      people: [person('nameless', '')],
      now: NOW,
    });
    expect(await storage.directory.listPeople('meeting')).toEqual([]);
  });
});

describe('browsers', () => {
  test('that were not used for long are forgotten with their sessions', async () => {
    await admit('old', NOW);
    await admit('new', NOW + 10);
    await storage.directory.forgetUnusedDevices(NOW + 5);
    expect(await storage.directory.findSession('token-of-old')).toBeNull();
    expect(await storage.directory.findDevice('hash-of-old')).toBeNull();
    expect(await storage.directory.findSession('token-of-new')).not.toBeNull();
    expect(await storage.directory.listPeople('meeting')).toHaveLength(2);
  });

  test('that were forgotten meanwhile let nobody in', async () => {
    await admit('laptop');
    await storage.directory.forgetDevice('laptop');
    const refused = await storage.directory.admit({
      secret: 'key-of-meeting',
      newcomer: { known: true, deviceId: 'laptop', changes: {} },
      session: { id: 'late', tokenHash: 'late' },
      ...ROOM_FOR_MANY,
      now: NOW,
    });
    expect(refused).toEqual({ ok: false, reason: 'notFound' });
  });
});

describe('boards of groups', () => {
  const start = (ids: readonly string[], max = 10) =>
    storage.directory.startBoards({
      boards: ids.map((id) => ({ ...aBoard(id), visibility: 'hidden', group: `group-of-${id}` })),
      max,
      networkId: network.id,
      now: NOW,
    });

  const listed = async (): Promise<string[]> =>
    (await storage.directory.listBoards('meeting')).map(({ id }) => id);

  test('are found by nobody before they are finished', async () => {
    const { directory } = storage;
    expect(await start(['a', 'b'])).toBe(true);
    expect(await listed()).toEqual([]);
    expect(await directory.findBoard('a')).toBeNull();
    expect(await directory.listUnfinishedBoards()).toEqual([
      { id: 'a', meetingId: 'meeting', group: 'group-of-a' },
      { id: 'b', meetingId: 'meeting', group: 'group-of-b' },
    ]);
    await directory.finishBoards({ ids: ['a'], visibility: 'withMeeting' });
    expect(await listed()).toEqual(['a']);
    expect((await directory.findBoard('a'))?.visibility).toBe('withMeeting');
  });

  test('are dropped with their documents, but never once they are finished', async () => {
    const { directory, journal } = storage;
    await start(['a', 'b']);
    for (const id of ['a', 'b']) await journal.create(`board:${id}`);
    await directory.finishBoards({ ids: ['a'], visibility: 'hidden' });
    await directory.dropBoards(['a', 'b']);
    expect(await listed()).toEqual(['a']);
    expect(await journal.load('board:a')).not.toBeNull();
    expect(await journal.load('board:b')).toBeNull();
    expect(await directory.listUnfinishedBoards()).toEqual([]);
  });

  test('count before they are finished, and are started all or none', async () => {
    expect(await start(['a', 'b'], 3)).toBe(true);
    expect(await start(['c', 'd'], 3)).toBe(false);
    expect(await storage.directory.listUnfinishedBoards()).toHaveLength(2);
    expect(await start(['c'], 3)).toBe(true);
  });

  test('go with their meeting', async () => {
    await start(['a']);
    await storage.directory.deleteMeeting({ id: 'meeting', heirs: [], now: 1 });
    expect(await storage.directory.listUnfinishedBoards()).toEqual([]);
  });
});

describe('expected people', () => {
  const line = (name: string, group: string, organisation = '') => ({ name, organisation, group });
  const expectPeople = (people: readonly ReturnType<typeof line>[], max = 10) =>
    storage.directory.expectPeople({ meetingId: 'meeting', breakout: 'b', people, max, list: 'l' });
  const all = () => storage.directory.listExpected({ meetingId: 'meeting', breakout: 'b' });

  test('are found by their name; what is said of them anew counts', async () => {
    await expectPeople([line('anna', 'g1'), line('bo', 'g1', 'thl')]);
    await expectPeople([line('bo', 'g2', 'thl')]);
    const found = await storage.directory.findExpected({ meetingId: 'meeting', name: 'bo' });
    expect(found).toEqual([{ ...line('bo', 'g2', 'thl'), breakout: 'b' }]);
    expect(await storage.directory.findExpected({ meetingId: 'other', name: 'bo' })).toEqual([]);
    await storage.directory.forgetExpected({ meetingId: 'meeting', breakout: 'b' });
    expect(await all()).toEqual([]);
  });

  test('are no more than the server takes; a list counts as a whole', async () => {
    expect(await expectPeople([line('anna', 'g1'), line('bo', 'g1')], 2)).toBe(true);
    expect(await expectPeople([line('anna', 'g2'), line('cecilia', 'g1')], 2)).toBe(false);
    expect(await expectPeople([line('anna', 'g2')], 2)).toBe(true);
    expect(await all()).toEqual([line('anna', 'g2'), line('bo', 'g1')]);
  });
});
