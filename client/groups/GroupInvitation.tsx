import { Users } from 'lucide-react';
import { useEffect } from 'react';
import type { Breakout } from '../../shared/meeting/records/breakout.ts';
import type { MeetingLive } from '../meeting-document/meeting-live.ts';
import { useText } from '../i18n/text.ts';
import { isFirstHearing } from '../live/heard.ts';
import { useStage } from '../meeting-stage/stage.ts';
import { announce } from '../ui/announcer.ts';
import { Banner } from '../ui/Banner.tsx';
import { LinkButton } from '../ui/LinkButton.tsx';
import { groupOfPerson } from './reading.ts';

type InvitationProps = { live: MeetingLive; breakout: Breakout };

const Invitation = ({ live, breakout }: InvitationProps) => {
  const t = useText();
  const { meeting, as, personId, takesPart } = useStage();
  const path = `/m/${meeting.id}/${as}`;
  const own = groupOfPerson(live, breakout.id, personId);
  const words = own
    ? t('groups.openYours', { group: own.title })
    : t(
        !takesPart
          ? 'groups.openForOthers'
          : breakout.mode === 'choose'
            ? 'groups.openChoose'
            : 'groups.openAssigned',
      );

  useEffect(() => {
    if (isFirstHearing(`${breakout.id}:${breakout.openedAt ?? ''}`)) announce(words);
  }, [breakout.id, breakout.openedAt, words]);

  return (
    <Banner
      icon={<Users aria-hidden="true" size={20} />}
      action={
        own ? (
          <LinkButton to={`${path}/b/${own.board}`} look="primary" size="small">
            {t('groups.toYourGroup')}
          </LinkButton>
        ) : (
          <LinkButton
            to={`${path}/groups/${breakout.id}`}
            look={takesPart ? 'primary' : 'secondary'}
            size="small"
          >
            {t(takesPart && breakout.mode === 'choose' ? 'groups.chooseOne' : 'groups.see')}
          </LinkButton>
        )
      }
    >
      {words}
    </Banner>
  );
};

type GroupInvitationProps = {
  boardId: string | null;
  /** The breakout whose groups are shown on this page already. */
  breakoutId: string | null;
};

/** Tells those who are elsewhere in the meeting that groups are open, and the way there. Nobody is taken anywhere. */
export const GroupInvitation = ({ boardId, breakoutId }: GroupInvitationProps) => {
  const { live, facilitates } = useStage();
  const breakout = live?.breakouts.findLast(({ stage }) => stage === 'open');
  // Whoever leads has opened them, or has the way to them in every header.
  if (!live || !breakout || facilitates || breakout.id === breakoutId) return null;
  const isThere = live.groups.some(
    (group) => group.breakout === breakout.id && group.board === boardId,
  );
  return isThere ? null : <Invitation live={live} breakout={breakout} />;
};
