import { describe, expect, test } from 'vitest';
import { arrangeTimeline, createTimelineArranger, datesBetween, timelineOf } from './timeline.ts';

const DATES: Readonly<Record<string, string>> = {
  spring: '2026-spring',
  day: '2026-04-02',
  same: '2026-04-02',
  year: '2026',
  before: '2024-12',
  words: 'some time ago',
};
const dateOf = (id: string): string | undefined => DATES[id];

const all = ['spring', 'day', 'none', 'words', 'before', 'same', 'year'];

describe('timelineOf', () => {
  test('puts dates in their order, the notes of one date in theirs, and the rest aside', () => {
    const { dates, undated } = timelineOf(all, dateOf);
    expect(dates.map(({ date, noteIds }) => [date, noteIds])).toEqual([
      ['2024-12', ['before']],
      ['2026', ['year']],
      ['2026-spring', ['spring']],
      ['2026-04-02', ['day', 'same']],
    ]);
    expect(undated).toEqual(['none', 'words']);
  });

  test('says where a year begins', () => {
    const { dates } = timelineOf(all, dateOf);
    expect(dates.map(({ isFirstOfYear }) => isFirstOfYear)).toEqual([true, true, false, false]);
  });

  test('is empty without notes', () => {
    expect(timelineOf([], dateOf)).toEqual({ dates: [], undated: [] });
  });
});

const wanted = {
  dates: timelineOf(all, dateOf).dates,
  heightOf: () => 100,
  columnCount: 2,
  gap: 10,
  headHeight: 30,
  yearHeight: 50,
  leastHeight: 60,
  before: null,
};

describe('arrangeTimeline', () => {
  test('stands the dates one under another, with room for their names and years', () => {
    const { blocks, masonry } = arrangeTimeline(wanted);
    expect(blocks.map(({ top, height }) => [top, height])).toEqual([
      [80, 110],
      [280, 110],
      [430, 110],
      [580, 110],
    ]);
    expect(masonry.height).toBe(700);
    expect(masonry.ids).toEqual(['before', 'year', 'spring', 'day', 'same']);
  });

  test('keys lead through all dates: each column goes on in the next date', () => {
    const { masonry } = arrangeTimeline(wanted);
    expect(masonry.columns).toEqual([['before', 'year', 'spring', 'day'], ['same']]);
    expect(masonry.topOf.get('same')).toBe(580);
  });

  test('a new card of a date moves no other into another column', () => {
    const arrange = createTimelineArranger();
    arrange(wanted);
    const more = timelineOf(['new', ...all], (id) => (id === 'new' ? '2026-04-02' : dateOf(id)));
    const { columnOf } = arrange({ ...wanted, dates: more.dates }).masonry;
    expect([columnOf.get('day'), columnOf.get('same')]).toEqual([0, 1]);
  });

  test('finds the dates in sight', () => {
    const { blocks } = arrangeTimeline(wanted);
    expect(datesBetween(blocks, 200, 500).map(({ date }) => date)).toEqual(['2026', '2026-spring']);
  });
});
