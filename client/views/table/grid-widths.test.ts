import { expect, test } from 'vitest';
import { tableColumns } from '../../../shared/views/table.ts';
import css from './Grid.module.css?raw';

const templates = [...css.matchAll(/--table-width: ([\d.]+)rem;\s*--table-columns: ([^;]+);/g)];

test.each(
  templates.map(([, width, columns]) => ({ width: Number(width), columns: columns ?? '' })),
)(
  'a row has a width for each column, and is as wide as they are together ($width rem)',
  ({ width, columns }) => {
    const least = [...columns.matchAll(/minmax\(([\d.]+)rem, [^)]+\)|([\d.]+)rem/g)].map(
      ([, among, fixed]) => Number(among ?? fixed),
    );
    expect(least).toHaveLength(tableColumns([]).length);
    expect(least.reduce((sum, one) => sum + one, 0)).toBe(width);
  },
);

test('there is a template for wide windows and one for narrow ones', () => {
  expect(templates).toHaveLength(2);
});
