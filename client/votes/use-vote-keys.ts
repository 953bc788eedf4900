import { useEffect } from 'react';
import { ballotBox } from './ballot-box.ts';
import { changeDots } from './say-dots.ts';

/** Plus and minus on the note that has the focus, in every view; never in a field or on a button in it. */
const onKeyDown = (event: KeyboardEvent): void => {
  const { target, key } = event;
  const box = ballotBox();
  if (!box || event.ctrlKey || event.metaKey || event.altKey || (key !== '+' && key !== '-'))
    return;
  const noteId = target instanceof HTMLElement ? target.dataset['note'] : undefined;
  if (noteId === undefined || box.vote.plan.method !== 'dots') return;
  event.preventDefault();
  event.stopPropagation();
  changeDots(box, noteId, key === '+' ? 1 : -1);
};

/** Lets votes be cast by keys. Before the canvas hears them, whose plus and minus zoom. */
export const useVoteKeys = (): void => {
  useEffect(() => {
    document.addEventListener('keydown', onKeyDown, true);
    return () => document.removeEventListener('keydown', onKeyDown, true);
  }, []);
};
