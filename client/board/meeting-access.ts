import type { Access, Role } from '../../shared/access/actor.ts';
import type { MeetingAnswer } from '../../shared/api/meetings.ts';
import type { Answer } from '../api/http.ts';
import type { AccessSource } from './create-board.ts';

/** The role in which the meeting's caller works on one of its boards: hosts lead the board of their group. */
export const roleOn = (meeting: MeetingAnswer, boardId: string): Role =>
  meeting.boards.find(({ id }) => id === boardId)?.role ?? meeting.role;

/** What the meeting lets its caller do with a board; `none` for one that it does not list. */
export const accessOn = (meeting: MeetingAnswer, boardId: string): Access =>
  meeting.boards.find(({ id }) => id === boardId)?.access ?? 'none';

/** The rights to one board as its meeting grants them, asked again when the server says that they changed. */
export type MeetingAccess = AccessSource & {
  /** The meeting's last answer; `null` while there has been none. */
  readonly meeting: () => MeetingAnswer | null;
  readonly refresh: () => Promise<void>;
};

type MeetingAccessOptions = {
  readonly boardId: string;
  /** What holds until the meeting answers. */
  readonly access: Access;
  readonly meeting: MeetingAnswer | null;
  readonly ask: () => Answer<MeetingAnswer>;
};

export const createMeetingAccess = (options: MeetingAccessOptions): MeetingAccess => {
  const listeners = new Set<() => void>();
  let { meeting, access } = options;

  return {
    current: () => access,
    meeting: () => meeting,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    refresh: async () => {
      const answer = await options.ask();
      if (!answer.ok) return;
      meeting = answer.value;
      access = accessOn(meeting, options.boardId);
      for (const listener of listeners) listener();
    },
  };
};
