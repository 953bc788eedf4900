import { expect, test } from 'vitest';
import { topicOf } from './topic-of.ts';

test('the first line of a note is the topic, the rest is why', () => {
  expect(topicOf('\n  Etävastaanotto \nMiten  saamme\nikäihmiset mukaan?')).toEqual({
    topic: 'Etävastaanotto',
    why: 'Miten saamme ikäihmiset mukaan?',
  });
  expect(topicOf(' ')).toEqual({ topic: '', why: '' });
  expect(topicOf('a'.repeat(300)).topic).toHaveLength(80);
});
