import { useEffect } from 'react';
import { useStage } from '../meeting-stage/stage.ts';
import { isLookedAt, onLookedAt } from './looked-at.ts';

/** Tells the server that what is shown was before the reader's eyes; never for a page that nobody looks at. */
export const useSaySeen = (id: string | null): void => {
  const { ask, takesPart, personId, live } = useStage();
  const isKnown = id === null || live?.seen.get(personId)?.attention === id;

  useEffect(() => {
    if (!takesPart || isKnown || id === null) return undefined;
    const say = (): void => void ask({ type: 'attention.seen', attention: id });
    if (!isLookedAt()) return onLookedAt(say);
    say();
    return undefined;
  }, [id, isKnown, takesPart, ask]);
};
