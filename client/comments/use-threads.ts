import { useCallback, useMemo, useSyncExternalStore } from 'react';
import { type Thread, threadsOf } from '../../shared/board/threads.ts';
import { useBoard } from '../board/hooks.ts';
import { commentsOf } from './comments-of.ts';

/** What was said of a note, live; renders again only when somebody says, changes or takes back something there. */
export const useThreads = (noteId: string): readonly Thread[] => {
  const records = commentsOf(useBoard());
  const subscribe = useCallback(
    (listener: () => void) => records.subscribe(noteId, listener),
    [records, noteId],
  );
  const comments = useSyncExternalStore(subscribe, () => records.of(noteId));
  return useMemo(() => threadsOf(comments), [comments]);
};
