import type { FastifyRequest } from 'fastify';
import * as z from 'zod';
import { accessTo } from '../../shared/access/visibility.ts';
import { isId } from '../../shared/lib/id.ts';
import { ok, type Result } from '../../shared/lib/result.ts';
import { boardAccess } from '../directory/board-access.ts';
import type { BoardFile } from '../directory/board-files.ts';
import type { Meeting } from '../directory/records.ts';
import type { Session } from '../directory/session.ts';
import {
  findThemeFile,
  mayReadOpening,
  presents,
  readThemeBoards,
} from '../facilitation/breakouts/theme-files.ts';
import { refuseClosed } from '../facilitation/refuse-closed.ts';
import { type Refusal, refuse } from '../facilitation/refusal.ts';
import { readFacts } from './facts.ts';
import type { Services } from './services.ts';

/** Somebody at a place that has files, and may be read by them. */
export type FileVisit = {
  readonly session: Session;
  /** Which board has what is added there; `null` where none could. */
  readonly board: string | null;
  /** Whether files can be added there. */
  readonly admit: () => Promise<Result<null, Refusal>>;
  /** A file of that place, and of no other. */
  readonly find: (hash: string) => Promise<BoardFile | null>;
};

/** `null` where this person reads nothing. */
export type FindVisit = (services: Services, request: FastifyRequest) => Promise<FileVisit | null>;

const meetingSchema = z.object({ meetingId: z.string().refine(isId) });
const boardSchema = z.object({ boardId: z.string().refine(isId) });
const themeSchema = z.object({ themeId: z.string().refine(isId) });

const findMeeting = async (
  { authenticator, directory }: Services,
  request: FastifyRequest,
): Promise<{ readonly session: Session; readonly meeting: Meeting } | null> => {
  const { data } = meetingSchema.safeParse(request.params);
  if (!data) return null;
  const [session, meeting] = await Promise.all([
    authenticator.session(readFacts(request.headers), data.meetingId),
    directory.findMeeting(data.meetingId),
  ]);
  return session && meeting && { session, meeting };
};

/** A board, seen from a meeting. */
export const visitBoard: FindVisit = async (services, request) => {
  const { directory } = services;
  const { data } = boardSchema.safeParse(request.params);
  if (!data) return null;
  const [found, board] = await Promise.all([
    findMeeting(services, request),
    directory.findBoard(data.boardId),
  ]);
  if (found === null || board === null) return null;
  const { session, meeting } = found;
  const { access } = boardAccess(session, board, meeting);
  if (access === 'none') return null;
  return {
    session,
    board: board.id,
    admit: async () =>
      access === 'write' ? ok(null) : refuseClosed({ directory }, { session, meeting }, board),
    find: (hash) => directory.findFile({ board: board.id, hash }),
  };
};

/** The opening of a theme, which all its groups share. */
export const visitTheme: FindVisit = async (services, request) => {
  const { directory, facilitation } = services;
  const { data } = themeSchema.safeParse(request.params);
  const found = data && (await findMeeting(services, request));
  if (!found) return null;
  const { session, meeting } = found;
  const opening = await facilitation.documents.readMeeting(meeting.id, (doc) =>
    readThemeBoards(doc, data.themeId),
  );
  if (!opening || !(await mayReadOpening(services, found, opening))) return null;
  const { theme, home } = opening;
  return {
    session,
    board: home,
    admit: async () => {
      if (!presents(session, theme)) {
        return refuse(
          'not-allowed',
          'Facilitators and the presenters of the theme change its opening.',
        );
      }
      return accessTo(meeting.state, 'meeting', session.role) === 'write'
        ? ok(null)
        : refuseClosed({ directory }, found);
    },
    find: (hash) => findThemeFile({ directory }, meeting.id, { theme, hash }),
  };
};
