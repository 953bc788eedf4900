import { useEffect } from 'react';
import type { TabRole } from '../api/tab-role.ts';
import { getMeeting } from '../api/meetings.ts';

/** How often the server is asked whether a board can be seen by now, in milliseconds. */
const ASK_MS = 15_000;

type Place = { meetingId: string; as: TabRole; boardId: string };

/** While one waits before a closed board: comes back to it when the meeting lists it. */
export const useComeBack = (
  { meetingId, as, boardId }: Place,
  isWaiting: boolean,
  onOpen: () => void,
): void => {
  useEffect(() => {
    if (!isWaiting) return;
    const ask = async () => {
      const answer = await getMeeting(meetingId, as);
      if (answer.ok && answer.value.boards.some(({ id }) => id === boardId)) onOpen();
    };
    const timer = setInterval(() => void ask(), ASK_MS);
    return () => clearInterval(timer);
  }, [meetingId, as, boardId, isWaiting, onOpen]);
};
