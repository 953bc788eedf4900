import { readTables } from '../../shared/meeting/read.ts';
import type { Heir } from '../directory/lasting-boards.ts';
import type { Board, Meeting } from '../directory/records.ts';
import { newMeeting, withNewLinks } from './create-meeting.ts';
import type { Facilitation } from './facilitation.ts';

/** A meeting of the group's own, without times: open for additions until its people choose a last day. */
const ownMeeting = ({ title }: Board, { language, timeZone }: Meeting, at: number): Meeting => ({
  ...newMeeting({ title, description: '', language, timeZone, startsAt: null, endsAt: null }, at),
  state: 'open',
});

const hostsOf = async (
  { documents }: Facilitation,
  meetingId: string,
): Promise<ReadonlyMap<string, string>> => {
  const tables = await documents.readMeeting(meetingId, readTables);
  return new Map((tables ?? []).flatMap(({ board, host }) => (board ? [[board, host]] : [])));
};

/**
 * Where the boards of a meeting's groups that carry on go when it is deleted: a meeting of each group's own, which nobody
 * finds before the board is in it. The table's host leads it or, where they have gone, who has kept the board longest.
 */
export const makeHeirs = async (facilitation: Facilitation, meeting: Meeting): Promise<Heir[]> => {
  const { directory, documents, network, now } = facilitation;
  const boards = await directory.listBoards(meeting.id);
  const lasting = boards.filter(({ isLasting, removedAt }) => isLasting && removedAt === null);
  if (lasting.length === 0) return [];
  const hosts = await hostsOf(facilitation, meeting.id);
  const heirs: Heir[] = [];
  for (const board of lasting) {
    const own = ownMeeting(board, meeting, now());
    await documents.createMeeting(own.id, own);
    await withNewLinks((links) =>
      directory.startMeeting({
        meeting: own,
        networkId: network.id,
        links,
        boards: [],
        now: now(),
      }),
    );
    const keepers = await directory.listKeepers(board.id);
    const host = hosts.get(board.id);
    const leader = keepers.find((person) => person === host) ?? keepers[0] ?? null;
    heirs.push({ board: board.id, meeting: own.id, leader });
  }
  return heirs;
};
