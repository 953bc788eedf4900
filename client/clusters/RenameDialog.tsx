import { useState } from 'react';
import { MAX_TITLE_LENGTH } from '../../shared/lib/limits.ts';
import { cleanLine } from '../../shared/lib/text.ts';
import { useBoard } from '../board/hooks.ts';
import { useText } from '../i18n/text.ts';
import { FormDialog } from '../ui/FormDialog.tsx';
import { TextField } from '../ui/TextField.tsx';
import { focusClusterSoon } from './focus-cluster.ts';
import { tellOutcome } from './tell-outcome.ts';
import { useCluster } from './use-runs.ts';

type RenameDialogProps = { clusterId: string; onClose: () => void };

/** Gives a cluster a name, or another one. */
export const RenameDialog = ({ clusterId, onClose }: RenameDialogProps) => {
  const t = useText();
  const board = useBoard();
  const [title, setTitle] = useState(useCluster(clusterId)?.title ?? '');

  const save = () => {
    const name = cleanLine(title);
    const done = board.act({ name: 'cluster.rename', args: { id: clusterId, title: name } });
    tellOutcome(t, done, t('clusters.renamed', { title: name || t('note.clusterUntitled') }));
    onClose();
    focusClusterSoon(clusterId);
  };

  return (
    <FormDialog title={t('clusters.renameTitle')} onSubmit={save} onClose={onClose}>
      <TextField
        label={t('clusters.name')}
        value={title}
        maxLength={MAX_TITLE_LENGTH}
        onValue={setTitle}
        autoComplete="off"
      />
    </FormDialog>
  );
};
