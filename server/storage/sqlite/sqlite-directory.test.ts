import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openStorage, type Storage } from '../open-storage.ts';
import type { NewMeeting } from '../../directory/directory.ts';
import type { Board, Meeting, Person } from '../../directory/records.ts';

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
      directory.updateMeeting({ id: 'meeting', changes });
    expect(await update({ title: 'Tapaaminen', startsAt: null })).toBe(false);
    expect(await update({ startsAt: 0 })).toBe(true);
    expect(await update({ startsAt: 0 })).toBe(false);
    expect(await directory.updateMeeting({ id: 'none', changes: { title: 'T' } })).toBe(false);
  });
});

describe('people of a meeting', () => {
  test('are its members, imported authors, and the authors on the network’s boards', async () => {
    const { directory, journal } = storage;
    await admit('laptop');
    await directory.importPeople({ meetingId: 'meeting', people: [person('author')], now: NOW });
    const board: Board = {
      id: 'continuous',
      meetingId: null,
      title: 'Haaste',
      layout: 'columns',
      visibility: 'withMeeting',
      afterwards: 'open',
      rank: 'a0',
      noteCount: 1,
      removedAt: null,
      group: null,
      table: null,
      isLasting: false,
      hosts: [],
    };
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
