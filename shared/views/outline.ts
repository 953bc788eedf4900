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

/** Two neighbours in a list, either of which may be absent at its ends. */
export type Gap = { readonly before: string | null; readonly after: string | null };

/** Where one step up or down leads in a list; `null` at its end, or for what is not in it. */
export const stepGap = (ids: readonly string[], id: string, step: -1 | 1): Gap | null => {
  const index = ids.indexOf(id);
  const target = index + step;
  if (index < 0 || target < 0 || target >= ids.length) return null;
  const [before, after] = step < 0 ? [target - 1, target] : [target, target + 1];
  return { before: ids[before] ?? null, after: ids[after] ?? null };
};
