import { parseDocumentName } from '../../../shared/protocol/documents.ts';

/** The board that a document is, or that its drafts and held notes are for; `null` for a meeting's. */
export const boardOf = (document: string): string | null => {
  const ref = parseDocumentName(document);
  switch (ref?.kind) {
    case 'board':
      return ref.id;
    case 'draft':
    case 'held':
      return ref.boardId;
    case 'meeting':
    case undefined:
      return null;
  }
};
