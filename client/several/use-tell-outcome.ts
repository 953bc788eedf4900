import { useCallback } from 'react';
import type { MessageKey } from '../i18n/keys.ts';
import { useText } from '../i18n/text.ts';
import { refusalKey } from '../note/refusal-key.ts';
import { announce } from '../ui/announcer.ts';
import { useToast } from '../ui/toast.ts';
import type { Outcome } from './several-notes.ts';

/** Says what was done with several notes, and in sight how many stayed as they were, and why. */
export const useTellOutcome = (): ((outcome: Outcome, said: MessageKey) => void) => {
  const t = useText();
  const toast = useToast();
  return useCallback(
    ({ result, noteIds, left, reason }, said) => {
      if (!result.ok) toast({ text: t('note.notDone', { reason: t(refusalKey(result.error)) }) });
      else if (left > 0 && reason !== null) {
        toast({ text: t('arrange.stayed', { count: left, reason: t(refusalKey(reason)) }) });
      } else announce(t(said, { count: noteIds.length }));
    },
    [t, toast],
  );
};
