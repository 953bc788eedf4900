import { readComment } from '../../shared/board/read-comment.ts';
import type { Comment } from '../../shared/board/records/comment.ts';
import { byTime } from '../../shared/board/threads.ts';
import { recordsOfKind } from '../board/records.ts';

/** What has been said on a board, note by note, those in the trash too. */
export const commentsOf = recordsOfKind<Comment>({
  root: 'comments',
  read: readComment,
  parentOf: ({ note }) => note,
  compare: byTime,
});
