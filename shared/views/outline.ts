/** One heading of the outline and what stands under it. `sectionId` '' holds the notes of no living section. */
export type OutlinePart = { readonly sectionId: string; readonly noteIds: readonly string[] };

/** The whole board as it is read aloud: parts from first to last, notes in each from first to last. */
export type Outline = readonly OutlinePart[];

/** The lists of a board, each in its order. */
type BoardLists = {
  readonly sectionIds: () => readonly string[];
  /** Living notes of a section; '' for those without a living one. */
  readonly noteIds: (sectionId: string) => readonly string[];
};

/**
 * The board in reading order. Notes whose section is gone come last, in a part of their own, so that nothing on a
 * board goes unread; there is no such part when there are none.
 */
export const outlineOf = ({ sectionIds, noteIds }: BoardLists): Outline => {
  const parts = sectionIds().map((sectionId) => ({ sectionId, noteIds: noteIds(sectionId) }));
  const loose = noteIds('');
  return loose.length > 0 ? [...parts, { sectionId: '', noteIds: loose }] : parts;
};

/** Where each note stands: note id → section id. */
export const placesIn = (outline: Outline): ReadonlyMap<string, string> =>
  new Map(outline.flatMap(({ sectionId, noteIds }) => noteIds.map((id) => [id, sectionId])));
