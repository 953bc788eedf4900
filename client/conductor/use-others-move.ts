import { useCallback, useLayoutEffect, useRef } from 'react';

/** Whoever presses within this time (ms) after somebody else moved the meeting, meant the button as it was before. */
const UNSEEN_MS = 1000;

type OthersMove = {
  /** The reader is about to bring the meeting to this phase. */
  readonly moveMyself: (to: string | null) => void;
  /** The phase that somebody else has left a moment ago; `undefined` when nobody has. */
  readonly justLeft: () => string | null | undefined;
};

/** Notices when somebody else moves the meeting, under the reader's very finger perhaps. */
export const useOthersMove = (current: string | null): OthersMove => {
  const before = useRef(current);
  const own = useRef<string | null>(current);
  const others = useRef<{ readonly left: string | null; readonly at: number } | null>(null);

  useLayoutEffect(() => {
    if (before.current === current) return;
    const isOwn = own.current === current;
    others.current = isOwn ? null : { left: before.current, at: performance.now() };
    before.current = current;
    own.current = current;
  }, [current]);

  const moveMyself = useCallback((to: string | null) => {
    own.current = to;
  }, []);
  const justLeft = useCallback(() => {
    const move = others.current;
    return move && performance.now() - move.at < UNSEEN_MS ? move.left : undefined;
  }, []);
  return { moveMyself, justLeft };
};
