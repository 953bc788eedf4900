/** The notes that are chosen together where one can choose several, as on the canvas. */
type Chosen = () => ReadonlySet<string>;

let chosen: Chosen | null = null;

/** A view tells what is chosen in it for as long as it is on the page. Returns how to stop. */
export const provideChosenNotes = (source: Chosen): (() => void) => {
  chosen = source;
  return () => {
    if (chosen === source) chosen = null;
  };
};

/** A note, with those that are chosen with it. */
export const chosenWith = (noteId: string): readonly string[] => {
  const all = chosen?.() ?? new Set<string>();
  return all.has(noteId) ? [noteId, ...[...all].filter((id) => id !== noteId)] : [noteId];
};
