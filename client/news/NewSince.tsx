import { useText } from '../i18n/text.ts';
import styles from '../ui/new-mark.module.css';
import { useNewInMeeting, useNewOnBoard } from './new-counts.ts';

const NewSince = ({ count }: { count: number }) => {
  const t = useText();
  return count > 0 && <span className={styles.mark}>{t('meeting.newSince', { count })}</span>;
};

/** "12 new since you were here", of a board; nothing while nothing is. */
export const NewOnBoard = ({ boardId }: { boardId: string }) => (
  <NewSince count={useNewOnBoard(boardId)} />
);

/** The same of all boards that a meeting shows. */
export const NewInMeeting = ({ meetingId }: { meetingId: string }) => (
  <NewSince count={useNewInMeeting(meetingId)} />
);
