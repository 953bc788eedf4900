import { DRAWING_ROOTS } from './drawing-roots.ts';

/** Roots of which every page of a board keeps snapshots. */
export const FIRST_ROOTS = ['board', 'sections', 'clusters', 'notes', 'reactions'] as const;

/**
 * Roots whose records are read by parts of the page that come later; see `client/board/records.ts`.
 * A new kind of content is a line here, its fields in `records/`, and its rules in `shared/access/rules/`.
 */
export const LATER_ROOTS = ['votes', 'comments', 'answers', ...DRAWING_ROOTS] as const;

/** Roots whose changes can be undone. */
export const UNDOABLE_ROOTS = [
  'board',
  'sections',
  'clusters',
  'notes',
  'reactions',
  'comments',
  'answers',
  ...DRAWING_ROOTS,
] as const;

/** Roots whose records are put in the trash, never removed, when somebody takes back having added them. */
export const RECORD_ROOTS = [
  'sections',
  'clusters',
  'notes',
  'comments',
  ...DRAWING_ROOTS,
] as const;

export type FirstRoot = (typeof FIRST_ROOTS)[number];
export type LaterRoot = (typeof LATER_ROOTS)[number];
export type RecordRoot = (typeof RECORD_ROOTS)[number];
