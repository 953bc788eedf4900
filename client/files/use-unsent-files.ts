import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { keepUnsent, leftUnsent, unsentIn } from './unsent-files.ts';
import type { Uploads } from './uploads.ts';

/**
 * While files are under way the browser asks before it leaves the page; whoever leaves all the same is told on their return
 * which ones were not sent.
 */
export const useUnsentFiles = (boardId: string, uploads: Uploads) => {
  const [left, setLeft] = useState(() => leftUnsent(boardId));
  const names = useStore(uploads.store, ({ list }) => unsentIn(list).join('\n'));

  useEffect(() => {
    const unsent = names === '' ? [] : names.split('\n');
    keepUnsent(boardId, [...left, ...unsent]);
    if (unsent.length === 0) return undefined;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [boardId, left, names]);

  return { left, forget: () => setLeft([]) };
};
