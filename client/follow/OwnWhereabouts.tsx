import { useEffect } from 'react';
import type { RefObject } from 'react';
import type { View } from '../../shared/board/layout.ts';
import type { Whereabouts } from '../../shared/presence/presence.ts';
import { isSameWhereabouts } from '../../shared/presence/whereabouts.ts';
import type { Board } from '../board/board.ts';
import { useBoard, useFollowers, usePeopleHere } from '../board/hooks.ts';
import { usePreference } from '../preferences/preferences.ts';
import { VERY_MANY } from './many.ts';
import { middleOf, placeAt } from './place-at.ts';
import { onSight, sight } from './sight.ts';

/** Looking lays the page out, so it waits until the page has been at rest for so long (ms), or moving for very long. */
const AT_REST_MS = 250;
const AT_LATEST_MS = 2000;

type Telling = {
  readonly board: Board;
  readonly content: HTMLElement;
  readonly view: View;
  /** Somebody wants to see exactly the same. */
  readonly isFollowed: boolean;
};

/** Tells the others where on the board this reader is, until it is stopped. */
const tellWhere = ({ board, content, view, isFollowed }: Telling): (() => void) => {
  const stop = new AbortController();
  const { signal } = stop;
  let said: Whereabouts | null = null;
  /** What was last touched; `null` once the reader has scrolled on from it. */
  let touched: Element | null = document.activeElement;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** When the page began to move. */
  let since = 0;
  let stopCamera: (() => void) | undefined;

  const say = (at: Whereabouts | null): void => {
    if (isSameWhereabouts(at, said)) return;
    said = at;
    board.presence.set({ at });
  };
  const camera = () => (isFollowed ? (sight()?.box() ?? null) : null);
  const look = (): void => {
    timer = undefined;
    const isTouched = touched !== null && touched !== content && content.contains(touched);
    const element = isTouched ? touched : middleOf(content);
    say(document.hidden ? null : { view, ...placeAt(element, board.store), camera: camera() });
  };
  const later = (): void => {
    const now = performance.now();
    if (timer === undefined) since = now;
    clearTimeout(timer);
    timer = setTimeout(look, Math.max(0, Math.min(AT_REST_MS, since + AT_LATEST_MS - now)));
  };
  const onTouch = ({ target }: Event): void => {
    touched = target instanceof Element ? target : null;
    later();
  };
  const onWander = (): void => {
    touched = null;
    later();
  };
  const onCanvas = (): void => {
    stopCamera?.();
    stopCamera = sight()?.subscribe(() => {
      if (said && isFollowed) say({ ...said, camera: camera() });
      later();
    });
    later();
  };

  for (const touch of ['focusin', 'pointerdown']) {
    content.addEventListener(touch, onTouch, { signal });
  }
  for (const wandering of ['wheel', 'touchmove']) {
    content.addEventListener(wandering, onWander, { signal, passive: true });
  }
  content.addEventListener('scroll', later, { signal, capture: true, passive: true });
  document.addEventListener('visibilitychange', later, { signal });
  const stopSight = onSight(onCanvas);
  onCanvas();

  return () => {
    stop.abort();
    stopSight();
    stopCamera?.();
    clearTimeout(timer);
  };
};

type OwnWhereaboutsProps = { view: View; contentRef: RefObject<HTMLElement | null> };

/** Tells the others in which section one is, and, to who follows, exactly where; unless one does not want to. */
export const OwnWhereabouts = ({ view, contentRef }: OwnWhereaboutsProps) => {
  const board = useBoard();
  const wants = usePreference('shareWhereabouts');
  const isFollowed = useFollowers().length > 0;
  const areVeryMany = usePeopleHere().length > VERY_MANY;
  const tells = wants && (isFollowed || !areVeryMany);

  useEffect(() => {
    const content = contentRef.current;
    if (!content || !tells) return undefined;
    const stop = tellWhere({ board, content, view, isFollowed });
    return () => {
      stop();
      board.presence.set({ at: null });
    };
  }, [board, contentRef, view, isFollowed, tells]);

  return null;
};
