import { useCallback, useEffect, useState } from 'react';
import type { ComponentType, ReactNode } from 'react';
import type { As } from '../../shared/api/as.ts';
import type { MeetingAnswer } from '../../shared/api/meetings.ts';
import { getMeeting } from '../api/meeting.ts';
import type { Problem } from '../api/problem.ts';
import { useResource } from '../api/use-resource.ts';
import { peopleOfMeeting } from '../meeting-document/people-of-meeting.ts';
import { useMeetingDocument } from '../meeting-document/use-meeting-document.ts';
import { StageProvider } from './StageProvider.tsx';
import { useStageValue } from './use-stage-value.ts';

export type OutOfReachProps = { problem: Problem; onRetry: () => void };

type MeetingStageProps = {
  meetingId: string;
  as: As;
  children: ReactNode;
  /** Shown until the server has answered. */
  loading: ReactNode;
  /** Shown when it says no, or nothing. */
  OutOfReach: ComponentType<OutOfReachProps>;
};

type SetStageProps = {
  meetingId: string;
  as: As;
  answer: MeetingAnswer;
  reload: () => void;
  children: ReactNode;
};

const SetStage = ({ meetingId, as, answer, reload, children }: SetStageProps) => {
  const [people] = useState(() => peopleOfMeeting(meetingId, as));
  const live = useMeetingDocument({
    meetingId,
    as,
    personId: answer.participantId,
    people,
    onChanged: reload,
  });
  const ended = live?.ended ?? null;
  const online = live?.online ?? false;

  useEffect(() => {
    // The server says in its answer what has become of this session.
    if (ended) reload();
  }, [ended, reload]);

  useEffect(() => {
    // What changed before the line was there, or while it was down, was told to nobody here.
    if (online) reload();
  }, [online, reload]);

  const stage = useStageValue({ answer, live, as, people, reload });
  return <StageProvider stage={stage}>{children}</StageProvider>;
};

/** Opens a meeting for the pages and bars below: what the server says of it, and its live document. */
export const MeetingStage = ({
  meetingId,
  as,
  children,
  loading,
  OutOfReach,
}: MeetingStageProps) => {
  const load = useCallback(
    (signal: AbortSignal) => getMeeting(meetingId, as, signal),
    [meetingId, as],
  );
  const [meeting, read] = useResource(load);
  const reload = useCallback(() => void read(), [read]);
  switch (meeting.status) {
    case 'loading':
      return loading;
    case 'failed':
      return <OutOfReach problem={meeting.problem} onRetry={reload} />;
    case 'ready':
      return (
        <SetStage meetingId={meetingId} as={as} answer={meeting.value} reload={reload}>
          {children}
        </SetStage>
      );
  }
};
