import { useText } from '../i18n/text.ts';
import { later } from '../ui/later.ts';
import { Optional } from '../ui/Optional.tsx';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { useCluster } from './use-runs.ts';
import styles from './ClusterHeading.module.css';

const ClusterMenu = later(async () => (await import('./ClusterMenu.tsx')).ClusterMenu);

type ClusterHeadingProps = {
  clusterId: string;
  /** How many of its notes are shown here. */
  count: number;
};

/** The name of a cluster above its notes, how many they are, and what can be done with it. */
export const ClusterHeading = ({ clusterId, count }: ClusterHeadingProps) => {
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
      <Optional>
        <ClusterMenu clusterId={clusterId} title={title} />
      </Optional>
    </div>
  );
};
