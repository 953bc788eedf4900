import { useMemo } from 'react';
import { useAccess, useBoard, useUndoState } from '../../board/hooks.ts';
import type { Command } from '../../commands/command.ts';
import { useText } from '../../i18n/text.ts';
import { usePreference } from '../../preferences/preferences.ts';
import type { BoardDeeds } from './deeds.ts';
import { ownCommands } from './own.ts';
import { cursorsCommand, viewCommands } from './views.ts';
import { writingCommands } from './writing.ts';

/** Everything that can be done with the board as a whole, for this person, in their language. Deeds must be stable. */
export const useBoardCommands = (deeds: BoardDeeds): readonly Command[] => {
  const t = useText();
  const { role } = useBoard();
  const canWrite = useAccess() === 'write';
  const undoState = useUndoState();
  const othersCursors = usePreference('othersCursors');
  const facilitates = role === 'facilitator' && canWrite;

  return useMemo(
    () => [
      ...(canWrite ? writingCommands(t, deeds, undoState) : []),
      ...viewCommands(t, deeds, facilitates),
      ...(deeds.boardView.view === 'canvas' ? [cursorsCommand(t, othersCursors)] : []),
      ...ownCommands(t, deeds),
    ],
    [deeds, t, canWrite, undoState, othersCursors, facilitates],
  );
};
