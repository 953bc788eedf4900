import { createKeptChoices } from '../../ui/kept-choices.ts';

/** The columns that this person has folded away, on any board, the latest last. */
const collapsed = createKeptChoices('talkoot:collapsed');

type Column = { readonly boardId: string; readonly sectionId: string };

/** The notes of no section have a column on every board, so that the board belongs to its name. */
const keyOf = ({ boardId, sectionId }: Column): string => `${boardId}:${sectionId}`;

/** Folds a column away, or unfolds it. */
export const setCollapsed = (column: Column, isCollapsed: boolean): void =>
  collapsed.set(keyOf(column), isCollapsed);

export const useIsCollapsed = (column: Column): boolean => collapsed.useAll().has(keyOf(column));
