import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { boardActions } from '../../../shared/board/actions/all.ts';
import type { AnswerValue } from '../../../shared/board/records/answer.ts';
import { createGatedBoard, facilitator, participant, viewer } from '../testing/gated-board.ts';

type Written = Readonly<Record<string, unknown>>;

const put =
  (values: Written) =>
  (client: Y.Doc): void => {
    for (const [key, value] of Object.entries(values)) client.getMap('answers').set(key, value);
  };

const take =
  (key: string) =>
  (client: Y.Doc): void =>
    client.getMap('answers').delete(key);

const add =
  (answers: Readonly<Record<string, AnswerValue>>, section = 'open', author = 'eero') =>
  (client: Y.Doc): void => {
    const note = { id: 'new', text: 'Hi', section, rank: 'a5', createdAt: 2, answers };
    boardActions['note.add'].run(client, { notes: [note] }, { personId: author, now: 5 });
  };

const judged = (
  edit: (client: Y.Doc) => void,
  actor = participant('anna'),
  prepare: (doc: Y.Doc) => void = () => {},
): string => {
  const { doc, judgeAs, updateOf } = createGatedBoard();
  prepare(doc);
  const judgement = judgeAs(actor, updateOf(edit));
  return judgement.verdict === 'refused' ? judgement.reason : judgement.verdict;
};

describe('answers', () => {
  it('are their note’s: given, changed and taken away by whoever may write in it', () => {
    expect(judged(put({ 'annas:when': '2026-spring' }))).toBe('accepted');
    expect(judged(put({ 'annas:when': '2026' }), facilitator)).toBe('accepted');
    expect(judged(put({ 'annas:when': '2026' }), participant('eero'))).toBe('notYours');
    expect(judged(put({ 'annas:when': '2026' }), viewer)).toBe('readOnly');
    const answered = put({ 'annas:when': '2026' });
    expect(judged(take('annas:when'), participant('eero'), answered)).toBe('notYours');
    expect(judged(take('annas:when'), participant('anna'), answered)).toBe('accepted');
  });

  it('follow the board’s rules for notes', () => {
    const everyone = (doc: Y.Doc) => doc.getMap('board').set('participantsEdit', 'everyone');
    expect(judged(put({ 'annas:who': 'x' }), participant('eero'), everyone)).toBe('accepted');
    expect(judged(put({ 'locked:who': 'x' }))).toBe('sectionLocked');
    expect(judged(put({ 'nobodys:who': 'x' }))).toBe('invalidValue');
    const frozen = (doc: Y.Doc) =>
      doc.getMap('board').set('frozen', { reason: '', at: 1, by: 'fia' });
    expect(judged(put({ 'annas:who': 'x' }), participant('anna'), frozen)).toBe('frozen');
  });

  it('come with a new note, whether one may change notes afterwards or not', () => {
    const answers = { who: { person: 'anna' }, much: 3, what: ['one', 'two'] };
    expect(judged(add(answers), participant('eero'))).toBe('accepted');
    expect(judged(add(answers, 'opening'), participant('eero'))).toBe('sectionLocked');
    expect(judged(add(answers, 'open', 'anna'), participant('eero'))).toBe('notInYourName');
    // A new note opens no door to the answers of others.
    const both = (client: Y.Doc): void => {
      add(answers)(client);
      put({ 'annas:who': 'x' })(client);
    };
    expect(judged(both, participant('eero'))).toBe('notYours');
  });

  it.each<readonly [unknown, string]>([
    ['', 'words that are none'],
    ['x'.repeat(2001), 'too many words'],
    [Number.NaN, 'no number'],
    [Number.POSITIVE_INFINITY, 'too much'],
    [1e16, 'a number beyond all reason'],
    [true, 'a switch'],
    [null, 'nothing'],
    [[], 'no options'],
    [[1, 2], 'options that are no words'],
    [['x'.repeat(121)], 'an option that is too long'],
    [Array.from({ length: 41 }, String), 'too many options'],
    [{ person: 'not an id' }, 'a person who is none'],
    [{ person: 'anna', name: 'Anna' }, 'a person with a name'],
    [{}, 'an object'],
    [new Uint8Array([1]), 'bytes'],
    [new Y.Map(), 'a map'],
    [new Y.Text('x'), 'a text'],
  ])('%j is refused: %s', (value, _) => {
    expect(judged(put({ 'annas:who': value }), facilitator)).toBe('invalidValue');
  });

  it.each(['annas', 'annas:', ':who', 'annas:who:more', 'annas:__proto__', 'annas:with space'])(
    'the key %j is refused',
    (key) => {
      expect(judged(put({ [key]: 'x' }), facilitator)).toBe('invalidValue');
    },
  );
});

const writeForm = (form: unknown) => (client: Y.Doc) => {
  const section = client.getMap('sections').get('open');
  if (section instanceof Y.Map) section.set('form', form);
};

const FIELD = { id: 'who', kind: 'person', label: 'Who' };

describe('forms, tags and legends', () => {
  it('are the facilitators’', () => {
    const form = { placeholder: 'A need', fields: [{ ...FIELD, required: true }] };
    expect(judged(writeForm(form), facilitator)).toBe('accepted');
    expect(judged(writeForm(form))).toBe('facilitatorsOnly');
    const legend = (client: Y.Doc) => client.getMap('board').set('legend', { sun: 'Needs' });
    expect(judged(legend, facilitator)).toBe('accepted');
    expect(judged(legend)).toBe('facilitatorsOnly');
  });

  it.each([
    ['nothing that it asks', {}],
    ['two questions with one id', { fields: [FIELD, FIELD] }],
    ['a question of an unknown kind', { fields: [{ ...FIELD, kind: 'password' }] }],
    ['a question without words', { fields: [{ ...FIELD, label: '' }] }],
    ['something else beside', { fields: [{ ...FIELD, onclick: 'alert(1)' }] }],
    ['a scale without an end', { fields: [{ ...FIELD, kind: 'scale', top: 1e9 }] }],
    ['an end without words', { fields: [{ ...FIELD, kind: 'scale', low: '' }] }],
    ['an end with too many', { fields: [{ ...FIELD, kind: 'scale', high: 'x'.repeat(61) }] }],
    [
      'too many questions',
      { fields: Array.from({ length: 21 }, (_, at) => ({ ...FIELD, id: `f${at}` })) },
    ],
  ])('a form with %s is refused', (_, form) => {
    expect(judged(writeForm(form), facilitator)).toBe('invalidValue');
  });

  it.each([
    ['legend', { gold: 'Needs' }],
    ['legend', { sun: '' }],
    ['legend', { sun: 'x'.repeat(61) }],
    ['legend', ['sun']],
    ['tags', ['']],
    ['tags', Array.from({ length: 61 }, String)],
    ['tags', 'health'],
  ])('%s %j is refused', (field, value) => {
    const edit = (client: Y.Doc) => client.getMap('board').set(field, value);
    expect(judged(edit, facilitator)).toBe('invalidValue');
  });
});
