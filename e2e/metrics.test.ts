import { afterAll, beforeAll, expect, it } from 'vitest';
import { addForeignNote } from './support/contract.ts';
import { type DemoBoard, findDemoBoard } from './support/demo-board.ts';
import { type ServerProcess, startServer } from './support/server-process.ts';
import { until } from './support/until.ts';

/** What an operator reads after people have worked for a while. */
let server: ServerProcess;
let board: DemoBoard;

beforeAll(async () => {
  server = await startServer({ demo: true });
  board = await findDemoBoard(server);
}, 30_000);

afterAll(() => server.dispose());

const read = async (): Promise<ReadonlyMap<string, number>> => {
  const text = await (await fetch(`${server.url}/metrics`)).text();
  return new Map(
    [...text.matchAll(/^(\S+) (\S+)$/gm)].map(([, name = '', value]) => [name, Number(value)]),
  );
};

it('edits, refusals, commits, frames and people are counted, and nobody is named', async () => {
  const anna = await board.join('participant', 'Anna');
  const [client, other] = await Promise.all([board.open(anna), board.open(anna)]);
  addForeignNote(client.doc, {
    id: 'counted',
    text: 'x',
    section: '',
    author: anna.participantId,
  });
  await until(() => other.doc.getMap('notes').has('counted'), { what: 'the note' });
  const during = await read();
  expect(during.get('talkoot_edits_accepted_total')).toBe(1);
  expect(during.get('talkoot_web_sockets')).toBe(2);
  expect(during.get('talkoot_rooms_awake')).toBeGreaterThan(0);
  expect(during.get('talkoot_storage_trouble')).toBe(0);
  for (const busy of [
    'talkoot_commit_seconds_count',
    'talkoot_tick_seconds_count',
    'talkoot_joins_total',
    'talkoot_frames_received_total',
    'talkoot_received_bytes_total',
    'talkoot_frames_sent_total',
    'talkoot_sent_bytes_total',
  ]) {
    expect([busy, (during.get(busy) ?? 0) > 0]).toEqual([busy, true]);
  }
  addForeignNote(client.doc, { id: 'foreign', text: 'x', section: '', author: 'somebody' });
  expect(await client.closed()).toBe(4403);
  client.destroy();
  other.destroy();
  const after = await until(
    async () => {
      const metrics = await read();
      return metrics.get('talkoot_web_sockets') === 0 ? metrics : null;
    },
    { what: 'the sockets to be gone' },
  );
  expect(after.get('talkoot_edits_refused_total{reason="notInYourName"}')).toBe(1);
  expect(after.get('talkoot_sockets_closed_total{code="4403"}')).toBe(1);
  const text = await (await fetch(`${server.url}/metrics`)).text();
  for (const secret of [
    anna.participantId,
    anna.token,
    board.meetingId,
    board.document,
    '127.0.0.1',
  ]) {
    expect(text).not.toContain(secret);
  }
});
