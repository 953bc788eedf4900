import { placeExpected } from '../facilitation/breakouts/expect-people.ts';
import type { Services } from './services.ts';

/** Whoever is on a list of registrations finds their group, on joining or once their name is as it is on the list. */
export const findExpectedGroups = async (
  { directory, facilitation }: Pick<Services, 'directory' | 'facilitation'>,
  personId: string,
  meetingIds: readonly string[],
): Promise<void> => {
  const person = await directory.findPerson(personId);
  if (person === null) return;
  for (const meetingId of meetingIds) await placeExpected(facilitation, meetingId, person);
};
