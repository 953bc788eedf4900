import { useCallback } from 'react';
import { useText } from '../../../i18n/text.ts';
import { refusalKey } from '../../../note/refusal-key.ts';
import { announce } from '../../../ui/announcer.ts';
import { useToast } from '../../../ui/toast.ts';
import type { Dealt, Removed } from './drawn-deeds.ts';

/** Says in words how something done with drawings went. */
export const useDrawingTell = (say: (text: string) => void) => {
  const t = useText();
  return useCallback(
    ({ result, count, left, reason }: Dealt): boolean => {
      if (!result.ok) say(t(refusalKey(result.error)));
      else if (left > 0 && reason !== undefined) {
        say(t('drawing.stayed', { count: left, reason: t(refusalKey(reason)) }));
      } else announce(t('drawing.changed', { count }));
      return result.ok;
    },
    [say, t],
  );
};

/** Offers to bring back what was deleted. */
export const useRemovedToast = (restore: (removed: Removed) => void) => {
  const t = useText();
  const toast = useToast();
  return useCallback(
    (count: number, removed: Removed) =>
      toast({ text: t('drawing.removed', { count }), undo: () => restore(removed) }),
    [restore, t, toast],
  );
};
