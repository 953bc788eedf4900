import { ListChecks, X } from 'lucide-react';
import { useCallback, useEffect, useMemo } from 'react';
import { useAccess, useBoard, useTopics } from '../board/hooks.ts';
import { provideChosenNotes } from '../clusters/chosen-notes.ts';
import { CommandButton } from '../commands/CommandButton.tsx';
import { useCommands } from '../commands/registry.ts';
import { useTool } from '../commands/tools.ts';
import { useText } from '../i18n/text.ts';
import { ToolTexts } from '../i18n/ToolTexts.tsx';
import { focusedNote } from '../note/focused-note.ts';
import { focusNoteSoon } from '../note/note-focus.ts';
import { announce } from '../ui/announcer.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { useToast } from '../ui/toast.ts';
import { Toolbar } from '../ui/Toolbar.tsx';
import {
  chooseOnly,
  choosing,
  startChoosing,
  stopChoosing,
  toggleChosen,
  useChosen,
  useIsChoosing,
} from './choosing.ts';
import { choosingCommands, severalCommands } from './several-commands.ts';
import type { SeveralContext } from './several-commands.ts';
import { deleteSeveral, duplicateSeveral, inBoardOrder } from './several-notes.ts';
import { useChoosingHands } from './use-choosing-hands.ts';
import { useTellOutcome } from './use-tell-outcome.ts';
import styles from './SeveralHere.module.css';

/** Ends it, and the focus goes back to the note where one began. */
const leave = (): void => {
  const { anchor } = choosing();
  stopChoosing();
  if (anchor !== null) focusNoteSoon(anchor);
};

const Several = () => {
  const t = useText();
  const board = useBoard();
  const toast = useToast();
  const tell = useTellOutcome();
  const isOn = useIsChoosing();
  const chosen = useChosen();
  // Those that others delete meanwhile are chosen no longer.
  const count = useTopics(['allNotes'], () => inBoardOrder(board, chosen).length);
  useChoosingHands(board, true);

  useEffect(() => provideChosenNotes(() => choosing().chosen), []);
  useEffect(() => stopChoosing, []);
  useEffect(() => {
    if (isOn) announce(t('canvas.chosenCount', { count }));
  }, [isOn, count, t]);

  const context = useCallback((): SeveralContext => {
    const focused = focusedNote();
    const noteIds = inBoardOrder(board, choosing().chosen);
    return {
      t,
      noteIds,
      focused,
      isFocusedChosen: focused !== null && choosing().chosen.has(focused),
      toggle: toggleChosen,
      chooseAll: () => chooseOnly(board.store.allNoteIds()),
      duplicate: () => {
        const outcome = duplicateSeveral(board, noteIds);
        tell(outcome, 'arrange.duplicated');
        if (outcome.result.ok) chooseOnly(outcome.noteIds);
      },
      remove: () => {
        const outcome = deleteSeveral(board, noteIds);
        tell(outcome, 'arrange.removed');
        if (!outcome.result.ok || outcome.noteIds.length === 0) return;
        const ids = [...outcome.noteIds];
        stopChoosing();
        document.getElementById('board-content')?.focus({ preventScroll: true });
        toast({
          text: t('arrange.removed', { count: ids.length }),
          undo: () => board.act({ name: 'note.restore', args: { ids } }),
        });
      },
    };
  }, [board, t, tell, toast]);

  useCommands(
    useCallback(() => {
      const now = context();
      return [...choosingCommands(now), ...(choosing().isOn ? severalCommands(now) : [])];
    }, [context]),
  );
  useTool(
    'note',
    useMemo(
      () => ({ id: 'select', label: t('several.toggle'), icon: ListChecks, run: toggleChosen }),
      [t],
    ),
  );
  useTool(
    'board',
    useMemo(
      () => ({ id: 'select', label: t('several.start'), icon: ListChecks, run: startChoosing }),
      [t],
    ),
  );

  if (!isOn) return null;
  return (
    <Toolbar label={t('arrange.bar')} className={styles.bar} data-board-keys="">
      <span className={styles.count}>{t('canvas.chosenCount', { count })}</span>
      {severalCommands(context()).map((command) => (
        <CommandButton key={command.id} command={command} />
      ))}
      <IconButton
        label={t('arrange.none')}
        icon={<X aria-hidden="true" size={20} />}
        onClick={leave}
      />
    </Toolbar>
  );
};

/** Choosing several notes where they stand in lists, and what can be done with them together. */
export const SeveralHere = () => {
  const { role } = useBoard();
  const mayWrite = useAccess() === 'write' && role !== 'viewer';
  return mayWrite ? (
    <ToolTexts>
      <Several />
    </ToolTexts>
  ) : null;
};
