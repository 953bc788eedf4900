import { BOARD_STATE_TYPE } from '../../../shared/protocol/board-state.ts';
import { ok } from '../../../shared/lib/result.ts';
import { boardAccess } from '../../directory/board-access.ts';
import { refuse } from '../../facilitation/refusal.ts';
import { fileBytes, meetingRoute, nothing, type Route } from '../route.ts';
import type { Services } from '../services.ts';

/** What somebody who has nothing of a board begins with, while their socket is still being opened. */
export const boardStateRoutes = (services: Services): Route[] => [
  meetingRoute(services, {
    method: 'GET',
    path: '/api/meetings/:meetingId/boards/:boardId/state',
    summary:
      'The whole document of a board in one piece, perhaps some seconds old; its socket brings the rest',
    media: [BOARD_STATE_TYPE],
    body: nothing,
    answer: fileBytes,
    handle: async ({ session, meeting, boardId }) => {
      const board = await services.directory.findBoard(boardId);
      if (board === null || boardAccess(session, board, meeting).access === 'none') {
        return refuse('not-found');
      }
      const body = await services.facilitation.documents.boardState(board.id);
      return body === null
        ? refuse('not-found')
        : ok({ body, file: { type: BOARD_STATE_TYPE, isPacked: true } });
    },
  }),
];
