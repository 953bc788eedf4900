import type { DeedKind } from '../../shared/api/deeds.ts';
import type { LogAnswer } from '../../shared/api/log.ts';
import type { As } from '../../shared/api/as.ts';
import type { ModerationAnswer, OwnHeldAnswer } from '../../shared/api/moderation-queue.ts';
import { request } from './http.ts';
import type { Answer } from './http.ts';
import { meetingPath } from './paths.ts';

/** What waits for the facilitators. */
export const getModeration = (meetingId: string, signal?: AbortSignal): Answer<ModerationAnswer> =>
  request('GET', meetingPath(meetingId, '/moderation'), {
    as: 'facilitator',
    ...(signal && { signal }),
  });

export type LogWanted = {
  readonly person: string;
  readonly kind: DeedKind | '';
  readonly before: number | null;
};

/** What facilitators did; '' and `null` stand for everything. */
export const getLog = (
  meetingId: string,
  { person, kind, before }: LogWanted,
  signal?: AbortSignal,
): Answer<LogAnswer> => {
  const query = new URLSearchParams({
    ...(person !== '' && { person }),
    ...(kind !== '' && { kind }),
    ...(before !== null && { before: String(before) }),
  });
  return request('GET', meetingPath(meetingId, `/log?${query}`), {
    as: 'facilitator',
    ...(signal && { signal }),
  });
};

/** One's own notes that others do not see for now. */
export const getOwnHeld = (
  { meetingId, boardId, as }: { meetingId: string; boardId: string; as: As },
  signal?: AbortSignal,
): Answer<OwnHeldAnswer> =>
  request('GET', meetingPath(meetingId, `/boards/${encodeURIComponent(boardId)}/own-held`), {
    as,
    ...(signal && { signal }),
  });
