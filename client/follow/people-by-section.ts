import type { Whereabouts } from '../../shared/presence/presence.ts';

/** How many people are in each of the sections, in the order of these; sections without anybody are left out. */
export const peopleBySection = (
  sectionIds: readonly string[],
  whereabouts: Iterable<Whereabouts>,
): readonly (readonly [sectionId: string, count: number])[] => {
  const counts = new Map<string, number>();
  for (const { section } of whereabouts) {
    if (section !== null) counts.set(section, (counts.get(section) ?? 0) + 1);
  }
  return sectionIds.flatMap((id) => {
    const count = counts.get(id);
    return count === undefined ? [] : [[id, count] as const];
  });
};
