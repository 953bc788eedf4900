import type { CommandOf } from '../../../shared/api/commands/all.ts';
import type { videoLinkCommandRoles } from '../../../shared/api/commands/video-link-commands.ts';
import { createId } from '../../../shared/lib/id.ts';
import { ok } from '../../../shared/lib/result.ts';
import { countLinks, type LinkCount } from '../../../shared/meeting/mingling/table-links.ts';
import {
  readBreakouts,
  readGroups,
  readMingling,
  readSeats,
  readTables,
} from '../../../shared/meeting/read.ts';
import type { Facilitation } from '../facilitation.ts';
import type { Outcome, Sender } from '../outcome.ts';
import { refuse } from '../refusal.ts';
import { settleGroupLinks } from './group-links.ts';
import { PLENARY, setPlenaryLink, settlePlenaryLink } from './plenary-link.ts';
import { settleTableLinks, TABLE_LINKS } from './table-links.ts';

type Deal = CommandOf<'links.deal'>;

const countTableLinks = (facilitation: Facilitation, meetingId: string) =>
  facilitation.documents.readMeeting(meetingId, (doc) =>
    countLinks(readMingling(doc), readTables(doc), readSeats(doc)),
  );

const countGroupLinks = async (
  { directory, documents }: Facilitation,
  meetingId: string,
  breakoutId: string,
): Promise<LinkCount | null> => {
  const links = await directory.listVideoLinks({ meetingId, purpose: breakoutId });
  const holders = new Set(links.map(({ holder }) => holder));
  const groups = await documents.readMeeting(meetingId, readGroups);
  const needy = (groups ?? []).filter(
    ({ id, breakout }) => breakout === breakoutId && !holders.has(id),
  );
  const spares = links.filter(({ holder }) => holder === null);
  return {
    spare: Math.max(0, spares.length - needy.length),
    without: Math.max(0, needy.length - spares.length),
  };
};

const isBreakout = async (
  { documents }: Facilitation,
  meetingId: string,
  id: string,
): Promise<boolean> =>
  (await documents.readMeeting(meetingId, readBreakouts))?.some((breakout) => breakout.id === id) ??
  false;

/** The list that was pasted for tables: their calls are free when groups begin. One's own call is nobody else's. */
const pastedForTables = async (
  directory: Facilitation['directory'],
  meetingId: string,
): Promise<readonly string[]> => {
  const links = await directory.listVideoLinks({ meetingId, purpose: TABLE_LINKS });
  return links.filter(({ isOwn }) => !isOwn).map(({ url }) => url);
};

/** What was replaced is told nobody, also not by its coming back. */
const undoDeal = async (
  facilitation: Facilitation,
  meetingId: string,
  { for: purpose, deal }: CommandOf<'links.undoDeal'>,
): Promise<Outcome> => {
  const isOne = purpose === TABLE_LINKS || purpose === PLENARY;
  if (!isOne && !(await isBreakout(facilitation, meetingId, purpose))) {
    return refuse('not-found', 'There is no such breakout here.');
  }
  const undone = await facilitation.inTurn(`links:${meetingId}`, () =>
    facilitation.directory.undoVideoLinks({ meetingId, purpose, deal }),
  );
  if (undone.removed + undone.restored === 0) {
    return refuse('conflict', 'Nothing of that is left to take back.');
  }
  if (purpose === TABLE_LINKS) await settleTableLinks(facilitation, meetingId);
  else if (purpose === PLENARY) await settlePlenaryLink(facilitation, meetingId);
  else await settleGroupLinks(facilitation, meetingId, purpose);
  return ok(undone);
};

const dealLinks = async (
  facilitation: Facilitation,
  meetingId: string,
  { for: purpose, links, replace = false, fromTables = false }: Deal,
): Promise<Outcome> => {
  const isForTables = purpose === TABLE_LINKS;
  if (!isForTables && !(await isBreakout(facilitation, meetingId, purpose))) {
    return refuse('not-found', 'There is no such breakout here.');
  }
  const { directory, limits } = facilitation;
  const deal = createId();
  const added = await facilitation.inTurn(`links:${meetingId}`, async () => {
    const shared = fromTables && !isForTables ? await pastedForTables(directory, meetingId) : [];
    return directory.addVideoLinks({
      meetingId,
      purpose,
      urls: [...links, ...shared],
      replace,
      deal,
      most: limits.MAX_VIDEO_LINKS_PER_MEETING,
    });
  });
  if (added === null) {
    return refuse('limit-reached', 'The meeting has as many video links as this server takes.');
  }
  await (isForTables
    ? settleTableLinks(facilitation, meetingId)
    : settleGroupLinks(facilitation, meetingId, purpose));
  const count = await (isForTables
    ? countTableLinks(facilitation, meetingId)
    : countGroupLinks(facilitation, meetingId, purpose));
  return count === null ? refuse('not-found') : ok({ deal, added, ...count });
};

/** Takes in video links. Nothing here answers one: they are shown in the meeting's document when their time has come. */
export const runVideoLinkCommand = async (
  facilitation: Facilitation,
  { meeting }: Sender,
  command: CommandOf<keyof typeof videoLinkCommandRoles>,
): Promise<Outcome> => {
  switch (command.type) {
    case 'links.deal':
      return dealLinks(facilitation, meeting.id, command);
    case 'links.undoDeal':
      return undoDeal(facilitation, meeting.id, command);
    case 'links.setPlenary': {
      const { link, showAt = null } = command;
      const deal = createId();
      await setPlenaryLink(facilitation, meeting.id, { link, showAt, deal });
      return ok({ deal });
    }
  }
};
