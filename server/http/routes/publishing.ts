import { boardPublicationAnswer, publicationAnswer } from '../../../shared/api/publishing.ts';
import { readBoardInfo, readNotes } from '../../../shared/board/read.ts';
import { ok } from '../../../shared/lib/result.ts';
import { boardAccess } from '../../directory/board-access.ts';
import type { PublicTarget } from '../../directory/public-links.ts';
import { toCalendar } from '../../exports/calendar.ts';
import { findOwnBoard } from '../../facilitation/board-commands.ts';
import {
  openPublicLink,
  publicAddress,
} from '../../facilitation/publishing/run-publishing-command.ts';
import { isOpenToViewers } from '../../facilitation/publishing/public-view.ts';
import { refuse } from '../../facilitation/refusal.ts';
import { closingEvents, eventsOf } from '../public/calendars.ts';
import {
  coordinatorRoute,
  facilitatorRoute,
  fileText,
  type Incoming,
  meetingRoute,
  nothing,
  type Route,
} from '../route.ts';
import type { Services } from '../services.ts';

const NETWORK_PATH = '/api/network/publication';

/** What is read without joining: where that is, and for the network as a whole also opening and closing it. */
export const publishingRoutes = (services: Services): Route[] => {
  const { directory, facilitation } = services;
  const network = {
    kind: 'network',
    target: facilitation.network.id,
    meetingId: null,
  } as const;

  const addressOf = async ({ origin }: Incoming, target: PublicTarget): Promise<string | null> => {
    const link = await directory.findPublicLinkOf(target);
    return link && publicAddress(origin, link);
  };

  return [
    facilitatorRoute(services, {
      method: 'GET',
      path: '/api/meetings/:meetingId/boards/:boardId/publication',
      summary: 'Where the public reads the board, if it does',
      body: nothing,
      answer: boardPublicationAnswer,
      handle: async (incoming) => {
        const board = await findOwnBoard(facilitation, incoming.session, incoming.boardId);
        if (!board.ok) return board;
        const { id, meetingId } = board.value;
        const read = await facilitation.documents.editBoard(id, (doc) => ({
          names: typeof readBoardInfo(doc).namesPublicSince === 'number',
          mayPromiseNames: readNotes(doc).every(({ author }) => author === undefined),
        }));
        if (read === null) return refuse('not-found');
        const link = await addressOf(incoming, { kind: 'board', target: id });
        const meeting = meetingId === null ? null : incoming.meeting;
        return ok({ body: { link, ...read, isVisible: isOpenToViewers(board.value, meeting) } });
      },
    }),
    facilitatorRoute(services, {
      method: 'GET',
      path: '/api/meetings/:meetingId/publication',
      summary: 'Where facilitators read the feed of their meeting, if they opened it',
      body: nothing,
      answer: publicationAnswer,
      handle: async (incoming) => {
        const page = await addressOf(incoming, { kind: 'meeting', target: incoming.meetingId });
        return ok({ body: { link: page && `${page}/feed.atom` } });
      },
    }),
    coordinatorRoute(services, {
      method: 'GET',
      path: NETWORK_PATH,
      summary:
        'Where the public reads when the network meets and what it has published, if it does',
      body: nothing,
      answer: publicationAnswer,
      handle: async (incoming) => ok({ body: { link: await addressOf(incoming, network) } }),
    }),
    coordinatorRoute(services, {
      method: 'POST',
      path: NETWORK_PATH,
      summary:
        'Publishes when the network meets and which boards are public, as a page, a feed and a calendar',
      body: nothing,
      answer: publicationAnswer,
      handle: async ({ origin }) => {
        const link = await openPublicLink(facilitation, network);
        return ok({ body: { link: publicAddress(origin, link) } });
      },
    }),
    coordinatorRoute(services, {
      method: 'DELETE',
      path: NETWORK_PATH,
      summary: 'Closes that page, its feed and its calendar, at once',
      status: 204,
      body: nothing,
      answer: nothing,
      handle: async () => {
        await directory.closePublicLink(network);
        return ok({ body: undefined });
      },
    }),
    meetingRoute(services, {
      method: 'GET',
      path: '/api/meetings/:meetingId/calendar',
      summary: 'The meeting and the closing of its boards, for a calendar',
      media: ['text/calendar'],
      body: nothing,
      answer: fileText,
      handle: async ({ meeting, session, origin }) => {
        const place = { host: new URL(origin).hostname, address: `${origin}/m/${meeting.id}` };
        const { language } = meeting;
        const boards = await directory.listBoards(meeting.id);
        const events = [
          ...eventsOf(meeting, place),
          ...boards
            .filter((board) => boardAccess(session, board, meeting).access !== 'none')
            .flatMap((board) => closingEvents(board, { ...place, language })),
        ];
        return ok({
          body: toCalendar({ name: meeting.title, events }),
          file: { type: 'text/calendar; charset=utf-8', name: `${meeting.title}.ics` },
        });
      },
    }),
  ];
};
