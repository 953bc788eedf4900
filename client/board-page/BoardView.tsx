import { Component, lazy, Suspense, use, useEffect } from 'react';
import type { ReactNode } from 'react';
import type { View } from '../../shared/board/layout.ts';
import { useText } from '../i18n/text.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { SeenContext } from '../ui/seen.ts';
import { BoardSkeleton } from './BoardSkeleton.tsx';
import { VIEW_LOADERS } from './view-loaders.ts';
import './view-parts.ts';

const VIEW_COMPONENTS = {
  columns: lazy(VIEW_LOADERS.columns),
  canvas: lazy(VIEW_LOADERS.canvas),
  outline: lazy(VIEW_LOADERS.outline),
  wall: lazy(VIEW_LOADERS.wall),
  timeline: lazy(VIEW_LOADERS.timeline),
  table: lazy(VIEW_LOADERS.table),
} as const satisfies Readonly<Record<View, unknown>>;

const ViewFailed = () => {
  const t = useText();
  return (
    <EmptyState
      text={t('board.viewFailed')}
      action={<Button onClick={() => window.location.reload()}>{t('board.reload')}</Button>}
    />
  );
};

/** A view that breaks, or does not come through the network, must not take the board's header with it. */
class ViewBoundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    return this.state.failed ? <ViewFailed /> : this.props.children;
  }
}

/** Tells that what stands beside it, inside the same `Suspense`, is on the page. */
const Arrived = ({ onArrived }: { onArrived: () => void }) => {
  useEffect(onArrived, [onArrived]);
  return null;
};

type BoardViewProps = { view: View; onArrived: () => void };

/** The chosen view. The others, and dialogs, are fetched meanwhile, so that one has them without a network too. */
export const BoardView = ({ view, onArrived }: BoardViewProps) => {
  const Chosen = VIEW_COMPONENTS[view];

  const isSeen = use(SeenContext);

  useEffect(() => {
    if (!isSeen) return undefined;
    const timer = setTimeout(() => {
      void Promise.allSettled([
        ...Object.values(VIEW_LOADERS).map((load) => load()),
        import('../note/NoteDialog.tsx'),
        import('../section/SectionForm.tsx'),
        import('./BoardEnding.tsx'),
        import('../ui/ConfirmDialog.tsx'),
      ]);
    }, 3000);
    return () => clearTimeout(timer);
  }, [isSeen]);

  return (
    <ViewBoundary key={view}>
      <Suspense fallback={<BoardSkeleton />}>
        <Chosen />
        <Arrived onArrived={onArrived} />
      </Suspense>
    </ViewBoundary>
  );
};
