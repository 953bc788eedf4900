import { BringToFront, Lock, LockOpen, SendToBack } from 'lucide-react';
import { useMemo } from 'react';
import { useTool } from '../../commands/tools.ts';
import { useText } from '../../i18n/text.ts';
import type { ArrangeCommands } from './arrange-commands.ts';
import { useCanvas } from './canvas-context.ts';
import { choose, NOTHING_CHOSEN } from './selection.ts';

/** What the menu of a single note has on the canvas besides what it has everywhere. */
export const useNoteTools = (commands: () => ArrangeCommands): void => {
  const t = useText();
  const canvas = useCanvas();

  const tools = useMemo(() => {
    const { board, selection } = canvas;
    /** The command, done with this note alone. */
    const doing =
      (kind: 'layer' | 'lock', commandId: string) =>
      (noteId: string): void => {
        choose(selection, NOTHING_CHOSEN);
        selection.setState({ current: noteId });
        const { [kind]: members } = commands();
        members.find(({ id }) => id === commandId)?.run();
      };
    const isLocked = (noteId: string): boolean => board.store.facts.isNoteLocked(noteId);
    const lock = doing('lock', 'arrange.lock');
    const isFacilitator = board.role === 'facilitator';
    return {
      front: {
        id: 'front',
        label: t('arrange.front'),
        icon: BringToFront,
        run: doing('layer', 'arrange.front'),
      },
      back: {
        id: 'back',
        label: t('arrange.back'),
        icon: SendToBack,
        run: doing('layer', 'arrange.back'),
      },
      lock: isFacilitator
        ? {
            id: 'lock',
            label: t('arrange.lock'),
            icon: Lock,
            isOffered: (id: string) => !isLocked(id),
            run: lock,
          }
        : null,
      unlock: isFacilitator
        ? {
            id: 'unlock',
            label: t('arrange.unlock'),
            icon: LockOpen,
            isOffered: isLocked,
            run: lock,
          }
        : null,
    };
  }, [t, canvas, commands]);

  useTool('note', tools.front);
  useTool('note', tools.back);
  useTool('note', tools.lock);
  useTool('note', tools.unlock);
};
