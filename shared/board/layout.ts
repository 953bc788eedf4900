import * as z from 'zod/mini';

/** The views of a board, by the names that stand in documents. */
export const LAYOUTS = ['columns', 'wall', 'outline', 'canvas', 'timeline', 'table'] as const;
export type Layout = (typeof LAYOUTS)[number];

export const layoutValue = z.enum(LAYOUTS);

/** Views that are built; a board whose layout is not among them is shown as columns. */
export const VIEWS = ['columns', 'canvas', 'outline'] as const;
export type View = (typeof VIEWS)[number];

/** The view in which a board opens for somebody who has not chosen one. */
export const defaultView = (layout: Layout): View =>
  VIEWS.find((view) => view === layout) ?? 'columns';
