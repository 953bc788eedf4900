import { useCallback, useMemo } from 'react';
import type { As } from '../../shared/api/as.ts';
import type { MeetingCommandRequest } from '../../shared/api/commands/all.ts';
import type { MeetingAnswer } from '../../shared/api/meetings.ts';
import { command } from '../api/meetings.ts';
import { withLive } from '../meeting/with-live.ts';
import type { MeetingLive } from '../meeting-document/meeting-live.ts';
import type { People } from '../presence/people.ts';
import type { Stage } from './stage.ts';

type StageParts = {
  readonly answer: MeetingAnswer;
  readonly live: MeetingLive | null;
  readonly as: As;
  readonly people: People;
  /** Keep it stable. */
  readonly reload: () => void;
};

/** The stage that a page sets with the meeting's answer and its live document, however it came by them. */
export const useStageValue = ({ answer, live, as, people, reload }: StageParts): Stage => {
  const clockOffset = live?.clockOffset ?? 0;
  const meetingId = answer.id;
  const ask: Stage['ask'] = useCallback(
    (request: MeetingCommandRequest) => command(meetingId, request, as),
    [meetingId, as],
  );
  const now = useCallback(() => Date.now() + clockOffset, [clockOffset]);

  return useMemo<Stage>(
    () => ({
      meeting: withLive(answer, live),
      live,
      as,
      facilitates: as === 'facilitator' && answer.role === 'facilitator',
      takesPart: !answer.look && answer.role !== 'viewer' && answer.state !== 'archived',
      personId: answer.participantId,
      people,
      ask,
      now,
      reload,
    }),
    [answer, live, as, people, ask, now, reload],
  );
};
