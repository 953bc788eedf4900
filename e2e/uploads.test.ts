import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { filesPath } from '../shared/api/files.ts';
import { jpeg } from '../shared/files/testing/pictures.ts';
import { createLiveBoard } from './support/live-board.ts';
import { joinMeeting } from './support/http.ts';
import { type ServerProcess, startServer } from './support/server-process.ts';

const PEOPLE = 20;
/** Ten, as decision 0044 measured, take a gigabyte of disk: `UPLOADS_EACH=10 npx vitest run e2e/uploads.test.ts`. */
const PICTURES_EACH = Number(process.env['UPLOADS_EACH'] ?? 3);
const PICTURE_BYTES = 5_000_000;
const MB = 1024 * 1024;

let server: ServerProcess;

beforeAll(async () => {
  server = await startServer({ env: { MIN_FREE_DISK_BYTES: '0' } });
}, 60_000);
afterAll(() => server.dispose());

/** What the process has of the machine's memory, now or at the most so far. */
const memoryOf = (pid: number, line: 'VmRSS' | 'VmHWM'): number => {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return (Number(new RegExp(`^${line}:\\s+(\\d+) kB$`, 'm').exec(status)?.[1]) * 1024) / MB;
};

/** A picture of 5 MB like no other: what stands behind its header is noise. */
const picture = (): Uint8Array<ArrayBuffer> => {
  const noise = randomBytes(PICTURE_BYTES - jpeg().length);
  // No marker may come about by chance.
  for (let at = noise.indexOf(0xff); at !== -1; at = noise.indexOf(0xff, at)) noise[at] = 0;
  return Uint8Array.from(Buffer.concat([jpeg().subarray(0, -2), noise, jpeg().subarray(-2)]));
};

test.runIf(process.platform === 'linux')(
  'pictures of 5 MB from twenty people at once cost the server buffers, not pictures',
  async () => {
    const { meeting, document } = await createLiveBoard(server.url);
    const board = document.replace('board:', '');
    const people = await Promise.all(
      Array.from({ length: PEOPLE }, (_, index) =>
        joinMeeting(server.url, meeting.keys.participant, `Anna ${index}`),
      ),
    );
    const bytes = picture();
    const before = memoryOf(server.pid(), 'VmRSS');
    const send = async (token: string): Promise<number> => {
      const body = Uint8Array.from(bytes);
      // Each one another file, so that each is written.
      body.set(
        randomBytes(64).map((byte) => byte & 0x7f),
        body.length - 100,
      );
      const answer = await fetch(`${server.url}${filesPath(meeting.id, board)}`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'image/jpeg' },
        body,
      });
      await answer.arrayBuffer();
      return answer.status;
    };
    const statuses = await Promise.all(
      people.map(async ({ token }) => {
        const own: number[] = [];
        for (let sent = 0; sent < PICTURES_EACH; sent += 1) own.push(await send(token));
        return own;
      }),
    );
    expect(statuses.flat()).toEqual(Array(PEOPLE * PICTURES_EACH).fill(201));
    const most = memoryOf(server.pid(), 'VmHWM');
    console.log(`memory: ${before.toFixed(0)} MB before, ${most.toFixed(0)} MB at the most`);
    // All of them in memory would be 300 MB and more, however few are under way at once.
    expect(most - before).toBeLessThan(250);
  },
  300_000,
);
