import * as Y from 'yjs';
import { HIDDEN_NOTES, type Journal, SERVER_PERSON, type StoredDocument } from '../journal.ts';
import { pack } from '../packed.ts';
import { createRenewalClient } from '../renewal/renewal-client.ts';
import { rewriteDocument } from '../renewal/rewrite-document.ts';
import type { ErasedPerson } from './erasure.ts';
import { type Scrubbing, scrub } from './scrub.ts';

/** Updates hold keys and values as they are, so that bytes without an id are a state without the person. */
const mentions = (updates: readonly Uint8Array[], ids: readonly string[]): boolean =>
  updates.some((update) => {
    const bytes = Buffer.from(update.buffer, update.byteOffset, update.byteLength);
    return ids.some((id) => bytes.includes(id));
  });

const scrubbed = (updates: readonly Uint8Array[], scrubbing: Scrubbing, client: number) => {
  const doc = new Y.Doc();
  doc.transact(() => {
    for (const update of updates) Y.applyUpdate(doc, update);
  });
  // A root that nobody has asked for is not known to be a map yet.
  for (const name of doc.share.keys()) doc.getMap(name);
  scrub(doc, scrubbing);
  const notes = new Set(doc.getMap('notes').keys());
  const state = rewriteDocument([Y.encodeStateAsUpdate(doc)], client);
  doc.destroy();
  return { state, notes };
};

const clientFor = ({ claims, retired }: StoredDocument): number =>
  createRenewalClient(new Set([...retired, ...claims.map(({ client }) => client)]));

/** The history of a document without the person. What mentions nobody stays as it is. */
const scrubCheckpoints = async (
  journal: Journal,
  document: string,
  { scrubbing, stored }: { readonly scrubbing: Scrubbing; readonly stored: StoredDocument },
): Promise<void> => {
  const ids = [scrubbing.person, ...scrubbing.hiddenNotes];
  for (const { id } of await journal.checkpoints(document)) {
    const state = await journal.readCheckpoint(document, id);
    if (state === null || !mentions([state], ids)) continue;
    const { state: rest } = scrubbed([state], scrubbing, clientFor(stored));
    await journal.replaceCheckpoint(document, id, await pack(rest));
  }
};

const isTheirs = ({ owners, claims }: StoredDocument, person: string): boolean =>
  owners.some((row) => row.person === person) || claims.some((row) => row.person === person);

const isRenewed = (
  stored: StoredDocument,
  { person, evenly = false }: Pick<ErasedPerson, 'person' | 'evenly'>,
): boolean =>
  isTheirs(stored, person) ||
  mentions(stored.updates, [person]) ||
  (evenly && stored.owners.some(({ kind }) => kind === HIDDEN_NOTES));

/**
 * True when a document, or what is kept of its past, has anything of the person in it, or has to be written anew all the same.
 * Drafts are not asked about: they are somebody's own documents.
 */
export const concerns = async (
  journal: Journal,
  document: string,
  erased: Pick<ErasedPerson, 'person' | 'evenly'>,
): Promise<boolean> => {
  const { person } = erased;
  const stored = await journal.load(document);
  if (stored === null) return false;
  if (isRenewed(stored, erased)) return true;
  for (const { id } of await journal.checkpoints(document)) {
    const state = await journal.readCheckpoint(document, id);
    if (state !== null && mentions([state], [person])) return true;
  }
  return false;
};

/**
 * Takes a person out of a document, its history and its change log. The document begins its next generation, so that no
 * copy in any browser brings back what is gone. Done twice it does nothing more; what a crash leaves half done is
 * completed by doing it again. Nobody may write in the document meanwhile.
 */
export const eraseInDocument = async (
  journal: Journal,
  document: string,
  erased: ErasedPerson,
): Promise<void> => {
  const stored = await journal.load(document);
  if (stored === null) return;
  const { person } = erased;
  const hiddenNotes = new Set(
    stored.owners
      .filter((row) => row.kind === HIDDEN_NOTES && row.person === person)
      .map(({ record }) => record),
  );
  const scrubbing = { ...erased, hiddenNotes };
  // What tells which records are theirs goes last: until then all of it can be done again.
  await journal.forgetPerson(document, person);
  await scrubCheckpoints(journal, document, { scrubbing, stored });
  if (!isRenewed(stored, erased)) return;
  const client = clientFor(stored);
  const { state, notes } = scrubbed(stored.updates, scrubbing, client);
  const isKept = (kind: string, record: string): boolean =>
    (kind !== 'notes' && kind !== HIDDEN_NOTES) || notes.has(record);
  await journal.renew(document, {
    state,
    owners: stored.owners.filter((row) => row.person !== person && isKept(row.kind, row.record)),
    claims: [{ client, person: SERVER_PERSON }],
  });
  // One that was being made until then.
  await scrubCheckpoints(journal, document, { scrubbing, stored });
};
