import { type Journal, SERVER_PERSON } from '../journal.ts';
import { createRenewalClient } from './renewal-client.ts';
import { rewriteDocument } from './rewrite-document.ts';

/**
 * Begins a document's next generation with the content that it has: written anew by the server, so that no older or
 * newer copy of it can be merged in. Owners of records stay.
 * @param retired client ids that copies of it may hold and this journal has not seen
 * @returns the new generation's id, or null when there is no such document
 */
export const renewDocument = async (
  journal: Journal,
  document: string,
  retired: readonly number[] = [],
): Promise<string | null> => {
  const stored = await journal.load(document);
  if (stored === null) return null;
  const claimed = stored.claims.map(({ client }) => client);
  const client = createRenewalClient(new Set([...claimed, ...stored.retired, ...retired]));
  return journal.renew(document, {
    state: rewriteDocument(stored.updates, client),
    owners: stored.owners,
    claims: [{ client, person: SERVER_PERSON }],
    retired,
  });
};
