import { expect, test } from 'vitest';
import { createSimilar } from './similar.ts';

test.each([
  ['Kuljetus kerhoon', 'kuljetuksia kerhoihin', true],
  ['Kuljetus kerhoon ja takaisin', 'Kuljetus kerhoon', true],
  ['Yhteinen kirjallisuuslista', 'Yhteisiä kirjallisuuslistoja\nmuita sanoja', true],
  ['Gemensam lista över litteratur', 'Gemensamma listan över litteraturen', true],
  ['Kahvi', 'kahvi', true],
  ['Kahvi', 'Kahvia', false],
  ['Kahvi ja pulla', 'Tee ja mehu', false],
  ['', '', false],
  ['Ehdotus: lista', 'ehdotus – lista!', true],
])('%j and %j: %s', (one, other, isSimilar) => {
  expect(createSimilar(one)(other)).toBe(isSimilar);
});
