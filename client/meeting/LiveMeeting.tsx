import { useCallback, useEffect } from 'react';
import { CloudOff } from 'lucide-react';
import type { MeetingAnswer } from '../../shared/api/meetings.ts';
import type { As } from '../../shared/api/as.ts';
import { InHeader } from '../frame/header-slot.tsx';
import { useText } from '../i18n/text.ts';
import { useMeetingDocument } from '../meeting-document/use-meeting-document.ts';
import { MeetingView } from './MeetingView.tsx';
import type { PeopleAt } from './people-at.ts';
import type { MeetingControl } from './use-meeting.ts';
import { withLive } from './with-live.ts';
import styles from './LiveMeeting.module.css';

type LiveMeetingProps = { answer: MeetingAnswer; as: As; control: MeetingControl };

const NOBODY_ANYWHERE: PeopleAt = new Map();

/** The meeting as the server told it, kept up to date by its live document. */
export const LiveMeeting = ({ answer, as, control }: LiveMeetingProps) => {
  const t = useText();
  const { reload, send, problem } = control;
  const onChanged = useCallback(() => void reload(), [reload]);
  const live = useMeetingDocument({
    meetingId: answer.id,
    as,
    personId: answer.participantId,
    onChanged,
  });
  const ended = live?.ended ?? null;
  const online = live?.online ?? false;

  useEffect(() => {
    // The server says in its answer what has become of this session.
    if (ended) void reload();
  }, [ended, reload]);

  useEffect(() => {
    // What changed before the line was there, or while it was down, was told to nobody here.
    if (online) void reload();
  }, [online, reload]);

  return (
    <>
      {live && !live.online && (
        <InHeader>
          <span role="status" className={styles.offline}>
            <CloudOff aria-hidden="true" size={18} />
            {t('meeting.offline')}
          </span>
        </InHeader>
      )}
      <MeetingView
        meeting={withLive(answer, live)}
        as={as}
        send={send}
        reload={reload}
        problem={problem}
        peopleAt={live?.peopleAt ?? NOBODY_ANYWHERE}
      />
    </>
  );
};
