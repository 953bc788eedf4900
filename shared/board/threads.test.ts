import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Comment } from './records/comment.ts';
import { countThreads, threadsOf } from './threads.ts';

const comment = (id: string, fields: Partial<Comment> = {}): Comment => ({
  id,
  note: 'n',
  parent: '',
  text: id,
  author: 'anna',
  createdAt: 1,
  editedAt: undefined,
  resolved: undefined,
  deleted: undefined,
  ...fields,
});

const deleted = { at: 9, by: 'anna' };

const shapeOf = (comments: readonly Comment[]) =>
  threadsOf(comments).map(({ first, answers }) => [first.id, answers.map(({ id }) => id)]);

test('answers stand under what they answer, in the order of time', () => {
  const comments = [
    comment('late', { createdAt: 5 }),
    comment('b', { parent: 'early', createdAt: 4 }),
    comment('a', { parent: 'early', createdAt: 3 }),
    comment('early', { createdAt: 2 }),
  ];
  expect(shapeOf(comments)).toEqual([
    ['early', ['a', 'b']],
    ['late', []],
  ]);
});

test('what was deleted goes, unless answers stand on it', () => {
  const comments = [
    comment('alone', { deleted }),
    comment('asked', { deleted }),
    comment('answer', { parent: 'asked' }),
    comment('taken back', { parent: 'asked', deleted }),
  ];
  expect(shapeOf(comments)).toEqual([['asked', ['answer']]]);
  expect(countThreads(threadsOf(comments))).toEqual({ comments: 1, open: 1 });
});

test('an answer to what is not there, or to another answer, is read all the same', () => {
  const comments = [
    comment('lost', { parent: 'gone' }),
    comment('asked'),
    comment('answer', { parent: 'asked' }),
    comment('deep', { parent: 'answer', createdAt: 2 }),
  ];
  expect(shapeOf(comments)).toEqual([
    ['asked', ['answer']],
    ['lost', []],
    ['deep', []],
  ]);
});

test('a thread that came to its end is not open', () => {
  const threads = threadsOf([comment('done', { resolved: deleted }), comment('open')]);
  expect(threads.map(({ isOpen }) => isOpen)).toEqual([true, false].toReversed());
  expect(countThreads(threads)).toEqual({ comments: 2, open: 1 });
});

test('every living comment is read exactly once, whatever hangs on what', () => {
  const ids = ['a', 'b', 'c', 'd', 'e'] as const;
  const one = fc.record({
    parent: fc.constantFrom('', ...ids, 'x'),
    createdAt: fc.nat(3),
    isDeleted: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(one, { minLength: 5, maxLength: 5 }), (drawn) => {
      const comments = drawn.map(({ isDeleted, ...rest }, index) =>
        comment(ids[index] ?? '', { ...rest, ...(isDeleted && { deleted }) }),
      );
      const read = threadsOf(comments)
        .flatMap(({ first, answers }) => [first, ...answers])
        .filter((each) => each.deleted === undefined)
        .map(({ id }) => id);
      const living = comments.filter((each) => each.deleted === undefined).map(({ id }) => id);
      expect(read.toSorted()).toEqual(living.toSorted());
      expect(countThreads(threadsOf(comments)).comments).toBe(living.length);
    }),
  );
});
