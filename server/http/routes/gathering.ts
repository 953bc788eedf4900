import { lateDraftsAnswer } from '../../../shared/api/late-drafts.ts';
import { reportAnswer, type ReportAnswer } from '../../../shared/api/report.ts';
import { towerAnswer, type TowerBoard } from '../../../shared/api/tower.ts';
import { NOTE_COLORS } from '../../../shared/board/colors.ts';
import { ok } from '../../../shared/lib/result.ts';
import { reportingGroup } from '../../../shared/meeting/breakouts/reporting-group.ts';
import { readControl, readGroups } from '../../../shared/meeting/read.ts';
import { boardAccess } from '../../directory/board-access.ts';
import type { WatchedBoard } from '../../facilitation/documents.ts';
import { facilitatorRoute, meetingRoute, nothing, type Route } from '../route.ts';
import type { Services } from '../services.ts';

const toTowerBoard = (board: string, { sheets, ...seen }: WatchedBoard): TowerBoard => ({
  ...seen,
  writing: [...seen.writing],
  board,
  sheets: sheets.map(({ x, y, w, h, color }) => [x, y, w, h, NOTE_COLORS.indexOf(color)]),
});

const NOBODY_REPORTS: ReportAnswer = { group: null, board: null, count: 0, notes: [] };

/** What is seen of groups' boards without opening them. */
export const gatheringRoutes = (services: Services): Route[] => [
  facilitatorRoute(services, {
    method: 'GET',
    path: '/api/meetings/:meetingId/tower',
    summary:
      'The boards of all groups from afar: how full they are, who writes there, what was last written',
    body: nothing,
    answer: towerAnswer,
    handle: async ({ meeting }) => {
      const { documents } = services.facilitation;
      const groups = (await documents.readMeeting(meeting.id, readGroups)) ?? [];
      const ids = groups.map(({ board }) => board).filter((board) => board !== '');
      const boards = await Promise.all(
        ids.map(async (id) => {
          const watched = await documents.watchBoard(id);
          return watched ? [toTowerBoard(id, watched)] : [];
        }),
      );
      return ok({ body: { boards: boards.flat() } });
    },
  }),
  facilitatorRoute(services, {
    method: 'GET',
    path: '/api/meetings/:meetingId/late-drafts',
    summary: 'Late drafts that their authors handed over to the facilitators',
    body: nothing,
    answer: lateDraftsAnswer,
    handle: async ({ session, meeting }) => {
      const { directory, facilitation } = services;
      const boards = await directory.listBoards(meeting.id);
      const led = boards.filter((board) => {
        const { access, role } = boardAccess(session, board, meeting);
        return role === 'facilitator' && access !== 'none';
      });
      const drafts = await Promise.all(
        led.map(async ({ id: board }) =>
          (await facilitation.documents.handedOver(board)).map(({ id, ...draft }) => ({
            ...draft,
            board,
            note: id,
          })),
        ),
      );
      return ok({ body: { drafts: drafts.flat() } });
    },
  }),
  meetingRoute(services, {
    method: 'GET',
    path: '/api/meetings/:meetingId/report',
    summary:
      'The best notes of the group whose turn it is to report, for everybody who may read its board',
    body: nothing,
    answer: reportAnswer,
    handle: async ({ session, meeting }) => {
      const { directory, facilitation } = services;
      const group = await facilitation.documents.readMeeting(meeting.id, (doc) =>
        reportingGroup(readControl(doc).report ?? null, readGroups(doc)),
      );
      const board = group ? await directory.findBoard(group.board) : null;
      if (!group || !board || boardAccess(session, board, meeting).access === 'none') {
        return ok({ body: { ...NOBODY_REPORTS, group: group?.id ?? null } });
      }
      const best = await facilitation.documents.bestNotes(board.id);
      const notes = best?.notes.map((note) => ({ ...note })) ?? [];
      return ok({ body: { group: group.id, board: board.id, count: best?.count ?? 0, notes } });
    },
  }),
];
