import { Window } from 'happy-dom';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { filesPath } from '../../../shared/api/files.ts';
import { answerKey } from '../../../shared/board/records/answer.ts';
import { jpeg, OWNER, photo } from '../../../shared/files/testing/pictures.ts';
import { createBoard } from '../../facilitation/create-board.ts';
import { faultsOfCalendar } from '../../testing/check-calendar.ts';
import { faultsOfFeed } from '../../testing/check-feed.ts';
import { join, makeMeeting } from '../../testing/meeting.ts';
import {
  COORDINATOR_KEY,
  openTestApp,
  removeFolder,
  START_OF_TEST,
  type TestApp,
} from '../../testing/test-app.ts';

type Joined = Awaited<ReturnType<typeof join>>;

let server: TestApp;
let id: string;
let anna: Joined;
let board: string;

const content = (notes: readonly object[]) => ({
  title: 'Käytännöt',
  description: '',
  layout: 'columns' as const,
  settings: {},
  sections: [{ id: 's1', title: 'Mikä toimii?', prompt: '', rank: 'a0' }],
  notes: notes.map((note, at) => ({
    id: `n${at}`,
    text: `Lappu ${at}`,
    section: 's1',
    rank: `a${at}`,
    createdAt: START_OF_TEST + at,
    ...note,
  })),
});

const newBoard = async (notes: readonly object[]): Promise<string> => {
  const { facilitation } = server.app;
  return (await createBoard(facilitation, { meetingId: id, content: content(notes) })).id;
};

const command = (body: object, { token }: Joined = anna) =>
  server.program.post(`/api/meetings/${id}/commands`, { body, token });

const publish = async (fields: object = {}): Promise<string> => {
  const answer = await command({ type: 'board.publish', board, ...fields });
  expect(answer.status).toBe(200);
  return new URL(answer.body.link).pathname;
};

const addNote = async (noteId: string, fields: object): Promise<void> => {
  await server.app.facilitation.documents.editBoard(board, (doc) => {
    const note = new Y.Map<unknown>(Object.entries({ section: 's1', rank: 'b0', ...fields }));
    note.set('text', new Y.Text(`Lappu ${noteId}`));
    doc.getMap('notes').set(noteId, note);
  });
};

const { DOMParser } = new Window();

const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html');

beforeAll(async () => {
  server = await openTestApp({ env: { MIN_FREE_DISK_BYTES: '0' } });
});

afterAll(async () => {
  await server.close();
  removeFolder(server.folder);
});

beforeEach(async () => {
  const meeting = await makeMeeting(server, {
    startsAt: START_OF_TEST + 3_600_000,
    endsAt: START_OF_TEST + 4 * 3_600_000,
  });
  id = meeting.id;
  anna = await join(server.program, meeting.keys.facilitator, {
    name: 'Anna Kirjoittaja',
    organisation: 'Salainen säätiö',
  });
  board = await newBoard([{ author: anna.participantId }]);
  await command({ type: 'meeting.setState', state: 'live' });
});

describe('a public board', () => {
  test('is read without joining, script or cookie, and has no name or id of a person in any byte', async () => {
    const path = await publish();
    for (const rest of ['', '/feed.atom', '/calendar.ics']) {
      const page = await server.program.get(`${path}${rest}`);
      expect(page.status).toBe(200);
      const bytes = JSON.stringify([page.headers, page.body]);
      for (const secret of ['Anna', 'Kirjoittaja', 'Salainen', anna.participantId, anna.token]) {
        expect(bytes).not.toContain(secret);
      }
      expect(page.headers['set-cookie']).toBeUndefined();
    }
    const [feed, calendar] = await Promise.all(
      ['feed.atom', 'calendar.ics'].map((rest) => server.program.get(`${path}/${rest}`)),
    );
    expect(faultsOfFeed(feed?.body)).toEqual([]);
    expect(faultsOfCalendar(calendar?.body)).toEqual([]);
    const page = await server.program.get(path);
    const shown = parse(page.body);
    expect(shown.querySelector('li .words')?.textContent).toBe('Lappu 0');
    expect(shown.querySelectorAll('script, form, iframe')).toHaveLength(0);
    // Whoever jumps from landmark to landmark meets all of it.
    expect([...shown.body.children].map(({ tagName }) => tagName)).toEqual(['MAIN', 'FOOTER']);
    expect(shown.querySelector('footer')?.textContent).toContain('Taulua voi täydentää');
    expect(page.headers['content-security-policy']).not.toContain('script-src');
  });

  test('keeps addresses and numbers at which people are reached to itself', async () => {
    board = await newBoard([
      {
        text: 'Kysy: etunimi.sukunimi@example.org tai 040 123 4567, +358 9 1234567. 2026-02-09 klo 08.30',
      },
      { text: 'Soita', link: 'mailto:a@example.org' },
    ]);
    const { body } = await server.program.get(await publish());
    expect(body).not.toMatch(/example\.org|123 4567|1234567/);
    expect(body).toContain('2026-02-09 klo 08.30');
  });

  test('keeps them to itself in titles, too, of boards, sections, clusters and questions', async () => {
    const path = await publish();
    const mail = 'anna@example.org';
    await server.app.facilitation.documents.editBoard(board, (doc) => {
      const fields = (values: object) => new Y.Map<unknown>(Object.entries(values));
      doc.getMap('board').set('title', `Taulu ${mail}`);
      const sections = doc.getMap<Y.Map<unknown>>('sections');
      sections.get('s1')?.set('title', `Osio ${mail}`);
      const form = { fields: [{ id: 'q', kind: 'text', label: `Kysymys ${mail}` }] };
      sections.get('s1')?.set('form', form);
      const cluster = { title: `Nippu ${mail}`, rank: 'a0', createdAt: 1 };
      doc.getMap('clusters').set('c1', fields(cluster));
      const note = doc.getMap<Y.Map<unknown>>('notes').get('n0');
      note?.set('cluster', 'c1');
      doc.getMap('answers').set(answerKey({ noteId: 'n0', fieldId: 'q' }), `Vastaus ${mail}`);
    });
    for (const rest of ['', '/feed.atom', '/calendar.ics']) {
      expect((await server.program.get(`${path}${rest}`)).body).not.toContain('example.org');
    }
    const { body } = await server.program.get(path);
    for (const word of ['Taulu', 'Osio', 'Nippu', 'Kysymys', 'Vastaus']) {
      expect(body).toContain(`${word} […]`);
    }
  });

  test('is not read any more once facilitators have closed it; a new address is another', async () => {
    const path = await publish();
    expect(await publish()).toBe(path);
    await command({ type: 'board.unpublish', board });
    const gone = await server.program.get(path);
    expect([gone.status, gone.type]).toEqual([404, 'text/html; charset=utf-8']);
    expect(gone.body).not.toContain('Lappu');
    expect((await server.program.get(`${path}/feed.atom`)).status).toBe(404);
    expect(await publish()).not.toBe(path);
  });

  test('is seen as far as viewers see it', async () => {
    const path = await publish();
    const visibility = (to: string) =>
      command({ type: 'board.setVisibility', board, visibility: to });
    await visibility('hidden');
    expect((await server.program.get(path)).status).toBe(404);
    await visibility('early');
    expect((await server.program.get(path)).status).toBe(200);
    await command({ type: 'board.remove', board });
    expect((await server.program.get(path)).status).toBe(404);
  });

  test('follows the board, and is not sent twice to whoever has it', async () => {
    const path = await publish();
    const first = await server.program.get(path);
    const headers = { 'if-none-match': String(first.headers['etag']) };
    expect((await server.program.get(path, { headers })).status).toBe(304);
    await addNote('uusi', { createdAt: START_OF_TEST });
    const second = await server.program.get(path, { headers });
    expect(second.status).toBe(200);
    expect(second.body).toContain('Lappu uusi');
  });

  test('is opened and closed by facilitators alone', async () => {
    const meeting = await makeMeeting(server);
    const olli = await join(server.program, meeting.keys.facilitator, { name: 'Olli' });
    const sent = await server.program.post(`/api/meetings/${meeting.id}/commands`, {
      body: { type: 'board.publish', board },
      token: olli.token,
    });
    expect(sent.status).toBe(404);
    const { body } = await server.program.get(`/api/meetings/${id}/boards/${board}/publication`, {
      token: anna.token,
    });
    expect(body).toEqual({ link: null, names: false, mayPromiseNames: false, isVisible: true });
  });
});

describe('names in public', () => {
  test('cannot be promised after somebody has written', async () => {
    const refused = await command({ type: 'board.publish', board, names: true });
    expect(refused.status).toBe(409);
    expect((await server.program.get(await publish())).body).not.toContain('Anna');
  });

  test('are those of people who wrote after the board had said so', async () => {
    board = await newBoard([]);
    const path = await publish({ names: true });
    const author = anna.participantId;
    await addNote('after', { author, createdAt: START_OF_TEST + 1 });
    await addNote('offline-before', { author, createdAt: START_OF_TEST - 60_000 });
    await addNote('copied', {
      author,
      createdAt: START_OF_TEST + 1,
      origin: { board: 'b9', note: 'n9' },
    });
    const shown = parse((await server.program.get(path)).body);
    const named = [...shown.querySelectorAll('li')].flatMap((item) => {
      const by = item.querySelector('.by')?.textContent;
      return by === undefined ? [] : [[item.querySelector('.words')?.textContent, by]];
    });
    expect(named).toEqual([['Lappu after', 'Anna Kirjoittaja, Salainen säätiö']]);
    await publish({ names: false });
    expect((await server.program.get(path)).body).not.toContain('Anna');
    expect((await command({ type: 'board.publish', board, names: true })).status).toBe(409);
  });
});

describe('the network’s page', () => {
  const asCoordinator = { token: COORDINATOR_KEY };

  test('tells meetings and public boards, and is closed again', async () => {
    await publish();
    const opened = await server.program.post('/api/network/publication', asCoordinator);
    const { pathname } = new URL(opened.body.link);
    const page = await server.program.get(pathname);
    expect(page.body).toContain('Käytännöt');
    expect(page.body).toContain('Verkkoklinikka');
    const feed = await server.program.get(`${pathname}/feed.atom`);
    expect(feed.body).toContain('Lappu 0');
    expect((await server.program.get(`${pathname}/calendar.ics`)).body).toContain('BEGIN:VEVENT');
    await server.program.delete('/api/network/publication', asCoordinator);
    expect((await server.program.get(pathname)).status).toBe(404);
  });

  test('is the coordinators’ to open', async () => {
    const { status } = await server.program.post('/api/network/publication', {
      token: anna.token,
    });
    expect(status).toBe(404);
  });
});

test('the facilitators’ feed tells of new notes on every board, and names nobody', async () => {
  const { body } = await command({ type: 'feed.open' });
  const { pathname } = new URL(body.link);
  server.clock.turn(1000);
  await addNote('uusi', { author: anna.participantId, createdAt: START_OF_TEST + 1000 });
  const feed = await server.program.get(pathname);
  expect(feed.type).toBe('application/atom+xml; charset=utf-8');
  expect(feed.body.indexOf('Lappu uusi')).toBeLessThan(feed.body.indexOf('Lappu 0'));
  expect(feed.body).not.toContain('Anna');
  // There is no page for everybody behind it.
  expect((await server.program.get(pathname.replace('/feed.atom', ''))).status).toBe(404);
  await command({ type: 'feed.close' });
  expect((await server.program.get(pathname)).status).toBe(404);
});

test('the calendar has the meeting and the day on which its boards close', async () => {
  const openUntil = START_OF_TEST + 14 * 86_400_000;
  await command({ type: 'meeting.setState', state: 'open', openUntil });
  const { body, headers } = await server.program.get(`/api/meetings/${id}/calendar`, {
    token: anna.token,
  });
  expect(headers['content-disposition']).toContain('Verkkoklinikka.ics');
  expect(body.match(/DTSTART:\d{8}T\d{6}Z/g)).toEqual([
    'DTSTART:20260209T070000Z',
    'DTSTART:20260223T060000Z',
  ]);
  expect(faultsOfCalendar(body)).toEqual([]);
  expect(body).toContain('SUMMARY:Verkkoklinikka: taulut sulkeutuvat');
});

test('the calendar follows what is promised: a newer date is a higher sequence of the same event', async () => {
  const path = await publish();
  const closing = async (uid: string) => {
    const { body } = await server.program.get(`${path}/calendar.ics`);
    expect(faultsOfCalendar(body)).toEqual([]);
    const events: string[] = body.replaceAll('\r\n ', '').split('BEGIN:VEVENT');
    const event = events.find((text) => text.includes(`UID:${uid}-closes@`)) ?? '';
    const valueOf = (name: string) => new RegExp(`${name}:(.*)\r`).exec(event)?.[1];
    return { at: valueOf('DTSTART'), sequence: Number(valueOf('SEQUENCE')) };
  };
  const usual = await closing(id);
  expect(usual.at).toBe('20260309T215900Z');
  await command({ type: 'meeting.setOpenUntil', openUntil: START_OF_TEST + 20 * 86_400_000 });
  const chosen = await closing(id);
  expect(chosen.at).toBe('20260301T060000Z');
  expect(chosen.sequence).toBeGreaterThan(usual.sequence);
  await command({ type: 'meeting.setState', state: 'resting' });
  expect((await closing(board)).at).toBeUndefined();
  await command({ type: 'board.wake', board, openUntil: START_OF_TEST + 86_400_000 });
  const woken = await closing(board);
  expect(woken.at).toBe('20260210T060000Z');
  await command({ type: 'board.wake', board, openUntil: START_OF_TEST + 2 * 86_400_000 });
  const later = await closing(board);
  expect(later.at).toBe('20260211T060000Z');
  expect(later.sequence).toBeGreaterThan(woken.sequence);
  expect((await server.program.get(path)).body).toContain(
    'Taulua voi täydentää 11. helmikuuta 2026',
  );
});

test('feeds tell a week before that boards close, and when they have; calendars a day before', async () => {
  const DAY = 86_400_000;
  const path = await publish();
  const { body } = await command({ type: 'feed.open' });
  const facilitators = new URL(body.link).pathname;
  const network = await server.program.post('/api/network/publication', { token: COORDINATOR_KEY });
  const feeds = [
    `${path}/feed.atom`,
    facilitators,
    `${new URL(network.body.link).pathname}/feed.atom`,
  ];
  const titles = async (): Promise<string[]> => {
    const all: string[] = [];
    for (const feed of feeds) {
      const { body: xml } = await server.program.get(feed);
      expect(faultsOfFeed(xml)).toEqual([]);
      expect(xml).not.toContain('Anna');
      // The network's has other tests' boards, too.
      const own = xml
        .split('<entry>')
        .filter((entry: string) => entry.includes(path) || entry.includes(id));
      const found = /<title>([^<]*: (?:sulkeutuu|suljettu)[^<]*)<\/title>/;
      all.push(...own.flatMap((entry: string) => found.exec(entry)?.[1] ?? []));
    }
    return all;
  };
  await command({ type: 'meeting.setState', state: 'open', openUntil: START_OF_TEST + 14 * DAY });
  expect(await titles()).toEqual([]);
  const calendar = (await server.program.get(`${path}/calendar.ics`)).body;
  expect(calendar).toContain('BEGIN:VALARM\r\nACTION:DISPLAY\r\nTRIGGER:-P1D\r\n');
  await command({ type: 'meeting.setOpenUntil', openUntil: START_OF_TEST + 6 * DAY });
  const names = ['Käytännöt', 'Verkkoklinikka', 'Käytännöt'];
  expect(await titles()).toEqual(names.map((name) => `${name}: sulkeutuu pian lisäyksiltä`));
  await command({ type: 'meeting.setState', state: 'resting' });
  expect(await titles()).toEqual(names.map((name) => `${name}: suljettu lisäyksiltä`));
  await server.program.delete('/api/network/publication', { token: COORDINATOR_KEY });
});

describe('pictures on a public board', () => {
  const send = async (): Promise<{ hash: string; type: string; size: number }> => {
    const answer = await server.app.http.inject({
      method: 'POST',
      url: filesPath(id, board),
      headers: { authorization: `Bearer ${anna.token}`, 'content-type': 'image/jpeg' },
      payload: Buffer.from(photo()),
    });
    return answer.json();
  };

  const carry = async (): Promise<string> => {
    const sent = await send();
    const alt = 'Ranta, kysy anna@example.org';
    const attachment = { ...sent, name: 'anna-kirjoittaja.jpg', alt };
    await addNote('picture', { text: '', attachment, author: anna.participantId });
    return sent.hash;
  };

  const read = (path: string, headers: Readonly<Record<string, string>> = {}) =>
    server.app.http.inject({ method: 'GET', url: path, headers });

  test('are shown with their description, without what the camera and its owner called them', async () => {
    const hash = await carry();
    const path = await publish();
    const page = await server.program.get(path);
    const shown = parse(page.body).querySelector('img');
    expect(shown?.getAttribute('alt')).toBe('Ranta, kysy […]');
    const address = shown?.getAttribute('src') ?? '';
    expect(address).toBe(`${path}/pictures/${hash}`);
    for (const rest of ['', '/feed.atom']) {
      const { body } = await server.program.get(`${path}${rest}`);
      expect(body).not.toMatch(/kirjoittaja|example/);
    }
    const picture = await read(address);
    expect(picture.statusCode).toBe(200);
    expect(picture.rawPayload.equals(jpeg())).toBe(true);
    expect(picture.rawPayload.includes(OWNER)).toBe(false);
    expect(picture.headers).toMatchObject({
      'content-type': 'image/jpeg',
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringMatching(/default-src 'none'; sandbox/),
    });
    expect(picture.headers['set-cookie']).toBeUndefined();
    expect((await read(address, { 'if-none-match': `"${hash}"` })).statusCode).toBe(304);
  });

  test('are there as long as a note shows them, and the board is public', async () => {
    const kept = await send();
    const path = await publish();
    // Sent to the board, but on no note of it.
    expect((await read(`${path}/pictures/${kept.hash}`)).statusCode).toBe(404);
    const address = `${path}/pictures/${await carry()}`;
    expect((await read(address)).statusCode).toBe(200);
    expect((await read(address.replace('/p/', '/p/x'))).statusCode).toBe(404);
    await server.app.facilitation.documents.editBoard(board, (doc) => {
      const note = doc.getMap('notes').get('picture');
      if (note instanceof Y.Map) note.set('deleted', { at: 1, by: anna.participantId });
    });
    expect((await read(address)).statusCode).toBe(404);
    await carry();
    await command({ type: 'board.unpublish', board });
    expect((await read(address)).statusCode).toBe(404);
  });
});
