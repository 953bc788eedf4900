import { Lock } from 'lucide-react';
import { useText } from '../../i18n/text.ts';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import styles from './CanvasNote.module.css';

/** Says that the note stays where it is. */
export const NoteLock = () => {
  const t = useText();
  return (
    <span className={styles.lock} title={t('canvas.isLocked')}>
      <Lock aria-hidden="true" size={14} />
      <VisuallyHidden>{t('canvas.isLocked')}</VisuallyHidden>
    </span>
  );
};
