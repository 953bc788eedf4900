import { accessToContinuousBoard } from '../../../shared/access/visibility.ts';
import type { ExportedBoard } from '../../../shared/board/exports/exported-board.ts';
import { publicAuthors, publicBoard } from '../../../shared/board/exports/public-board.ts';
import { withoutContacts } from '../../../shared/board/exports/without-contacts.ts';
import { isId } from '../../../shared/lib/id.ts';
import { accessInRole } from '../../directory/board-access.ts';
import type { LinkGroup } from '../../directory/link-groups.ts';
import type { PublicLink } from '../../directory/public-links.ts';
import type { Board, Meeting, MeetingCard } from '../../directory/records.ts';
import type { Writer } from '../../exports/export-source.ts';
import { visibleGroups } from '../desk/visible-groups.ts';
import type { Facilitation } from '../facilitation.ts';
import { readWaitingNews, type WaitingNews } from './waiting-news.ts';

/** A board as it is told of without anybody joining. */
export type ToldBoard = {
  readonly id: string;
  /** As the directory lists it. */
  readonly listed: Board;
  /** `null`: a continuous board of the network. */
  readonly meeting: Meeting | null;
  readonly exported: ExportedBoard;
  /** Where the public reads it; null for a board that it does not. */
  readonly secret: string | null;
};

/** What stands behind an address that needs no joining. */
export type PublicView =
  | {
      readonly kind: 'board';
      readonly board: ToldBoard;
      /** `null`: a continuous board of the network. */
      readonly meeting: Meeting | null;
      /** Those who were told that their names are public. */
      readonly writers: ReadonlyMap<string, Writer>;
    }
  | {
      readonly kind: 'meeting';
      readonly meeting: Meeting;
      readonly boards: readonly ToldBoard[];
      readonly waiting: readonly WaitingNews[];
    }
  | {
      readonly kind: 'network';
      readonly name: string;
      readonly meetings: readonly MeetingCard[];
      readonly boards: readonly ToldBoard[];
      /** Links that still hold. */
      readonly groups: readonly LinkGroup[];
    };

type Reading = Pick<Facilitation, 'directory' | 'documents' | 'network' | 'now'>;

/** The public sees no more than whoever comes by the link for viewers. */
export const isOpenToViewers = (board: Board, meeting: Meeting | null): boolean => {
  if (board.removedAt !== null) return false;
  if (meeting !== null) return accessInRole(board, meeting, 'viewer') !== 'none';
  return board.meetingId === null && accessToContinuousBoard(board.visibility, 'viewer') !== 'none';
};

/** What is called after somebody's mailbox is called so among those who are in. */
const titled = <T extends { readonly title: string }>(called: T): T => ({
  ...called,
  title: withoutContacts(called.title),
});

const readPublicBoard = async (
  { directory, documents }: Reading,
  { target, secret }: PublicLink,
): Promise<ToldBoard | null> => {
  const board = await directory.findBoard(target);
  if (board === null) return null;
  const meeting = board.meetingId === null ? null : await directory.findMeeting(board.meetingId);
  if (!isOpenToViewers(board, meeting)) return null;
  const exported = await documents.exportBoard(board.id);
  return (
    exported && {
      id: board.id,
      listed: titled(board),
      meeting: meeting && titled(meeting),
      secret,
      exported: publicBoard(exported),
    }
  );
};

const writersOf = async (
  { directory }: Reading,
  board: ExportedBoard,
): Promise<ReadonlyMap<string, Writer>> => {
  const people = await Promise.all([...publicAuthors(board)].map((id) => directory.findPerson(id)));
  return new Map(
    people.flatMap((person) =>
      person === null || person.name === ''
        ? []
        : [[person.id, { name: person.name, organisation: person.organisation }]],
    ),
  );
};

const boardView = async (reading: Reading, link: PublicLink): Promise<PublicView | null> => {
  const board = await readPublicBoard(reading, link);
  if (board === null) return null;
  const { meeting, exported } = board;
  return { kind: 'board', board, meeting, writers: await writersOf(reading, exported) };
};

/** Everything that facilitators see, the network's boards included: the feed is theirs. */
const meetingView = async (
  { directory, documents }: Reading,
  { target }: PublicLink,
): Promise<PublicView | null> => {
  const meeting = await directory.findMeeting(target);
  if (meeting === null) return null;
  const boards = await directory.listBoards(target);
  const told: ToldBoard[] = [];
  for (const listed of boards) {
    const { id, removedAt } = listed;
    const exported = removedAt === null ? await documents.exportBoard(id) : null;
    if (exported !== null) told.push({ id, listed, meeting, exported, secret: null });
  }
  const waiting = await readWaitingNews({ directory, documents }, meeting, told);
  return { kind: 'meeting', meeting, boards: told, waiting };
};

const networkView = async (reading: Reading): Promise<PublicView> => {
  const { directory, network, now } = reading;
  const [meetings, links, groups] = await Promise.all([
    directory.listMeetings(network.id),
    directory.listPublicBoards(),
    directory.listLinkGroups(network.id),
  ]);
  const told: ToldBoard[] = [];
  for (const link of links) {
    const board = await readPublicBoard(reading, link);
    if (board !== null) told.push(board);
  }
  return {
    kind: 'network',
    name: network.name,
    // What has no time was not meant for everybody.
    meetings: meetings.filter(({ startsAt }) => startsAt !== null).map(titled),
    boards: told,
    groups: visibleGroups(groups, now()),
  };
};

/** What the address with this key leads to; `null` when it is closed, or what it led to is not to be seen now. */
export const readPublicView = async (
  reading: Reading,
  secret: string,
): Promise<PublicView | null> => {
  const link = isId(secret) ? await reading.directory.findPublicLink(secret) : null;
  switch (link?.kind) {
    case undefined:
      return null;
    case 'board':
      return boardView(reading, link);
    case 'meeting':
      return meetingView(reading, link);
    case 'network':
      return networkView(reading);
  }
};
