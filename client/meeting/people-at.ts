import type { PersonHere } from '../presence/person-here.ts';

/** Who has each board open now, by the board's id. */
export type PeopleAt = ReadonlyMap<string, readonly PersonHere[]>;

export const NOBODY: readonly PersonHere[] = [];
