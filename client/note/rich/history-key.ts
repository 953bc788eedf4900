import type { KeyboardEvent } from 'react';

/** Which way through one's own history a key press leads; browsers disagree on the key for "redo". */
export const historyKey = (event: KeyboardEvent): 'undo' | 'redo' | null => {
  if (event.altKey || !(event.ctrlKey || event.metaKey)) return null;
  const key = event.key.toLowerCase();
  if (key === 'z') return event.shiftKey ? 'redo' : 'undo';
  return key === 'y' ? 'redo' : null;
};
