import { useEffect } from 'react';
import { askAboutClusters } from '../../clusters/cluster-dialogs.ts';
import { useClusterOf } from '../../clusters/use-runs.ts';
import { useText } from '../../i18n/text.ts';
import styles from './cells.module.css';

type ClusterCellProps = { noteId: string; isOpen: boolean; onClose: () => void };

/** In which cluster a note is; opened, it asks for another one. */
export const ClusterCell = ({ noteId, isOpen, onClose }: ClusterCellProps) => {
  const t = useText();
  const cluster = useClusterOf(noteId);
  useEffect(() => {
    if (!isOpen) return;
    askAboutClusters({ kind: 'gather', noteIds: [noteId] });
    onClose();
  }, [isOpen, noteId, onClose]);
  return (
    <span dir="auto" className={styles.short}>
      {cluster && (cluster.title || t('note.clusterUntitled'))}
    </span>
  );
};
