import type { Comment } from './records/comment.ts';

/** A comment and what was answered to it, oldest first. */
export type Thread = {
  /** In the trash only when answers are left that would make no sense without their place. */
  readonly first: Comment;
  readonly answers: readonly Comment[];
  readonly isOpen: boolean;
};

const isLiving = ({ deleted }: Comment): boolean => deleted === undefined;

/** Earlier ones first; what came in the same moment stands in the same order everywhere. */
export const byTime = (a: Comment, b: Comment): number =>
  a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1);

/**
 * The comments of one note as threads, the oldest first. An answer whose thread is not there, as after an erasure, stands
 * for itself: no words are lost because of somebody else's.
 */
export const threadsOf = (comments: readonly Comment[]): readonly Thread[] => {
  const ordered = comments.toSorted(byTime);
  const firsts = new Set(ordered.filter(({ parent }) => parent === '').map(({ id }) => id));
  const answers = new Map<string, Comment[]>();
  for (const comment of ordered) {
    if (!firsts.has(comment.parent) || !isLiving(comment)) continue;
    const known = answers.get(comment.parent);
    if (known) known.push(comment);
    else answers.set(comment.parent, [comment]);
  }
  return ordered
    .filter(({ parent }) => !firsts.has(parent))
    .map((first) => ({
      first,
      answers: answers.get(first.id) ?? [],
      isOpen: first.resolved === undefined,
    }))
    .filter(({ first, answers: { length } }) => isLiving(first) || length > 0);
};

/** How many comments there are to read, and in how many threads something is still open. */
export type CommentCount = { readonly comments: number; readonly open: number };

export const countThreads = (threads: readonly Thread[]): CommentCount => ({
  comments: threads.reduce(
    (sum, { first, answers }) => sum + (isLiving(first) ? 1 : 0) + answers.length,
    0,
  ),
  open: threads.filter(({ isOpen }) => isOpen).length,
});
