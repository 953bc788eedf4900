import { useEffect, useState } from 'react';
import type { Breakout } from '../../shared/meeting/records/breakout.ts';
import { readTab, writeTab } from '../live/tab-memory.ts';
import { isAtWork } from './way-back.ts';

const STORED = 'talkoot:in-group';

/**
 * Whether this tab was at a group's board while the group was at work, also before a reload. Whoever leaves the board
 * by themselves is a visitor when they come again after the end.
 */
export const useWasHere = (breakout: Breakout, now: number): boolean => {
  const mark = `${breakout.id}:${breakout.openedAt ?? ''}`;
  const [kept] = useState(() => readTab(STORED));
  const [seen, setSeen] = useState<string | null>(null);
  const atWork = isAtWork(breakout, now);

  useEffect(() => {
    if (atWork) setSeen(mark);
  }, [atWork, mark]);

  const wasHere = kept === mark || seen === mark;
  useEffect(() => {
    if (!wasHere) return undefined;
    writeTab(STORED, mark);
    return () => writeTab(STORED, null);
  }, [wasHere, mark]);

  return wasHere;
};
