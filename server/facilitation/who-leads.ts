import type { Directory } from '../directory/directory.ts';
import type { Meeting } from '../directory/records.ts';
import type { Session } from '../directory/session.ts';

/** So many names are enough to know whom to ask. */
const MAX_NAMED = 5;

/** Those who lead a meeting, by name; viewers see nobody's. */
export const namesOfFacilitators = async (
  { directory }: { readonly directory: Pick<Directory, 'listPartakers'> },
  { session, meeting }: { readonly session: Session; readonly meeting: Meeting },
): Promise<string[]> => {
  if (session.role === 'viewer') return [];
  const people = await directory.listPartakers(meeting.id);
  return people
    .filter(({ role, name }) => role === 'facilitator' && name !== '')
    .slice(0, MAX_NAMED)
    .map(({ name }) => name);
};
