import { Pin, PinOff } from 'lucide-react';
import { useMemo } from 'react';
import { defaultView, type View } from '../../shared/board/layout.ts';
import { ProblemBanner } from '../api/ProblemBanner.tsx';
import { useBoard, useBoardInfo } from '../board/hooks.ts';
import type { Command } from '../commands/command.ts';
import { useCommands } from '../commands/registry.ts';
import { useText } from '../i18n/text.ts';
import { useStage } from '../meeting-stage/stage.ts';
import { useDeeds } from '../meeting-stage/use-deed.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { useBoardView } from './use-board-view.ts';
import { VIEW_NAMES } from './view-names.ts';

/** For facilitators: the view before them becomes everybody's, as long as they want; while it is, they are told. */
export const PinView = () => {
  const t = useText();
  const { as } = useStage();
  const { boardId: board } = useBoard();
  const { pinned } = useBoardInfo();
  const { view } = useBoardView(as);
  const { perform, busy, problem } = useDeeds();
  const pinnedView = pinned ? defaultView(pinned) : null;

  const deeds = useMemo(() => {
    const pin = (wanted: View | null) =>
      void perform({
        request: { type: 'board.pinView', board, view: wanted },
        done:
          wanted === null
            ? t('attention.view.released')
            : t('attention.view.pinned', { view: t(VIEW_NAMES[wanted]) }),
        undo: () => [{ type: 'board.pinView', board, view: pinnedView }],
      });
    const isHere = view === pinnedView;
    const command: Command = {
      id: 'pinView',
      group: 'view',
      label: t(isHere ? 'attention.view.release' : 'attention.view.pin'),
      icon: isHere ? PinOff : Pin,
      shortcuts: [],
      place: 'menu',
      enabled: true,
      run: () => pin(isHere ? null : view),
    };
    return { commands: [command], release: () => pin(null) };
  }, [board, perform, pinnedView, t, view]);
  useCommands(deeds.commands);

  return (
    <>
      <ProblemBanner problem={problem} />
      {pinnedView !== null && (
        <Banner
          icon={<Pin aria-hidden="true" size={20} />}
          action={
            <Button size="small" busy={busy} onClick={deeds.release}>
              {t('attention.view.release')}
            </Button>
          }
        >
          {t('attention.view.isPinned', { view: t(VIEW_NAMES[pinnedView]) })}
        </Banner>
      )}
    </>
  );
};
