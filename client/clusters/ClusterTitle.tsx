import { ChevronDown } from 'lucide-react';
import { useEffect } from 'react';
import { flushSync } from 'react-dom';
import { useBoard } from '../board/hooks.ts';
import { useIsFinding } from '../find/use-find.ts';
import { useText } from '../i18n/text.ts';
import { ToolTexts } from '../i18n/ToolTexts.tsx';
import { onReveal } from '../note/reveal.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { ClusterMenu } from './ClusterMenu.tsx';
import { setFolded, useIsFolded } from './folded.ts';
import { useCluster } from './use-runs.ts';
import styles from './ClusterTitle.module.css';

export type ClusterTitleProps = {
  clusterId: string;
  /** How many of its notes are shown here. */
  count: number;
  /** Its notes stand in a list under it, which the reader folds up. */
  folds?: boolean;
  /** Chooses all of its notes, where notes are chosen. */
  onChoose?: () => void;
};

/** Folds the notes of a cluster up and opens them; whoever is led to one of them finds it open. */
const Fold = ({ clusterId, title }: { clusterId: string; title: string }) => {
  const t = useText();
  const { store } = useBoard();
  const isFolded = useIsFolded(clusterId);
  useEffect(
    () =>
      onReveal(({ note }) => {
        const isHere = note !== null && store.clusterOf(note)?.id === clusterId;
        // At once: whoever asks looks for the note in the next frame.
        if (isHere) flushSync(() => setFolded(clusterId, false));
      }),
    [store, clusterId],
  );
  return (
    <IconButton
      className={styles.fold}
      label={t(isFolded ? 'clusters.unfold' : 'clusters.fold', { title })}
      icon={<ChevronDown aria-hidden="true" size={16} />}
      aria-expanded={!isFolded}
      onClick={() => setFolded(clusterId, !isFolded)}
    />
  );
};

/** The name of a cluster above its notes, how many they are, and what can be done with it. */
export const ClusterTitle = ({ clusterId, count, folds, onChoose }: ClusterTitleProps) => {
  const t = useText();
  const cluster = useCluster(clusterId);
  // Whoever looks for something sees into all of them.
  const isFinding = useIsFinding();
  if (!cluster) return null;
  const title = cluster.title || t('note.clusterUntitled');
  return (
    <div data-cluster={clusterId} className={styles.line}>
      {folds && !isFinding && (
        <ToolTexts>
          <Fold clusterId={clusterId} title={title} />
        </ToolTexts>
      )}
      <h3 dir="auto" tabIndex={-1} className={cluster.title === '' ? styles.untitled : undefined}>
        <VisuallyHidden>{t('note.clusterSpoken')} </VisuallyHidden>
        {title}
        <span aria-hidden="true" className={styles.count}>
          {count}
        </span>
        <VisuallyHidden>, {t('columns.count', { count })}</VisuallyHidden>
      </h3>
      <ClusterMenu clusterId={clusterId} title={title} onChoose={onChoose} />
    </div>
  );
};
