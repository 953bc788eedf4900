import { Group } from 'lucide-react';
import { Suspense } from 'react';
import { useTopics } from '../board/hooks.ts';
import { useText } from '../i18n/text.ts';
import { later } from '../ui/later.ts';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { membersOf } from './cluster-words.ts';
import styles from './ClusterChip.module.css';
import { useClusterOf } from './use-runs.ts';

const ClusterMenu = later(async () => (await import('./ClusterMenu.tsx')).ClusterMenu);

type ChipProps = { clusterId: string; title: string };

const Chip = ({ clusterId, title }: ChipProps) => {
  const t = useText();
  const count = useTopics(['clusters'], (board) => membersOf(board, clusterId).length);
  return (
    <div data-cluster-chip="" className={styles.chip}>
      <Group aria-hidden="true" size={14} />
      <p dir="auto">
        <VisuallyHidden>{t('note.clusterSpoken')} </VisuallyHidden>
        {title}
        <span aria-hidden="true" className={styles.count}>
          {count}
        </span>
        <VisuallyHidden>, {t('columns.count', { count })}</VisuallyHidden>
      </p>
      <Suspense>
        <ClusterMenu clusterId={clusterId} title={title} />
      </Suspense>
    </div>
  );
};

/** Names the cluster of a card where cards of a cluster do not stand under one heading, with what can be done with it. */
export const ClusterChip = ({ noteId }: { noteId: string }) => {
  const t = useText();
  const cluster = useClusterOf(noteId);
  return (
    cluster && <Chip clusterId={cluster.id} title={cluster.title || t('note.clusterUntitled')} />
  );
};
