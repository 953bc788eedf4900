import { useEffect } from 'react';
import { useMeStore } from '../api/me.ts';
import type { Ending } from './ending.ts';

type Place = { readonly meetingId: string; readonly boardId: string };

/** Where a board is now that the reader's group keeps, although its meeting has been deleted; null for any other. */
export const useMoved = ({ meetingId, boardId }: Place, { kind }: Ending): string | null => {
  const { me, refresh } = useMeStore();
  const mayHaveMoved = kind === 'signedOut' || kind === 'putOut' || kind === 'notFound';
  useEffect(() => {
    if (mayHaveMoved) void refresh();
  }, [mayHaveMoved, refresh]);
  const group = me?.groups.find(({ id }) => id === boardId);
  if (!mayHaveMoved || group === undefined || group.meetingId === meetingId) return null;
  return `/m/${group.meetingId}/${group.role}/b/${boardId}`;
};
