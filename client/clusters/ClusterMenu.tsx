import {
  ArrowDown,
  ArrowUp,
  Ellipsis,
  Merge,
  MoveRight,
  Pencil,
  Split,
  SquareDashed,
  Ungroup,
} from 'lucide-react';
import { useMemo } from 'react';
import type { Change } from '../../shared/access/change.ts';
import { useAccess, useBoard, useMay } from '../board/hooks.ts';
import { useText } from '../i18n/text.ts';
import { ToolTexts } from '../i18n/ToolTexts.tsx';
import { focusNoteSoon } from '../note/note-focus.ts';
import { refusalKey } from '../note/refusal-key.ts';
import { Menu, type MenuItem } from '../ui/Menu.tsx';
import { useToast } from '../ui/toast.ts';
import { askAboutClusters } from './cluster-dialogs.ts';
import { membersOf } from './cluster-words.ts';
import styles from './ClusterMenu.module.css';
import { focusClusterSoon } from './focus-cluster.ts';
import { nextRank } from './step-cluster.ts';
import { tellOutcome } from './tell-outcome.ts';

type ClusterMenuProps = {
  clusterId: string;
  title: string;
  /** Chooses all of its notes, where notes are chosen. */
  onChoose?: (() => void) | undefined;
};

const Items = ({ clusterId, title, onChoose }: ClusterMenuProps) => {
  const t = useText();
  const board = useBoard();
  const toast = useToast();
  const verdict = useMay(
    useMemo(
      (): Change => ({ op: 'put', root: 'clusters', id: clusterId, field: 'title' }),
      [clusterId],
    ),
  );
  const refusal = verdict.ok ? null : t(refusalKey(verdict.error));

  const step = (by: -1 | 1) => {
    const rank = nextRank(board, clusterId, by);
    if (rank === null) return;
    const done = board.act({ name: 'cluster.move', args: { id: clusterId, rank, notes: [] } });
    tellOutcome(t, done, t('clusters.moved', { title }));
    focusClusterSoon(clusterId);
  };

  const ungroup = () => {
    const [first] = membersOf(board, clusterId);
    const done = board.act({ name: 'cluster.delete', args: { id: clusterId } });
    if (first !== undefined) focusNoteSoon(first);
    if (!done.ok) {
      tellOutcome(t, done, '');
      return;
    }
    toast({ text: t('clusters.ungrouped', { title }), undo: () => board.undo() });
  };

  const item = (entry: MenuItem, reason: string | null = null): MenuItem => {
    const why = refusal ?? reason;
    return why === null ? entry : { ...entry, reason: why };
  };

  const items = (): readonly MenuItem[] => [
    ...(onChoose
      ? [
          {
            id: 'choose',
            label: t('clusters.choose'),
            icon: <SquareDashed aria-hidden="true" size={18} />,
            run: onChoose,
          },
        ]
      : []),
    item({
      id: 'rename',
      label: t('clusters.rename'),
      icon: <Pencil aria-hidden="true" size={18} />,
      run: () => askAboutClusters({ kind: 'rename', clusterId }),
    }),
    item({
      id: 'merge',
      label: t('clusters.merge'),
      icon: <Merge aria-hidden="true" size={18} />,
      run: () => askAboutClusters({ kind: 'merge', clusterId }),
    }),
    item(
      {
        id: 'split',
        label: t('clusters.splitOff'),
        icon: <Split aria-hidden="true" size={18} />,
        run: () => askAboutClusters({ kind: 'split', clusterId }),
      },
      membersOf(board, clusterId).length < 2 ? t('clusters.onlyOne') : null,
    ),
    item({
      id: 'move',
      label: t('clusters.move'),
      icon: <MoveRight aria-hidden="true" size={18} />,
      run: () => askAboutClusters({ kind: 'move', clusterId }),
    }),
    item(
      {
        id: 'up',
        label: t('outline.moveUp'),
        icon: <ArrowUp aria-hidden="true" size={18} />,
        run: () => step(-1),
      },
      nextRank(board, clusterId, -1) === null ? t('columns.alreadyFirst') : null,
    ),
    item(
      {
        id: 'down',
        label: t('outline.moveDown'),
        icon: <ArrowDown aria-hidden="true" size={18} />,
        run: () => step(1),
      },
      nextRank(board, clusterId, 1) === null ? t('columns.alreadyLast') : null,
    ),
    item({
      id: 'ungroup',
      label: t('clusters.ungroup'),
      icon: <Ungroup aria-hidden="true" size={18} />,
      run: ungroup,
    }),
  ];

  return (
    <Menu
      label={t('clusters.menu', { title })}
      icon={<Ellipsis aria-hidden="true" size={18} />}
      className={styles.trigger}
      items={items}
    />
  );
};

/** What can be done with a cluster; nothing where nothing may be written. */
export const ClusterMenu = (props: ClusterMenuProps) => {
  const { role } = useBoard();
  const access = useAccess();
  if (access !== 'write' || role === 'viewer') return null;
  return (
    <ToolTexts>
      <Items {...props} />
    </ToolTexts>
  );
};
