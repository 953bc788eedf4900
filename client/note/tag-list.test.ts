import { expect, test } from 'vitest';
import { MAX_TAGS } from '../../shared/board/records/note.ts';
import { parseTags, tagLine } from './tag-list.ts';

test('tags stand between commas, each once, without what is around them', () => {
  expect(parseTags(' osallisuus,  #asiakas ,, Osallisuus,työn  imu')).toEqual([
    'osallisuus',
    'asiakas',
    'työn imu',
  ]);
  expect(parseTags('')).toEqual([]);
});

test('too many and too long tags are cut to what a note may have', () => {
  const many = Array.from({ length: 30 }, (_, index) => `tunniste${index}`).join(',');
  expect(parseTags(many)).toHaveLength(MAX_TAGS);
  expect(parseTags('a'.repeat(99))[0]).toHaveLength(40);
});

test('a line of tags reads back as the same tags', () => {
  const tags = ['osallisuus', 'työn imu'];
  expect(parseTags(tagLine(tags))).toEqual(tags);
});
