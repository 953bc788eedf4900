import { Users } from 'lucide-react';
import { useEffect } from 'react';
import { useText } from '../i18n/text.ts';
import { isFirstHearing } from '../live/heard.ts';
import { useStage } from '../meeting-stage/stage.ts';
import { announce } from '../ui/announcer.ts';
import { Banner } from '../ui/Banner.tsx';
import { LinkButton } from '../ui/LinkButton.tsx';
import { type Invited, useInvited } from './use-invited.ts';

const Invitation = ({ breakout, own, to }: Invited) => {
  const t = useText();
  const { takesPart } = useStage();
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
          <LinkButton to={to} look="primary" size="small">
            {t('groups.toYourGroup')}
          </LinkButton>
        ) : (
          <LinkButton to={to} look={takesPart ? 'primary' : 'secondary'} size="small">
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
  const invited = useInvited(boardId);
  return invited === null || invited.breakout.id === breakoutId ? null : (
    <Invitation {...invited} />
  );
};
