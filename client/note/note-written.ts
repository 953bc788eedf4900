type Listener = (noteId: string) => void;

const listeners = new Set<Listener>();

/** Somebody has written a new note on the board itself, without a box that would have asked for more than words. */
export const tellNoteWritten = (noteId: string): void => {
  for (const listener of listeners) listener(noteId);
};

/** Hears of such notes; returns how to stop. */
export const onNoteWritten = (listener: Listener): (() => void) => {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
};
