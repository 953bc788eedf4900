import type { ReactNode } from 'react';
import { X } from 'lucide-react';
import { useText } from '../i18n/text.ts';
import { IconButton } from '../ui/IconButton.tsx';
import styles from './FloatingNotice.module.css';

type FloatingNoticeProps = {
  /** What the notice is, for those who move by landmarks. */
  label: string;
  children: ReactNode;
  actions: ReactNode;
  /** For what one may put away unanswered. */
  onClose?: () => void;
};

/** News that cannot wait, above the page instead of in it: nothing below moves from under a pointer. */
export const FloatingNotice = ({ label, children, actions, onClose }: FloatingNoticeProps) => {
  const t = useText();
  return (
    <section aria-label={label} className={styles.notice}>
      <div className={styles.words}>{children}</div>
      <div className={styles.actions}>
        {actions}
        {onClose && (
          <IconButton
            label={t('common.close')}
            icon={<X aria-hidden="true" size={18} />}
            onClick={onClose}
          />
        )}
      </div>
    </section>
  );
};
