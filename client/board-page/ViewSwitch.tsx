import { Pin } from 'lucide-react';
import type { View } from '../../shared/board/layout.ts';
import { useText } from '../i18n/text.ts';
import { SegmentedControl } from '../ui/SegmentedControl.tsx';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { useMedia } from '../ui/use-media.ts';
import type { BoardView } from './use-board-view.ts';
import { VIEW_ICONS } from './commands/views.ts';
import { VIEW_NAMES } from './view-names.ts';
import styles from './ViewSwitch.module.css';

/** Room for the names of the views beside their icons: of three, or of all of them. */
const ROOMY = '(min-width: 75rem)';
const WIDE = '(min-width: 90rem)';
const FEW = 3;

type ViewSwitchProps = { boardView: BoardView; onView: (view: View) => void };

/** How one looks at the board: the views on offer, or the one that a facilitator has pinned for everybody. */
export const ViewSwitch = ({ boardView, onView }: ViewSwitchProps) => {
  const t = useText();
  const { view, offered, isPinned } = boardView;
  const roomy = useMedia(offered.length > FEW ? WIDE : ROOMY);

  if (isPinned) {
    const pinned = t('board.pinnedView', { view: t(VIEW_NAMES[view]) });
    return (
      <p className={styles.pinned} title={t('board.viewPinned', { view: t(VIEW_NAMES[view]) })}>
        <Pin aria-hidden="true" size={16} />
        <span aria-hidden={!roomy || undefined}>{roomy ? pinned : t(VIEW_NAMES[view])}</span>
        {!roomy && <VisuallyHidden>{pinned}</VisuallyHidden>}
      </p>
    );
  }
  if (offered.length === 1) return null;

  return (
    <SegmentedControl
      label={t('board.view')}
      value={view}
      iconsOnly={!roomy}
      segments={offered.map((value) => {
        const Icon = VIEW_ICONS[value];
        return { value, label: t(VIEW_NAMES[value]), icon: <Icon aria-hidden="true" size={18} /> };
      })}
      onValue={onView}
    />
  );
};
