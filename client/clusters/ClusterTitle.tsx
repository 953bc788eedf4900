import { useText } from '../i18n/text.ts';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { ClusterMenu } from './ClusterMenu.tsx';
import { useCluster } from './use-runs.ts';
import styles from './ClusterTitle.module.css';

export type ClusterTitleProps = {
  clusterId: string;
  /** How many of its notes are shown here. */
  count: number;
};

/** The name of a cluster above its notes, how many they are, and what can be done with it. */
export const ClusterTitle = ({ clusterId, count }: ClusterTitleProps) => {
  const t = useText();
  const cluster = useCluster(clusterId);
  if (!cluster) return null;
  const title = cluster.title || t('note.clusterUntitled');
  return (
    <div data-cluster={clusterId} className={styles.line}>
      <h3 dir="auto" tabIndex={-1} className={cluster.title === '' ? styles.untitled : undefined}>
        <VisuallyHidden>{t('note.clusterSpoken')} </VisuallyHidden>
        {title}
        <span aria-hidden="true" className={styles.count}>
          {count}
        </span>
        <VisuallyHidden>, {t('columns.count', { count })}</VisuallyHidden>
      </h3>
      <ClusterMenu clusterId={clusterId} title={title} />
    </div>
  );
};
