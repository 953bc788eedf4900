import { expect, test } from 'vitest';
import { createFormatter, type Values } from '../client/i18n/message.ts';
import { compileMessage } from './compile-message.ts';

const say = (text: string, values?: Values, locale = 'en'): string =>
  createFormatter(locale)(compileMessage(text), values);

test('a text without values is only its words', () => {
  expect(compileMessage("it's 5 o'clock")).toBe("it's 5 o'clock");
  expect(compileMessage('')).toBe('');
});

test('values stand where they belong, as they are', () => {
  expect(say('{name}, {count} of {all}', { name: 'Aino', count: 1200, all: 0 })).toBe(
    'Aino, 1200 of 0',
  );
  expect(say("a '{'brace'}' and {name}", { name: '' })).toBe('a {brace} and ');
});

test('numbers choose their form and are written as the language does', () => {
  const notes = '{count, plural, =0 {none} one {# note} other {# notes by {name}}}';
  expect(say(notes, { count: 0, name: 'Aino' })).toBe('none');
  expect(say(notes, { count: 1, name: 'Aino' })).toBe('1 note');
  expect(say(notes, { count: 1200, name: 'Aino' })).toBe('1,200 notes by Aino');
  expect(say(notes, { count: 1200, name: 'Aino' }, 'fi').replaceAll(/\s/gu, ' ')).toBe(
    '1 200 notes by Aino',
  );
});

test('forms within forms each have their own number', () => {
  const text = '{a, plural, one {one} other {#, {b, plural, one {# hit} other {# hits}} of #}}';
  expect(say(text, { a: 7, b: 3 })).toBe('7, 3 hits of 7');
});

test('a value that is missing is an error, and so is what nothing here writes', () => {
  expect(() => say('{name}')).toThrow(/name/);
  for (const text of ['{at, date}', '<b>x</b>', '{a, select, x {y} other {z}}', '{a'])
    expect(() => compileMessage(text)).toThrow();
});
