import type { Comment } from './records/comment.ts';

type Reader = {
  readonly personId: string;
  /** It is this person's own note. */
  readonly isMine: boolean;
  /** When the newest comment was made that they have seen here; 0 for none. */
  readonly seenUntil: number;
};

/**
 * What of a note's comments is new to somebody whom it concerns: all of others' on a note of one's own, and what others
 * said in threads in which one has said something. Whoever has answered has read what was there.
 */
export const newComments = (
  comments: readonly Comment[],
  { personId, isMine, seenUntil }: Reader,
): readonly Comment[] => {
  const threadOf = ({ id, parent }: Comment): string => (parent === '' ? id : parent);
  const own = comments.filter(({ author }) => author === personId);
  if (!isMine && own.length === 0) return [];
  const mine = new Set(own.map(threadOf));
  const known = Math.max(seenUntil, ...own.map(({ createdAt }) => createdAt));
  return comments.filter(
    (comment) =>
      comment.author !== personId &&
      comment.deleted === undefined &&
      comment.createdAt > known &&
      (isMine || mine.has(threadOf(comment))),
  );
};
