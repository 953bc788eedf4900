import type { CommandOf } from '../../../shared/api/commands/all.ts';
import type { publishingCommandRoles } from '../../../shared/api/commands/publishing-commands.ts';
import { readNotes } from '../../../shared/board/read.ts';
import { createId } from '../../../shared/lib/id.ts';
import { ok, type Result } from '../../../shared/lib/result.ts';
import type { PublicLink, PublicTarget } from '../../directory/public-links.ts';
import type { Board } from '../../directory/records.ts';
import { findOwnBoard } from '../board-commands.ts';
import type { Facilitation } from '../facilitation.ts';
import type { Outcome, Sender } from '../outcome.ts';
import { type Refusal, refuse } from '../refusal.ts';

type PublishingCommand = CommandOf<keyof typeof publishingCommandRoles>;

/** Where a public link leads. The key stands in the path: what it opens is for everybody who has it. */
export const publicAddress = (origin: string, { secret }: Pick<PublicLink, 'secret'>): string =>
  `${origin}/p/${secret}`;

/** Opens an address, or finds the one that there is. */
export const openPublicLink = (
  { directory, now }: Pick<Facilitation, 'directory' | 'now'>,
  target: PublicTarget & { readonly meetingId: string | null },
): Promise<PublicLink> =>
  directory.openPublicLink({ link: { ...target, secret: createId() }, now: now() });

/** Nobody has written who was not told that the public reads names; decided and written in one step. */
const promiseNames = async (
  { documents, now }: Facilitation,
  board: string,
): Promise<Result<null, Refusal>> => {
  const isPromised = await documents.editBoard(board, (doc) => {
    const info = doc.getMap('board');
    if (typeof info.get('namesPublicSince') === 'number') return true;
    if (readNotes(doc).some(({ author }) => author !== undefined)) return false;
    info.set('namesPublicSince', now());
    return true;
  });
  return isPromised === true
    ? ok(null)
    : refuse('conflict', 'People have written here who were not told that names are public.');
};

const publish = async (
  facilitation: Facilitation,
  { origin }: Sender,
  { board, names }: { board: Board; names: boolean | undefined },
): Promise<Outcome> => {
  const { documents, now } = facilitation;
  if (names === true) {
    const promised = await promiseNames(facilitation, board.id);
    if (!promised.ok) return promised;
  }
  // First everybody on the board is told, then it is so.
  const { id, meetingId } = board;
  const before = await facilitation.directory.findPublicLinkOf({ kind: 'board', target: id });
  await documents.turnBoard(id, {
    ...(before === null && { publicSince: now() }),
    ...(names === false && { namesPublicSince: null }),
  });
  const link = await openPublicLink(facilitation, { kind: 'board', target: id, meetingId });
  return ok({ link: publicAddress(origin, link) });
};

const unpublish = async (
  { directory, documents }: Facilitation,
  { id }: Board,
): Promise<Outcome> => {
  await directory.closePublicLink({ kind: 'board', target: id });
  await documents.turnBoard(id, { publicSince: null });
  return ok(null);
};

/** Opens and closes the ways on which people read who have not joined. */
export const runPublishingCommand = async (
  facilitation: Facilitation,
  sender: Sender,
  command: PublishingCommand,
): Promise<Outcome> => {
  const { session, meeting, origin } = sender;
  const feed = { kind: 'meeting', target: meeting.id, meetingId: meeting.id } as const;
  switch (command.type) {
    case 'board.publish':
    case 'board.unpublish': {
      const board = await findOwnBoard(facilitation, session, command.board);
      if (!board.ok) return board;
      return command.type === 'board.publish'
        ? publish(facilitation, sender, { board: board.value, names: command.names })
        : unpublish(facilitation, board.value);
    }
    case 'feed.open':
      return ok({
        link: `${publicAddress(origin, await openPublicLink(facilitation, feed))}/feed.atom`,
      });
    case 'feed.close':
      await facilitation.directory.closePublicLink(feed);
      return ok(null);
  }
};
