import type { GrantsAnswer } from '../../shared/api/grants.ts';
import type { CreateBoardRequest, CreatedBoardAnswer } from '../../shared/api/boards.ts';
import type { TemplatesAnswer } from '../../shared/api/templates.ts';
import type { MeetingCommandRequest } from '../../shared/api/commands/all.ts';
import type {
  CreatedMeetingAnswer,
  CreateMeetingRequest,
  DuplicateMeetingRequest,
  LinksAnswer,
} from '../../shared/api/meetings.ts';
import type { PhaseNotesAnswer } from '../../shared/api/phases.ts';
import { request } from './http.ts';
import { meetingPath as path } from './paths.ts';
import type { Answer } from './http.ts';
import type { As } from '../../shared/api/as.ts';

export const createMeeting = (body: CreateMeetingRequest): Answer<CreatedMeetingAnswer> =>
  request('POST', '/api/meetings', { body });

/** A new meeting with the same boards and sections, without notes and people. */
export const duplicateMeeting = (
  meetingId: string,
  body: DuplicateMeetingRequest,
): Answer<CreatedMeetingAnswer> =>
  request('POST', path(meetingId, '/duplicate'), { body, as: 'facilitator' });

/** Gone for good: boards, notes and everybody's way in. */
export const deleteMeeting = (meetingId: string): Answer<undefined> =>
  request('DELETE', path(meetingId), { as: 'facilitator' });

export const getLinks = (meetingId: string, signal?: AbortSignal): Answer<LinksAnswer> =>
  request('GET', path(meetingId, '/links'), { as: 'facilitator', ...(signal && { signal }) });

export const getGrants = (meetingId: string, signal?: AbortSignal): Answer<GrantsAnswer> =>
  request('GET', path(meetingId, '/grants'), { as: 'facilitator', ...(signal && { signal }) });

export const getTemplates = (meetingId: string, signal?: AbortSignal): Answer<TemplatesAnswer> =>
  request('GET', path(meetingId, '/templates'), { as: 'facilitator', ...(signal && { signal }) });

export const createBoard = (
  meetingId: string,
  body: CreateBoardRequest,
): Answer<CreatedBoardAnswer> =>
  request('POST', path(meetingId, '/boards'), { body, as: 'facilitator' });

/** Asks for what only the server may do, in the role of the tab. */
export const command = <T = unknown>(
  meetingId: string,
  body: MeetingCommandRequest,
  as: As = 'facilitator',
): Answer<T> => request('POST', path(meetingId, '/commands'), { body, as });

/** What facilitators noted for themselves on phases. */
export const getPhaseNotes = (meetingId: string, signal?: AbortSignal): Answer<PhaseNotesAnswer> =>
  request('GET', path(meetingId, '/phase-notes'), { as: 'facilitator', ...(signal && { signal }) });
