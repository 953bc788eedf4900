import { Suspense, useCallback, useMemo, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import type { View } from '../../shared/board/layout.ts';
import type { As } from '../../shared/api/as.ts';
import { useBoard, useBoardInfo } from '../board/hooks.ts';
import type { BoardsMeeting } from '../board/use-open-board.ts';
import { useCommandKeys } from '../commands/command-keys.ts';
import { useCommands } from '../commands/registry.ts';
import { FindPlace } from '../find/FindPlace.tsx';
import { useText } from '../i18n/text.ts';
import { useFocusedNote } from '../note/focused-note.ts';
import { chooseView, usePreference } from '../preferences/preferences.ts';
import { Optional } from '../ui/Optional.tsx';
import { SeenContext } from '../ui/seen.ts';
import { SkipLink } from '../ui/SkipLink.tsx';
import { AroundBoard } from './AroundBoard.tsx';
import { BoardHeader } from './BoardHeader.tsx';
import { BoardSkeleton } from './BoardSkeleton.tsx';
import { BoardView } from './BoardView.tsx';
import { useArrival } from './use-arrival.ts';
import { useBoardCommands } from './commands/use-board-commands.ts';
import type { Panel } from './commands/deeds.ts';
import { useBoardView } from './use-board-view.ts';
import { useFirstSight } from './use-first-sight.ts';
import { useHasCome } from './use-has-come.ts';
import { useUndo } from './use-undo.tsx';
import { useViewAhead } from './use-view-ahead.ts';
import { focusWritingBox } from './writing-box.ts';
import { later } from '../ui/later.ts';
import styles from './BoardScreen.module.css';

const BoardExtras = later(async () => (await import('./BoardExtras.tsx')).BoardExtras);

const FollowArea = later(async () => (await import('../follow/FollowArea.tsx')).FollowArea);

const BoardNotices = later(async () => (await import('./BoardNotices.tsx')).BoardNotices);

const BoardPanel = later(async () => (await import('./BoardPanel.tsx')).BoardPanel);

type BoardScreenProps = {
  as: As;
  of: BoardsMeeting;
};

/** An open board: its header, what is to be known of it, and the view that this person has chosen. */
export const BoardScreen = ({ as, of }: BoardScreenProps) => {
  const t = useText();
  const { boardId, meetingId } = useBoard();
  const { meeting } = of;
  const { title } = useBoardInfo();
  const hasCome = useHasCome();
  const listed = meeting?.boards.find(({ id }) => id === boardId);
  const [, navigate] = useLocation();
  const content = useRef<HTMLDivElement>(null);
  const [foot, setFoot] = useState<HTMLElement | null>(null);
  const [legend, setLegend] = useState<HTMLElement | null>(null);
  const [panel, setPanel] = useState<Panel | null>(null);
  const [notice, setNotice] = useState<string | null>(null);
  const { undo, redo, question } = useUndo(setNotice);
  const { onLeave, onArrived: onViewArrived } = useArrival(content);
  const { isSeen, onSeen } = useFirstSight();
  const onArrived = useCallback(() => {
    onSeen();
    onViewArrived();
  }, [onSeen, onViewArrived]);

  const boardView = useBoardView(as);
  const { view } = boardView;
  useViewAhead(listed?.layout, hasCome);
  const onView = useCallback(
    (next: View) => {
      onLeave();
      chooseView(boardId, next);
    },
    [boardId, onLeave],
  );

  const deeds = useMemo(
    () => ({
      boardView,
      chooseView: onView,
      openPanel: setPanel,
      undo,
      redo,
      write: () => focusWritingBox(content.current),
      look: () => navigate(`/m/${meetingId}/look/b/${boardId}`),
    }),
    [boardView, onView, undo, redo, navigate, meetingId, boardId],
  );
  const commands = useBoardCommands(deeds);
  useCommands(commands);
  useFocusedNote(content);
  useCommandKeys(content, usePreference('characterKeys'));

  return (
    <div className={styles.screen}>
      <SkipLink targetId="board-content">{t('board.skipToContent')}</SkipLink>
      <BoardHeader
        as={as}
        title={title || listed?.title || t('board.untitled')}
        boardView={boardView}
        onView={onView}
      />
      <main className={styles.main}>
        <div>
          <AroundBoard as={as} of={of} foot={foot} isSeen={isSeen} />
          {isSeen && (
            <Optional>
              <FollowArea boardView={boardView} contentRef={content} onView={onView} />
            </Optional>
          )}
          {isSeen && (
            <Optional>
              <BoardNotices
                as={as}
                meeting={meeting}
                boardView={boardView}
                notice={notice}
                onNoticeRead={() => setNotice(null)}
                onOpenDrafts={() => setPanel('drafts')}
              />
            </Optional>
          )}
          {isSeen && <FindPlace view={view} legend={legend} />}
        </div>
        <div id="board-content" ref={content} tabIndex={-1} className={styles.content}>
          <SeenContext value={isSeen}>
            {hasCome ? <BoardView view={view} onArrived={onArrived} /> : <BoardSkeleton />}
          </SeenContext>
        </div>
        <div>
          <div ref={setLegend} />
          <div ref={setFoot} />
        </div>
      </main>
      <Suspense>
        {panel && (
          <BoardPanel panel={panel} view={view} as={as} of={of} onClose={() => setPanel(null)} />
        )}
      </Suspense>
      {isSeen && (
        <Optional>
          <BoardExtras deeds={deeds} />
        </Optional>
      )}
      {question}
    </div>
  );
};
