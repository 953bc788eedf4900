import type { MeetingLive } from '../meeting-document/meeting-live.ts';

/** From this share on, the next step is offered. */
const ENOUGH = 0.8;

export type Readiness = {
  readonly ready: number;
  readonly here: number;
  /** Most are ready: it is time to go on. */
  readonly isEnough: boolean;
};

/** How many of those who have a board open are ready, the reader left out; `null` while nobody is. */
export const readinessOf = (
  { ready, peopleAt }: Pick<MeetingLive, 'ready' | 'peopleAt'>,
  personId: string,
): Readiness | null => {
  const here = new Set(ready.keys());
  for (const people of peopleAt.values()) for (const person of people) here.add(person.personId);
  here.delete(personId);
  const count = [...ready.keys()].filter((id) => id !== personId).length;
  if (count === 0) return null;
  return { ready: count, here: here.size, isEnough: count >= here.size * ENOUGH };
};
