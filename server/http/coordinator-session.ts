import { hashToken } from '../directory/secrets.ts';
import type { RequestFacts } from '../directory/session.ts';
import type { Services } from './services.ts';

/** Ends what this browser may do as a coordinator, its open sockets included. */
export const endCoordinatorSession = async (
  { authenticator, directory, facilitation }: Services,
  facts: RequestFacts,
): Promise<void> => {
  if (facts.bearer !== null || facts.coordinatorToken === null) return;
  const sessionId = await authenticator.coordinator(facts);
  await directory.endCoordinatorSession(hashToken(facts.coordinatorToken));
  if (sessionId !== null) facilitation.documents.sessionsRevoked([sessionId]);
};
