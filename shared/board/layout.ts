import * as z from 'zod/mini';

/** The views of a board, by the names that stand in documents. */
export const LAYOUTS = ['columns', 'wall', 'outline', 'canvas', 'timeline', 'table'] as const;
export type Layout = (typeof LAYOUTS)[number];

export const layoutValue = z.enum(LAYOUTS);

/** Views that participants are offered, besides those that they always have. */
export const viewsValue = z.array(layoutValue).check(z.maxLength(LAYOUTS.length));

/** Views that are built, in the order of their switch; a board whose layout is not among them is shown as columns. */
export const VIEWS = ['columns', 'canvas', 'outline', 'wall', 'timeline', 'table'] as const;
export type View = (typeof VIEWS)[number];

/** Where everybody has whatever another view has, by keys and by ear; nobody takes it away from them. */
export const VIEW_FOR_ALL: View = 'outline';

/** What a board offers until its facilitators decide. */
const USUAL_VIEWS: readonly Layout[] = ['columns'];

/** The view in which a board opens for somebody who has not chosen one. */
export const defaultView = (layout: Layout): View =>
  VIEWS.find((view) => view === layout) ?? 'columns';

type Offer = { readonly layout: Layout; readonly views?: readonly Layout[] | undefined };

/**
 * The views between which participants choose: those that facilitators have switched on, the one that the board opens in,
 * and the outline.
 */
export const viewsOffered = ({ layout, views = USUAL_VIEWS }: Offer): readonly View[] =>
  VIEWS.filter(
    (view) => view === VIEW_FOR_ALL || view === defaultView(layout) || views.includes(view),
  );
