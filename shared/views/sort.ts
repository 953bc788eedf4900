/** How somebody may have the notes of a list put in order, for themselves alone; `hand` is the order that people gave them. */
export const SORTS = ['hand', 'newest', 'oldest', 'likes', 'alphabet', 'author', 'votes'] as const;
export type Sort = (typeof SORTS)[number];
