import { type RefObject, useCallback, useEffect, useMemo } from 'react';
import type { NotDone } from '../../board/board.ts';
import { useCommands } from '../../commands/registry.ts';
import type { MessageKey } from '../../i18n/keys.ts';
import { useText } from '../../i18n/text.ts';
import { refusalKey } from '../../note/refusal-key.ts';
import { preferenceNow } from '../../preferences/preferences.ts';
import { announce } from '../../ui/announcer.ts';
import { useToast } from '../../ui/toast.ts';
import { arrangeCommands, type ArrangeCommands } from './arrange-commands.ts';
import { useCanvas } from './canvas-context.ts';
import type { Done } from './deeds.ts';
import { duplicate } from './paste.ts';
import { choose, NOTHING_CHOSEN, targetsOf } from './selection.ts';
import { focusedNote, isControl } from './targets.ts';
import { useClipboard } from './use-clipboard.ts';

/**
 * What can be done with notes on the canvas, in the reader's words and as commands of the page. Ask for the commands each time:
 * they depend on what is chosen.
 */
export const useArrange = (
  windowRef: RefObject<HTMLElement | null>,
  { say, askTags }: { say: (text: string) => void; askTags: () => void },
): {
  commands: () => ArrangeCommands;
  tell: (done: Done, said: MessageKey) => void;
} => {
  const t = useText();
  const toast = useToast();
  const canvas = useCanvas();

  const refuse = useCallback((reason: NotDone) => say(t(refusalKey(reason))), [say, t]);

  const tell = useCallback(
    (done: Done, said: MessageKey) => {
      if (!done.result.ok) return refuse(done.result.error);
      if (done.left > 0 && done.reason) {
        return say(t('arrange.stayed', { count: done.left, reason: t(refusalKey(done.reason)) }));
      }
      announce(t(said, { count: done.count }));
    },
    [refuse, say, t],
  );

  const remove = useCallback(() => {
    const { board, deeds, selection } = canvas;
    const { noteIds, ...done } = deeds.remove();
    tell(done, 'arrange.removed');
    if (!done.result.ok || noteIds.length === 0) return;
    choose(selection, NOTHING_CHOSEN);
    toast({
      text: t('arrange.removed', { count: noteIds.length }),
      undo: () => board.act({ name: 'note.restore', args: { ids: [...noteIds] } }),
    });
  }, [canvas, tell, t, toast]);

  const copyBeside = useCallback(() => {
    const { lookout, selection } = canvas;
    const added = duplicate(canvas, targetsOf(selection.getState()));
    if (!added.ok) return refuse(added.error);
    const [first] = added.value;
    choose(selection, added.value.length > 1 ? added.value : NOTHING_CHOSEN);
    if (first === undefined) return;
    selection.setState({ current: first, toFocus: first });
    lookout.show(first);
    announce(t('arrange.duplicated', { count: added.value.length }));
  }, [canvas, refuse, t]);

  const clipboard = useClipboard({ say, refuse, remove });

  const commands = useMemo(
    () => (): ArrangeCommands =>
      arrangeCommands({ t, canvas, clipboard, tell, duplicate: copyBeside, remove, askTags }),
    [t, canvas, clipboard, tell, copyBeside, remove, askTags],
  );

  // Keys that a single note has too: with several they mean all of them.
  useEffect(() => {
    const element = windowRef.current;
    if (!element) return;
    const onKeyDown = (event: KeyboardEvent): void => {
      const isTaken = event.defaultPrevented || isControl(event.target) || event.altKey;
      if (isTaken) return;
      const isMod = event.ctrlKey || event.metaKey;
      const areSeveral = canvas.selection.getState().chosen.size > 0;
      const areAny = areSeveral || focusedNote(event.target) !== null;
      if (event.key === 'Delete' && !isMod && areSeveral) remove();
      // A single one, too: here its copy lies beside it, over nothing.
      else if (event.key === 'd' && isMod && !event.shiftKey && areAny) copyBeside();
      else if (event.key === 't' && !isMod && !event.shiftKey && areSeveral) {
        if (!preferenceNow('characterKeys')) return;
        askTags();
      } else return;
      event.preventDefault();
    };
    element.addEventListener('keydown', onKeyDown);
    return () => element.removeEventListener('keydown', onKeyDown);
  }, [canvas, windowRef, remove, copyBeside, askTags]);

  useCommands(useMemo(() => () => Object.values(commands()).flat(), [commands]));
  return { commands, tell };
};
