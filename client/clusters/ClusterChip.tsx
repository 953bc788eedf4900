import { Group } from 'lucide-react';
import { useText } from '../i18n/text.ts';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import styles from './ClusterChip.module.css';
import { useClusterOf } from './use-runs.ts';

/** Names the cluster of a card where cards of a cluster do not stand under one heading. */
export const ClusterChip = ({ noteId }: { noteId: string }) => {
  const t = useText();
  const cluster = useClusterOf(noteId);
  if (!cluster) return null;
  return (
    <p dir="auto" className={styles.chip}>
      <Group aria-hidden="true" size={14} />
      <VisuallyHidden>{t('note.clusterSpoken')} </VisuallyHidden>
      {cluster.title || t('note.clusterUntitled')}
    </p>
  );
};
