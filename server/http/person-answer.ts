import type { PersonAnswer } from '../../shared/api/people.ts';
import type { Person } from '../directory/records.ts';
import type { Services } from './services.ts';

/** A person of the directory as the interface names people. */
export const toPersonAnswer = ({ id, name, organisation, region }: Person): PersonAnswer => ({
  participantId: id,
  name,
  organisation,
  region,
});

/** Tells whoever has one of these meetings open what a person is called now. */
export const tellOfPerson = async (
  { directory, facilitation }: Services,
  personId: string,
  meetingIds: readonly string[],
): Promise<void> => {
  const person = await directory.findPerson(personId);
  if (person === null) return;
  for (const id of meetingIds) facilitation.documents.personChanged(id, toPersonAnswer(person));
};
