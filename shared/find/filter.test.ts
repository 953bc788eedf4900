import { expect, test } from 'vitest';
import { facetsOf } from './facets.ts';
import {
  conditionsIn,
  createMatcher,
  type Filter,
  type Findable,
  isFiltering,
  NO_FILTER,
} from './filter.ts';
import { fold } from './fold.ts';

const note = (words: string, rest: Partial<Findable> = {}): Findable => ({
  words: fold(words),
  people: [fold(`${rest.author ?? 'anna'} ${rest.organisation ?? 'Pirha'}`)],
  author: 'anna',
  organisation: 'Pirha',
  tags: [],
  section: 'works',
  answers: [],
  color: 'sun',
  cluster: '',
  carried: [],
  isMine: false,
  isUnseen: false,
  isUnanswered: false,
  isIncomplete: false,
  ...rest,
});

const NOTES: Readonly<Record<string, Findable>> = {
  visits: note('Kotikäynnit', { tags: ['Perheet', 'nuoret'], isMine: true }),
  queue: note('Jono', {
    author: 'bertil',
    organisation: 'Jakobstad',
    color: 'lake',
    isUnseen: true,
  }),
  chat: note('Chatti perheille', { author: 'bertil', organisation: 'Jakobstad', section: 'hard' }),
  nameless: note('Väsymys', { author: '', organisation: '', section: '', isUnanswered: true }),
};

const found = (filter: Partial<Filter>): readonly string[] => {
  const matches = createMatcher({ ...NO_FILTER, ...filter });
  return Object.keys(NOTES).filter((id) => {
    const known = NOTES[id];
    return known !== undefined && matches(known);
  });
};

test('without a filter everything is found', () => {
  expect(found({})).toEqual(Object.keys(NOTES));
  expect(isFiltering(NO_FILTER)).toBe(false);
  expect(isFiltering({ ...NO_FILTER, text: '  ' })).toBe(false);
});

test('of one kind any will do', () => {
  expect(found({ authors: ['anna', ''] })).toEqual(['visits', 'nameless']);
  expect(found({ sections: ['hard', ''] })).toEqual(['chat', 'nameless']);
  expect(found({ colors: ['lake'] })).toEqual(['queue']);
});

test('of all kinds something must', () => {
  expect(found({ authors: ['bertil'], text: 'perhe' })).toEqual(['chat']);
  expect(found({ organisations: ['jakobstad'], unseen: true })).toEqual(['queue']);
  expect(found({ mine: true, unseen: true })).toEqual([]);
});

test('a tag is the same in small letters and capitals', () => {
  expect(found({ tags: ['perheet'] })).toEqual(['visits']);
  expect(found({ tags: ['perhe'] })).toEqual([]);
});

test('what is mine, new and unanswered', () => {
  expect(found({ mine: true })).toEqual(['visits']);
  expect(found({ unseen: true })).toEqual(['queue']);
  expect(found({ unanswered: true })).toEqual(['nameless']);
});

test('what belongs together, what notes carry, and what is missing', () => {
  const notes = {
    together: note('a', { cluster: 'c', carried: ['file'] }),
    alone: note('b', { carried: ['date', 'link'], isIncomplete: true }),
  };
  const ids = (filter: Partial<Filter>) =>
    Object.entries(notes)
      .filter(([, one]) => createMatcher({ ...NO_FILTER, ...filter })(one))
      .map(([id]) => id);
  expect(ids({ clusters: ['c'] })).toEqual(['together']);
  expect(ids({ clusters: [''] })).toEqual(['alone']);
  expect(ids({ carried: ['file', 'link'] })).toEqual(['together', 'alone']);
  expect(ids({ carried: ['comments'] })).toEqual([]);
  expect(ids({ incomplete: true })).toEqual(['alone']);
  const facets = facetsOf(Object.values(notes));
  expect(facets.incomplete).toBe(1);
  expect(facets.clusters).toEqual([
    { value: 'c', count: 1 },
    { value: '', count: 1 },
  ]);
  expect(facets.carried.map(({ value }) => value)).toEqual(['file', 'date', 'link']);
});

test('the text finds the author and the organisation, too', () => {
  expect(found({ text: 'jakob' })).toEqual(['queue', 'chat']);
  expect(found({ text: 'bertil jono' })).toEqual(['queue']);
});

test('conditions are counted without the text', () => {
  expect(conditionsIn({ ...NO_FILTER, text: 'x' })).toBe(0);
  expect(conditionsIn({ ...NO_FILTER, tags: ['a', 'b'], mine: true })).toBe(3);
});

test('what there is to filter by is counted over all notes, spellings of one name together', () => {
  const facets = facetsOf([...Object.values(NOTES), note('x', { tags: ['PERHEET'] })]);
  expect(facets.tags).toEqual([
    { value: 'Perheet', count: 2 },
    { value: 'nuoret', count: 1 },
  ]);
  expect(facets.organisations).toEqual([
    { value: 'Pirha', count: 2 },
    { value: 'Jakobstad', count: 2 },
  ]);
  expect(facets.authors.find(({ value }) => value === '')?.count).toBe(1);
  expect(facets.unseen).toBe(1);
});
