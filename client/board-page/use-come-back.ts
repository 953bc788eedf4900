import { useEffect, useState } from 'react';
import type { MeetingAnswer } from '../../shared/api/meetings.ts';
import type { As } from '../../shared/api/as.ts';
import { getMeeting } from '../api/meeting.ts';

/** How often the server is asked whether a board can be seen by now, in milliseconds. */
const ASK_MS = 15_000;

type Place = { meetingId: string; as: As; boardId: string };

/**
 * While one waits before a closed board: asks how its meeting is, at once and then now and again, and comes back to the
 * board when the meeting lists it. `null` until the meeting has answered.
 */
export const useComeBack = (
  { meetingId, as, boardId }: Place,
  isWaiting: boolean,
  onOpen: () => void,
): MeetingAnswer | null => {
  const [meeting, setMeeting] = useState<MeetingAnswer | null>(null);

  useEffect(() => {
    if (!isWaiting) return;
    let left = false;
    const ask = async (): Promise<boolean> => {
      const answer = await getMeeting(meetingId, as);
      if (left || !answer.ok) return false;
      setMeeting(answer.value);
      return answer.value.boards.some(({ id }) => id === boardId);
    };
    const comeBack = async () => {
      if (await ask()) onOpen();
    };
    // The first answer only tells: a board that closes as soon as it is open must not spin.
    void ask();
    const timer = setInterval(() => void comeBack(), ASK_MS);
    return () => {
      left = true;
      clearInterval(timer);
    };
  }, [meetingId, as, boardId, isWaiting, onOpen]);

  return meeting;
};
