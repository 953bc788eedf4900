import type { ReactNode } from 'react';
import type { MeetingAnswer } from '../../shared/api/meetings.ts';
import type { TabRole } from '../api/tab-role.ts';
import { PageHeading } from '../frame/PageHeading.tsx';
import { useText } from '../i18n/text.ts';
import { useTimes } from '../i18n/use-times.ts';
import { LinkButton } from '../ui/LinkButton.tsx';
import styles from './BoardEnded.module.css';

type Ending = { title: string; children: ReactNode; action: ReactNode };

const Ended = ({ title, children, action }: Ending) => (
  <main className={styles.page}>
    <div className={styles.message}>
      <PageHeading title={title} />
      <p>{children}</p>
      <div>{action}</div>
    </div>
  </main>
);

type Place = { meetingId: string; as: TabRole };

const ToMeeting = ({ meetingId, as }: Place) => {
  const t = useText();
  return (
    <LinkButton to={`/m/${meetingId}/${as}`} look="primary">
      {t('board.toMeeting')}
    </LinkButton>
  );
};

/** No such board, or not this person's to see: the two look the same on purpose. */
export const BoardNotFound = (place: Place) => {
  const t = useText();
  return (
    <Ended title={t('board.notFoundTitle')} action={<ToMeeting {...place} />}>
      {t('board.notFound')}
    </Ended>
  );
};

/** A board that opens with its meeting, seen too early. */
export const BoardNotOpenYet = ({ meeting, as }: { meeting: MeetingAnswer; as: TabRole }) => {
  const t = useText();
  const when = useTimes().meetingTime(meeting);
  return (
    <Ended
      title={t('board.preparationTitle')}
      action={<ToMeeting meetingId={meeting.id} as={as} />}
    >
      {when === null ? t('board.preparation') : t('board.preparationAt', { when })}
    </Ended>
  );
};

/** The link that this person came by was renewed, and those who came by it were put out. */
export const BoardPutOut = () => {
  const t = useText();
  return (
    <Ended
      title={t('board.putOutTitle')}
      action={<LinkButton to="/">{t('common.toHome')}</LinkButton>}
    >
      {t('board.putOut')}
    </Ended>
  );
};

/** This device has no session in the meeting in the role that the address names. */
export const BoardSignedOut = () => {
  const t = useText();
  return (
    <Ended
      title={t('board.signedOutTitle')}
      action={
        <LinkButton to="/code" look="primary">
          {t('board.signedOutCode')}
        </LinkButton>
      }
    >
      {t('board.signedOut')}
    </Ended>
  );
};
