import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { boardOfTemplate, templateValue } from '../templates/content.ts';
import type { BoardContent } from './content.ts';
import { answerFact, answersFor, answerTo } from './forms.ts';
import { emptyOldTrash } from './old-trash.ts';
import { readContent } from './read-content.ts';
import type { AnswerValue } from './records/answer.ts';
import type { FieldKind, FormField } from './records/form.ts';
import { writeContent } from './write-content.ts';

const field = (kind: FieldKind, rest: Partial<FormField> = {}): FormField => ({
  id: kind,
  kind,
  label: kind,
  ...rest,
});

test.each<readonly [FieldKind, AnswerValue, boolean]>([
  ['text', 'words', true],
  ['text', 3, false],
  ['choice', 'an option that is not offered any more', true],
  ['multi', ['a'], true],
  ['multi', 'a', false],
  ['date', '2026-spring', true],
  ['date', 'in spring', false],
  ['number', -1.5, true],
  ['number', '3', false],
  ['scale', 5, true],
  ['scale', 6, false],
  ['scale', 0, false],
  ['scale', 2.5, false],
  ['person', { person: 'anna' }, true],
  ['person', 'Anna', false],
  ['link', 'https://example.org', true],
  ['link', 'javascript:alert(1)', false],
])('to a field of the kind %s %j is an answer: %s', (kind, value, fits) => {
  expect(answerTo(field(kind), value)).toEqual(fits ? value : undefined);
});

test('answers are put in order by what they mean', () => {
  const fact = (of: FormField, value: AnswerValue) =>
    answerFact(of, value, (id) => (id === 'anna' ? 'Anna' : undefined));
  const choice = field('choice', { options: ['later', 'now'] });
  expect([fact(choice, 'later'), fact(choice, 'now')]).toEqual([0, 1]);
  expect(fact(choice, 'never')).toBeGreaterThan(1);
  expect(fact(field('date'), '2026-02')).toBeLessThan(Number(fact(field('date'), '2026-summer')));
  expect(fact(field('person'), { person: 'anna' })).toBe('Anna');
  expect(fact(field('number'), 'x')).toBeUndefined();
});

test('on another board answers go where the same is asked in the same words, and the rest stays behind', () => {
  const from = [field('text', { id: 'a', label: 'Who ' }), field('number', { id: 'b' })];
  const to = [
    field('text', { id: 'x', label: 'who' }),
    field('text', { id: 'b2', label: 'number' }),
  ];
  const answers = { a: 'us', b: 3, gone: 'x' };
  expect(answersFor(answers, { from, to })).toEqual({ x: 'us' });
  expect(answersFor(answers, { from, to: from })).toEqual({ a: 'us', b: 3 });
  expect(answersFor(undefined, { from, to })).toEqual({});
});

const CONTENT: BoardContent = {
  title: 'Needs',
  description: '',
  layout: 'columns',
  tags: ['health'],
  legend: { sun: 'Needs' },
  settings: {},
  sections: [
    {
      id: 's',
      title: 'All',
      prompt: '',
      rank: 'a0',
      form: { placeholder: 'One need', fields: [field('region', { required: true })] },
    },
  ],
  notes: [
    { id: 'n', text: 'A', section: 's', rank: 'a0', createdAt: 1, answers: { region: 'Kainuu' } },
    { id: 'm', text: 'B', section: 's', rank: 'a1', createdAt: 1, answers: { region: 'Lapland' } },
  ],
};

test('copies of a board have its tags, legend, forms and answers; the old trash takes answers along', () => {
  const doc = new Y.Doc();
  writeContent(doc, CONTENT);
  const copy = readContent(doc);
  expect(copy).toMatchObject({ tags: ['health'], legend: { sun: 'Needs' } });
  expect(copy.sections[0]?.form).toEqual(CONTENT.sections[0]?.form);
  expect(copy.notes.map(({ answers }) => answers)).toEqual([
    { region: 'Kainuu' },
    { region: 'Lapland' },
  ]);
  const note = doc.getMap('notes').get('n');
  if (note instanceof Y.Map) note.set('deleted', { at: 2, by: 'anna' });
  emptyOldTrash(doc, 1e13);
  expect(doc.getMap('answers').toJSON()).toEqual({ 'm:region': 'Lapland' });
});

test('a template has the forms, tags and legend of its board, and its boards have them again', () => {
  const { sections, tags, legend } = CONTENT;
  const template = templateValue.parse({
    title: 'Needs',
    description: '',
    language: 'en',
    purpose: 'gather',
    layout: 'columns',
    tags,
    legend,
    settings: {},
    afterwards: 'open',
    suggestsTopics: false,
    notes: '',
    sections: sections.map(({ title, prompt, form }) => ({ title, prompt, form })),
    phases: [],
  });
  const board = boardOfTemplate(template, () => 'new');
  expect(board).toMatchObject({ tags, legend });
  expect(board.sections[0]?.form).toEqual(sections[0]?.form);
});
