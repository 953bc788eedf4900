import { isId } from '../lib/id.ts';

/** The key under which a person's group of a breakout stands. */
export const placeKey = (breakoutId: string, personId: string): string =>
  `${breakoutId}:${personId}`;

/** The two ids of such a key, or `null` for any other text. */
export const parsePlaceKey = (
  key: string,
): { readonly breakout: string; readonly person: string } | null => {
  const [breakout, person, ...rest] = key.split(':');
  return isId(breakout) && isId(person) && rest.length === 0 ? { breakout, person } : null;
};

export const isPlaceKey = (key: string): boolean => parsePlaceKey(key) !== null;
