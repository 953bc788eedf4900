import { deskAnswer, deskCommand, deskCommandAnswer } from '../../../shared/api/desk.ts';
import { err, ok } from '../../../shared/lib/result.ts';
import { findDevice } from '../../directory/authenticate.ts';
import type { RequestFacts, Session } from '../../directory/session.ts';
import { type DeskReader, readDesk } from '../../facilitation/desk/read-desk.ts';
import { runDeskCommand } from '../../facilitation/desk/run-desk-command.ts';
import { publicAddress } from '../../facilitation/publishing/run-publishing-command.ts';
import { refuse } from '../../facilitation/refusal.ts';
import { coordinatorRoute, nothing, openRoute, type Route } from '../route.ts';
import type { Services } from '../services.ts';

/** The meetings that whoever asks has joined, and not been put out of. */
const joinedMeetings = async (
  { authenticator, directory }: Services,
  facts: RequestFacts,
): Promise<readonly string[]> => {
  if (facts.bearer !== null) {
    const meeting = await authenticator.tokenMeeting(facts);
    return meeting === null ? [] : [meeting];
  }
  const device = await findDevice({ directory }, facts);
  const joined = device === null ? [] : await directory.listJoinedMeetings(device.id);
  return [...new Set(joined.map(({ id }) => id))];
};

const keptBoards = async (
  { directory }: Services,
  facts: RequestFacts,
): Promise<ReadonlySet<string>> => {
  const device = await findDevice({ directory }, facts);
  const kept = device === null ? [] : await directory.listKeptBoards(device.id);
  return new Set(kept.map(({ id }) => id));
};

const readerOf = async (services: Services, facts: RequestFacts): Promise<DeskReader> => {
  const { authenticator, directory, facilitation } = services;
  const [joined, coordinator] = await Promise.all([
    joinedMeetings(services, facts),
    authenticator.coordinator(facts).then((id) => id !== null),
  ]);
  const kept = await keptBoards(services, facts);
  const all = coordinator ? await directory.listMeetings(facilitation.network.id) : [];
  const meetings = coordinator ? all.map(({ id }) => id) : joined;
  const known = new Set(meetings);
  const sessions = new Map<string, Promise<Session | null>>();
  return {
    coordinator,
    meetings,
    kept,
    sessionIn: async (id) => {
      if (!known.has(id)) return null;
      const session = sessions.get(id) ?? authenticator.session(facts, id);
      sessions.set(id, session);
      return session;
    },
  };
};

/** The desk of the network: for its people, for everybody if it is public, and for coordinators to keep. */
export const deskRoutes = (services: Services): Route[] => {
  const { directory, facilitation, commands, authenticator, config } = services;
  const target = { kind: 'network', target: facilitation.network.id } as const;
  return [
    openRoute({
      method: 'GET',
      path: '/api/network/desk',
      summary:
        'The desk of the network: what comes, open boards by activity, continuous boards and links. For everybody who has joined a meeting; for all others while it is public',
      body: nothing,
      answer: deskAnswer,
      refusals: ['not-found'],
      handle: async ({ facts, origin }) => {
        const [reader, link] = await Promise.all([
          readerOf(services, facts),
          directory.findPublicLinkOf(target),
        ]);
        if (!reader.coordinator && reader.meetings.length === 0 && link === null) {
          return refuse('not-found', 'The desk is not public.');
        }
        const publicLink = link && publicAddress(origin, link);
        // Where everybody may create meetings, theirs are nobody else's to know.
        const tellsAll = link !== null || config.createMeetings === 'key';
        return ok({ body: await readDesk(facilitation, { reader, publicLink, tellsAll }) });
      },
    }),
    coordinatorRoute(services, {
      method: 'POST',
      path: '/api/network/commands',
      summary: 'What coordinators do with the links on the desk of the network',
      body: deskCommand,
      answer: deskCommandAnswer,
      refusals: ['conflict', 'limit-reached', 'too-many-commands'],
      handle: async ({ facts }, command) => {
        const retryAfterS = await commands.take((await authenticator.coordinator(facts)) ?? '');
        if (retryAfterS !== null) {
          services.metrics.turnedAway('commands');
          return err({ problem: 'too-many-commands', retryAfterS });
        }
        const done = await runDeskCommand(facilitation, command);
        return done.ok ? ok({ body: done.value }) : done;
      },
    }),
  ];
};
