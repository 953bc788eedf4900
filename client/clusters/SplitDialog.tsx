import { useState } from 'react';
import { MAX_TITLE_LENGTH } from '../../shared/lib/limits.ts';
import { cleanLine } from '../../shared/lib/text.ts';
import { useBoard } from '../board/hooks.ts';
import { useText } from '../i18n/text.ts';
import { FormDialog } from '../ui/FormDialog.tsx';
import { TextField } from '../ui/TextField.tsx';
import { membersOf } from './cluster-words.ts';
import { focusClusterSoon } from './focus-cluster.ts';
import { splitOff } from './gather.ts';
import { NoteChoices } from './NoteChoices.tsx';
import { tellOutcome } from './tell-outcome.ts';
import { useCluster } from './use-runs.ts';

type SplitDialogProps = { clusterId: string; onClose: () => void };

/** Takes some of a cluster's notes out into a cluster of their own. */
export const SplitDialog = ({ clusterId, onClose }: SplitDialogProps) => {
  const t = useText();
  const board = useBoard();
  const own = useCluster(clusterId)?.title || t('note.clusterUntitled');
  const [noteIds] = useState(() => membersOf(board, clusterId));
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [title, setTitle] = useState('');
  const going = noteIds.filter((id) => chosen.has(id));

  const split = () => {
    const name = cleanLine(title);
    const done = splitOff(board, going, name);
    tellOutcome(
      t,
      done,
      t('clusters.split', { title: name || t('note.clusterUntitled'), count: going.length }),
    );
    onClose();
    focusClusterSoon(done.ok ? done.value : clusterId);
  };

  return (
    <FormDialog
      title={t('clusters.splitTitle', { title: own })}
      submitLabel={t('clusters.splitNow')}
      canSubmit={going.length > 0 && going.length < noteIds.length}
      onSubmit={split}
      onClose={onClose}
    >
      <TextField
        label={t('clusters.nameOfNew')}
        value={title}
        maxLength={MAX_TITLE_LENGTH}
        onValue={setTitle}
        autoComplete="off"
      />
      <NoteChoices
        legend={t('clusters.whichGo')}
        noteIds={noteIds}
        chosen={chosen}
        onChosen={setChosen}
      />
    </FormDialog>
  );
};
