import { use, useCallback, useEffect, useEffectEvent } from 'react';
import { useLocation } from 'wouter';
import type { Attention } from '../../shared/meeting/records/attention.ts';
import { BoardContext } from '../board/board-context.ts';
import { useStage } from '../meeting-stage/stage.ts';
import {
  arriveAt,
  comeFrom,
  forgetWayBack,
  leaveAttention,
  useAttentionMemory,
  wantAttention,
} from './attention-memory.ts';
import { expectReveal } from '../note/reveal.ts';
import { placeOf } from './place.ts';
import { showPlace } from './show-place.ts';
import { useGoal } from './use-goal.ts';
import { useBusy } from './use-busy.ts';

export type Shown = Pick<Attention, 'id' | 'target'>;

type Options = {
  readonly shown: Shown;
  /** Everybody is taken there; otherwise only those who ask for it. */
  readonly moves: boolean;
  readonly boardId: string | null;
  /** The server has everything that was written on the open board. */
  readonly isSaved: boolean;
  /** The reader came when it was shown already. */
  readonly isNew: boolean;
};

export type Attending = {
  /** The reader is on the page where it is. */
  readonly isThere: boolean;
  /** It waits for the reader to stop writing. */
  readonly waits: boolean;
  readonly hasArrived: boolean;
  readonly hasLeft: boolean;
  /** Takes the reader there at once. */
  readonly go: () => void;
  /** Puts it away for this reader, and takes them back to where they were. */
  readonly leave: () => void;
};

/** Takes the reader to what is shown: never out of a text, once, and again when they ask for it. */
export const useAttending = ({ shown, moves, boardId, isSaved, isNew }: Options): Attending => {
  const { id, target } = shown;
  const { live } = useStage();
  const board = use(BoardContext);
  const [path, navigate] = useLocation();
  const { arrived, left, wanted, cameFrom } = useAttentionMemory();
  const isBusy = useBusy(isNew);
  const goal = useGoal(target);
  // A board has more than one address: with the note that somebody came for.
  const isThere = target.board === undefined ? path === goal : boardId === target.board;
  const isWanted = wanted === id;
  const hasArrived = arrived.includes(id);
  const hasLeft = left.includes(id);
  const isDue = isWanted || (moves && !hasLeft && !hasArrived);
  // A press on a button is no sentence.
  const goes = isDue && (isWanted || (!isBusy && isSaved && live?.online === true));

  const setOff = useEffectEvent(() => {
    comeFrom(path);
    if (target.section !== undefined || target.note !== undefined) expectReveal(true);
    navigate(goal);
  });
  const arrive = useEffectEvent((): (() => void) | undefined => {
    const place = board && placeOf(target, board.store);
    const onDone = () => arriveAt(id);
    if (place) return showPlace(place, { withFocus: true, onDone });
    onDone();
    return undefined;
  });

  useEffect(() => {
    if (!goes) return undefined;
    if (isThere) return arrive();
    setOff();
    return undefined;
  }, [goes, isThere, id]);

  return {
    isThere,
    waits: isDue && !goes,
    hasArrived,
    hasLeft,
    go: useCallback(() => wantAttention(id), [id]),
    leave: () => {
      leaveAttention(id);
      forgetWayBack();
      if (cameFrom !== null && cameFrom !== path) navigate(cameFrom);
    },
  };
};
