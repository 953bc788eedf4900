import { useText } from '../i18n/text.ts';
import styles from './UnseenMark.module.css';
import { useIsUnseen } from './use-find.ts';

/** Tells that others added a note while one was away; nothing on any other note. */
export const UnseenMark = ({ noteId }: { noteId: string }) => {
  const t = useText();
  return useIsUnseen(noteId) && <span className={styles.mark}>{t('note.unseen')}</span>;
};
