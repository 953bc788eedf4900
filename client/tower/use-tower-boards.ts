import { useCallback, useEffect, useRef, useState } from 'react';
import type { TowerBoard } from '../../shared/api/tower.ts';
import { getTower } from '../api/gathering.ts';
import { useResource } from '../api/use-resource.ts';
import { useStage } from '../meeting-stage/stage.ts';
import type { TowerBoards } from './tower-cards.ts';

/** Often enough to see a group at work, seldom enough for sixty of them: decision 0028. */
const REFRESH_MS = 3000;

const isSame = (a: TowerBoard | undefined, b: TowerBoard): boolean =>
  a !== undefined && JSON.stringify(a) === JSON.stringify(b);

/** The groups' boards from afar, as far as they have come; a board that has not changed stays the same object. */
export const useTowerBoards = (): TowerBoards => {
  const { meeting } = useStage();
  const load = useCallback((signal: AbortSignal) => getTower(meeting.id, signal), [meeting.id]);
  const [answer, reload] = useResource(load);
  const [boards, setBoards] = useState<TowerBoards>(new Map());
  const isUnderWay = useRef(false);

  useEffect(() => {
    const look = async () => {
      // A slow line is not asked again before it has answered.
      if (isUnderWay.current || document.visibilityState !== 'visible') return;
      isUnderWay.current = true;
      await reload();
      isUnderWay.current = false;
    };
    const timer = setInterval(() => void look(), REFRESH_MS);
    const onVisible = () => void look();
    document.addEventListener('visibilitychange', onVisible);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', onVisible);
    };
  }, [reload]);

  useEffect(() => {
    if (answer.status !== 'ready') return;
    setBoards((before) => {
      const next = answer.value.boards.map((board) => {
        const known = before.get(board.board);
        return [board.board, known && isSame(known, board) ? known : board] as const;
      });
      return new Map(next);
    });
  }, [answer]);

  return boards;
};
