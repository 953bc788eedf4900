import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { MeetingCommandRequest } from '../../../shared/api/commands/all.ts';
import type { JoinAnswer } from '../../../shared/api/join.ts';
import type { CreatedMeetingAnswer } from '../../../shared/api/meetings.ts';
import { backUp } from '../../backup/back-up.ts';
import { restoreMeeting } from '../../backup/restore-meeting.ts';
import { join, makeMeeting } from '../../testing/meeting.ts';
import {
  COORDINATOR_KEY,
  openTestApp,
  removeFolder,
  type Sender,
  type TestApp,
} from '../../testing/test-app.ts';

let server: TestApp;
let meeting: CreatedMeetingAnswer;
let table = '';
let board = '';

/** Somebody with a browser of their own, which remembers them. */
type Somebody = { readonly browser: Sender; readonly joined: JoinAnswer };

let kaisa: Somebody;
let anna: Somebody;
let bertta: Somebody;
let carl: Somebody;

const come = async (name: string, key: string): Promise<Somebody> => {
  const browser = server.browser();
  return { browser, joined: await join(browser, key, { name }) };
};

const send = ({ browser }: Somebody, body: MeetingCommandRequest, id = meeting.id) =>
  browser.post(`/api/meetings/${id}/commands`, { body });

const done = async (who: Somebody, body: MeetingCommandRequest, id = meeting.id) => {
  const answer = await send(who, body, id);
  expect([body.type, answer.status]).toEqual([body.type, 200]);
  return answer.body;
};

const groupsOf = async ({ browser }: Somebody) => (await browser.get('/api/me')).body.groups;

const boardIn = async ({ browser }: Somebody, id: string) => {
  const { status, body } = await browser.get(`/api/meetings/${id}`);
  return status === 200
    ? body.boards.find((card: { id: string }) => card.id === board)
    : `status ${status}`;
};

const coordinator = { token: COORDINATOR_KEY };

const deleteMeeting = async (id = meeting.id) =>
  expect((await server.program.delete(`/api/meetings/${id}`, coordinator)).status).toBe(204);

/** Where the group's board is once its meeting has gone, as a member finds it. */
const ownPlace = async (who: Somebody): Promise<string> => {
  const [group] = await groupsOf(who);
  expect(group).toMatchObject({ id: board, meeting: null, isOpen: true });
  expect(group.meetingId).not.toBe(meeting.id);
  return group.meetingId;
};

beforeAll(async () => {
  server = await openTestApp({ folder: mkdtempSync(path.join(tmpdir(), 'talkoot-lasting-')) });
});

afterAll(async () => {
  await server.close();
  removeFolder(server.folder);
});

beforeEach(async () => {
  meeting = await makeMeeting(server, { title: 'Verkostopäivä' });
  kaisa = await come('Kaisa', meeting.keys.facilitator);
  anna = await come('Anna', meeting.keys.participant);
  bertta = await come('Bertta', meeting.keys.participant);
  carl = await come('Carl', meeting.keys.participant);
  await done(kaisa, { type: 'mingling.set', isOn: true });
  table = (await done(anna, { type: 'table.found', topic: 'Omaishoito', language: 'fi' })).table;
  await done(bertta, { type: 'table.join', table });
  await done(carl, { type: 'table.note', table, text: 'Terveisiä ohikulkijalta' });
  board = (await done(bertta, { type: 'table.carryOn', table })).board;
});

describe('a group that carries on', () => {
  test('finds its board on the front pages of those who sit at its table, now and later', async () => {
    const found = {
      id: board,
      title: 'Omaishoito',
      noteCount: expect.any(Number),
      meeting: 'Verkostopäivä',
      meetingId: meeting.id,
      role: 'participant',
      isOpen: true,
    };
    expect(await groupsOf(anna)).toEqual([found]);
    expect(await groupsOf(bertta)).toEqual([found]);
    expect([await groupsOf(carl), await groupsOf(kaisa)]).toEqual([[], []]);
    await done(carl, { type: 'table.join', table });
    expect(await groupsOf(carl)).toEqual([found]);
    // Whoever goes elsewhere for another chat still belongs to it.
    await done(carl, { type: 'table.leave' });
    expect(await groupsOf(carl)).toEqual([found]);
  });

  test('is joined and left by anybody of the meeting, also when that is archived, and by nobody else', async () => {
    await done(kaisa, { type: 'meeting.setState', state: 'archived' });
    await done(carl, { type: 'board.keep', board });
    await done(carl, { type: 'board.keep', board });
    expect(await groupsOf(carl)).toMatchObject([{ id: board, isOpen: true }]);
    await done(carl, { type: 'board.letGo', board });
    expect(await groupsOf(carl)).toEqual([]);
    const viewer = await come('Ville', meeting.keys.viewer);
    expect((await send(viewer, { type: 'board.keep', board })).status).toBe(403);
    const other = await makeMeeting(server);
    const stranger = await come('Salla', other.keys.participant);
    expect((await send(stranger, { type: 'board.keep', board }, other.id)).status).toBe(404);
    expect((await send(stranger, { type: 'board.keep', board })).status).toBeGreaterThanOrEqual(
      400,
    );
    expect(await groupsOf(stranger)).toEqual([]);
  });

  test('is no group any more when it stops, and boards that do not last are nobody’s to keep', async () => {
    await done(anna, { type: 'table.stopCarryingOn', table });
    expect([await groupsOf(anna), await groupsOf(bertta)]).toEqual([[], []]);
    expect((await send(bertta, { type: 'board.keep', board })).status).toBe(404);
    await deleteMeeting();
    expect(await server.storage.directory.findBoard(board)).toBeNull();
  });

  test('stands on the desk and in the list of the network', async () => {
    const { body: network } = await server.program.get('/api/network', coordinator);
    expect(network.groups).toContainEqual({
      id: board,
      title: 'Omaishoito',
      noteCount: expect.any(Number),
      meetingId: meeting.id,
      meeting: 'Verkostopäivä',
      people: 2,
    });
    const lasting = async ({ browser }: Somebody) =>
      (await browser.get('/api/network/desk')).body.lasting.map(({ id }: { id: string }) => id);
    expect(await lasting(anna)).toEqual([board]);
    expect(await lasting(carl)).toEqual([]);
    const { body: desk } = await server.program.get('/api/network/desk', coordinator);
    expect(desk.lasting.map(({ id }: { id: string }) => id)).toContain(board);
  });

  test('has one answer when its people press both buttons at once', async () => {
    for (let round = 0; round < 5; round += 1) {
      await Promise.all(
        [anna, bertta, anna, bertta].map((who, index) =>
          send(who, { type: index % 2 === 0 ? 'table.stopCarryingOn' : 'table.carryOn', table }),
        ),
      );
      const lasts = (await server.storage.directory.findBoard(board))?.isLasting;
      expect((await groupsOf(anna)).length).toBe(lasts === true ? 1 : 0);
      expect((await groupsOf(bertta)).length).toBe(lasts === true ? 1 : 0);
    }
  });
});

describe('when the meeting is deleted', () => {
  test('its people have the board in a place of their own, and go on writing there', async () => {
    await deleteMeeting();
    expect((await anna.browser.get(`/api/meetings/${meeting.id}`)).status).toBe(404);
    const place = await ownPlace(anna);
    expect(await ownPlace(bertta)).toBe(place);
    expect(await groupsOf(carl)).toEqual([]);
    expect((await carl.browser.get(`/api/meetings/${place}`)).status).toBe(404);
    // The host leads it now, and invites others.
    expect(await boardIn(anna, place)).toMatchObject({ access: 'write', role: 'facilitator' });
    expect(await boardIn(bertta, place)).toMatchObject({ access: 'write', role: 'participant' });
    expect((await bertta.browser.get(`/api/meetings/${place}/links`)).status).toBe(403);
    const { body: links } = await anna.browser.get(`/api/meetings/${place}/links`);
    expect(Object.keys(links).length).toBeGreaterThan(0);
    const words = (await server.app.facilitation.documents.readBoard(board))?.notes;
    expect(words?.map(({ text }) => text)).toContain('Terveisiä ohikulkijalta');
    // Whoever wrote there keeps their name.
    const people = await server.storage.directory.listPeople(place);
    expect(people.map(({ name }) => name).toSorted()).toEqual(['Anna', 'Bertta', 'Carl']);
    const { body: answer } = await anna.browser.get(`/api/meetings/${place}`);
    expect(answer).toMatchObject({ title: 'Omaishoito', state: 'open', openUntil: null });
    // On front pages it is a group, and no meeting.
    expect((await anna.browser.get('/api/me')).body.meetings).toEqual([]);
    const { body: network } = await server.program.get('/api/network', coordinator);
    expect(network.groups).toContainEqual(
      expect.objectContaining({ id: board, meeting: null, meetingId: place, people: 3 }),
    );
    // It is its people's: no clock closes it.
    server.clock.turn(400 * 86_400_000);
    expect(await boardIn(bertta, place)).toMatchObject({ access: 'write' });
    // And deleting the place deletes the board.
    await deleteMeeting(place);
    expect(await server.storage.directory.findBoard(board)).toBeNull();
    expect(await groupsOf(anna)).toEqual([]);
  });

  test('each group has a place of its own', async () => {
    const second = (await done(carl, { type: 'table.found', topic: 'Digi' })).table;
    await done(carl, { type: 'table.carryOn', table: second });
    await deleteMeeting();
    const [digi] = await groupsOf(carl);
    const [care] = await groupsOf(anna);
    expect([digi.title, care.title]).toEqual(['Digi', 'Omaishoito']);
    expect(digi.meetingId).not.toBe(care.meetingId);
    expect((await carl.browser.get(`/api/meetings/${care.meetingId}`)).status).toBe(404);
  });

  test('somebody who was put out of it does not come back through the group', async () => {
    const { participantId } = bertta.joined;
    await done(kaisa, { type: 'person.remove', participantId });
    await deleteMeeting();
    expect(await groupsOf(bertta)).toEqual([]);
    const place = await ownPlace(anna);
    const links = await server.storage.directory.listLinks(place);
    const key = links.find(({ kind }) => kind === 'participant')?.secret;
    const again = await bertta.browser.post('/api/join', { body: { key, name: 'Bertta' } });
    expect(again.status).toBe(403);
  });

  test('nobody loses a group that decides in that very moment', async () => {
    await done(anna, { type: 'table.stopCarryingOn', table });
    const [carried] = await Promise.all([
      send(anna, { type: 'table.carryOn', table }),
      server.program.delete(`/api/meetings/${meeting.id}`, coordinator),
    ]);
    const kept = await server.storage.directory.findBoard(board);
    const groups = await groupsOf(anna);
    // Whoever was told that the group carries on has it; whoever came too late was told so.
    expect(groups.length).toBe(kept === null ? 0 : 1);
    expect(carried.status === 200 && kept === null).toBe(false);
  });

  test('a person who is erased leaves the group', async () => {
    await deleteMeeting();
    const place = await ownPlace(anna);
    const { status } = await bertta.browser.post('/api/me/erasure', {
      body: { notes: 'delete', forget: true },
    });
    expect(status).toBeLessThan(300);
    const keepers = await server.storage.directory.listKeepers(board);
    expect(keepers).toEqual([anna.joined.participantId]);
    const people = await server.storage.directory.listPeople(place);
    expect(people.map(({ name }) => name).toSorted()).toEqual(['Anna', 'Carl']);
  });

  test('whoever has kept it longest leads it once its leader is erased', async () => {
    server.clock.turn(1000);
    await done(carl, { type: 'board.keep', board });
    await deleteMeeting();
    const place = await ownPlace(anna);
    const erase = { body: { notes: 'detach', forget: true } } as const;
    expect((await anna.browser.post('/api/me/erasure', erase)).status).toBeLessThan(300);
    expect(await groupsOf(bertta)).toMatchObject([{ id: board, role: 'facilitator' }]);
    expect(await groupsOf(carl)).toMatchObject([{ id: board, role: 'participant' }]);
    expect((await bertta.browser.get(`/api/meetings/${place}/links`)).status).toBe(200);
    expect((await carl.browser.get(`/api/meetings/${place}/links`)).status).toBe(403);
    expect((await bertta.browser.post('/api/me/erasure', erase)).status).toBeLessThan(300);
    expect(await groupsOf(carl)).toMatchObject([{ id: board, role: 'facilitator' }]);
    expect((await carl.browser.post('/api/me/erasure', erase)).status).toBeLessThan(300);
  });
});

test('groups of an older release find their people when the server starts', async () => {
  await server.close();
  const database = new DatabaseSync(path.join(server.folder, 'talkoot.sqlite'));
  database.prepare('DELETE FROM keepers').run();
  database.close();
  server = await openTestApp({ folder: server.folder });
  const keepers = await server.storage.directory.listKeepers(board);
  expect(keepers.toSorted()).toEqual(
    [anna.joined.participantId, bertta.joined.participantId].toSorted(),
  );
});

test('a restored meeting leaves the group its board', async () => {
  const archive = path.join(server.folder, 'backup.tar.gz');
  const { folder } = server;
  await backUp({ dataFolder: folder, file: archive, version: '1.2.3', now: 1 });
  await deleteMeeting();
  const place = (await server.storage.directory.findBoard(board))?.meetingId;
  expect(place).not.toBe(meeting.id);
  await server.close();
  await restoreMeeting({ archive, meetingId: meeting.id, into: folder, version: '1.2.3', now: 2 });
  server = await openTestApp({ folder });
  expect((await server.storage.directory.findBoard(board))?.meetingId).toBe(place);
  const back = await server.storage.directory.findMeeting(meeting.id);
  expect(back?.title).toBe('Verkostopäivä');
});
