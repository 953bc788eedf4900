import { expect, test } from 'vitest';
import { newComments } from './new-comments.ts';
import type { Comment } from './records/comment.ts';

const said = (id: string, author: string, at: number, more: Partial<Comment> = {}): Comment => ({
  id,
  note: 'n',
  parent: '',
  text: id,
  author,
  createdAt: at,
  editedAt: undefined,
  resolved: undefined,
  deleted: undefined,
  ...more,
});

const ids = (comments: readonly Comment[], isMine: boolean, seenUntil = 0) =>
  newComments(comments, { personId: 'me', isMine, seenUntil }).map(({ id }) => id);

test('on one’s own note all that others say is new until it was seen', () => {
  const comments = [said('a', 'eero', 1), said('b', 'cia', 5)];
  expect(ids(comments, true)).toEqual(['a', 'b']);
  expect(ids(comments, true, 1)).toEqual(['b']);
  expect(ids(comments, true, 5)).toEqual([]);
  expect(ids(comments, false)).toEqual([]);
});

test('on others’ notes only what is said in threads in which one has said something', () => {
  const comments = [
    said('mine', 'me', 1),
    said('answer', 'eero', 2, { parent: 'mine' }),
    said('theirs', 'eero', 3),
  ];
  expect(ids(comments, false)).toEqual(['answer']);
});

test('whoever answers has read what was there; what was taken back is not new', () => {
  const comments = [
    said('a', 'eero', 1),
    said('b', 'me', 2, { parent: 'a' }),
    said('c', 'eero', 3, { parent: 'a', deleted: { at: 4, by: 'eero' } }),
  ];
  expect(ids(comments, true)).toEqual([]);
});
