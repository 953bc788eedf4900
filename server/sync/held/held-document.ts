import * as Y from 'yjs';
import { documentName } from '../../../shared/protocol/documents.ts';
import {
  type DocumentRenewal,
  type Journal,
  type OwnerRow,
  SERVER_PERSON,
  type StoredDocument,
} from '../../journal/journal.ts';
import { createRenewalClient } from '../../journal/renewal/renewal-client.ts';
import { copyOf, rewriteDocument } from '../../journal/renewal/rewrite-document.ts';

/** When a note was held back, and if it was removed, by whom and why: by the note's id. */
export const KEEPING = 'keeping';

/** A record of a board, as [root, key]. */
export type Part = readonly [root: string, key: string];

/** What is kept of a board where nobody can read it. */
export type Kept = { readonly stored: StoredDocument; readonly doc: Y.Doc };

/** What is kept of a board; `null` when nothing ever was. */
export const readHeld = async (
  journal: Pick<Journal, 'load'>,
  boardId: string,
): Promise<Kept | null> => {
  const stored = await journal.load(documentName({ kind: 'held', boardId }));
  if (stored === null) return null;
  const doc = new Y.Doc();
  doc.transact(() => {
    for (const update of stored.updates) Y.applyUpdate(doc, update);
  });
  return { stored, doc };
};

/** The same; the first time it is made. */
export const openHeld = async (
  journal: Pick<Journal, 'load' | 'create'>,
  boardId: string,
): Promise<Kept> => {
  const known = await readHeld(journal, boardId);
  if (known) return known;
  await journal.create(documentName({ kind: 'held', boardId }));
  const made = await readHeld(journal, boardId);
  if (!made) throw new Error('a document that was just made is not there');
  return made;
};

export const copyParts = (from: Y.Doc, to: Y.Doc, parts: readonly Part[]): void => {
  for (const [root, key] of parts) {
    // What somebody wrote anew meanwhile stays.
    if (!to.getMap(root).has(key)) to.getMap(root).set(key, copyOf(from.getMap(root).get(key)));
  }
};

export const dropParts = (doc: Y.Doc, parts: readonly Part[]): void => {
  for (const [root, key] of parts) doc.getMap(root).delete(key);
};

/** The same without these, to be written in its place. */
export const withoutParts = (doc: Y.Doc, parts: readonly Part[]): Y.Doc => {
  const rest = new Y.Doc();
  Y.applyUpdate(rest, Y.encodeStateAsUpdate(doc));
  rest.transact(() => dropParts(rest, parts));
  return rest;
};

/** What is kept from now on, for the transaction in which the board gives it or gets it back. */
export const renewalOf = (
  boardId: string,
  { stored, doc }: Kept,
  owners: readonly OwnerRow[],
): DocumentRenewal => {
  const known = [...stored.retired, ...stored.claims.map(({ client }) => client)];
  const client = createRenewalClient(new Set(known));
  const all = [...stored.owners, ...owners];
  const isThere = ({ kind, record }: OwnerRow): boolean =>
    doc.getMap(kind === 'comments' ? 'comments' : 'notes').has(record);
  const rows = new Map(all.filter(isThere).map((row) => [`${row.kind} ${row.record}`, row]));
  return {
    document: documentName({ kind: 'held', boardId }),
    state: rewriteDocument([Y.encodeStateAsUpdate(doc)], client),
    owners: [...rows.values()],
    claims: [{ client, person: SERVER_PERSON }],
  };
};
