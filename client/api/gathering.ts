import type { As } from '../../shared/api/as.ts';
import type { HiddenNotesAnswer } from '../../shared/api/hidden-notes.ts';
import type { LateDraftsAnswer } from '../../shared/api/late-drafts.ts';
import type { ReportAnswer } from '../../shared/api/report.ts';
import type { TowerAnswer } from '../../shared/api/tower.ts';
import { request } from './http.ts';
import type { Answer } from './http.ts';

const path = (meetingId: string, what: string): string =>
  `/api/meetings/${encodeURIComponent(meetingId)}/${what}`;

/** The boards of all groups from afar. */
export const getTower = (meetingId: string, signal?: AbortSignal): Answer<TowerAnswer> =>
  request('GET', path(meetingId, 'tower'), { as: 'facilitator', ...(signal && { signal }) });

/** Late drafts that were handed over to the facilitators. */
export const getLateDrafts = (meetingId: string, signal?: AbortSignal): Answer<LateDraftsAnswer> =>
  request('GET', path(meetingId, 'late-drafts'), { as: 'facilitator', ...(signal && { signal }) });

/** The best notes of the group whose turn it is to report. */
export const getReport = (meetingId: string, as: As, signal?: AbortSignal): Answer<ReportAnswer> =>
  request('GET', path(meetingId, 'report'), { as, ...(signal && { signal }) });

type BoardOfMeeting = { readonly meetingId: string; readonly boardId: string; readonly as: As };

/** One's own notes on a board whose author is hidden from others. */
export const getHiddenNotes = (
  { meetingId, boardId, as }: BoardOfMeeting,
  signal?: AbortSignal,
): Answer<HiddenNotesAnswer> =>
  request('GET', path(meetingId, `boards/${encodeURIComponent(boardId)}/hidden-notes`), {
    as,
    ...(signal && { signal }),
  });
