import { use, useEffect, useEffectEvent } from 'react';
import { useLocation } from 'wouter';
import type { Target } from '../../shared/meeting/records/attention.ts';
import { BoardContext } from '../board/board-context.ts';
import { placeOf } from './place.ts';
import { isInView, showPlace } from './show-place.ts';
import { useGoal } from './use-goal.ts';
import { useBusy } from './use-busy.ts';

/** Whoever scrolls away sees it again after about so many ms. */
const LOOK_EVERY_MS = 1000;

const nothing = (): void => undefined;

/** Keeps a reader who has arrived at what is held, for as long as it is; who writes is left alone. */
export const useHeld = (target: Target, isHeld: boolean): void => {
  const board = use(BoardContext);
  const [path, navigate] = useLocation();
  const isBusy = useBusy(false);
  const goal = useGoal(target);
  const isElsewhere = path !== goal;
  const keeps = isHeld && !isBusy;

  const bringBack = useEffectEvent(() => {
    const place = board && placeOf(target, board.store);
    if (place && !isInView(place)) showPlace(place, { withFocus: false, onDone: nothing });
  });

  useEffect(() => {
    if (!keeps) return undefined;
    if (isElsewhere) {
      navigate(goal);
      return undefined;
    }
    const timer = setInterval(() => bringBack(), LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, [keeps, isElsewhere, goal, navigate]);
};
