import { useState } from 'react';
import { MAX_TITLE_LENGTH } from '../../shared/lib/limits.ts';
import { cleanLine } from '../../shared/lib/text.ts';
import { useBoard } from '../board/hooks.ts';
import { useText } from '../i18n/text.ts';
import { FormDialog } from '../ui/FormDialog.tsx';
import { Select } from '../ui/Select.tsx';
import { TextField } from '../ui/TextField.tsx';
import { membersOf, otherClusters, sectionOfCluster } from './cluster-words.ts';
import { focusClusterSoon } from './focus-cluster.ts';
import { tellOutcome } from './tell-outcome.ts';
import { useCluster } from './use-runs.ts';

/** Both names, so that none is lost without anybody having said so. */
const joinedTitle = (one: string, other: string): string =>
  one === other || other === '' ? one : one === '' ? other : `${one} / ${other}`;

type MergeDialogProps = { clusterId: string; onClose: () => void };

/** Makes a cluster and another one into one, under a name for both. */
export const MergeDialog = ({ clusterId, onClose }: MergeDialogProps) => {
  const t = useText();
  const board = useBoard();
  const own = useCluster(clusterId)?.title ?? '';
  const [others] = useState(() =>
    otherClusters(board, clusterId, sectionOfCluster(board, clusterId)),
  );
  const [into, setInto] = useState(others[0]?.id ?? '');
  const [written, setWritten] = useState<string | null>(null);
  const target = others.find(({ id }) => id === into);
  const title = written ?? joinedTitle(target?.title ?? '', own).slice(0, MAX_TITLE_LENGTH);

  const merge = () => {
    const done = board.act({
      name: 'cluster.merge',
      args: { id: clusterId, into, title: cleanLine(title) },
    });
    tellOutcome(t, done, t('clusters.merged', { title: title || t('note.clusterUntitled') }));
    onClose();
    focusClusterSoon(into);
  };

  return (
    <FormDialog
      title={t('clusters.mergeTitle', { title: own || t('note.clusterUntitled') })}
      submitLabel={t('clusters.mergeNow')}
      canSubmit={target !== undefined}
      onSubmit={merge}
      onClose={onClose}
    >
      {others.length === 0 && <p>{t('clusters.noOther')}</p>}
      {target && (
        <>
          <Select
            label={t('clusters.mergeWith')}
            value={into}
            options={others.map(({ id, title: name }) => ({
              value: id,
              label: t('clusters.withCount', {
                title: name || t('note.clusterUntitled'),
                count: membersOf(board, id).length,
              }),
            }))}
            onValue={setInto}
          />
          <TextField
            label={t('clusters.nameOfBoth')}
            value={title}
            maxLength={MAX_TITLE_LENGTH}
            onValue={setWritten}
            autoComplete="off"
          />
        </>
      )}
    </FormDialog>
  );
};
