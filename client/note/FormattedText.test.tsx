// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, expect, test, vi } from 'vitest';
import type { RichText } from '../../shared/document/text/format.ts';
import { NoteText } from './NoteText.tsx';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

/** What shows formats is fetched while a slow machine does other things. */
const WAIT = { timeout: 20_000 };

let remove = () => {};
afterEach(() => remove());

const show = async ({ text, marks }: RichText) => {
  const page = document.body.appendChild(document.createElement('div'));
  const root = createRoot(page);
  remove = () => {
    act(() => root.unmount());
    page.remove();
  };
  await act(async () =>
    root.render(<NoteText text={text} marks={marks.length > 0 ? marks : undefined} />),
  );
  const selector = marks.length > 0 ? 'p, li' : '[data-words]';
  await vi.waitFor(async () => {
    await act(async () => {});
    expect(page.querySelector(selector)).not.toBeNull();
  }, WAIT);
  return page;
};

test('shows what is bold, italic, linked and listed, and addresses that were typed', async () => {
  const text = 'Tärkeä juttu\nmaito\nleipä\nhttps://a.example/';
  const page = await show({
    text,
    marks: [
      { from: 0, to: 6, bold: true, italic: true },
      { from: 7, to: 12, link: 'https://b.example/' },
      { from: 18, to: 19, list: 'ordered' },
      { from: 24, to: 25, list: 'ordered' },
    ],
  });
  expect(page.querySelector('strong > em')?.textContent).toBe('Tärkeä');
  expect([...page.querySelectorAll('ol > li')].map((item) => item.textContent)).toEqual([
    'maito',
    'leipä',
  ]);
  const links = [...page.querySelectorAll('a')];
  expect(links.map(({ href, rel }) => [href, rel])).toEqual([
    ['https://b.example/', 'noopener noreferrer'],
    ['https://a.example/', 'noopener noreferrer'],
  ]);
  expect(links[0]?.title).toBe('https://b.example/');
});

test('text is never markup', async () => {
  const page = await show({
    text: '<img src=x onerror=alert(1)>',
    marks: [{ from: 0, to: 4, bold: true }],
  });
  expect(page.querySelector('img')).toBeNull();
  expect(page.textContent).toBe('<img src=x onerror=alert(1)>');
});

test('a text without formats is shown at once', async () => {
  const page = await show({ text: 'yksi\nkaksi', marks: [] });
  expect(page.textContent).toBe('yksi\nkaksi');
});
