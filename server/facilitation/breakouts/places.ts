import type * as Y from 'yjs';
import { placeKey } from '../../../shared/meeting/places.ts';
import { removeKey } from '../../../shared/meeting/write.ts';
import { readGroup } from '../../../shared/meeting/read.ts';

/** Somebody's place in a breakout. */
export type PlaceOf = { readonly breakout: string; readonly person: string };

const groupIn = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'group' in value ? value.group : null;

/** The group that somebody is in, or `null`; one that was removed is none. */
export const groupOf = (doc: Y.Doc, { breakout, person }: PlaceOf): string | null => {
  const group = groupIn(doc.getMap('places').get(placeKey(breakout, person)));
  if (typeof group !== 'string') return null;
  const found = readGroup(doc, group);
  return found && found.removedAt === undefined ? group : null;
};

/** How many are in a group, without reading every place: hundreds choose within a few seconds. */
export const countMembers = (doc: Y.Doc, groupId: string): number => {
  let count = 0;
  for (const value of doc.getMap('places').values()) if (groupIn(value) === groupId) count += 1;
  return count;
};

/** Puts somebody into a group of the breakout, or with `null` into none. */
export const setPlace = (
  doc: Y.Doc,
  { breakout, person }: PlaceOf,
  place: { readonly group: string; readonly at: number } | null,
): void => {
  const key = placeKey(breakout, person);
  if (place === null) removeKey(doc, 'places', key);
  else doc.getMap('places').set(key, place);
};
