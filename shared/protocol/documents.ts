import { isId } from '../lib/id.ts';

/** What a `/sync/<document>` name stands for. */
export type DocumentRef =
  | { readonly kind: 'meeting'; readonly id: string }
  | { readonly kind: 'board'; readonly id: string }
  | { readonly kind: 'draft'; readonly boardId: string; readonly participantId: string }
  /** Notes that were taken out of sight; nobody opens it. */
  | { readonly kind: 'held'; readonly boardId: string };

/** The name as it stands in URLs and in the journal. */
export const documentName = (ref: DocumentRef): string => {
  switch (ref.kind) {
    case 'meeting':
    case 'board':
      return `${ref.kind}:${ref.id}`;
    case 'draft':
      return `draft:${ref.boardId}:${ref.participantId}`;
    case 'held':
      return `held:${ref.boardId}`;
  }
};

/** What the names of all drafts for a board begin with. */
export const draftsOfBoard = (boardId: string): string => `draft:${boardId}:`;

/** Reads a document name; `null` for anything that is not one. */
export const parseDocumentName = (name: string): DocumentRef | null => {
  const [kind, first, second, ...rest] = name.split(':');
  if (rest.length > 0 || !isId(first)) return null;
  if ((kind === 'meeting' || kind === 'board') && second === undefined) return { kind, id: first };
  if (kind === 'held' && second === undefined) return { kind, boardId: first };
  if (kind === 'draft' && isId(second)) return { kind, boardId: first, participantId: second };
  return null;
};
