import { createHash } from 'node:crypto';
import * as Y from 'yjs';
import { writeAnswers } from '../../../shared/board/answers.ts';
import { type DraftNote, isUnsigned, readDrafts } from '../../../shared/board/draft.ts';
import { recordMap } from '../../../shared/document/read.ts';
import { documentName, parseDocumentName } from '../../../shared/protocol/documents.ts';
import { roundToHour } from '../../round-to-hour.ts';
import { type Journal, SERVER_PERSON } from '../journal.ts';
import { createRenewalClient } from '../renewal/renewal-client.ts';
import { copyOf, rewriteDocument } from '../renewal/rewrite-document.ts';

/** Whose drafts it is among from then on: always the same, and no person's, whatever id its author gave the note. */
const nobodyWith = (boardId: string, note: string): string =>
  createHash('sha256').update(`nobody ${boardId} ${note}`).digest('base64url');

/** One note of somebody's drafts by itself, without whose it was and when exactly it was written. */
const alone = (from: Y.Doc, note: DraftNote): Y.Doc => {
  const doc = new Y.Doc();
  doc.transact(() => {
    const fields = [...(recordMap(from, 'notes', note.id) ?? [])]
      .filter(([name]) => name !== 'author')
      .map(([name, value]): [string, unknown] => [name, copyOf(value)]);
    const map = new Y.Map(fields);
    map.set('createdAt', roundToHour(note.createdAt));
    doc.getMap('notes').set(note.id, map);
    writeAnswers(doc, note.id, note.answers);
  });
  return doc;
};

/**
 * Notes without a name that wait for a facilitator stay when their author's drafts go: whoever has somebody erased would learn
 * from the queue whose they were. Each gets a document of its own, which is nobody's, so that nothing says that two are of one
 * hand. Done twice it does nothing more.
 */
export const keepUnsigned = async (journal: Journal, document: string): Promise<void> => {
  const ref = parseDocumentName(document);
  const stored = await journal.load(document);
  if (ref?.kind !== 'draft' || stored === null) return;
  const drafts = new Y.Doc();
  drafts.transact(() => {
    for (const update of stored.updates) Y.applyUpdate(drafts, update);
  });
  for (const note of readDrafts(drafts)) {
    if (!note.handed || !isUnsigned(note)) continue;
    const own = documentName({ ...ref, participantId: nobodyWith(ref.boardId, note.id) });
    const known = await journal.load(own);
    if (known !== null && known.updates.length > 0) continue;
    if (known === null) await journal.create(own);
    const client = createRenewalClient(new Set());
    await journal.renew(own, {
      state: rewriteDocument([Y.encodeStateAsUpdate(alone(drafts, note))], client),
      owners: [],
      claims: [{ client, person: SERVER_PERSON }],
    });
  }
};
