import { useEffect, useState } from 'react';
import type { As } from '../../shared/api/as.ts';
import type { People } from '../presence/people.ts';
import type { MeetingLive } from './meeting-live.ts';

type Options = {
  readonly meetingId: string;
  readonly as: As;
  /** Oneself, when known. */
  readonly personId: string | null;
  /** Given when the page knows people already. Keep it stable. */
  readonly people?: People;
  /** Something that is asked by HTTP has changed. Keep it stable: a new function opens the document anew. */
  readonly onChanged: () => void;
};

/**
 * The meeting as it is this moment; `null` until it has come. The code that syncs documents is fetched when it is
 * first needed, so that pages before it stay small.
 */
export const useMeetingDocument = ({
  meetingId,
  as,
  personId,
  people,
  onChanged,
}: Options): MeetingLive | null => {
  const [live, setLive] = useState<MeetingLive | null>(null);

  useEffect(() => {
    let left = false;
    let close = (): void => {};
    setLive(null);
    void import('./browser-meeting.ts').then(({ openMeetingInBrowser }) => {
      if (left) return;
      const board = as === 'look' ? undefined : null;
      const meeting = openMeetingInBrowser({
        meetingId,
        as,
        personId,
        board,
        onChanged,
        ...(people && { people }),
      });
      const stop = meeting.subscribe(() => setLive(meeting.live()));
      close = () => {
        stop();
        meeting.close();
      };
    });
    return () => {
      left = true;
      close();
    };
  }, [meetingId, as, personId, people, onChanged]);

  return live;
};
