import { useState } from 'react';
import { useBoard, useSectionIds } from '../board/hooks.ts';
import { useText } from '../i18n/text.ts';
import { moveChange } from '../note/note-changes.ts';
import { useSectionTitle } from '../note/section-title.ts';
import { FormDialog } from '../ui/FormDialog.tsx';
import { Select } from '../ui/Select.tsx';
import { membersOf, sectionOfCluster } from './cluster-words.ts';
import { focusClusterSoon } from './focus-cluster.ts';
import { moveToSection } from './move-cluster.ts';
import { tellOutcome } from './tell-outcome.ts';
import { useCluster } from './use-runs.ts';

type MoveClusterDialogProps = { clusterId: string; onClose: () => void };

/** Takes a cluster with all of its notes to another section. */
export const MoveClusterDialog = ({ clusterId, onClose }: MoveClusterDialogProps) => {
  const t = useText();
  const board = useBoard();
  const titleOf = useSectionTitle();
  const own = useCluster(clusterId)?.title || t('note.clusterUntitled');
  const [from] = useState(() => sectionOfCluster(board, clusterId));
  const members = membersOf(board, clusterId);
  const others = useSectionIds().filter(
    (id) => id !== from && members.every((note) => board.may(moveChange(note, id)).ok),
  );
  const [chosen, setChosen] = useState('');
  const to = others.includes(chosen) ? chosen : (others[0] ?? '');

  const move = () => {
    const done = moveToSection(board, clusterId, to);
    tellOutcome(t, done, t('clusters.movedTo', { title: own, section: titleOf(to) }));
    onClose();
    focusClusterSoon(clusterId);
  };

  return (
    <FormDialog
      title={t('clusters.moveTitle', { title: own })}
      submitLabel={t('hand.moveNow')}
      canSubmit={to !== ''}
      onSubmit={move}
      onClose={onClose}
    >
      {others.length === 0 ? (
        <p>{t('clusters.nowhere')}</p>
      ) : (
        <Select
          label={t('hand.moveSection')}
          value={to}
          options={others.map((id) => ({ value: id, label: titleOf(id) }))}
          onValue={setChosen}
        />
      )}
    </FormDialog>
  );
};
