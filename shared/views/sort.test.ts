import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keepOrder, type Sort, type Sortable, SORTS, sortNotes } from './sort.ts';

const blank: Sortable = {
  createdAt: 0,
  text: '',
  author: '',
  likes: 0,
  reactions: 0,
  score: undefined,
};

const sorted = (sort: Sort, notes: Readonly<Record<string, Partial<Sortable>>>, locale = 'fi') =>
  sortNotes(Object.keys(notes), { sort, locale, about: (id) => ({ ...blank, ...notes[id] }) });

test('by hand is the order that people gave', () => {
  expect(sorted('hand', { b: { createdAt: 1 }, a: { createdAt: 2 } })).toEqual(['b', 'a']);
});

test('newest and oldest', () => {
  const notes = { b: { createdAt: 1 }, a: { createdAt: 3 }, c: { createdAt: 2 } };
  expect(sorted('newest', notes)).toEqual(['a', 'c', 'b']);
  expect(sorted('oldest', notes)).toEqual(['b', 'c', 'a']);
});

test('the most liked first, then what people said most about', () => {
  const notes = {
    a: { likes: 1, reactions: 1 },
    b: { likes: 1, reactions: 4 },
    c: { likes: 2 },
    d: {},
  };
  expect(sorted('likes', notes)).toEqual(['c', 'b', 'a', 'd']);
});

test('å, ä and ö come after z in Finnish and Swedish, and among a and o in English', () => {
  const notes = {
    o: { text: 'Ötökkä' },
    a: { text: '– Äiti' },
    z: { text: 'zeniitti' },
    aa: { text: 'Åbo' },
    b: { text: 'aamu' },
    empty: { text: ' ' },
    n10: { text: '10 lasta' },
    n9: { text: '9 lasta' },
  };
  const nordic = ['n9', 'n10', 'b', 'z', 'aa', 'a', 'o', 'empty'];
  expect(sorted('alphabet', notes, 'fi-FI')).toEqual(nordic);
  expect(sorted('alphabet', notes, 'sv-FI')).toEqual(nordic);
  expect(sorted('alphabet', notes, 'en-GB')).toEqual([
    'n9',
    'n10',
    'b',
    'aa',
    'a',
    'o',
    'z',
    'empty',
  ]);
});

test('by author, with those who have no name last', () => {
  const notes = { x: { author: '' }, b: { author: 'Bertil' }, a: { author: 'anna' } };
  expect(sorted('author', notes)).toEqual(['a', 'b', 'x']);
});

test('by the result of the vote, with what nobody voted for last', () => {
  const notes = { none: {}, zero: { score: 0 }, less: { score: -2 }, most: { score: 3 }, nor: {} };
  expect(sorted('votes', notes)).toEqual(['most', 'zero', 'less', 'none', 'nor']);
});

test('for somebody who is reading, what is there stays and what is new comes after the one it follows', () => {
  expect(keepOrder(['a', 'b', 'c'], ['c', 'new', 'b', 'a'])).toEqual(['a', 'b', 'c', 'new']);
  expect(keepOrder(['a', 'b'], ['first', 'second', 'b'])).toEqual(['first', 'second', 'b']);
  expect(keepOrder([], ['a', 'b'])).toEqual(['a', 'b']);
});

test('no note is lost, and a sorted list stays as it is when it is sorted again', () => {
  const notes = fc.array(
    fc.record({
      createdAt: fc.nat(5),
      text: fc.constantFrom('', 'a', 'ä', '10', '9', ' - b'),
      author: fc.constantFrom('', 'Anna', 'Öst'),
      likes: fc.nat(2),
      reactions: fc.nat(2),
      score: fc.option(fc.integer({ min: -1, max: 1 }), { nil: undefined }),
    }),
  );
  fc.assert(
    fc.property(notes, fc.constantFrom(...SORTS), (list, sort) => {
      const ids = list.map((_note, index) => String(index));
      const about = (id: string): Sortable => list[Number(id)] ?? blank;
      const once = sortNotes(ids, { sort, locale: 'fi', about });
      expect(once.toSorted()).toEqual(ids.toSorted());
      expect(sortNotes(once, { sort, locale: 'fi', about })).toEqual(once);
    }),
  );
});
