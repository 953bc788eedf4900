import { demoLinks } from './demo-links.ts';
import { joinMeeting, type Joined, keyOf, readMeeting, type Role } from './http.ts';
import { openRawClient, type RawClient } from './raw-client.ts';
import type { ServerProcess } from './server-process.ts';

/** The sample's needs-mapping board, and ways to come to it as any role. */
export type DemoBoard = {
  /** Its name on the wire: `board:<id>`. */
  readonly document: string;
  readonly meetingId: string;
  join(role: Role, name: string): Promise<Joined>;
  open(joined: Joined): Promise<RawClient>;
};

export const NEEDS_BOARD = 'Mitä tarvitsemme yhteiskehittämisen mallilta?';

/** Finds a board of the sample meeting as any program would: by its link, the API and its title. */
export const findDemoBoard = async (
  server: ServerProcess,
  title = NEEDS_BOARD,
): Promise<DemoBoard> => {
  const links = demoLinks(server.output());
  const join = (role: Role, name: string): Promise<Joined> =>
    joinMeeting(server.url, keyOf(links[role]), name);
  const finder = await join('facilitator', 'Kaisa');
  const meeting = await readMeeting(server.url, finder.meetingId, finder.token);
  const board = meeting.boards.find((candidate) => candidate.title === title);
  if (board === undefined) throw new Error(`the sample meeting has no board "${title}"`);
  const document = `board:${board.id}`;
  return {
    document,
    meetingId: meeting.id,
    join,
    open: async ({ token }) => {
      const client = openRawClient(server.url, document, token);
      await client.synced();
      return client;
    },
  };
};
