import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { addForeignNote } from './support/contract.ts';
import {
  createBoard,
  createMeeting,
  joinMeeting,
  keyOf,
  readMeeting,
  request,
  sendCommand,
} from './support/http.ts';
import { openRawClient } from './support/raw-client.ts';
import { openRawSocket } from './support/raw-socket.ts';
import { ADMIN_KEY, type ServerProcess, startServer } from './support/server-process.ts';
import { upgrade } from './support/upgrade.ts';

/** At the most talkative log level, through everything that can go well or badly: no secret, name or note is printed. */
const METRICS_TOKEN = 'a-token-for-the-metrics';
const NAME = 'Tuulikki Salaisenperä';
const WORDS = 'sanoja-jotka-ovat-vain-lapussa';

let server: ServerProcess;

beforeAll(async () => {
  server = await startServer({ env: { LOG_LEVEL: 'trace', METRICS_TOKEN } });
}, 30_000);

afterAll(() => server.dispose());

/** Bytes as they are, for what no HTTP library would send. */
const say = async (bytes: string): Promise<void> => {
  const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
  socket.on('error', () => {});
  socket.resume();
  socket.end(bytes);
  await once(socket, 'close');
};

it('the log holds no secrets', async () => {
  const { url } = server;
  const meeting = await createMeeting(url, { title: 'Talkoot' });
  const kaisa = await joinMeeting(url, meeting.keys.facilitator, 'Kaisa');
  const tuulikki = await joinMeeting(url, meeting.keys.participant, NAME);
  const board = await createBoard(url, meeting.id, kaisa.token, {
    title: 'Ideat',
    template: 'blank',
  });
  const { token } = tuulikki;
  const document = `board:${board.id}`;

  // A browser's cookies, a personal link, the coordinator's cookie.
  const joined = await fetch(`${url}/api/join`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ key: meeting.keys.viewer, name: NAME }),
  });
  const device = joined.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  const link = await fetch(`${url}/api/me/link`, { method: 'POST', headers: { cookie: device } });
  const personal: { link: string } = await link.json();
  const signedIn = await request(`${url}/api/coordinator`, { body: { key: ADMIN_KEY } });
  const coordinator = signedIn.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  await request(`${url}/api/continue`, { body: { key: keyOf(personal.link) } });

  // What goes well, and what is refused.
  const client = openRawClient(url, document, token);
  await client.synced();
  addForeignNote(client.doc, {
    id: 'n1',
    text: WORDS,
    section: '',
    author: tuulikki.participantId,
  });
  addForeignNote(client.doc, { id: 'n2', text: WORDS, section: '', author: 'somebody-else' });
  expect(await client.closed()).toBe(4403);
  client.destroy();
  await readMeeting(url, meeting.id, token);
  await request(`${url}/metrics`, { token: METRICS_TOKEN });
  await request(`${url}/metrics`, { token: `${METRICS_TOKEN}x` });

  // Secrets in odd places.
  for (const secret of [token, meeting.keys.facilitator, ADMIN_KEY, meeting.code]) {
    await request(`${url}/?token=${secret}`);
    await request(`${url}/${secret}`);
    await request(`${url}/api/${secret}?key=${secret}`, { token: secret });
    await request(`${url}/api/meetings/${secret}`, { token: secret });
    await request(`${url}/api/join`, { body: { key: secret, code: secret, [secret]: secret } });
    await request(`${url}/api/join`, { body: { key: { [secret]: secret } } });
    await fetch(`${url}/api/join`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: `{"key":"${secret}`,
    });
    await fetch(`${url}/${secret}`, { headers: { [`x-${secret}`]: secret, referer: secret } });
    for (const name of [document, secret, `board:${secret}`, '%E0%A4%A']) {
      const socket = await openRawSocket(url, `/sync/${name}?token=${secret}&via=${secret}`);
      socket.send(Uint8Array.of(0, 2, 4, 255, 255, 255, 255));
      socket.close();
      await socket.closed();
    }
    await upgrade(url, `/sync/${document}?token=${secret}`, {
      origin: `https://${secret}.example`,
    });
    await upgrade(url, `/elsewhere?token=${secret}`);
    await say(`GET /sync/${document}?token=${secret} HTTP/9\r\n${secret}\r\n\r\n`);
    await say(
      `${secret} /${secret} HTTP/1.1\r\nHost: x\r\nCookie: talkoot-device=${secret}\r\n\r\n`,
    );
  }
  await fetch(`${url}/sync/${document}/events?token=${token}x`, { headers: { cookie: device } })
    .then((answer) => answer.body?.cancel())
    .catch(() => undefined);
  await sendCommand(url, meeting.id, kaisa.token, {
    type: 'link.renew',
    role: 'participant',
    putOut: true,
  });
  expect(await server.terminate()).toBe(0);

  const secrets = [
    token,
    kaisa.token,
    ADMIN_KEY,
    METRICS_TOKEN,
    meeting.code,
    ...Object.values(meeting.keys),
    keyOf(personal.link),
    ...[device, coordinator].map((cookie) => cookie.split('=')[1] ?? ''),
    NAME,
    encodeURIComponent(NAME),
    WORDS,
  ];
  const output = server.output();
  expect(output.split('\n').length).toBeGreaterThan(40);
  for (const secret of secrets) {
    expect(secret.length).toBeGreaterThan(8);
    expect(output).not.toContain(secret);
  }
});
