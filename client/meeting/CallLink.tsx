import { ExternalLink } from 'lucide-react';
import { useText } from '../i18n/text.ts';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import styles from './MeetingHeader.module.css';

/** Opens a video call in a tab of its own; this page stays. */
export const CallLink = ({ href, children }: { href: string; children: string }) => {
  const t = useText();
  return (
    <a href={href} target="_blank" rel="noopener noreferrer" className={styles.call}>
      <ExternalLink aria-hidden="true" size={16} />
      <span>
        {children}
        <VisuallyHidden> {t('agenda.newTab')}</VisuallyHidden>
      </span>
    </a>
  );
};
