import type { DeskAnswer, DeskBoard, DeskGroup, DeskMeeting } from '../../../shared/api/desk.ts';
import { DEFAULT_TIME_ZONE } from '../../../shared/lib/zoned-time.ts';
import { boardAccess } from '../../directory/board-access.ts';
import type { LinkGroup } from '../../directory/link-groups.ts';
import type { ActiveBoard, MeetingCard } from '../../directory/records.ts';
import type { Session } from '../../directory/session.ts';
import { closingOfBoard } from '../closing.ts';
import type { Facilitation } from '../facilitation.ts';
import { isOpenToViewers } from '../publishing/public-view.ts';
import { comingMeetings, type ComingMeeting } from './coming-meetings.ts';
import { visibleGroups } from './visible-groups.ts';

/** Who reads the desk. */
export type DeskReader = {
  readonly coordinator: boolean;
  /** As whom they are in a meeting; null for one that they have not joined. */
  readonly sessionIn: (meetingId: string) => Promise<Session | null>;
  /** Meetings that they have joined, the newest first; coordinators are in all. */
  readonly meetings: readonly string[];
  /** Boards of groups that they belong to. */
  readonly kept: ReadonlySet<string>;
};

type Reading = Pick<Facilitation, 'directory' | 'network' | 'now'>;

/** As much as anybody looks through. */
const MAX_BOARDS = 100;

/** A continuous board is opened through any meeting; so many are tried. */
const MAX_WAYS = 5;

const groupOf = (
  { id, title, owner, validUntil, links, rank, revision }: LinkGroup,
  now: number,
): DeskGroup => ({
  id,
  title,
  owner,
  validUntil,
  isExpired: validUntil <= now,
  links: [...links],
  rank,
  revision,
});

type Context = Reading & {
  readonly reader: DeskReader;
  /** Whether those hear of a meeting who have not joined it. */
  readonly tellsAll: boolean;
  readonly meetings: ReadonlyMap<string, MeetingCard>;
  /** The public's way to a board, by its id. */
  readonly publicKeys: ReadonlyMap<string, string>;
};

/** Where this reader reads a board; null for a way that is not there, undefined for a board that is not theirs to know. */
const addressOf = async (
  { reader, publicKeys, meetings }: Context,
  board: ActiveBoard,
): Promise<string | null | undefined> => {
  const ways = board.meetingId === null ? reader.meetings.slice(0, MAX_WAYS) : [board.meetingId];
  for (const id of ways) {
    const meeting = meetings.get(id);
    const session = meeting && (await reader.sessionIn(id));
    if (meeting && session && boardAccess(session, board, meeting).access !== 'none') {
      return `/m/${id}/${session.role}/b/${board.id}`;
    }
  }
  const key = publicKeys.get(board.id);
  const own = board.meetingId === null ? null : (meetings.get(board.meetingId) ?? null);
  if (key !== undefined && isOpenToViewers(board, own)) return `/p/${key}`;
  return reader.coordinator ? null : undefined;
};

const boardOf = async (context: Context, board: ActiveBoard): Promise<DeskBoard | null> => {
  const address = await addressOf(context, board);
  if (address === undefined) return null;
  const meeting = board.meetingId === null ? null : context.meetings.get(board.meetingId);
  if (meeting === undefined) return null;
  const closing = meeting === null || board.isLasting ? null : closingOfBoard(board, meeting);
  return {
    id: board.id,
    title: board.title,
    meeting: meeting === null || meeting.isGroup ? '' : meeting.title,
    language: meeting?.language ?? null,
    timeZone: meeting?.timeZone ?? DEFAULT_TIME_ZONE,
    noteCount: board.noteCount,
    changedAt: board.changedAt,
    isOpen: closing?.isOpen ?? true,
    closesAt: closing?.at ?? null,
    address,
  };
};

const meetingOf = async (
  { reader, tellsAll }: Context,
  meeting: ComingMeeting,
): Promise<DeskMeeting | null> => {
  const { id, title, state, language, timeZone, startsAt, endsAt } = meeting;
  const session = await reader.sessionIn(id);
  // What has no time was not meant for everybody.
  if (session === null && !(tellsAll && startsAt !== null)) return null;
  const address = session === null ? null : `/m/${id}/${session.role}`;
  return { title, state, language, timeZone, startsAt, endsAt, address };
};

const inOrder = async <Item, Told>(
  items: readonly Item[],
  tell: (item: Item) => Promise<Told | null>,
): Promise<Told[]> => {
  const told: Told[] = [];
  for (const item of items) {
    const one = await tell(item);
    if (one !== null) told.push(one);
  }
  return told;
};

type DeskReading = Pick<Context, 'reader' | 'tellsAll'> & { readonly publicLink: string | null };

/** The desk of the network as this reader may see it: names nobody. */
export const readDesk = async (
  reading: Reading,
  { reader, publicLink, tellsAll }: DeskReading,
): Promise<DeskAnswer> => {
  const { directory, network } = reading;
  const now = reading.now();
  const [meetings, boards, links, groups, lasting] = await Promise.all([
    directory.listMeetings(network.id),
    directory.listActiveBoards(network.id),
    directory.listPublicBoards(),
    directory.listLinkGroups(network.id),
    directory.listGroupBoards(network.id),
  ]);
  const context: Context = {
    ...reading,
    reader,
    tellsAll,
    meetings: new Map(meetings.map((meeting) => [meeting.id, meeting])),
    publicKeys: new Map(links.map(({ target, secret }) => [target, secret])),
  };
  const told = (of: readonly ActiveBoard[]) => inOrder(of, (board) => boardOf(context, board));
  const ofMeetings = await told(boards.filter(({ meetingId }) => meetingId !== null));
  return {
    name: network.name,
    coordinator: reader.coordinator,
    publicLink,
    now,
    meetings: await inOrder(comingMeetings(meetings, now), (meeting) =>
      meetingOf(context, meeting),
    ),
    boards: ofMeetings.filter(({ isOpen }) => isOpen).slice(0, MAX_BOARDS),
    continuous: await told(boards.filter(({ meetingId }) => meetingId === null)),
    lasting: await told(lasting.filter(({ id }) => reader.coordinator || reader.kept.has(id))),
    groups: (reader.coordinator ? groups : visibleGroups(groups, now)).map((group) =>
      groupOf(group, now),
    ),
  };
};
