import type { PersonAnswer as Person } from '../../shared/api/people.ts';
import { initialsOf } from '../ui/initials.ts';
import { colorOf, type PersonColor } from './person-color.ts';

/** Somebody who is here now, in however many tabs. */
export type PersonHere = {
  readonly personId: string;
  /** '' while the directory has not named them, and for viewers, who see no names. */
  readonly name: string;
  readonly organisation: string;
  readonly initials: string;
  readonly color: PersonColor;
  readonly me: boolean;
};

export const personHere = (personId: string, person: Person | null, me: boolean): PersonHere => ({
  personId,
  name: person?.name ?? '',
  organisation: person?.organisation ?? '',
  initials: initialsOf(person?.name ?? ''),
  color: colorOf(personId),
  me,
});
