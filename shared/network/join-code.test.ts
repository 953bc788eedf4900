import { expect, test } from 'vitest';
import { formatJoinCode, parseJoinCode } from './join-code.ts';

test.each([
  ['427118903', '427118903'],
  [' 427 118 903 ', '427118903'],
  ['427-118-903', '427118903'],
  ['427\u00A0118\u00A0903', '427118903'],
  ['42711890', null],
  ['4271189031', null],
  ['42711890a', null],
  ['', null],
])('reads %j as %j', (typed, code) => {
  expect(parseJoinCode(typed)).toBe(code);
});

test('shows a code in groups that are easy to say, and reads that again', () => {
  expect(formatJoinCode('007118903')).toBe('007 118 903');
  expect(parseJoinCode(formatJoinCode('007118903'))).toBe('007118903');
});
