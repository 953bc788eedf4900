import { use, useCallback, useSyncExternalStore } from 'react';
import type { PersonAnswer } from '../../shared/api/people.ts';
import { PeopleContext } from './stage.ts';

/** Somebody's name and organisation; `null` until the directory has told them. */
export const usePerson = (personId: string): PersonAnswer | null => {
  const people = use(PeopleContext);
  if (!people) throw new Error('usePerson needs a <MeetingStage> above it');
  const subscribe = useCallback(
    (listener: () => void) =>
      people.subscribe((changed) => {
        if (changed.has(personId)) listener();
      }),
    [people, personId],
  );
  return useSyncExternalStore(subscribe, () => people.person(personId));
};
