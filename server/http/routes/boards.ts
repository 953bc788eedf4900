import { accessTo } from '../../../shared/access/visibility.ts';
import {
  createBoardRequest,
  type CreateBoardRequest,
  createdBoardAnswer,
} from '../../../shared/api/boards.ts';
import { createId } from '../../../shared/lib/id.ts';
import type { Language } from '../../../shared/lib/language.ts';
import { ok, type Result } from '../../../shared/lib/result.ts';
import { boardOfTemplate } from '../../../shared/templates/content.ts';
import type { Board } from '../../directory/records.ts';
import { DEFAULT_TEMPLATE, findTemplateContent } from '../../facilitation/board-content.ts';
import { createBoard, hasRoomForBoard } from '../../facilitation/create-board.ts';
import { planBoard } from '../../facilitation/library/plan-board.ts';
import { type Refusal, refuse, refuseField } from '../../facilitation/refusal.ts';
import { ARCHIVED } from '../../facilitation/run-command.ts';
import { coordinatorRoute, facilitatorRoute, type Route } from '../route.ts';
import type { Services } from '../services.ts';

/** What is filled now and then is read as one whole; whoever thinks in sections has columns beside it. */
const AS_A_WALL = { layout: 'wall', views: ['columns', 'wall'] } as const;

type Parent = { readonly meetingId: string | null; readonly language: Language };

const addBoard = async (
  { directory, facilitation, metrics }: Services,
  parent: Parent,
  request: CreateBoardRequest,
): Promise<Result<Board, Refusal>> => {
  const { title, template = DEFAULT_TEMPLATE, language = parent.language } = request;
  const { meetingId } = parent;
  const found = await findTemplateContent(directory, { template, language, withSaved: true });
  if (found === null) return refuseField('template', 'no such template');
  if (meetingId !== null && !(await hasRoomForBoard(facilitation, meetingId))) {
    metrics.turnedAway('boards');
    return refuse('limit-reached', 'The meeting has as many boards as this server takes.');
  }
  const content = {
    ...boardOfTemplate(found, () => createId()),
    ...(meetingId === null && found.layout === 'columns' && AS_A_WALL),
    ...(request.layout !== undefined && { layout: request.layout }),
    title,
  };
  const { afterwards } = found;
  const board = await createBoard(facilitation, { meetingId, content, afterwards });
  if (meetingId !== null && request.programme === true) {
    await planBoard(facilitation, { meetingId, board, template: found });
  }
  return ok(board);
};

const created = ({ id, title, layout }: Board) => ({ id, title, layout });

/** New boards, and what they can be made from. */
export const boardRoutes = (services: Services): Route[] => [
  facilitatorRoute(services, {
    method: 'POST',
    path: '/api/meetings/:meetingId/boards',
    summary: 'Adds a board to the meeting, from a template',
    status: 201,
    body: createBoardRequest,
    answer: createdBoardAnswer,
    refusals: ['conflict', 'limit-reached'],
    handle: async ({ session, meeting }, body) => {
      const { id: meetingId, language, state } = meeting;
      if (accessTo(state, 'meeting', session.role) !== 'write') return refuse('conflict', ARCHIVED);
      const board = await addBoard(services, { meetingId, language }, body);
      return board.ok ? ok({ body: created(board.value) }) : board;
    },
  }),
  coordinatorRoute(services, {
    method: 'POST',
    path: '/api/network/boards',
    summary: 'Adds a continuous board to the network: every meeting shows it',
    status: 201,
    body: createBoardRequest,
    answer: createdBoardAnswer,
    handle: async (_, body) => {
      const board = await addBoard(services, { meetingId: null, language: 'fi' }, body);
      return board.ok ? ok({ body: created(board.value) }) : board;
    },
  }),
];
