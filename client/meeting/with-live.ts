import type { MeetingAnswer } from '../../shared/api/meetings.ts';
import type { MeetingLive } from '../meeting-document/meeting-live.ts';

/**
 * The meeting as the server told it, with what has changed since. Rights and hidden boards come from the answer alone:
 * the live document is the same for everybody.
 */
export const withLive = (
  meeting: MeetingAnswer,
  live: Pick<MeetingLive, 'info' | 'control' | 'boards' | 'noteCounts'> | null,
): MeetingAnswer => {
  if (!live) return meeting;
  const { info, control } = live;
  const listed = new Map(live.boards.map((board) => [board.id, board]));
  return {
    ...meeting,
    title: info.title || meeting.title,
    description: info.description,
    timeZone: info.timeZone,
    startsAt: info.startsAt ?? null,
    endsAt: info.endsAt ?? null,
    state: control.state,
    openUntil: control.openUntil ?? null,
    boards: meeting.boards.map((board) => {
      const now = listed.get(board.id);
      return {
        ...board,
        ...(now && {
          title: now.title,
          rank: now.rank,
          awakeUntil: now.awakeUntil ?? null,
          closedAt: now.closedAt ?? null,
        }),
        noteCount: live.noteCounts.get(board.id) ?? board.noteCount,
      };
    }),
  };
};
