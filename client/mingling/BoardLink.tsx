import { FileText } from 'lucide-react';
import { Link } from 'wouter';
import { useText } from '../i18n/text.ts';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import styles from './BoardLink.module.css';

type BoardLinkProps = { to: string; topic: string };

/** The way to a table's own board. */
export const BoardLink = ({ to, topic }: BoardLinkProps) => {
  const t = useText();
  return (
    <Link to={to} className={styles.link}>
      <FileText aria-hidden="true" size={16} />
      {t('mingling.board')}
      <VisuallyHidden>: {topic}</VisuallyHidden>
    </Link>
  );
};
