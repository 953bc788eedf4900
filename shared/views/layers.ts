import { BASE_LAYER } from '../board/records/note.ts';
import { ranksBetween } from '../lib/rank.ts';

/** A note as far as it lies over or under others. */
export type LayeredNote = { readonly id: string; readonly layer?: string | undefined };

/**
 * How high notes lie that somebody has put to the front (above 0) or to the back (below 0); all others lie at 0. Equal
 * layers, as of two people who both put a note in front, are one height.
 */
export const levelsOf = (notes: Iterable<LayeredNote>): ReadonlyMap<string, number> => {
  const layered: { id: string; layer: string }[] = [];
  for (const { id, layer } of notes) {
    if (layer !== undefined && layer !== BASE_LAYER) layered.push({ id, layer });
  }
  const heights = [...new Set([BASE_LAYER, ...layered.map(({ layer }) => layer)])].toSorted(
    (a, b) => (a < b ? -1 : 1),
  );
  const base = heights.indexOf(BASE_LAYER);
  const levels = new Map(heights.map((layer, at) => [layer, at - base]));
  return new Map(layered.map(({ id, layer }) => [id, levels.get(layer) ?? 0]));
};

/** Where notes are put: over all others, or under them. */
export type LayerEnd = 'front' | 'back';

/** The layers that put `moved`, from the lowest to the highest, over or under all others, in the order they have. */
export const layersAt = (
  end: LayerEnd,
  moved: readonly string[],
  others: Iterable<LayeredNote>,
): readonly { readonly id: string; readonly layer: string }[] => {
  let lowest = BASE_LAYER;
  let highest = BASE_LAYER;
  const chosen = new Set(moved);
  for (const { id, layer = BASE_LAYER } of others) {
    if (chosen.has(id)) continue;
    if (layer < lowest) lowest = layer;
    if (layer > highest) highest = layer;
  }
  const layers =
    end === 'front'
      ? ranksBetween(highest, null, moved.length)
      : ranksBetween(null, lowest, moved.length);
  return moved.map((id, at) => ({ id, layer: layers[at] ?? BASE_LAYER }));
};
