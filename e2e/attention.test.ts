import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import {
  type CreatedMeeting,
  createMeeting,
  type Joined,
  joinMeeting,
  readMeeting,
  sendCommand,
} from './support/http.ts';
import { openRawClient, type RawClient } from './support/raw-client.ts';
import { type ServerProcess, startServer } from './support/server-process.ts';
import { until } from './support/until.ts';

/** Whoever is held is let go when the presenter vanishes, and not before. */
let server: ServerProcess;
let meeting: CreatedMeeting;
let kaisa: Joined;
let anna: Joined;
let board: string;
const opened: RawClient[] = [];

const open = async ({ token }: Joined): Promise<RawClient> => {
  const client = openRawClient(server.url, `meeting:${meeting.id}`, token);
  opened.push(client);
  await client.synced();
  return client;
};

const shown = ({ doc }: RawClient): unknown => doc.getMap('control').get('attention') ?? null;

const hold = () =>
  sendCommand(server.url, meeting.id, kaisa.token, { type: 'attention.hold', target: { board } });

beforeAll(async () => {
  server = await startServer();
}, 30_000);

afterAll(() => server.dispose());

beforeEach(async () => {
  meeting = await createMeeting(server.url, { title: 'Talkoot', template: 'needs-mapping' });
  kaisa = await joinMeeting(server.url, meeting.keys.facilitator, 'Kaisa');
  anna = await joinMeeting(server.url, meeting.keys.participant, 'Anna');
  const { boards } = await readMeeting(server.url, meeting.id, kaisa.token);
  board = boards[0]?.id ?? '';
});

afterEach(() => {
  for (const client of opened.splice(0)) client.destroy();
});

it('a presenter who reloads holds on, and one who goes lets go', async () => {
  const observer = await open(anna);
  const first = await open(kaisa);
  await hold();
  await until(() => shown(observer), { what: 'everybody to be held' });
  first.destroy();
  const second = await open(kaisa);
  const left = performance.now();
  second.destroy();
  await until(() => shown(observer) === null, { what: 'the release', timeoutMs: 20_000 });
  expect(performance.now() - left).toBeGreaterThan(9_500);
}, 40_000);

it('over a restart too, once the presenter had time to come back', async () => {
  await open(kaisa);
  await hold();
  for (const client of opened.splice(0)) client.destroy();
  await server.kill();
  await server.start();
  const observer = await open(anna);
  expect(shown(observer)).toMatchObject({ level: 'hold', target: { board } });
  await until(() => shown(observer) === null, { what: 'the release', timeoutMs: 45_000 });
}, 80_000);

it('what one may leave stays when the presenter goes', async () => {
  const presenter = await open(kaisa);
  const observer = await open(anna);
  const bring = { type: 'attention.bring', target: { board } };
  await sendCommand(server.url, meeting.id, kaisa.token, bring);
  await until(() => shown(observer), { what: 'everybody to be brought' });
  presenter.destroy();
  // Somebody who goes after that holds another meeting; once that one is let go, this one would have been, too.
  const other = await createMeeting(server.url, { title: 'Toinen', template: 'blank' });
  const berit = await joinMeeting(server.url, other.keys.facilitator, 'Berit');
  const elsewhere = openRawClient(server.url, `meeting:${other.id}`, berit.token);
  opened.push(elsewhere);
  await elsewhere.synced();
  const nils = await joinMeeting(server.url, other.keys.facilitator, 'Nils');
  const going = openRawClient(server.url, `meeting:${other.id}`, nils.token);
  await going.synced();
  going.destroy();
  await sendCommand(server.url, other.id, nils.token, { type: 'attention.hold', target: {} });
  await until(() => shown(elsewhere), { what: 'the other hold' });
  await until(() => shown(elsewhere) === null, { what: 'its release', timeoutMs: 20_000 });
  expect(shown(observer)).toMatchObject({ level: 'bring' });
}, 80_000);
