import { useState } from 'react';
import { Eye } from 'lucide-react';
import { useLocation } from 'wouter';
import { useLocationProperty } from 'wouter/use-browser-location';
import { AgendaSection } from '../agenda/AgendaSection.tsx';
import { NowLine } from '../agenda/NowLine.tsx';
import { OwnParts } from '../grants/OwnParts.tsx';
import { PLAN_HASH } from '../agenda/plan-link.ts';
import { ProblemBanner } from '../api/ProblemBanner.tsx';
import { useText } from '../i18n/text.ts';
import { News } from '../news/News.tsx';
import { useStage } from '../meeting-stage/stage.ts';
import { Banner } from '../ui/Banner.tsx';
import { classNames } from '../ui/class-names.ts';
import { LinkButton } from '../ui/LinkButton.tsx';
import { Stack } from '../ui/Stack.tsx';
import { MeetingBoards } from './MeetingBoards.tsx';
import { MeetingHeader } from './MeetingHeader.tsx';
import { StateBanner } from './StateBanner.tsx';
import { useRefresh } from './use-refresh.ts';
import { useSend } from './use-send.ts';
import styles from './MeetingView.module.css';

/** What everybody sees of a meeting; facilitators see their tools where the thing itself is. */
export const MeetingView = () => {
  const t = useText();
  const { as, facilitates, live, meeting, reload } = useStage();
  const { send, problem } = useSend();
  const [isWriting, setWriting] = useState(false);
  const [, navigate] = useLocation();
  const isAsked = useLocationProperty(() => location.hash) === PLAN_HASH;
  const editing = isWriting || (isAsked && facilitates);
  useRefresh(reload);
  const path = `/m/${meeting.id}/${as}`;
  const noteCount = meeting.boards.reduce((sum, board) => sum + board.noteCount, 0);
  const hasAgenda = live !== null && (facilitates || live.agenda.length > 0);
  const state = <StateBanner meeting={meeting} facilitates={facilitates} send={send} />;

  const setEditing = (writes: boolean) => {
    setWriting(writes);
    if (isAsked) navigate(path, { replace: true });
  };

  return (
    <Stack gap={6}>
      {meeting.look && (
        <Banner
          icon={<Eye aria-hidden="true" size={20} />}
          action={
            <LinkButton to={`/m/${meeting.id}/facilitator`}>{t('meeting.stopLooking')}</LinkButton>
          }
        >
          {t('meeting.looking')}
        </Banner>
      )}
      <MeetingHeader path={path} />
      <OwnParts path={path} />
      {facilitates ? (
        <>
          {state}
          <NowLine path={path} />
        </>
      ) : (
        <NowLine path={path} otherwise={state} />
      )}
      <ProblemBanner problem={problem} />
      <News meetingId={meeting.id} as={as} occasion={noteCount} />
      <div className={classNames(styles.parts, hasAgenda && !editing && styles.beside)}>
        <AgendaSection path={path} send={send} editing={editing} onEditing={setEditing} />
        <MeetingBoards path={path} send={send} />
      </div>
    </Stack>
  );
};
