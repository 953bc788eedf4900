import type { Seat } from '../dialects/dialect.ts';
import { createBoard, createMeeting, joinMeeting } from '../../e2e/support/http.ts';
import { freePort } from '../../e2e/support/free-port.ts';
import { inParallel } from './in-parallel.ts';
import { nodeArgs } from './node-args.ts';
import { spawnServer } from './server-process.ts';
import type { Target } from './target.ts';

const REQUESTS_AT_ONCE = 16;

/** Ours, by its contract alone: meeting, boards and sessions over HTTP, then the protocol of y-websocket. */
export const talkoot: Target = {
  name: 'talkoot',
  dialect: 'yjs',
  start: async (options) => {
    const { dataFolder, isUnlimited = false } = options;
    const port = await freePort();
    return spawnServer({
      port,
      args: [...nodeArgs(options), 'server/main.ts'],
      env: {
        NODE_ENV: 'production',
        HOST: '127.0.0.1',
        PORT: String(port),
        DATA_DIR: dataFolder,
        ...(isUnlimited && { MAX_FRAMES_PER_SECOND: '100000', MAX_FRAMES_BURST: '1000000' }),
      },
      logFolder: dataFolder,
      readyPath: '/readyz',
    });
  },
  seat: async ({ port }, { people, boards }) => {
    const server = `http://127.0.0.1:${port}`;
    const meeting = await createMeeting(server, { title: 'Bench' });
    const facilitator = await joinMeeting(server, meeting.keys.facilitator, 'Facilitator');
    const made = await inParallel(boards, REQUESTS_AT_ONCE, (index) =>
      createBoard(server, meeting.id, facilitator.token, {
        title: `Board ${index}`,
        template: 'blank',
      }),
    );
    return inParallel(people, REQUESTS_AT_ONCE, async (index): Promise<Seat> => {
      const { token, participantId } = await joinMeeting(
        server,
        meeting.keys.participant,
        `Person ${index}`,
      );
      const room = index % boards;
      const document = `board:${made[room]?.id ?? ''}`;
      return {
        index,
        room,
        document,
        path: `/sync/${document}?token=${token}`,
        author: participantId,
      };
    });
  },
};
