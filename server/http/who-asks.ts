import { findDevice } from '../directory/authenticate.ts';
import type { Person } from '../directory/records.ts';
import { hashToken } from '../directory/secrets.ts';
import type { RequestFacts } from '../directory/session.ts';
import type { Services } from './services.ts';

/** Who asks: the person of this browser, or of the session whose token was sent. */
export const whoAsks = async (services: Services, facts: RequestFacts): Promise<Person | null> => {
  if (facts.bearer === null) return (await findDevice(services, facts))?.person ?? null;
  const session = await services.directory.findSession(hashToken(facts.bearer));
  return session === null ? null : services.directory.findPerson(session.personId);
};
