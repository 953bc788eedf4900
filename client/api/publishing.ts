import type { BoardPublicationAnswer, PublicationAnswer } from '../../shared/api/publishing.ts';
import { request } from './http.ts';
import type { Answer } from './http.ts';
import { meetingPath } from './paths.ts';

/** Where the public reads a board, if it does. */
export const getBoardPublication = (
  meetingId: string,
  boardId: string,
  signal?: AbortSignal,
): Answer<BoardPublicationAnswer> =>
  request('GET', meetingPath(meetingId, `/boards/${encodeURIComponent(boardId)}/publication`), {
    as: 'facilitator',
    ...(signal && { signal }),
  });

/** Where facilitators read the feed of their meeting, if they have opened it. */
export const getMeetingFeed = (
  meetingId: string,
  signal?: AbortSignal,
): Answer<PublicationAnswer> =>
  request('GET', meetingPath(meetingId, '/publication'), {
    as: 'facilitator',
    ...(signal && { signal }),
  });
